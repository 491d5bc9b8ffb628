// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.PresignedUrlText;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.Rule;
import io.github.snapcopy.values.LocalZoneId;
import io.github.snapcopy.values.ZoneTextShape;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No presigned URL is shown unasked. Walks every object that can be reached from requests that hold one, through every
 * public method of every public type, and looks for its secret parts in every text on the way.
 */
class SecretCanaryTest {
    /** The accessors whose job is to hand the text out. Whoever calls one of them asks for it. */
    private static final Set<String> ASKED_FOR = Set.of(
            "CopyFacts.text",
            "CopyParameters.text",
            "CopyParameters.toMap",
            "CopyRequest.toFormBody",
            "SnapshotCopyRequest.unredactedPresignedUrl",
            "ParameterValue.Text.value",
            "ParameterValue.Malformed.original",
            "ParameterValue.Number.literal",
            "PresignedUrlText.path",
            "PresignedUrlText.query",
            "QueryString.pairs",
            "QueryString.write");

    private static final String CANARY = "c0ffee15bad";
    private static final String SNAPSHOT = "snap-066877671789bd71b";
    private static final String URL = Samples.presignedUrl(
                    "us-west-2", SNAPSHOT, "us-east-1", "AKID" + CANARY, CANARY + "0".repeat(64 - CANARY.length()))
            + "&X-Amz-Security-Token=" + CANARY + "&Description=" + CANARY;

    private final Deque<Object> queue = new ArrayDeque<>();
    private final Set<Object> seen = new HashSet<>();
    private final Map<Class<?>, Object> instances = new LinkedHashMap<>();
    private final Set<String> leaks = new TreeSet<>();
    private final Set<String> handedOut = new TreeSet<>();

    @Test
    void presignedUrl_isShownOnlyByTheAccessorsMadeForIt() throws Exception {
        List<Class<?>> types = publicTypes();
        queue.addAll(subjects()); // all of them, also those that are equal but for their report
        walk(types);

        assertThat(leaks).as("texts that show a part of the presigned URL").isEmpty();
        assertThat(handedOut)
                .as("accessors of ASKED_FOR that handed the URL out; remove what is stale")
                .isEqualTo(new TreeSet<>(ASKED_FOR));
        assertThat(types.stream()
                        .filter(type -> !methods(type, false).isEmpty() && !instances.containsKey(type))
                        .map(SecretCanaryTest::name))
                .as("public types of which the walk met no instance: make it reach one")
                .isEmpty();
    }

    private static List<Object> replies() {
        return List.of(
                SnapshotCopyResult.read("<CopySnapshotResponse><snapshotId>s</snapshotId></CopySnapshotResponse>"),
                ImageCopyResult.read("<CopyImageResponse><imageId>i</imageId></CopyImageResponse>"),
                CacheSnapshotCopyResult.read(
                        "<CopySnapshotResponse><CopySnapshotResult><Snapshot><NodeSnapshots><NodeSnapshot>"
                                + "<NodeGroupConfiguration><NodeGroupId>1</NodeGroupId></NodeGroupConfiguration>"
                                + "</NodeSnapshot></NodeSnapshots></Snapshot></CopySnapshotResult></CopySnapshotResponse>"),
                CopyFault.read(
                        CopyOperation.EC2_COPY_SNAPSHOT,
                        400,
                        "<Response><Errors><Error><Code>AuthFailure</Code><Message>X-Amz-Security-Token=" + CANARY
                                + "&amp;X-Amz-Signature=" + CANARY + "</Message></Error></Errors></Response>"),
                outcome(() -> SnapshotCopyResult.read("<CopySnapshotResponse>" + URL)));
    }

