// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each known mistake, made on purpose. */
class KnownMistakeTest {
    private static final Set<KnownMistake> SEEN = new TreeSet<>();

    private final OtherSigner signer = new OtherSigner();

    @BeforeAll
    static void forget() {
        SEEN.clear();
    }

    @AfterAll
    static void everyMistake_wasMade() {
        assertThat(SEEN).isEqualTo(EnumSet.allOf(KnownMistake.class));
    }

    private static void expect(KnownMistake mistake, Set<KnownMistake> found) {
        assertThat(found).containsExactly(mistake);
        SEEN.add(mistake);
    }

    private Verification verify() {
        return Inspectors.inTime().verify(signer.url(), OtherSigner.CREDENTIALS);
    }

    private Inspection inspect() {
        return Inspectors.inTime().inspect(signer.url());
    }

    private void expectMismatch(KnownMistake mistake) {
        Verification verification = verify();
        assertThat(verification).isInstanceOf(Verification.SignatureMismatch.class);
        expect(mistake, verification.mistakes());
    }

    @Test
    void noMistake_soundUrl_isNamed() {
        assertThat(verify()).isInstanceOf(Verification.Genuine.class);
        assertThat(verify().mistakes()).isEmpty();
        assertThat(inspect().mistakes()).isEmpty();
        assertThat(inspect().report().violations()).isEmpty();
    }

    @Test
    void spaceAsPlus_isNamedAndNeverGenuine() {
        signer.with("Description", "a b").spelling =
                text -> OtherSigner.encode(text).replace("%20", "+");
        assertThat(signer.url()).contains("Description=a+b");
        expect(KnownMistake.SPACE_AS_PLUS, inspect().mistakes());
        expect(KnownMistake.SPACE_AS_PLUS, verify().mistakes());
        assertThat(verify()).isInstanceOf(Verification.Unreadable.class);
        assertThat(inspect().report().errors())
                .extracting(violation -> violation.rule().value())
                .containsExactly("presigned-url-encoding");
    }

    /** Read as RFC 3986 does, the signature is right; read as a form, it is not. One reading only may be genuine. */
    @Test
    void plusLeftUnencoded_isNeverGenuine() {
        signer.with("Description", "a+b").spelling =
                text -> OtherSigner.encode(text).replace("%2B", "+");
        assertThat(verify()).isInstanceOf(Verification.Unreadable.class);
        expect(KnownMistake.SPACE_AS_PLUS, verify().mistakes());
    }

    @Test
    void doubleEncoding_ofValues_explainsTheSignature() {
        signer.spelling = text -> OtherSigner.encode(OtherSigner.encode(text));
        assertThat(signer.url()).contains("%252F");
        assertThat(inspect().mistakes()).containsExactly(KnownMistake.DOUBLE_ENCODING);
        expect(KnownMistake.DOUBLE_ENCODING, verify().mistakes());
        assertThat(verify().isSignatureGenuine()).isFalse();
    }

    @Test
    void doubleEncoding_ofTheWholeUrl_isNamed() {
        String url = OtherSigner.encode(signer.url());
        expect(KnownMistake.DOUBLE_ENCODING, Inspectors.inTime().inspect(url).mistakes());
        assertThat(Inspectors.inTime().verify(url, OtherSigner.CREDENTIALS))
                .isInstanceOf(Verification.Unreadable.class);
    }

    /** A percent sequence that belongs to a value looks the same; a genuine signature tells. */
    @Test
    void doubleEncoding_genuinePercentSequence_isNotNamed() {
        signer.with("Description", "100%20");
        assertThat(inspect().mistakes()).containsExactly(KnownMistake.DOUBLE_ENCODING);
        assertThat(verify()).isInstanceOf(Verification.Genuine.class);
        assertThat(verify().mistakes()).isEmpty();
    }

    @Test
    void signedContentType_isNamed() {
        signer.signedHeaders = "content-type;host";
        signer.otherHeaderLines = "content-type:application/x-www-form-urlencoded; charset=utf-8\n";
        expectMismatch(KnownMistake.SIGNED_CONTENT_TYPE);
        assertThat(inspect().mistakes()).containsExactly(KnownMistake.SIGNED_CONTENT_TYPE);
        assertThat(inspect().signedHeaders()).containsExactly("content-type", "host");
    }

