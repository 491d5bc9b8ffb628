package io.github.snapcopy.sdk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/**
 * What the interceptor costs a call, in one thread, over a wire that answers at once. Two measures: the time inside the
 * hooks of the interceptor as a share of the rest of the call; and whole calls of several clients, in turns, so that the
 * load of the machine falls on all of them.
 */
public final class InterceptorOverhead {
    private static final CopySnapshotRequest SNAPSHOT = Clients.snapshot()
            .encrypted(true)
            .kmsKeyId("alias/copy")
            .tagSpecifications(TagSpecification.builder()
                    .resourceType(ResourceType.SNAPSHOT)
                    .tags(
                            Tag.builder().key("Name").value("of the night").build(),
                            Tag.builder().key("Team").value("storage").build())
                    .build())
            .build();
    private static final CopyImageRequest IMAGE = Clients.image().build();
    private static final DescribeSnapshotsRequest OTHER =
            DescribeSnapshotsRequest.builder().snapshotIds(Clients.SNAPSHOT).build();

    private InterceptorOverhead() {}

    /** Measures the time inside the hooks. */
    static final class Timed implements ExecutionInterceptor {
        private final ExecutionInterceptor timed;
        long nanos;

        Timed(ExecutionInterceptor timed) {
            this.timed = timed;
        }

        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            long start = System.nanoTime();
            try {
                return timed.modifyRequest(context, attributes);
            } finally {
                nanos += System.nanoTime() - start;
            }
        }

        @Override
        public void beforeMarshalling(Context.BeforeMarshalling context, ExecutionAttributes attributes) {
            long start = System.nanoTime();
            timed.beforeMarshalling(context, attributes);
            nanos += System.nanoTime() - start;
        }
    }

    /** Does nothing, at the cost of a measurement. */
    private static final class Idle implements ExecutionInterceptor {}

    static Ec2Client client(ExecutionInterceptor... interceptors) {
        return Ec2Client.builder()
                .httpClient(new QuietWire())
                .region(Region.US_EAST_1)
                .credentialsProvider(Clients.CREDENTIALS)
                .overrideConfiguration(o -> List.of(interceptors).forEach(o::addExecutionInterceptor))
                .build();
    }

    /** The median share of the hooks in the rest of a call, over some rounds. */
    static double share(ExecutionInterceptor interceptor, Consumer<Ec2Client> call, int rounds, int callsARound) {
        Timed timed = new Timed(interceptor);
        try (Ec2Client ec2 = client(timed)) {
            List<Double> shares = new ArrayList<>();
            for (int round = 0; round < 2 * rounds; round++) {
                timed.nanos = 0;
                long start = System.nanoTime();
                for (int i = 0; i < callsARound; i++) {
                    call.accept(ec2);
                }
                long all = System.nanoTime() - start;
                if (round >= rounds) { // the first half warms up
                    shares.add((double) timed.nanos / (all - timed.nanos));
                }
            }
            Collections.sort(shares);
            return shares.get(shares.size() / 2);
        }
    }

    static void copySnapshot(Ec2Client ec2) {
        ec2.copySnapshot(SNAPSHOT);
    }

    private static double medianMicros(List<Long> nanos, int calls) {
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2) / 1000.0 / calls;
    }

    /**
     * Prints the figures.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        int rounds = 60;
        int calls = 2000;
        CopyRequestInterceptor checking =
                CopyRequestInterceptor.builder().listener(check -> {}).build();
        CopyRequestInterceptor presigning =
                CopyRequestInterceptor.builder().listener(check -> {}).presign().build();
        Map<String, Consumer<Ec2Client>> operations = new LinkedHashMap<>();
        operations.put("CopySnapshot", InterceptorOverhead::copySnapshot);
        operations.put("CopyImage", ec2 -> ec2.copyImage(IMAGE));
        operations.put("DescribeSnapshots", ec2 -> ec2.describeSnapshots(OTHER));
        operations.forEach((name, call) -> {
            print(name + ": the clock alone, share of the call", 100 * share(new Idle(), call, 10, calls), "%");
            print(name + ": checking, share of the call", 100 * share(checking, call, 10, calls), "%");
            print(name + ": presigning, share of the call", 100 * share(presigning, call, 10, calls), "%");
        });
        Map<String, Ec2Client> clients = new LinkedHashMap<>();
        clients.put("the SDK alone, which presigns", client());
        clients.put("checking", client(checking));
        clients.put("presigning", client(presigning));
        operations.forEach((name, call) -> {
            Map<String, List<Long>> nanos = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<String, Ec2Client> client : clients.entrySet()) {
                    long start = System.nanoTime();
                    for (int i = 0; i < calls; i++) {
                        call.accept(client.getValue());
                    }
                    if (round >= rounds / 3) {
                        nanos.computeIfAbsent(client.getKey(), key -> new ArrayList<>())
                                .add(System.nanoTime() - start);
                    }
                }
            }
            nanos.forEach((client, times) -> print(name + ": " + client, medianMicros(times, calls), "us a call"));
        });
        clients.values().forEach(Ec2Client::close);
    }

    private static void print(String what, double value, String unit) {
        System.out.println(what + ": " + Math.round(value * 100) / 100.0 + " " + unit);
    }
}
