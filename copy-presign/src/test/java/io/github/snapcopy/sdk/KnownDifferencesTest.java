// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.validation.InvalidCopyRequestException;
import java.net.URI;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2BaseClientBuilder;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;

/**
 * What the AWS SDK for Java 2.x does with a copy, and what it does with the interceptor. Each line that no longer
 * differs fails, and goes then.
 */
class KnownDifferencesTest {
    private static final URI VPC_ENDPOINT =
            URI.create("https://vpce-0a1b2c3d4e5f-abcdefgh.ec2.us-east-1.vpce.amazonaws.com");

    /**
     * One difference.
     *
     * @param alone the outcome of the SDK alone, see {@link #outcome}
     * @param with the outcome with an interceptor that presigns
     */
    record Difference(
            String name,
            Consumer<Ec2BaseClientBuilder<?, ?>> client,
            Consumer<CopySnapshotRequest.Builder> request,
            Looking looking,
            String alone,
            String with) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What of a request is of interest. */
    interface Looking {
        String at(Sent sent);
    }

    private static Stream<Difference> differences() {
        return Stream.of(
                new Difference(
                        "a URL lives as long as it may",
                        client -> {},
                        request -> {},
                        sent -> sent.inUrl("X-Amz-Expires"),
                        "604800",
                        "3600"),
                new Difference(
                        "the path of a URL is empty",
                        client -> {},
                        request -> {},
                        sent -> "[" + sent.presignedUrl().getRawPath() + "]",
                        "[]",
                        "[/]"),
                new Difference(
                        "a caller's DestinationRegion that is not the client's is signed and sent",
                        client -> {},
                        request -> request.destinationRegion("eu-west-1"),
                        sent -> sent.form("DestinationRegion") + " " + sent.inUrl("DestinationRegion"),
                        "eu-west-1 eu-west-1",
                        "us-east-1 us-east-1"),
                new Difference(
                        "an empty PresignedUrl is sent",
                        client -> {},
                        request -> request.presignedUrl(""),
                        sent -> "[" + sent.form("PresignedUrl") + "]",
                        "[]",
                        "refused: PresignedUrl presigned-url-syntax"),
                new Difference(
                        "a PresignedUrl of another copy is sent",
                        client -> {},
                        request -> request.presignedUrl("https://ec2.eu-west-1.amazonaws.com/?Action=CopySnapshot"),
                        sent -> String.valueOf(sent.form("PresignedUrl")),
                        "https://ec2.eu-west-1.amazonaws.com/?Action=CopySnapshot",
                        "refused: PresignedUrl presigned-url-action-version"),
                new Difference(
                        "FIPS is forgotten for the source",
                        client -> client.fipsEnabled(true),
                        request -> {},
                        sent -> sent.presignedUrl().getHost(),
                        "ec2.us-west-2.amazonaws.com",
                        "ec2-fips.us-west-2.amazonaws.com"),
                new Difference(
                        "dual-stack is forgotten for the source",
                        client -> client.dualstackEnabled(true),
                        request -> {},
                        sent -> sent.presignedUrl().getHost(),
                        "ec2.us-west-2.amazonaws.com",
                        "ec2.us-west-2.api.aws"),
                new Difference(
                        "with FIPS and dual-stack the destination is called fips",
                        client -> client.fipsEnabled(true).dualstackEnabled(true),
                        request -> {},
                        sent -> sent.presignedUrl().getHost() + " " + sent.inUrl("DestinationRegion") + " "
                                + sent.form("DestinationRegion"),
                        "ec2.us-west-2.amazonaws.com fips fips",
                        "ec2-fips.us-west-2.api.aws us-east-1 us-east-1"),
                new Difference(
                        "with a VPC endpoint the destination is called vpce",
                        client -> client.endpointOverride(VPC_ENDPOINT),
                        request -> {},
                        sent -> sent.uri().getHost() + " " + sent.inUrl("DestinationRegion"),
                        VPC_ENDPOINT.getHost() + " vpce",
                        VPC_ENDPOINT.getHost() + " us-east-1"),
                new Difference(
                        "on localhost no copy can be made",
                        client -> client.endpointOverride(URI.create("http://localhost:4566")),
                        request -> {},
                        sent -> sent.uri().getAuthority() + " " + sent.inUrl("DestinationRegion") + " "
                                + sent.presignedUrl().getHost(),
                        "IllegalArgumentException: Could not determine region for localhost",
                        "localhost:4566 us-east-1 ec2.us-west-2.amazonaws.com"),
                new Difference(
                        "behind a proxy of one's own no copy can be made",
                        client -> client.endpointOverride(URI.create("https://aws.example.com")),
                        request -> {},
                        sent -> sent.uri().getAuthority() + " " + sent.inUrl("DestinationRegion"),
                        "IllegalArgumentException: Could not determine region for aws.example.com",
                        "aws.example.com us-east-1"),
                new Difference(
                        "a copy across partitions is sent",
                        client -> {},
                        request -> request.sourceRegion("cn-north-1"),
                        sent -> sent.presignedUrl().getHost(),
                        "ec2.cn-north-1.amazonaws.com.cn",
                        "refused: SourceRegion cross-partition-copy"),
                new Difference(
                        "a Region of no known partition gets a host of amazonaws.com",
                        client -> client.region(Region.of("xx-mars-1")),
                        request -> request.sourceRegion("xx-mars-2"),
                        sent -> sent.presignedUrl().getHost(),
                        "ec2.xx-mars-2.amazonaws.com",
                        "UnknownPartitionException"));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void sdkAlone(Difference difference) {
        assertThat(outcome(difference)).isEqualTo(difference.alone);
        assertThat(outcomeOfAsync(difference)).isEqualTo(difference.alone);
    }

    @ParameterizedTest
    @MethodSource("differences")
    void sdkWithTheInterceptor(Difference difference) {
        assertThat(outcome(difference, Clients.presigning())).isEqualTo(difference.with);
        assertThat(outcomeOfAsync(difference, Clients.presigning())).isEqualTo(difference.with);
    }

    /** What is seen of the request that is sent; or the first violation; or what is thrown instead. */
    private static String outcome(Difference difference, ExecutionInterceptor... interceptors) {
        StubWire wire = new StubWire();
        try (Ec2Client ec2 = Clients.ec2(wire, difference.client, interceptors)) {
            ec2.copySnapshot(request(difference));
        } catch (RuntimeException e) {
            return failure(wire, e);
        }
        return difference.looking.at(wire.only());
    }

    private static String outcomeOfAsync(Difference difference, ExecutionInterceptor... interceptors) {
        StubWire wire = new StubWire();
        try (Ec2AsyncClient ec2 = Clients.ec2Async(wire, difference.client, interceptors)) {
            ec2.copySnapshot(request(difference)).join();
        } catch (RuntimeException e) {
            return failure(wire, e);
        }
        return difference.looking.at(wire.only());
    }

    private static CopySnapshotRequest request(Difference difference) {
        CopySnapshotRequest.Builder request = Clients.snapshot();
        difference.request.accept(request);
        return request.build();
    }

    private static String failure(StubWire wire, Throwable thrown) {
        assertThat(wire.sent()).isEmpty();
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof InvalidCopyRequestException refused) {
            var first = refused.report().errors().get(0);
            return "refused: " + first.parameter() + " " + first.rule();
        }
        String name = root.getClass().getSimpleName();
        return root instanceof IllegalArgumentException && name.equals("IllegalArgumentException")
                ? name + ": " + root.getMessage()
                : name;
    }
}