    @Test
    void serviceS3_inTheScope_isNamed() {
        signer.service = "s3";
        expectMismatch(KnownMistake.SERVICE_S3);
        assertThat(inspect().mistakes()).containsExactly(KnownMistake.SERVICE_S3);
        assertThat(((Verification.SignatureMismatch) verify()).differences())
                .extracting(StageDifference::stage)
                .containsExactly(SigningStage.CREDENTIAL_SCOPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3.amazonaws.com", "s3-us-west-2.amazonaws.com", "bucket.s3.us-west-2.amazonaws.com"})
    void serviceS3_asHost_isNamed(String host) {
        signer.host(host);
        expect(KnownMistake.SERVICE_S3, inspect().mistakes());
    }

    @Test
    void unsignedPayload_explainsTheSignature() {
        signer.payloadHash = "UNSIGNED-PAYLOAD";
        expectMismatch(KnownMistake.UNSIGNED_PAYLOAD);
    }

    /** What the presigners of S3 do, all at once. */
    @Test
    void unsignedPayload_forServiceS3_namesBoth() {
        signer.payloadHash = "UNSIGNED-PAYLOAD";
        signer.service = "s3";
        assertThat(verify().mistakes()).containsExactly(KnownMistake.SERVICE_S3, KnownMistake.UNSIGNED_PAYLOAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ec2.us-east-1.amazonaws.com",
                "ec2-fips.us-east-1.amazonaws.com",
                "ec2.us-east-1.api.aws",
                "ec2-fips.us-east-1.api.aws"
            })
    void destinationHost_isNamed(String host) {
        signer.host(host);
        expect(KnownMistake.DESTINATION_HOST, inspect().mistakes());
        assertThat(inspect().report().errors())
                .extracting(violation -> violation.rule().value())
                .containsExactly("presigned-url-host");
    }

    @Test
    void destinationHost_copyWithinTheRegion_isNotNamed() {
        signer.with("DestinationRegion", "us-west-2");
        assertThat(inspect().mistakes()).isEmpty();
    }

    @Test
    void sessionTokenMissing_isNamed() {
        signer.accessKeyId = OtherSigner.TEMPORARY_ACCESS_KEY;
        expect(KnownMistake.SESSION_TOKEN_MISSING, inspect().mistakes());
        Verification verification = Inspectors.inTime().verify(signer.url(), OtherSigner.TEMPORARY);
        assertThat(verification).isInstanceOf(Verification.SignatureMismatch.class);
        expect(KnownMistake.SESSION_TOKEN_MISSING, verification.mistakes());
    }

    @Test
    void tokenSignedButNotSent_explainsTheSignature() {
        signer.temporary().tokenSent = null;
        Verification verification = Inspectors.inTime().verify(signer.url(), OtherSigner.TEMPORARY);
        assertThat(verification).isInstanceOf(Verification.SignatureMismatch.class);
        expect(KnownMistake.TOKEN_NOT_SENT, verification.mistakes());
    }

    @Test
    void tokenSentButNotSigned_explainsTheSignature() {
        signer.temporary().tokenSigned = null;
        Verification verification = Inspectors.inTime().verify(signer.url(), OtherSigner.TEMPORARY);
        assertThat(verification).isInstanceOf(Verification.SignatureMismatch.class);
        expect(KnownMistake.TOKEN_NOT_SIGNED, verification.mistakes());
    }

    @Test
    void wrongPartitionSuffix_isNamed() {
        signer.with("SourceRegion", "cn-north-1").with("DestinationRegion", "cn-northwest-1");
        signer.region = "cn-north-1";
        signer.host("ec2.cn-north-1.amazonaws.com");
        expect(KnownMistake.WRONG_PARTITION_SUFFIX, inspect().mistakes());
        signer.host("ec2.cn-north-1.amazonaws.com.cn");
        assertThat(inspect().mistakes()).isEmpty();
    }

    @Test
    void sevenDayLife_isNamedAndGenuine() {
        signer.expires = "604800";
        expect(KnownMistake.SEVEN_DAY_LIFE, inspect().mistakes());
        assertThat(verify()).isInstanceOf(Verification.Genuine.class);
        expect(KnownMistake.SEVEN_DAY_LIFE, verify().mistakes());
    }

    @Test
    void objectObject_isNamed() {
        signer.with("TagSpecifications", "[object Object]");
        assertThat(signer.url()).contains("TagSpecifications=%5Bobject%20Object%5D");
        expect(KnownMistake.OBJECT_OBJECT, inspect().mistakes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpce", "fips"})
    void hostLabelAsRegion_isNamed(String label) {
        signer.with("DestinationRegion", label);
        expect(KnownMistake.HOST_LABEL_AS_REGION, inspect().mistakes());
    }

    @Test
    void portNotSigned_explainsTheSignature() {
        signer.origin = "https://localhost:8443";
        signer.signedHost = "localhost";
        expectMismatch(KnownMistake.PORT_NOT_SIGNED);
        signer.signedHost = "localhost:8443";
        assertThat(verify()).isInstanceOf(Verification.Genuine.class);
    }

    @ParameterizedTest
    @EnumSource
    void texts_areClauses(KnownMistake mistake) {
        for (String text : new String[] {mistake.description(), mistake.remedy()}) {
            assertThat(text).isNotBlank().doesNotEndWith(".").isEqualTo(text.strip());
        }
    }
}