    /** Requests that hold the URL, sound and broken in every way, in every place it can be put. */
    private static List<Object> subjects() throws Exception {
        List<Object> subjects = new ArrayList<>();
        subjects.add(CopyValidator.standard());
        subjects.add(CopyValidator.builder());
        for (Object text :
                List.of(List.of(URL), Map.of("Url", URL), CharBuffer.wrap(URL), new Object[] {URL}, Optional.of(URL))) {
            judge(parameters(CopyOperation.EC2_COPY_SNAPSHOT, text), subjects);
        }
        for (String url : urls()) {
            subjects.add(PresignedUrlText.read(url));
            subjects.add(PresignedUrlText.read(url, new URI("https://localhost:4566/ec2")));
            for (CopyOperation operation : CopyOperation.values()) {
                CopyParameters parameters = parameters(operation, url);
                judge(parameters, subjects);
                String query = QueryString.write(parameters);
                judge(QueryString.read(operation, query), subjects);
                judge(QueryString.read(operation, query.replace("PresignedUrl", "presignedUrl")), subjects);
                judge(QueryString.read(operation, query + "&" + query), subjects);
            }
            SnapshotCopyRequest.Builder builder = SnapshotCopyRequest.builder()
                    .sourceRegion("us-west-2")
                    .sourceSnapshotId(SNAPSHOT)
                    .destinationRegion("us-east-1")
                    .context(context())
                    .presignedUrl(url);
            subjects.add(builder);
            subjects.add(builder.validate());
            subjects.add(outcome(builder::build));
        }
        for (CopyOperation operation : CopyOperation.values()) {
            // not encoded, so that the keys of the URL become keys of the request
            String bare = URL.replaceAll("&Description=.*", "");
            judge(QueryString.read(operation, "Action=CopySnapshot&PresignedUrl=" + bare), subjects);
            judge(QueryString.read(operation, bare), subjects);
        }
        subjects.add(ImageCopyRequest.builder());
        subjects.add(CacheSnapshotCopyRequest.builder());
        subjects.addAll(replies());
        for (CopyOperation operation : CopyOperation.values()) {
            for (int seed = 0; seed < 50; seed++) {
                subjects.add(Samples.draw(operation, new java.util.Random(seed)).request());
            }
        }
        subjects.add(CopyContext.builder());
        subjects.add(new ParameterValue.Number(URL));
        subjects.add(ParameterPath.of("PresignedUrl"));
        subjects.add(LocalZoneId.of("usw2-lax1-az1"));
        subjects.add(ZoneTextShape.of("us-east-1"));
        return subjects;
    }

    private static List<String> urls() {
        List<String> urls = new ArrayList<>(List.of(
                URL,
                CANARY,
                " " + URL,
                URL + "#" + CANARY,
                URL + "&x=" + CANARY + "&x=" + CANARY,
                URL + "&X-Amz-Signature=" + CANARY,
                URL + "&Description=a+" + CANARY,
                URL + "&x=%252F" + CANARY,
                URL + "&x=%FF" + CANARY,
                URL + "\n" + CANARY,
                URL + "\u00e9" + CANARY,
                URL.replace("https", "http"),
                URL.replace("https://", "https://" + CANARY + ":" + CANARY + "@"),
                URL.replace("amazonaws.com/", "amazonaws.com:8443/"),
                URL.replace("amazonaws.com/", "amazonaws.com/" + CANARY),
                URL.replace("us-west-2.amazonaws.com", "eu-west-1.amazonaws.com"),
                URL.substring("https://".length()),
                URLEncoder.encode(URL, StandardCharsets.UTF_8)));
        for (String key : List.of(
                "X-Amz-Algorithm",
                "X-Amz-Credential",
                "X-Amz-Security-Token",
                "X-Amz-Signature",
                "KmsKeyId",
                "Encrypted",
                "Description",
                "TagSpecification.1.Tag.1.Value")) {
            String without = URL.replaceAll("&" + key + "=[^&]*", "");
            urls.add(without);
            urls.add(without + "&" + key + "=" + CANARY);
            urls.add(without + "&" + key + "=" + CANARY + "%2F20240601%2Fus-west-2%2Fec2%2Faws4_request");
            urls.add(without + "&" + key + "=AKID%2F" + CANARY + "%2F" + CANARY + "%2F" + CANARY + "%2F" + CANARY);
        }
        return urls;
    }

