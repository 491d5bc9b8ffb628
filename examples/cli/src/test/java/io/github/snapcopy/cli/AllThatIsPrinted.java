// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.core.CopyFault;
import io.github.snapcopy.core.CopyReply;
import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.core.MalformedReplyException;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.presign.CopyRequestSigner;
import io.github.snapcopy.presign.SignedCopyRequest;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.DateFormat;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * A program that prints a digest of all that the library and the command line make: of every fixture of the rules,
 * every request and URL that follows from one, every page and help text, every reply. Arguments: a locale, which is set
 * before anything else is loaded, and time zones, each of which gets its lines.
 */
final class AllThatIsPrinted {
    private static final Path MODULES = Path.of("..", "..");
    private static final List<Path> REQUESTS = List.of(
            MODULES.resolve("copy-validation/src/test/resources/rules"),
            MODULES.resolve("copy-validation/src/test/resources/documented"),
            MODULES.resolve("copy-validation/src/test/resources/non-rules.jsonl"));
    private static final Path KNOWN_URLS = Path.of("src/test/resources/vectors/presign.jsonl");
    private static final Path REPLIES =
            MODULES.resolve("examples/fuzzing/src/test/resources/io/github/snapcopy/fuzzing/ReplyFuzzTestInputs");
    private static final AwsSessionCredentials CREDENTIALS =
            AwsSessionCredentials.create("AKIAIOSFODNN7EXAMPLE", Program.SECRET, "token/+=");

    private final Map<String, String> parts = new LinkedHashMap<>();

    private AllThatIsPrinted() {}

