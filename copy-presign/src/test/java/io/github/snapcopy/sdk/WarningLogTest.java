// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.presign.UncheckedPresigner;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** What is written about copies, through a binding of SLF4J that writes to {@code System.err}. */
@Isolated
class WarningLogTest {
    private static final String SECRET = "c0ffee15bad";

    private final StubWire wire = new StubWire();

    private static String logged(Runnable calls) {
        PrintStream before = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setErr(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            calls.run();
        } finally {
            System.setErr(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void copyWithWarnings_isALineOfLevelWarn() {
        try (Ec2Client ec2 = Clients.ec2(wire, CopyRequestInterceptor.create())) {
            String log = logged(() -> ec2.copySnapshot(Clients.snapshot()
                    .destinationRegion("eu-west-1")
                    .description("n\u00e4chtlich\r\nWARN forged")
                    .build()));
            assertThat(log.strip().lines()).hasSize(1);
            assertThat(log)
                    .startsWith(
                            "[main] WARN io.github.snapcopy.sdk.CopyRequestInterceptor - ec2:CopySnapshot to us-east-1: WARNING ")
                    .contains("destination-region-mismatch")
                    .contains("; WARNING ");
        }
        assertThat(wire.sent()).hasSize(1);
    }

    @Test
    void cleanAndRefusedCopies_areNotLogged() {
        try (Ec2Client ec2 = Clients.ec2(wire, CopyRequestInterceptor.create())) {
            assertThat(logged(() -> {
                        ec2.copySnapshot(Clients.snapshot().build());
                        assertThatThrownBy(() -> ec2.copySnapshot(
                                        Clients.snapshot().encrypted(false).build()))
                                .isInstanceOf(InvalidCopyRequestException.class);
                    }))
                    .isEmpty();
        }
    }

    @Test
    void unknownParameters_areNamed() {
        String log = logged(() -> WarningLog.INSTANCE.onCheck(new CopyCheck(
                CopyOperation.EC2_COPY_IMAGE,
                null,
                ValidationReport.of(List.of()),
                List.of(ParameterPath.of("Tomorrow")),
                null,
                null,
                false)));
        assertThat(log).contains("ec2:CopyImage: Tomorrow is newer than this library and was not checked");
    }

    @Test
    void failureOfAListener_isLogged() {
        CopyRequestInterceptor interceptor = CopyRequestInterceptor.builder()
                .listener(check -> {
                    throw new IllegalStateException("of the application");
                })
                .build();
        try (Ec2Client ec2 = Clients.ec2(wire, interceptor)) {
            assertThat(logged(() -> ec2.copySnapshot(Clients.snapshot().build())))
                    .contains("a CopyCheckListener failed; the copy goes on")
                    .contains("of the application");
        }
    }

    /** Credentials and URLs whose secret parts all hold one text, through everything that can be printed. */
    @Test
    void secrets_areInNothingThatIsPrinted() {
        AwsSessionCredentials session = AwsSessionCredentials.create("ASIASNAPCOPY00000002", SECRET, SECRET + "/+");
        String own = UncheckedPresigner.of(SnapshotCopyPresigner.builder(StaticCredentialsProvider.create(session))
                        .clock(Clients.CLOCK)
                        .expiresIn(Duration.ofMinutes(10))
                        .build())
                .presign(SdkRequestParameters.from(Clients.snapshot().build()), "us-east-1")
                .unredactedUrl();
        List<Object> printed = new ArrayList<>();
        for (CopyRequestInterceptor.Builder builder : List.of(
                CopyRequestInterceptor.builder().clock(Clients.CLOCK),
                CopyRequestInterceptor.builder().clock(Clients.CLOCK).presign())) {
            for (CopyRequestInterceptor interceptor :
                    List.of(builder.build(), builder.listener(printed::add).build())) {
                printed.add(interceptor);
                try (Ec2Client ec2 = Clients.ec2(
                        wire, b -> b.credentialsProvider(StaticCredentialsProvider.create(session)), interceptor)) {
                    printed.add(logged(() -> {
                        ec2.copySnapshot(Clients.snapshot()
                                .destinationRegion("eu-west-1")
                                .build());
                        ec2.copySnapshot(Clients.snapshot().presignedUrl(own).build());
                        for (String wrong :
                                List.of(own + SECRET, SECRET, own.replace("https", "http"), own + "&x=a+" + SECRET)) {
                            try {
                                ec2.copySnapshot(
                                        Clients.snapshot().presignedUrl(wrong).build());
                            } catch (InvalidCopyRequestException e) {
                                printed.add(e);
                                printed.add(e.report());
                            }
                        }
                    }));
                }
            }
        }
        String signature = own.substring(own.indexOf("X-Amz-Signature=") + 16);
        assertThat(printed)
                .hasSizeGreaterThan(20)
                .allSatisfy(object -> assertThat(object.toString())
                        .doesNotContain(SECRET)
                        .doesNotContain(signature)
                        .doesNotContain("X-Amz-Signature="));
        printed.stream()
                .filter(CopyCheck.class::isInstance)
                .map(CopyCheck.class::cast)
                .forEach(check -> {
                    assertThat(check.report().toString()).doesNotContain(SECRET);
                    check.inspection()
                            .ifPresent(found -> assertThat(found.toString()).doesNotContain(SECRET, signature));
                });
    }
}
