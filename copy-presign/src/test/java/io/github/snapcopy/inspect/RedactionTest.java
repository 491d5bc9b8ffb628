// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.sigv4.SigningCredentials;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Canaries: secret, session token and signature come out of nothing that is merely printed. */
class RedactionTest {
    private static final String SECRET = "canarySecret";
    private static final String TOKEN = "canaryToken";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&X-Amz-Security-Token=canaryToken",
                "&x-amz-security-token=canaryToken",
                "&X-Amz-Security-Token%3DcanaryToken",
                "&X-Amz-Meta=canaryToken",
                "+",
                "#canaryToken",
                "%",
            })
    void everythingPrinted_holdsNoSecret(String suffix) {
        OtherSigner signer = new OtherSigner().temporary();
        signer.tokenSent = TOKEN;
        String url = signer.url() + suffix;
        int start = signer.url().length() - 64;
        String signature = url.substring(start, start + 64);
        PresignedUrlInspector inspector = Inspectors.inTime();
        for (SigningCredentials credentials : List.of(
                SigningCredentials.of("AKIASNAPCOPY00000001", SECRET, TOKEN),
                SigningCredentials.of(OtherSigner.TEMPORARY_ACCESS_KEY, OtherSigner.SECRET, OtherSigner.TOKEN),
                SigningCredentials.of("AKIASNAPCOPY00000001", SECRET))) {
            Verification verification = inspector.verify(url, credentials);
            Inspection inspection = inspector.inspect(url);
            StringBuilder printed = new StringBuilder()
                    .append(verification)
                    .append(inspection)
                    .append(inspector)
                    .append(inspection.report());
            if (verification instanceof Verification.SignatureMismatch mismatch) {
                printed.append(mismatch.differences()).append(mismatch.canonicalRequest());
                printed.append(mismatch.compareWith(signer.serviceMessage().replace("AQoDYXdzEJr", TOKEN)));
            }
            assertThat(printed.toString())
                    .doesNotContain("canary")
                    .doesNotContain(OtherSigner.TOKEN)
                    .doesNotContain(signature);
        }
    }
}
