// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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

    private String registered(Class<?> interceptor, String what) throws IOException, InterruptedException {
        Path file = directory.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, interceptor.getName() + "\n");
        List<Path> classPath = Applications.everything();
        classPath.add(0, directory);
        return Applications.run(classPath, GlobalRegistrationTest.class, what);
    }

    /** An application that says nothing of interceptors. */
    public static void main(String[] arguments) {
        System.out.println(arguments[0].equals("wrong") ? wrongCopies() : soundCopy());
    }

    @Test
    void nameInTheFile_checksTheCopiesOfEveryClient() throws Exception {
        assertThat(registered(CopyRequestInterceptor.class, "wrong"))
                .isEqualTo("InvalidCopyRequestException InvalidCopyRequestException InvalidCopyRequestException 0");
    }

    @Test
    void classOfTheApplication_hasItsOwnSettings() throws Exception {
        assertThat(registered(Presigning.class, "sound")).isEqualTo("3600");
        assertThat(soundCopy()).isEqualTo("604800");
    }

    /** An SDK that two applications share knows the names of the attributes of both. */
    @Test
    void classLoadedTwiceBesideOneSdk_works() throws Exception {
        try (URLClassLoader one = beside();
                URLClassLoader other = beside()) {
            for (URLClassLoader application : List.of(one, other)) {
                Class<?> type = application.loadClass(CopyRequestInterceptor.class.getName());
                assertThat(type).isNotEqualTo(CopyRequestInterceptor.class);
                ExecutionInterceptor interceptor =
                        (ExecutionInterceptor) type.getConstructor().newInstance();
                try (Ec2Client ec2 = Clients.ec2(new StubWire(), interceptor)) {
                    ec2.copySnapshot(Clients.snapshot().build());
                }
            }
        }
    }

    private static URLClassLoader beside() {
        URL library = CopyRequestInterceptor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        return new URLClassLoader(new URL[] {library}, CopyRequestInterceptor.class.getClassLoader()) {
            @Override
            public Class<?> loadClass(String name) throws ClassNotFoundException {
                synchronized (getClassLoadingLock(name)) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded != null
                            ? loaded
                            : name.startsWith("io.github.snapcopy.sdk.") ? findClass(name) : super.loadClass(name);
                }
            }
        };
    }

    @Test
    void withoutTheFile_nothingIsRegistered() throws IOException {
        assertThat(Collections.list(
                        CopyRequestInterceptor.class.getClassLoader().getResources(FILE)))
                .isEmpty();
        assertThat(wrongCopies()).endsWith(" 3");
    }

    /** Three copies that the rules refuse: what is thrown, and how many requests are sent. */
    static String wrongCopies() {
        StubWire wire = new StubWire();
        try (Ec2Client ec2 = Clients.ec2(wire);
                Ec2AsyncClient async = Clients.ec2Async(wire);
                ElastiCacheClient cache = Clients.elastiCache(wire)) {
            return thrownBy(() ->
                            ec2.copySnapshot(Clients.snapshot().encrypted(false).build()))
                    + " "
                    + thrownBy(() ->
                            async.copyImage(Clients.image().name("").build()).join())
                    + " "
                    + thrownBy(() -> cache.copySnapshot(
                            Clients.cache().targetSnapshotName("").build()))
                    + " " + wire.sent().size();
        }
    }

    private static String thrownBy(Runnable call) {
        try {
            call.run();
            return "nothing";
        } catch (CompletionException e) {
            return Objects.requireNonNull(e.getCause()).getClass().getSimpleName();
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    /** The life of the URL of a copy. */
    static String soundCopy() {
        StubWire wire = new StubWire();
        try (Ec2Client ec2 = Clients.ec2(wire)) {
            ec2.copySnapshot(Clients.snapshot().build());
        }
        return wire.only().inUrl("X-Amz-Expires");
    }
}
