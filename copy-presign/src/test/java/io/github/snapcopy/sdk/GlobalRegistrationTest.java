package io.github.snapcopy.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.validation.InvalidCopyRequestException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;

/** The SDK's own way to register interceptors for every client of a process. */
class GlobalRegistrationTest {
    private static final String FILE = "software/amazon/awssdk/global/handlers/execution.interceptors";

    private final StubWire wire = new StubWire();

    @TempDir
    Path directory;

    /** As an application writes one that wants other settings than the standard ones. */
    public static final class Presigning implements ExecutionInterceptor {
        private final ExecutionInterceptor copies = Clients.presigning();

        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            return copies.modifyRequest(context, attributes);
        }

        @Override
        public void beforeMarshalling(Context.BeforeMarshalling context, ExecutionAttributes attributes) {
            copies.beforeMarshalling(context, attributes);
        }
    }

    private void registered(Class<?> interceptor, Runnable test) throws IOException {
        Path file = directory.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, interceptor.getName() + "\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
            thread.setContextClassLoader(application);
            test.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void nameInTheFile_checksTheCopiesOfEveryClient() throws IOException {
        registered(CopyRequestInterceptor.class, () -> {
            try (Ec2Client ec2 = Clients.ec2(wire);
                    Ec2AsyncClient async = Clients.ec2Async(wire);
                    ElastiCacheClient cache = Clients.elastiCache(wire)) {
                assertThatThrownBy(() -> ec2.copySnapshot(
                                Clients.snapshot().encrypted(false).build()))
                        .isInstanceOf(InvalidCopyRequestException.class);
                assertThatThrownBy(
                                () -> async.copyImage(Clients.image().name("").build())
                                        .join())
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(InvalidCopyRequestException.class);
                assertThatThrownBy(() -> cache.copySnapshot(
                                Clients.cache().targetSnapshotName("").build()))
                        .isInstanceOf(InvalidCopyRequestException.class);
                assertThat(wire.sent()).isEmpty();
                ec2.copySnapshot(Clients.snapshot().build());
                assertThat(wire.sent()).hasSize(1);
            }
        });
    }

    @Test
    void classOfTheApplication_hasItsOwnSettings() throws IOException {
        registered(Presigning.class, () -> {
            try (Ec2Client ec2 = Clients.ec2(wire, CopyRequestInterceptor.create())) {
                ec2.copySnapshot(Clients.snapshot().build());
            }
        });
        assertThat(wire.only().inUrl("X-Amz-Expires")).isEqualTo("3600");
    }

    @Test
    void withoutTheFile_nothingIsRegistered() throws IOException {
        assertThat(Collections.list(
                        CopyRequestInterceptor.class.getClassLoader().getResources(FILE)))
                .isEmpty();
        try (Ec2Client ec2 = Clients.ec2(wire)) {
            ec2.copySnapshot(Clients.snapshot().encrypted(false).build());
        }
        assertThat(wire.sent()).hasSize(1);
    }
}
