// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.Ec2ClientBuilder;

/**
 * URLs as the official SDKs make them: those of Java by its own client, the others in the spelling that is known of
 * them.
 */
class NativeUrlTest {
    private static final AwsCredentials LASTING = AwsBasicCredentials.create("AKIDEXAMPLE", "secret/of+nobody");
    private static final AwsCredentials TEMPORARY =
            AwsSessionCredentials.create("ASIASNAPCOPY00000001", "secret/of+nobody", "AQoDYXdzEJr//EXAMPLE+token==");

    private final Wire wire = new Wire();

    @ParameterizedTest
    @CsvSource({
        "us-west-2, us-east-1",
        "us-east-1, us-east-1",
        "eu-central-1, ap-southeast-2",
        "cn-north-1, cn-northwest-1",
        "us-gov-east-1, us-gov-west-1",
    })
    void urlOfTheJavaSdk_isGenuineAndSoundButLongLived(String source, String destination) {
        for (AwsCredentials credentials : List.of(LASTING, TEMPORARY)) {
            String url = copy(
                    Ec2Client.builder().region(Region.of(destination)).credentialsProvider(provider(credentials)),
                    source);
            assertThat(url).contains(".amazonaws.com").contains("?Action=CopySnapshot&Version="); // its own order
            PresignedUrlInspector inspector = PresignedUrlInspector.create();
            Verification verification = inspector.verify(url, ofSdk(credentials));
            assertThat(verification).isInstanceOf(Verification.Genuine.class);
            assertThat(verification.mistakes()).containsExactly(KnownMistake.SEVEN_DAY_LIFE);
            Inspection inspection = inspector.inspect(url);
            assertThat(inspection.report().violations()).isEmpty();
            assertThat(inspection.destinationRegion()).contains(destination);
            assertThat(inspection.hostRegion().orElseThrow()).hasToString(source);
            assertThat(inspector.verify(url.replace("snap-0", "snap-1"), ofSdk(credentials)))
                    .isInstanceOf(Verification.SignatureMismatch.class);
        }
    }

    /** The SDK takes the Region from the host it sends to, and does not always find it there. */
    @Test
    void urlOfTheJavaSdk_givenVpcEndpoint_namesTheLabelThatIsNoRegion() {
        String url = copy(
                Ec2Client.builder()
                        .region(Region.US_EAST_1)
                        .credentialsProvider(provider(LASTING))
                        .endpointOverride(
                                URI.create("https://vpce-0a1b2c3d4e5f67890-abcdefgh.ec2.us-east-1.vpce.amazonaws.com")),
                "us-west-2");
        assertThat(url).contains("DestinationRegion=vpce");
        assertThat(PresignedUrlInspector.create().inspect(url).mistakes())
                .containsExactly(KnownMistake.SEVEN_DAY_LIFE, KnownMistake.HOST_LABEL_AS_REGION);
    }

    @Test
    void urlOfTheJavaSdk_givenFipsAndDualStack_namesTheLabelThatIsNoRegion() {
        String url = copy(
                Ec2Client.builder()
                        .region(Region.US_EAST_1)
                        .credentialsProvider(provider(LASTING))
                        .fipsEnabled(true)
                        .dualstackEnabled(true),
                "us-west-2");
        assertThat(url).contains("DestinationRegion=fips");
        assertThat(PresignedUrlInspector.create().inspect(url).mistakes())
                .containsExactly(KnownMistake.SEVEN_DAY_LIFE, KnownMistake.HOST_LABEL_AS_REGION);
    }

    /** All parameters; the order of the request. */
    @Test
    void urlInTheStyleOfBotocore_isGenuine() {
        OtherSigner signer = new OtherSigner()
                .with("Description", "a b+c/\u00e9~*'()!%20")
                .with("Encrypted", "true")
                .with("TagSpecification.1.ResourceType", "snapshot")
                .with("TagSpecification.1.Tag.10.Key", "z")
                .with("TagSpecification.1.Tag.1.Key", "");
        assertThat(Inspectors.inTime().verify(signer.url(), OtherSigner.CREDENTIALS))
                .isInstanceOf(Verification.Genuine.class);
    }

    /** No X-Amz-Expires. */
    @Test
    void urlInTheStyleOfGo_isGenuineWithoutExpiry() {
        OtherSigner signer = new OtherSigner().temporary();
        signer.expires = null;
        Verification verification = Inspectors.at(Inspectors.SIGNED_AT.plusSeconds(1_000_000_000))
                .verify(signer.url(), OtherSigner.TEMPORARY);
        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verification.Genuine.class,
                        genuine -> assertThat(genuine.expiresAt()).isEmpty());
        assertThat(Inspectors.inTime().inspect(signer.url()).report().errors())
                .extracting(violation -> violation.rule().value())
                .containsExactly("presigned-url-signature-keys");
    }

    /** No slash before the query. */
    @Test
    void urlInTheStyleOfRuby_isGenuine() {
        String url = new OtherSigner().url().replace(".com/?", ".com?");
        assertThat(url).contains(".com?");
        assertThat(Inspectors.inTime().verify(url, OtherSigner.CREDENTIALS)).isInstanceOf(Verification.Genuine.class);
    }

    private static StaticCredentialsProvider provider(AwsCredentials credentials) {
        return StaticCredentialsProvider.create(credentials);
    }

    private static SigningCredentials ofSdk(AwsCredentials credentials) {
        return SigningCredentials.of(
                credentials.accessKeyId(),
                credentials.secretAccessKey(),
                credentials instanceof AwsSessionCredentials session ? session.sessionToken() : null);
    }

    private String copy(Ec2ClientBuilder builder, String source) {
        try (Ec2Client client = builder.httpClient(wire).build()) {
            client.copySnapshot(request -> request.sourceRegion(source)
                    .sourceSnapshotId("snap-066877671789bd71b")
                    .description("a b"));
        }
        return Objects.requireNonNull(
                QueryString.read(CopyOperation.EC2_COPY_SNAPSHOT, wire.body).text("PresignedUrl"));
    }

    /** Keeps the body, and answers as EC2 does. Nothing leaves the process. */
    private static final class Wire implements SdkHttpClient {
        private static final String ANSWER = "<CopySnapshotResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                + "<snapshotId>snap-0c0c0c0c0c0c0c0c0</snapshotId></CopySnapshotResponse>";

        String body = "";

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            try (InputStream content =
                    request.contentStreamProvider().orElseThrow().newStream()) {
                body = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder().statusCode(200).build())
                            .responseBody(AbortableInputStream.create(
                                    new ByteArrayInputStream(ANSWER.getBytes(StandardCharsets.UTF_8))))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
