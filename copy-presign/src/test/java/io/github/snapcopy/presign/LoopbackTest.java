// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.snapcopy.core.CacheSnapshotCopyRequest;
import io.github.snapcopy.core.CacheSnapshotCopyResult;
import io.github.snapcopy.core.CopyFault;
import io.github.snapcopy.core.CopyReply;
import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.core.ImageCopyRequest;
import io.github.snapcopy.core.ImageCopyResult;
import io.github.snapcopy.core.MalformedReplyException;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.core.SnapshotCopyResult;
import io.github.snapcopy.documented.CopyErrors;
import io.github.snapcopy.documented.ServiceError;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyService;
import io.github.snapcopy.sigv4.RequestTimestamp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.Ec2ClientBuilder;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;

/** The whole call over a real connection: ours by the HTTP client of the JDK, and those of the SDK and the AWS CLI. */
class LoopbackTest {
    private static final AwsSessionCredentials CREDENTIALS =
            AwsSessionCredentials.create("ASIASNAPCOPY00000001", "not/a+secret", "token/+==");
    private static final StaticCredentialsProvider PROVIDER = StaticCredentialsProvider.create(CREDENTIALS);

    private static final String SNAPSHOT_REPLY =
            "<CopySnapshotResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                    + " <requestId>256f6c57-6648-4544-a79a-35a03EXAMPLE</requestId>"
                    + " <snapshotId>snap-0987654321abcdef0</snapshotId> </CopySnapshotResponse>";
    private static final String IMAGE_REPLY = "<CopyImageResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
            + "<requestId>r-1</requestId><imageId>ami-4d3c2b1a</imageId></CopyImageResponse>";

    private static final SnapshotCopyRequest SNAPSHOT = Copies.fromOregonToVirginia()
            .description("a b+c/~*%&=")
            .encryptWith("alias/copy")
            .completionDurationMinutes(60)
            .tag("Name", "x=1&y")
            .build();
    private static final ImageCopyRequest IMAGE = ImageCopyRequest.builder()
            .sourceRegion("us-west-2")
            .sourceImageId("ami-5731123e")
            .destinationRegion("us-east-1")
            .name("My server")
            .clientToken("550e8400-e29b-41d4-a716-446655440000")
            .build();
    private static final CacheSnapshotCopyRequest CACHE = CacheSnapshotCopyRequest.builder()
            .endpointRegion("us-east-1")
            .sourceSnapshotName("my-snapshot")
            .targetSnapshotName("my-snapshot-copy")
            .tag("Name", "x y")
            .build();

