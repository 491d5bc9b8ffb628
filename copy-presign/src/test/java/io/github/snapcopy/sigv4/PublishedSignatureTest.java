// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The signatures PV-1 to PV-7 of the rule catalog, section 6.3; PV-1 and PV-2 are published in two AWS SDKs. */
class PublishedSignatureTest {
    private static final String LONG_ID = "snap-1234567890abcdef0";
    private static final String OTHER_ID = "snap-0abcdef1234567890";
    private static final String PV_2 = "c1f5e34834292a86ff2b46b5e97cebaf2967b09641b4e2e60a382a37d137a03b";

    private static String signature(SigningRequest.Builder request) {
        return QuerySigner.create().sign(request.build()).trace().signature().value();
    }

    private static SigningRequest.Builder pv2() {
        return Requests.copySnapshot("ec2.us-west-2.amazonaws.com", "us-west-2", "SNAPSHOT_ID", "us-east-1")
                .credentials(SigningCredentials.of("akid", "skid"))
                .signedAt(Instant.parse("2020-01-07T20:56:09Z"))
                .expiresIn(Duration.ofDays(7));
    }

    @Test
    void pv1_functionalTestOfBotocore_hasThePublishedSignature() {
        assertThat(signature(
                        Requests.copySnapshot("ec2.us-west-2.amazonaws.com", "us-west-2", "snap-0123abc", "us-east-1")
                                .credentials(SigningCredentials.of("access_key", "secret_key"))
                                .signedAt(Instant.parse("2011-09-09T23:36:00Z"))))
                .isEqualTo("a94a6b52afdf3daa34c2e2a38a62b72c8dac129c9904c61aa1a5d86e38628537");
    }

    @Test
    void pv2_unitTestOfTheJavaSdk_hasThePublishedSignature() {
        assertThat(signature(pv2())).isEqualTo(PV_2);
    }

    @Test
    void pv2_signedForS3_hasAnotherSignature() {
        assertThat(signature(pv2().service("s3"))).startsWith("939834f9cf32");
    }

    @Test
    void pv2_unsignedPayload_hasAnotherSignature() {
        SignedQuery signed = QuerySigner.create().sign(pv2().build(), "UNSIGNED-PAYLOAD");
        assertThat(signed.trace().signature().value()).startsWith("bd651998a6ae");
    }

    @Test
    void pv3_longTermCredentials_hasTheComputedSignature() {
        assertThat(signature(pv3())).isEqualTo("becc8fce6e64ea3737e523a5bb0697af495df7d917544b3e79a00e886b94dfbd");
    }

    @Test
    void pv4_sessionToken_isSigned() {
        assertThat(signature(pv3().credentials(SigningCredentials.of(
                        "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "AQoDYXdzEJr//EXAMPLE+token=="))))
                .isEqualTo("ab94f2bbf93033a067de3a1b13906465d45a22337bdb454c839e32ca11b60567");
    }

    private static SigningRequest.Builder pv3() {
        return Requests.copySnapshot("ec2.us-west-1.amazonaws.com", "us-west-1", LONG_ID, "us-east-1");
    }

    @Test
    void pv5_china_hasTheComputedSignature() {
        assertThat(signature(Requests.copySnapshot(
                                "ec2.cn-north-1.amazonaws.com.cn", "cn-north-1", OTHER_ID, "cn-northwest-1")
                        .expiresIn(Duration.ofDays(7))))
                .isEqualTo("7e65eed42c653c0bf87c89f1fc72ca0fe5ea3fee4ba0c93a568b03141e29a9d4");
    }

    @Test
    void pv6_allParameters_hasTheComputedSignature() {
        assertThat(signature(Requests.copySnapshot("ec2.eu-west-1.amazonaws.com", "eu-west-1", OTHER_ID, "eu-central-1")
                        .parameter("Description", "a b+c/\u00e9*~'()!")
                        .parameter("Encrypted", "true")
                        .parameter(
                                "KmsKeyId",
                                "arn:aws:kms:eu-central-1:012345678910:key/1234abcd-12ab-34cd-56ef-1234567890ab")
                        .expiresIn(Duration.ofMinutes(15))))
                .isEqualTo("a18d6ffdd0e01a10336496c51ce0ffcf10705d2265647a9aa13d6cf9bd8297c2");
    }

    @Test
    void pv7_sameRegion_hasTheComputedSignature() {
        assertThat(signature(Requests.copySnapshot("ec2.us-east-1.amazonaws.com", "us-east-1", LONG_ID, "us-east-1")))
                .isEqualTo("e1f7a561fec1e3ee2b8951040feed560223ab32a8a39e7ab2f8df2fc50133c07");
    }
}
