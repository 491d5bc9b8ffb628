// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fixtures cannot say: explicit endpoints, the clock, and that no message tells a secret. */
class PresignedUrlRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:30:00Z");
    private static final String SIGNATURE = "3f9d0c6a7b1e4852d3c4b5a6978812fe0d1c2b3a49586776a5b4c3d2e1f00f1e";
    private static final String QUERY = "Action=CopySnapshot&Version=2016-11-15&SourceRegion=us-west-1"
            + "&SourceSnapshotId=snap-066877671789bd71b&DestinationRegion=us-east-1"
            + "&X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIAQ7ZK4M2N6P3R5T8V%2F20261120%2Fus-west-1%2Fec2%2Faws4_request"
            + "&X-Amz-Date=20261120T122500Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=" + SIGNATURE;
    private static final String URL = "https://ec2.us-west-1.amazonaws.com/?" + QUERY;
    private static final CopyContext CONTEXT =
            CopyContext.builder().endpointRegion("us-east-1").signedAt(NOW).build();

    private static CopyParameters request(String url, Map<String, ?> more) {
        Map<String, Object> map = new LinkedHashMap<>(more);
        map.putIfAbsent("SourceRegion", "us-west-1");
        map.putIfAbsent("SourceSnapshotId", "snap-066877671789bd71b");
        map.put("PresignedUrl", url);
        return CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, map);
    }

    private static List<Violation> violations(CopyParameters request, CopyContext context) {
        return CopyValidator.standard().validate(request, context).violations().stream()
                .filter(violation -> violation.rule().value().startsWith("presigned-url-"))
                .toList();
    }

    private static List<String> ids(String url, CopyContext context) {
        return violations(request(url, Map.of()), context).stream()
                .map(violation -> violation.rule().value())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ec2.us-west-1.amazonaws.com",
                "EC2.US-WEST-1.amazonaws.com:443",
                "ec2-fips.us-west-1.amazonaws.com",
                "ec2.us-west-1.api.aws",
                "ec2-fips.us-west-1.api.aws"
            })
    void endpointOfTheSource_isAccepted(String host) {
        assertThat(ids("https://" + host + "/?" + QUERY, CONTEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[::1]", "ec2.us-west-1.amazonaws.com.", "%65c2.us-west-1.amazonaws.com", "ec2.amazonaws.com"})
    void otherHost_isRefused(String host) {
        assertThat(ids("https://" + host + "/?" + QUERY, CONTEXT)).containsExactly("presigned-url-host");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:4566, http://localhost:4566/?, ''",
        "http://localhost:4566, HTTP://LOCALHOST:4566?, ''",
        "http://localhost:4566/, http://localhost:4566/?, ''",
        "http://localhost:4566, http://localhost:4567/?, presigned-url-host",
        "http://localhost:4566, http://localhost/?, presigned-url-host",
        "http://localhost:4566, https://localhost:4566/?, presigned-url-syntax",
        "https://vpce-1.ec2.us-west-1.vpce.amazonaws.com, https://vpce-1.ec2.us-west-1.vpce.amazonaws.com:443/?, ''",
        "https://vpce-1.ec2.us-west-1.vpce.amazonaws.com, https://ec2.us-west-1.amazonaws.com/?, presigned-url-host"
    })
    void explicitEndpoint_replacesTheHosts(URI endpoint, String start, String expected) {
        CopyContext context = CONTEXT.toBuilder().sourceEndpoint(endpoint).build();
        assertThat(ids(start + QUERY, context)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void explicitEndpoint_isComparedForAnUnknownPartitionToo() {
        CopyContext context = CONTEXT.toBuilder()
                .sourceEndpoint(URI.create("https://ec2.xx-north-1.example"))
                .build();
        String query = QUERY.replace("us-west-1", "xx-north-1");
        Map<String, String> source = Map.of("SourceRegion", "xx-north-1");
        assertThat(violations(request("https://ec2.xx-north-1.example/?" + query, source), context))
                .isEmpty();
        assertThat(violations(request("https://ec2.xx-north-1.other/?" + query, source), context))
                .hasSize(1);
    }

    @Test
    void expiry_withoutSignedAt_isJudgedByTheClock() {
        CopyContext context = CopyContext.ofEndpointRegion("us-east-1");
        for (String[] expected : new String[][] {
            {"2026-11-20T12:09:59Z", "ERROR"},
            {"2026-11-20T12:10:00Z", ""},
            {"2026-11-20T13:10:00Z", ""},
            {"2026-11-20T13:10:00.001Z", "WARNING"},
            {"2026-11-20T13:25:00Z", "WARNING"},
            {"2026-11-20T13:25:00.001Z", "ERROR"}
        }) {
            CopyValidator validator = CopyValidator.builder()
                    .clock(Clock.fixed(Instant.parse(expected[0]), ZoneOffset.UTC))
                    .build();
            List<Violation> found = validator.validate(request(URL, Map.of()), context).violations().stream()
                    .filter(violation -> violation.rule().value().equals("presigned-url-expires"))
                    .toList();
            assertThat(found)
                    .as(expected[0])
                    .extracting(violation -> violation.severity().name())
                    .isEqualTo(expected[1].isEmpty() ? List.of() : List.of(expected[1]));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KmsKeyId, alias/other, 1",
        "KmsKeyId, no key, 0",
        "DestinationOutpostArn, arn:aws:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0, 1",
        "DestinationOutpostArn, no outpost, 0",
        "DestinationAvailabilityZone, us-east-1-bos-1a, 1",
        "DestinationAvailabilityZone, no zone, 0",
        "Description, anything, 1"
    })
    void extraParameter_isComparedUnlessTheRequestHasAMalformedOne(String name, String value, int findings) {
        CopyParameters request = request(URL + '&' + name + "=signed", Map.of(name, value));
        assertThat(violations(request, CONTEXT))
                .hasSize(findings)
                .allMatch(violation -> violation.rule().value().equals("presigned-url-extra-parameter-mismatch"));
    }

    @ParameterizedTest
    @CsvSource({"30, 1", "20, 0", "0, 0", "2895, 0", "45, 0"})
    void extraDuration_isComparedUnlessTheRequestHasAMalformedOne(int minutes, int findings) {
        CopyParameters request =
                request(URL + "&CompletionDurationMinutes=45", Map.of("CompletionDurationMinutes", minutes));
        assertThat(violations(request, CONTEXT)).hasSize(findings);
    }

    @Test
    void extraParameter_ofAnotherType_isNotCompared() {
        for (Object value : new Object[] {1, List.of("a"), Map.of("a", "b"), new Object()}) {
            assertThat(violations(request(URL + "&Encrypted=true", Map.of("Encrypted", value)), CONTEXT))
                    .isEmpty();
            assertThat(violations(
                            request(URL + "&TagSpecification.1.Tag.1.Key=a", Map.of("TagSpecifications", value)),
                            CONTEXT))
                    .isEmpty();
        }
    }

    @Test
    void extraKeyOfNoParameter_isNotCompared() {
        assertThat(violations(
                        request(
                                URL + "&Colour=red&TagSpecification.1.Colour=red&SignatureVersion=2&x-amz-date=x",
                                Map.of()),
                        CONTEXT))
                .isEmpty();
    }

    @Test
    void extraParameter_isNamedWithoutItsValue() {
        String url = URL + "&Description=S3CRET&TagSpecification.1.Tag.1.Key=S3CRET";
        assertThat(violations(request(url, Map.of()), CONTEXT))
                .hasSize(2)
                .extracting(Violation::message)
                .allMatch(message ->
                        message.contains("'Description'") || message.contains("'TagSpecification.1.Tag.1.Key'"))
                .noneMatch(message -> message.contains("S3CRET"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Amz-Algorithm=AWS4-HMAC-SHA256 | signature-keys | lacks X-Amz-Algorithm; sign",
                "X-Amz-Algorithm=AWS4-HMAC-SHA256 > X-Amz-Algorithm=x | signature-keys | Algorithm of the presigned URL is not AWS4",
                "X-Amz-Date=20261120T122500Z | signature-keys | lacks X-Amz-Date; sign",
                "X-Amz-Date=20261120T122500Z > X-Amz-Date=x | signature-keys | Date of the presigned URL is not a date such as",
                "X-Amz-Expires=3600 | signature-keys | lacks X-Amz-Expires; sign",
                "X-Amz-Expires=3600 > X-Amz-Expires=x | signature-keys | Expires of the presigned URL is not a number of",
                "f1e > f1g | signature-keys | Signature of the presigned URL is not 64 hexadecimal digits",
                "AKIAQ7ZK4M2N6P3R5T8V > | credential-scope | 20261120/us-west-1/ec2/aws4_request: it is not an access key ID and four",
                "%2F20261120 > %2F20261121 | credential-scope | the day differs; sign",
                "us-west-1%2Fec2 > us-east-1%2Fec2 | credential-scope | the Region differs; sign",
                "%2Fec2%2F > %2Febs%2F | credential-scope | the service differs; sign",
                "aws4_request > aws3_request | credential-scope | the last part differs; sign",
                "X-Amz-Expires=3600 > X-Amz-Expires=604801 | expires | X-Amz-Expires is '604801', not 1 to 604800; sign"
            })
    void brokenSignature_isNamedByWhatIsWrong(String change, String rule, String message) {
        String[] replaced = (change + " ").split(" > ?", 2);
        String url = URL.replace(replaced[0].trim(), replaced.length == 1 ? "" : replaced[1].trim());
        assertThat(violations(request(url, Map.of()), CONTEXT))
                .filteredOn(violation -> violation.rule().value().equals("presigned-url-" + rule))
                .singleElement()
                .extracting(Violation::message)
                .asString()
                .contains(message);
    }

    @Test
    void scope_besideAnUnreadableDate_isNamedWithoutADay() {
        String url = URL.replace("20261120T122500Z", "today").replace("aws4_request", "aws3_request");
        assertThat(violations(request(url, Map.of()), CONTEXT))
                .extracting(Violation::message)
                .anyMatch(message -> message.contains("another scope than DATE/us-west-1/ec2/aws4_request: the last"));
    }

    @ParameterizedTest
    @CsvSource({"true, 100%20, true", "false, 100%20, false", "true, 100%21, false", "true, , false"})
    void percentSequenceInAValue_ofTheSignersOwnUrl_isNoDoubleEncoding(
            boolean fromSigner, @Nullable String description, boolean accepted) {
        CopyContext context = CONTEXT.toBuilder().urlFromSigner(fromSigner).build();
        Map<String, String> more = description == null ? Map.of() : Map.of("Description", description);
        List<Violation> found = violations(request(URL + "&Description=100%2520", more), context);
        if (accepted) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(violation -> {
                assertThat(violation.rule().value()).isEqualTo("presigned-url-encoding");
                assertThat(violation.message()).contains("exactly once: its query holds %25 before");
            });
        }
    }

    @Test
    void otherSource_isNamedBesideThatOfTheRequest() {
        assertThat(violations(request(URL, Map.of("SourceSnapshotId", "snap-0123456789abcdef0")), CONTEXT))
                .extracting(Violation::message)
                .containsExactly(
                        "SourceSnapshotId is 'snap-066877671789bd71b' in the presigned URL, but the request has"
                                + " snap-0123456789abcdef0; sign it again");
    }
}