    private final Loopback service = new Loopback();
    private final SdkVerifier verifier = new SdkVerifier(CREDENTIALS);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        service.close();
    }

    private CopyRequestSigner.Builder signer() {
        return CopyRequestSigner.builder(PROVIDER).endpoint(service.uri());
    }

    private static CopyRequest request(CopyOperation operation) {
        return switch (operation) {
            case EC2_COPY_SNAPSHOT -> SNAPSHOT;
            case EC2_COPY_IMAGE -> IMAGE;
            case ELASTICACHE_COPY_SNAPSHOT -> CACHE;
        };
    }

    private static String reply(CopyOperation operation) {
        return switch (operation) {
            case EC2_COPY_SNAPSHOT -> SNAPSHOT_REPLY;
            case EC2_COPY_IMAGE -> IMAGE_REPLY;
            case ELASTICACHE_COPY_SNAPSHOT -> cacheReply();
        };
    }

    private static String service(CopyOperation operation) {
        return operation.service().id();
    }

    private static String cacheReply() {
        try (InputStream in = LoopbackTest.class.getResourceAsStream("/replies/cache-full.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(CopyRequest request) throws IOException, InterruptedException {
        return http.send(signer().build().sign(request).toHttpRequest(), HttpResponse.BodyHandlers.ofString());
    }

    private CopyReply call(CopyRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request);
        return CopyReply.read(request.operation(), response.statusCode(), response.body());
    }

    @ParameterizedTest
    @EnumSource(CopyOperation.class)
    void call_isVerifiedByTheServiceAndItsReplyRead(CopyOperation operation) throws Exception {
        service.answers(Loopback.Answer.of(200, reply(operation)));
        CopyReply reply = call(request(operation));
        Loopback.Received received = service.take();
        verifier.verify(received, "us-east-1", service(operation));
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.uri().toString()).isEqualTo("/");
        assertThat(received.header("content-type")).isEqualTo("application/x-www-form-urlencoded; charset=utf-8");
        switch (operation) {
            case EC2_COPY_SNAPSHOT -> {
                verifier.verifyUrl(Objects.requireNonNull(received.form().get("PresignedUrl")), "us-west-2");
                assertThat(((SnapshotCopyResult) reply).snapshotId()).isEqualTo("snap-0987654321abcdef0");
            }
            case EC2_COPY_IMAGE ->
                assertThat(((ImageCopyResult) reply).imageId()).isEqualTo("ami-4d3c2b1a");
            case ELASTICACHE_COPY_SNAPSHOT ->
                assertThat(((CacheSnapshotCopyResult) reply).snapshotName()).hasValue("my-copy");
        }
    }

    /** The negative control of the verifier. */
    @Test
    void verification_ofAChangedRequest_fails() throws Exception {
        service.answers(Loopback.Answer.of(200, IMAGE_REPLY));
        send(IMAGE);
        Loopback.Received received = service.take();
        Loopback.Received changed = new Loopback.Received(
                received.method(),
                received.uri(),
                received.headers(),
                received.body().replace("My", "my"));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> verifier.verify(changed, "us-east-1", "ec2"));
        String url = Objects.requireNonNull(
                signer().build().sign(SNAPSHOT).request() instanceof SnapshotCopyRequest s
                        ? s.unredactedPresignedUrl().orElse(null)
                        : null);
        verifier.verifyUrl(url, "us-west-2");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> verifier.verifyUrl(url.replace("us-east-1", "us-east-2"), "us-west-2"));
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentedError_isRecognised() {
        return CopyErrors.all().stream()
                .flatMap(error -> error.operations().stream()
                        .map(operation -> DynamicTest.dynamicTest(
                                operation + " " + error.code(), () -> recognised(error, operation))));
    }

    private void recognised(ServiceError error, CopyOperation operation) throws Exception {
        int status = error.httpStatus().orElse(400);
        service.answers(Loopback.Answer.of(status, errorXml(operation, error.code(), "The message.")));
        CopyFault fault = (CopyFault) call(request(operation));
        assertThat(fault.documented()).hasValue(error);
        assertThat(fault.httpStatus()).hasValue(status);
        assertThat(fault.requestId()).hasValue("r-1");
        assertThat(fault.dryRunAnswer() == CopyFault.DryRunAnswer.PERMITTED)
                .isEqualTo(error.code().equals("DryRunOperation"));
    }

    private static String errorXml(CopyOperation operation, String code, String message) {
        String error = "<Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>";
        return operation.service() == CopyService.EC2
                ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors>" + error
                        + "</Errors><RequestID>r-1</RequestID></Response>"
                : "<ErrorResponse xmlns=\"http://elasticache.amazonaws.com/doc/2015-02-02/\">" + error
                        + "<RequestId>r-1</RequestId></ErrorResponse>";
    }

    @Test
    void reply_slowerThanTheTimeOut_isATimeOutAfterOneRequest() {
        service.answers(Loopback.Answer.of(200, SNAPSHOT_REPLY).after(Duration.ofSeconds(5)));
        HttpRequest request = HttpRequest.newBuilder(
                        signer().build().sign(SNAPSHOT).toHttpRequest(), (name, value) -> true)
                .timeout(Duration.ofMillis(300))
                .build();
        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() -> http.send(request, HttpResponse.BodyHandlers.ofString()));
        service.take();
        assertThat(service.isEmpty()).isTrue();
    }

    @Test
    void reply_brokenOffOnTheWayOrInItself_isNoResult() throws Exception {
        service.answers(
                Loopback.Answer.of(200, SNAPSHOT_REPLY.substring(0, 150)).promising(50));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> send(SNAPSHOT));
        service.answers(Loopback.Answer.of(200, SNAPSHOT_REPLY.substring(0, 150)));
        assertThatExceptionOfType(MalformedReplyException.class)
                .isThrownBy(() -> call(SNAPSHOT))
                .withMessageContaining("not well-formed");
        service.answers(Loopback.Answer.of(200, SNAPSHOT_REPLY.replace("Response>", "Response<")));
        assertThatExceptionOfType(MalformedReplyException.class).isThrownBy(() -> call(SNAPSHOT));
        service.answers(Loopback.Answer.of(502, "<html>Bad Gateway"));
        assertThatExceptionOfType(MalformedReplyException.class)
                .isThrownBy(() -> call(SNAPSHOT))
                .satisfies(e -> assertThat(e.httpStatus()).hasValue(502));
    }

    /** Ten times the bound: no more than the bound is read, and nothing that it names is fetched. */
    @Test
    void reply_oversizedOrWithEntities_isRefusedAndFetchesNothing() throws Exception {
        service.answers(Loopback.Answer.of(
                200,
                "<CopySnapshotResponse><snapshotId>" + "a".repeat(10 << 20) + "</snapshotId></CopySnapshotResponse>"));
        HttpResponse<InputStream> response =
                http.send(signer().build().sign(SNAPSHOT).toHttpRequest(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertThatExceptionOfType(MalformedReplyException.class)
                    .isThrownBy(() -> SnapshotCopyResult.read(body))
                    .withMessage("the reply is longer than 1 MiB");
        }
        service.take();
        service.answers(Loopback.Answer.of(
                200,
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + service.uri() + "/x\">]><CopySnapshotResponse><snapshotId>&x;"
                        + "</snapshotId></CopySnapshotResponse>"));
        assertThatExceptionOfType(MalformedReplyException.class)
                .isThrownBy(() -> call(SNAPSHOT))
                .withMessageContaining("document type declaration");
        service.take();
        assertThat(service.isEmpty()).isTrue();
    }

    // -- the clients of the SDK --

    private static Ec2ClientBuilder ec2() {
        return Ec2Client.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(PROVIDER)
                .overrideConfiguration(configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }

    /**
     * For CopySnapshot, whose presigned URL the SDK makes only if the name of the host tells the Region: the request is
     * made for the real host, the connection goes to this machine.
     */
    private record Diverted(SdkHttpClient client, URI target) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            SdkHttpRequest diverted = request.httpRequest().toBuilder()
                    .protocol(target.getScheme())
                    .host(target.getHost())
                    .port(target.getPort())
                    .putHeader(Loopback.ORIGINAL_HOST, request.httpRequest().host())
                    .build();
            return client.prepareRequest(HttpExecuteRequest.builder()
                    .request(diverted)
                    .contentStreamProvider(request.contentStreamProvider().orElse(null))
                    .build());
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private ElastiCacheClient elastiCache() {
        return ElastiCacheClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(service.uri())
                .credentialsProvider(PROVIDER)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** Puts ours on the wire as of the instant at which theirs was signed, and compares all that is on it. */
    private void compare(Loopback.Received theirs, CopyRequest request) throws Exception {
        CopyOperation operation = request.operation();
        verifier.verify(theirs, "us-east-1", service(operation));
        Map<String, String> form = theirs.form();
        String url = form.get("PresignedUrl");
        String date =
                url == null ? theirs.header("x-amz-date") : UrlParts.of(url).query("X-Amz-Date");
        Instant signedAt = RequestTimestamp.parse(date).orElseThrow().instant();
        CopyRequestSigner.Builder signer = signer().clock(Copies.at(signedAt));
        if (url != null) {
            signer.presigner(presignerOf(UrlParts.of(url)));
        }
        http.send(signer.build().sign(request).toHttpRequest(), HttpResponse.BodyHandlers.ofString());
        Loopback.Received ours = service.take();
        assertThat(ours.method()).isEqualTo(theirs.method());
        assertThat(ours.uri().getPath()).isEqualTo(theirs.uri().getPath());
        assertThat(theirs.header("host"))
                .isIn(
                        ours.header("host"),
                        CopyRequestSigner.create(PROVIDER).sign(request).host());
        for (String name : List.of("content-type", "x-amz-security-token")) {
            assertThat(ours.header(name)).as(name).isEqualTo(theirs.header(name));
        }
        Map<String, String> ourForm = ours.form();
        if (url != null) {
            UrlParts ourUrl = UrlParts.of(Objects.requireNonNull(ourForm.remove("PresignedUrl")));
            UrlParts theirUrl = UrlParts.of(Objects.requireNonNull(form.remove("PresignedUrl")));
            assertThat(ourUrl.uri().getAuthority()).isEqualTo(theirUrl.uri().getAuthority());
            assertThat(ourUrl.pairs()).containsExactlyInAnyOrderElementsOf(theirUrl.pairs());
            verifier.verifyUrl(url, "us-west-2");
        }
        assertThat(ourForm).isEqualTo(form);
    }

    /**
     * The presigner whose settings are theirs: the AWS CLI takes the endpoint of the request for that of the source.
     */
    private static SnapshotCopyPresigner presignerOf(UrlParts url) {
        SnapshotCopyPresigner.Builder presigner = SnapshotCopyPresigner.builder(PROVIDER)
                .clock(Copies.at(RequestTimestamp.parse(url.query("X-Amz-Date"))
                        .orElseThrow()
                        .instant()))
                .expiresIn(Duration.ofSeconds(Long.parseLong(url.query("X-Amz-Expires"))))
                .signedParameters(
                        url.pairs().stream().anyMatch(pair -> pair.getKey().equals("Description"))
                                ? SignedParameters.ALL
                                : SignedParameters.DOCUMENTED);
        if (!url.uri().getAuthority().equals("ec2.us-west-2.amazonaws.com")) {
            presigner.sourceEndpoint(
                    URI.create(url.uri().getScheme() + "://" + url.uri().getAuthority()));
        }
        return presigner.build();
    }

    @Test
    void sdk_copySnapshot_putsTheSameOnTheWireAndReadsTheSame() throws Exception {
        service.answers(Loopback.Answer.of(200, SNAPSHOT_REPLY));
        try (SdkHttpClient wire = new Diverted(UrlConnectionHttpClient.create(), service.uri());
                Ec2Client client = ec2().httpClient(wire).build()) {
            assertThat(client.copySnapshot(request -> request.sourceRegion("us-west-2")
                                    .sourceSnapshotId("snap-066877671789bd71b")
                                    .description("a b+c/~*%&=")
                                    .encrypted(true)
                                    .kmsKeyId("alias/copy")
                                    .completionDurationMinutes(60)
                                    .tagSpecifications(TagSpecification.builder()
                                            .resourceType("snapshot")
                                            .tags(Tag.builder()
                                                    .key("Name")
                                                    .value("x=1&y")
                                                    .build())
                                            .build()))
                            .snapshotId())
                    .isEqualTo(SnapshotCopyResult.read(SNAPSHOT_REPLY).snapshotId());
        }
        compare(service.take(), SNAPSHOT);
    }

    @Test
    void sdk_copyImage_putsTheSameOnTheWireAndReadsTheSame() throws Exception {
        service.answers(Loopback.Answer.of(200, IMAGE_REPLY));
        try (Ec2Client client = ec2().endpointOverride(service.uri())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            assertThat(client.copyImage(request -> request.sourceRegion("us-west-2")
                                    .sourceImageId("ami-5731123e")
                                    .name("My server")
                                    .clientToken("550e8400-e29b-41d4-a716-446655440000"))
                            .imageId())
                    .isEqualTo(ImageCopyResult.read(IMAGE_REPLY).imageId());
        }
        compare(service.take(), IMAGE);
    }

    @Test
    void sdk_cacheCopySnapshot_putsTheSameOnTheWireAndReadsTheSame() throws Exception {
        service.answers(Loopback.Answer.of(200, cacheReply()));
        CacheSnapshotCopyResult ours = CacheSnapshotCopyResult.read(cacheReply());
        try (ElastiCacheClient client = elastiCache()) {
            var theirs = client.copySnapshot(request -> request.sourceSnapshotName("my-snapshot")
                            .targetSnapshotName("my-snapshot-copy")
                            .tags(software.amazon.awssdk.services.elasticache.model.Tag.builder()
                                    .key("Name")
                                    .value("x y")
                                    .build()))
                    .snapshot();
            assertThat(ours.snapshotName()).hasValue(theirs.snapshotName());
            assertThat(ours.port()).hasValue(theirs.port());
            assertThat(ours.cacheClusterCreateTime()).hasValue(theirs.cacheClusterCreateTime());
            assertThat(ours.autoMinorVersionUpgrade()).hasValue(theirs.autoMinorVersionUpgrade());
            var theirGroup = theirs.nodeSnapshots().get(0).nodeGroupConfiguration();
            var ourGroup = ours.nodeSnapshots().get(0).nodeGroupConfiguration().orElseThrow();
            assertThat(ourGroup.replicaAvailabilityZones()).isEqualTo(theirGroup.replicaAvailabilityZones());
            assertThat(ourGroup.replicaOutpostArns()).isEqualTo(theirGroup.replicaOutpostArns());
            assertThat(ourGroup.slots()).hasValue(theirGroup.slots());
        }
        compare(service.take(), CACHE);
    }

    @Test
    void sdk_error_hasTheSameCodeMessageAndRequestId() throws Exception {
        service.answers(Loopback.Answer.of(
                400, errorXml(CopyOperation.EC2_COPY_IMAGE, "InvalidAMIName.Duplicate", "In use &amp; taken")));
        CopyFault ours = (CopyFault) call(IMAGE);
        try (Ec2Client client = ec2().endpointOverride(service.uri())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            assertThatExceptionOfType(AwsServiceException.class)
                    .isThrownBy(() -> client.copyImage(request -> request.sourceRegion("us-west-2")
                            .sourceImageId("ami-5731123e")
                            .name("My server")))
                    .satisfies(theirs -> {
                        assertThat(ours.code())
                                .hasValue(theirs.awsErrorDetails().errorCode());
                        assertThat(ours.message())
                                .isEqualTo(theirs.awsErrorDetails().errorMessage());
                        assertThat(ours.requestId()).hasValue(theirs.requestId());
                        assertThat(ours.httpStatus()).hasValue(theirs.statusCode());
                    });
        }
    }

    // -- the AWS CLI, where it is installed --

    @ParameterizedTest
    @EnumSource(CopyOperation.class)
    void awsCli_putsTheSameOnTheWire(CopyOperation operation) throws Exception {
        List<String> options = switch (operation) {
            case EC2_COPY_SNAPSHOT ->
                List.of(
                        "ec2",
                        "copy-snapshot",
                        "--source-region",
                        "us-west-2",
                        "--source-snapshot-id",
                        "snap-066877671789bd71b",
                        "--description",
                        "a b+c/~*%&=",
                        "--encrypted",
                        "--kms-key-id",
                        "alias/copy",
                        "--completion-duration-minutes",
                        "60",
                        "--tag-specifications",
                        "ResourceType=snapshot,Tags=[{Key=Name,Value=x=1&y}]");
            case EC2_COPY_IMAGE ->
                List.of(
                        "ec2",
                        "copy-image",
                        "--source-region",
                        "us-west-2",
                        "--source-image-id",
                        "ami-5731123e",
                        "--name",
                        "My server",
                        "--client-token",
                        "550e8400-e29b-41d4-a716-446655440000");
            case ELASTICACHE_COPY_SNAPSHOT ->
                List.of(
                        "elasticache",
                        "copy-snapshot",
                        "--source-snapshot-name",
                        "my-snapshot",
                        "--target-snapshot-name",
                        "my-snapshot-copy",
                        "--tags",
                        "Key=Name,Value=x y");
        };
        service.answers(Loopback.Answer.of(200, reply(operation)));
        runAwsCli(options);
        compare(service.take(), request(operation));
    }

    private void runAwsCli(List<String> options) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("aws"));
        command.addAll(options);
        command.addAll(List.of(
                "--region",
                "us-east-1",
                "--output",
                "json",
                "--endpoint-url",
                service.uri().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID",
                        CREDENTIALS.accessKeyId(),
                        "AWS_SECRET_ACCESS_KEY",
                        CREDENTIALS.secretAccessKey(),
                        "AWS_SESSION_TOKEN",
                        CREDENTIALS.sessionToken(),
                        "AWS_MAX_ATTEMPTS",
                        "1",
                        "AWS_EC2_METADATA_DISABLED",
                        "true",
                        "NO_PROXY",
                        "127.0.0.1"));
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            Assumptions.abort("the AWS CLI is not installed");
            return;
        }
        try {
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            Assumptions.assumeTrue(ended && process.exitValue() == 0, "the AWS CLI of this machine does not work");
        } finally {
            process.destroyForcibly();
        }
    }
}
