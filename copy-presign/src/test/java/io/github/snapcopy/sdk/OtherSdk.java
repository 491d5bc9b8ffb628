// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * The class {@code CopySnapshotRequest} of EC2 as another release of the SDK could have it: with other fields, all of
 * them texts. Compiled here and loaded apart from the real one.
 */
final class OtherSdk {
    private static final String CLASS_NAME = "software.amazon.awssdk.services.ec2.model.CopySnapshotRequest";

    private OtherSdk() {}

    /** A request whose fields hold the values. */
    static SdkRequest request(List<String> fields, List<String> values) {
        return invoke(compile(fields), values);
    }

    private static SdkRequest invoke(Class<?> type, List<String> values) {
        try {
            return (SdkRequest) type.getConstructor(List.class).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("not as compiled here", e);
        }
    }

    private static Class<?> compile(List<String> fields) {
        try {
            Path classes = Files.createTempDirectory("other-sdk");
            JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
            boolean compiled = compiler.getTask(
                            null,
                            null,
                            null,
                            List.of("-d", classes.toString(), "-cp", classPath()),
                            null,
                            List.of(new Source(source(fields))))
                    .call();
            if (!compiled) {
                throw new AssertionError("does not compile");
            }
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, null) {
                        @Override
                        protected Class<?> findClass(String name) throws ClassNotFoundException {
                            return name.startsWith(CLASS_NAME)
                                    ? super.findClass(name)
                                    : OtherSdk.class.getClassLoader().loadClass(name);
                        }
                    };
            return loader.loadClass(CLASS_NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new LinkageError("not as compiled here", e);
        }
    }

    private static String classPath() {
        return String.join(
                java.io.File.pathSeparator,
                List.of(jarOf(SdkPojo.class), jarOf(SdkBuilder.class), jarOf(Publisher.class)));
    }

    private static String jarOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return Path.of(URI.create(source.getLocation().toString())).toString();
    }

    private static String source(List<String> fields) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            list.append(i == 0 ? "" : ",").append("field(\"" + fields.get(i) + "\", " + i + ")");
        }
        return """
                package software.amazon.awssdk.services.ec2.model;
                import java.util.*;
                import software.amazon.awssdk.core.*;
                import software.amazon.awssdk.core.protocol.*;
                import software.amazon.awssdk.core.traits.LocationTrait;
                public final class CopySnapshotRequest extends SdkRequest {
                    public final List<String> values;
                    public CopySnapshotRequest(List<String> values) { this.values = new ArrayList<>(values); }
                    static SdkField<String> field(String name, int index) {
                        return SdkField.<String>builder(MarshallingType.STRING).memberName(name)
                            .getter(o -> ((CopySnapshotRequest) o).values.get(index))
                            .setter((o, v) -> ((Builder) o).values.set(index, v))
                            .traits(LocationTrait.builder().location(MarshallLocation.PAYLOAD).locationName(name)
                                .unmarshallLocationName(name).build()).build();
                    }
                    static final List<SdkField<?>> FIELDS = List.of(LIST);
                    public List<SdkField<?>> sdkFields() { return FIELDS; }
                    public Optional<? extends RequestOverrideConfiguration> overrideConfiguration() {
                        return Optional.empty();
                    }
                    public SdkRequest.Builder toBuilder() { return new Builder(values); }
                    public static final class Builder implements SdkRequest.Builder, SdkPojo {
                        final List<String> values;
                        Builder(List<String> values) { this.values = new ArrayList<>(values); }
                        public List<SdkField<?>> sdkFields() { return FIELDS; }
                        public RequestOverrideConfiguration overrideConfiguration() { return null; }
                        public SdkRequest build() { return new CopySnapshotRequest(values); }
                    }
                }
                """.replace("LIST", list);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + CLASS_NAME.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