    public static void main(String... arguments) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(arguments[0]));
        for (String zone : List.of(arguments).subList(1, arguments.length)) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            AllThatIsPrinted all = new AllThatIsPrinted();
            all.print();
            System.out.println("place " + digest(witness()));
            all.parts.forEach((name, text) -> System.out.println(name + " " + text.length() + " " + digest(text)));
            System.out.println("--");
        }
    }

    /** What a place does to texts that are made without thinking of it. */
    private static String witness() {
        DateFormat format = DateFormat.getDateTimeInstance();
        return String.format("%,d ", 1_234_567)
                + "TITLE".toLowerCase(Locale.getDefault())
                + format.format(Date.from(Program.NOW));
    }

    private void print() throws IOException {
        List<String> requests = new ArrayList<>();
        for (Path path : REQUESTS) {
            for (Path file : files(path)) {
                requests.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            }
        }
        part("validate", run(String.join("\n", requests), "validate"));
        models(requests);
        urls(Files.readAllLines(KNOWN_URLS, StandardCharsets.UTF_8));
        replies();
        commands();
        part("rules", run("", "rules"));
        part("rules-json", run("", "rules", "--format", "json"));
    }

    private void models(List<String> requests) {
        StringBuilder models = new StringBuilder();
        StringBuilder signed = new StringBuilder();
        CopyRequestSigner signer = CopyRequestSigner.builder(StaticCredentialsProvider.create(CREDENTIALS))
                .clock(Clock.fixed(Program.NOW, ZoneOffset.UTC))
                .build();
        for (String line : requests) {
            Map<String, @Nullable Object> document = json(line);
            CopyOperation operation = CopyOperation.byId(String.valueOf(document.get("operation")))
                    .orElse(null);
            if (operation == null) {
                continue;
            }
            CopyParameters parameters = document.get("query") instanceof String query
                    ? QueryString.read(operation, query)
                    : CopyParameters.fromMap(operation, map(document.get("parameters")));
            try {
                CopyRequest request = CopyRequest.from(parameters, CopyContext.fromMap(map(document.get("context"))));
                models.append(request).append('\n').append(request.toFormBody()).append('\n');
                signed.append(signed(signer, request)).append('\n');
            } catch (InvalidCopyRequestException refused) {
                models.append(refused.getMessage())
                        .append('\n')
                        .append(refused.report())
                        .append('\n');
            }
            models.append(parameters).append('\n');
        }
        part("models", models.toString());
        part("signed-requests", signed.toString());
    }

    private static String signed(CopyRequestSigner signer, CopyRequest request) {
        try {
            SignedCopyRequest signed = signer.sign(request);
            return signed.unredactedHeaders() + "\n" + signed.unredactedBody() + "\n"
                    + signed.trace().canonicalRequest() + "\n" + signed.trace().stringToSign() + "\n" + signed;
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private void urls(List<String> known) {
        Outcome presigned = new Program().withInput(String.join("\n", known)).run("presign", "--trace");
        part("presign", presigned.out() + presigned.err());
        StringBuilder pages = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < known.size(); i += 2) {
            String url = String.valueOf(presigned.reply(i).get("url"));
            for (String changed : List.of(url, url.replace("X-Amz-Date", "x-amz-date"), url.replace("%20", "+"))) {
                pages.append(run("", "explain-url", changed));
                pages.append(run("", "explain-url", "--verify", changed));
                lines.append(Program.json(Map.<String, Object>of("id", i, "url", changed)))
                        .append('\n');
            }
        }
        part("pages", pages.toString());
        part("explain-url", run(lines.toString(), "explain-url", "--verify"));
    }

    private void replies() throws IOException {
        StringBuilder out = new StringBuilder();
        for (Path file : files(REPLIES)) {
            byte[] xml = Files.readAllBytes(file);
            for (CopyOperation operation : CopyOperation.values()) {
                for (int status : new int[] {200, 400}) {
                    out.append(reply(operation, status, xml)).append('\n');
                }
            }
            out.append(fault(CopyFault.fromStateMessage(new String(xml, StandardCharsets.UTF_8))));
        }
        part("replies", out.toString());
    }

    private static String reply(CopyOperation operation, int status, byte[] xml) {
        try {
            CopyReply reply = CopyReply.read(operation, status, new ByteArrayInputStream(xml));
            return reply instanceof CopyFault fault ? fault(fault) : reply.toString();
        } catch (MalformedReplyException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static String fault(CopyFault fault) {
        return String.join("\n", fault.toString(), fault.message(), fault.cause(), fault.remedy(), fault.retry() + "")
                + fault.rules()
                + fault.advisories();
    }

    private void commands() {
        StringBuilder out = new StringBuilder();
        List<List<String>> commands = List.of(
                List.of(),
                List.of("ec2"),
                List.of("ec2", "copy-snapshot"),
                List.of("ec2", "copy-image"),
                List.of("elasticache"),
                List.of("elasticache", "copy-snapshot"),
                List.of("validate"),
                List.of("presign"),
                List.of("explain-url"),
                List.of("rules"));
        for (List<String> command : commands) {
            for (String option : List.of("--help", "--version", "--TITLE", "--output=I", "--region=\u0130", "")) {
                out.append(run(
                        "", Stream.concat(command.stream(), Stream.of(option)).toArray(String[]::new)));
            }
        }
        for (String format : List.of("json", "yaml", "yaml-stream", "text", "table")) {
            out.append(run(
                    "", with(format, "--description", "TITLE \u0130\u0131", "--completion-duration-minutes", "1440")));
            out.append(run("", with(format, "--kms-key-id", "alias/I", "--completion-duration-minutes", "1000000")));
        }
        for (String skeleton : List.of("input", "yaml-input", "output")) {
            out.append(run("", with("json", "--generate-cli-skeleton", skeleton)));
        }
        part("commands", out.toString());
    }

    private static String[] with(String format, String... options) {
        List<String> all =
                new ArrayList<>(List.of("ec2", "copy-snapshot", "--output", format, "--region", "us-east-1"));
        all.addAll(List.of("--source-region", "us-west-2", "--source-snapshot-id", "snap-066877671789bd71b"));
        all.addAll(List.of(options));
        return all.toArray(String[]::new);
    }

    private static String run(String input, String... arguments) {
        Outcome outcome = new Program().withCredentials().withInput(input).run(arguments);
        return outcome.status() + "\n" + outcome.out() + "\n" + outcome.err() + "\n";
    }

    private void part(String name, String text) {
        parts.put(name, text);
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, @Nullable Object> json(String line) {
        return new Outcome(0, line, "").json();
    }

    @SuppressWarnings("unchecked") // what a reader of JSON yields
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