    private static CopyParameters parameters(CopyOperation operation, Object url) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("SourceRegion", "us-west-2");
        map.put("SourceSnapshotId", SNAPSHOT);
        map.put("PresignedUrl", url);
        map.put("KmsKeyId", "alias/backup");
        map.put("CompletionDurationMinutes", 15);
        map.put("DestinationAvailabilityZone", "us-west-2-lax-1a");
        map.put(
                "TagSpecifications",
                List.of(Map.of("ResourceType", "snapshot", "Tags", List.of(Map.of("Key", "k", "Value", "v")))));
        return CopyParameters.fromMap(operation, map);
    }

    private static CopyContext context() {
        return CopyContext.builder()
                .signedAt(Samples.SIGNED_AT)
                .endpointRegion("us-east-1")
                .build();
    }

    private static void judge(CopyParameters given, List<Object> subjects) {
        for (CopyParameters parameters : List.of(
                given,
                given.without("KmsKeyId")
                        .without("CompletionDurationMinutes")
                        .without("DestinationAvailabilityZone"))) {
            subjects.add(parameters);
            subjects.add(CopyValidator.standard().validate(parameters, context()));
            watched(subjects).validate(parameters, context());
            subjects.add(outcome(() -> CopyRequest.from(parameters, context())));
            subjects.add(outcome(() -> QueryString.write(parameters).length()));
        }
    }

    /** A validator whose rule keeps what rules get to see. */
    private static CopyValidator watched(List<Object> subjects) {
        Rule.Check watch = (facts, sink) -> {
            subjects.add(facts);
            subjects.add(sink);
        };
        subjects.add(watch);
        return CopyValidator.builder()
                .add(Rule.warning("watch").says("nothing").check(watch))
                .build();
    }

    private interface Attempt {
        Object make() throws Exception;
    }

    private static Object outcome(Attempt attempt) {
        try {
            return attempt.make();
        } catch (Exception e) {
            return e;
        }
    }

    private void add(@Nullable Object object) {
        if (object != null && seen.add(object)) {
            queue.add(object);
        }
    }

    private void walk(List<Class<?>> types) {
        List<Method> statics = new ArrayList<>();
        for (Class<?> type : types) {
            statics.addAll(methods(type, true));
        }
        boolean staticsCalled = false;
        while (!queue.isEmpty() || !staticsCalled) {
            if (queue.isEmpty()) {
                staticsCalled = true;
                statics.forEach(method -> call(method, null));
                continue;
            }
            Object object = queue.remove();
            look(object);
            for (Class<?> type : types) {
                if (type.isInstance(object)) {
                    instances.putIfAbsent(type, object);
                    methods(type, false).forEach(method -> call(method, object));
                }
            }
        }
    }

    private static List<Method> methods(Class<?> type, boolean ofClass) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Modifier.isStatic(method.getModifiers()) == ofClass)
                // setters: what they return is the builder that is walked already
                .filter(method -> method.getParameterCount() == 0 || method.getReturnType() != type)
                .toList();
    }

    /** Parts of JDK objects, and the texts an object shows of itself. */
    private void look(Object object) {
        if (object instanceof String text) {
            check("a text", text);
        } else if (object instanceof Throwable thrown) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            check(thrown.getClass().getSimpleName(), trace.toString());
            check(thrown.getClass().getSimpleName() + ".getMessage", String.valueOf(thrown.getMessage()));
        } else {
            if (object instanceof Iterable<?> items) {
                items.forEach(this::add);
            } else if (object instanceof Map<?, ?> map) {
                map.keySet().forEach(this::add);
                map.values().forEach(this::add);
            } else if (object instanceof Optional<?> optional) {
                optional.ifPresent(this::add);
            }
            check(object.getClass().getSimpleName() + ".toString", object.toString());
        }
    }

    private void check(String where, String text) {
        if (text.contains(CANARY)) {
            leaks.add(where + ": " + text.substring(0, Math.min(300, text.length())));
        }
    }

    private void call(Method method, @Nullable Object receiver) {
        String name = name(method.getDeclaringClass()) + "." + method.getName();
        for (String text : List.of("PresignedUrl", "X-Amz-Signature", "us-east-1")) {
            Object[] arguments = arguments(method, text);
            if (arguments == null) {
                return;
            }
            Object result;
            try {
                result = method.invoke(receiver, arguments);
            } catch (InvocationTargetException e) {
                result = e.getCause();
            } catch (IllegalAccessException e) {
                throw new AssertionError(name, e);
            }
            if (ASKED_FOR.contains(name)) {
                if (String.valueOf(result).contains(CANARY)
                        || (result instanceof Object[] array
                                && Arrays.toString(array).contains(CANARY))) {
                    handedOut.add(name);
                }
            } else if (result instanceof String shown) {
                check(name, shown);
            } else {
                add(result);
            }
            if (method.getParameterCount() == 0) {
                return;
            }
        }
    }

    private Object @Nullable [] arguments(Method method, String text) {
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            Object argument = type == String.class
                    ? text
                    : type == Map.class
                            ? Map.of()
                            : type == List.class ? List.of() : type == int.class ? (Object) 0 : instances.get(type);
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
        }
        return arguments.toArray();
    }

    private static String name(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static List<Class<?>> publicTypes() throws IOException, URISyntaxException, ClassNotFoundException {
        Map<String, Class<?>> types = new TreeMap<>();
        for (Class<?> anchor : List.of(CopyParameters.class, CopyRequest.class)) {
            Path place = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                collect(place, anchor.getClassLoader(), types);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    collect(jar.getPath("/"), anchor.getClassLoader(), types);
                }
            }
        }
        assertThat(types).hasSizeGreaterThan(40);
        return List.copyOf(types.values());
    }

    private static void collect(Path root, ClassLoader loader, Map<String, Class<?>> types)
            throws IOException, ClassNotFoundException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(path -> path.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            String path = root.relativize(file)
                    .toString()
                    .replace(root.getFileSystem().getSeparator(), ".");
            String name = path.substring(0, path.length() - ".class".length());
            if (!name.equals("module-info") && !name.endsWith("package-info") && !name.contains(".internal.")) {
                Class<?> type = Class.forName(name, false, loader);
                if (isPublic(type)) {
                    types.put(name, type);
                }
            }
        }
    }

    private static boolean isPublic(@Nullable Class<?> type) {
        return type == null || (Modifier.isPublic(type.getModifiers()) && isPublic(type.getEnclosingClass()));
    }
}
