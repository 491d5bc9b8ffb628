// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlKeysTest {
    @ParameterizedTest
    @CsvSource({
        "Action, CopySnapshot, CopySnapshot",
        "X-Amz-Date, 20260115T123456Z, 20260115T123456Z",
        "X-Amz-Signature, 5ec4e7, <redacted>",
        "x-amz-security-token, 5ec4e7, <redacted>",
        "X-Amz-, 5ec4e7, <redacted>",
        "X-Amz, value, value",
        "X-Amz-Credential, AKIDEXAMPLE12345/20260115/r/ec2/aws4_request, AKID****2345/20260115/r/ec2/aws4_request",
        "X-Amz-Credential, AKIDEXAMPLE12345%2F20260115, AKID****2345%2F20260115",
        "X-Amz-Credential, AKIDEXAMPLE1234/20260115, ****/20260115",
        "X-Amz-Credential, AKIDEXAMPLE12345, AKID****2345",
        "X-Amz-Credential, '', ****",
    })
    void printable_ofAPair_hidesWhatIsSecret(String key, String value, String printable) {
        assertThat(UrlKeys.printable(key, value)).isEqualTo(printable);
    }

    @ParameterizedTest
    @CsvSource({"Action, Action", "X-Amz-Signature=5ec4e7, X-Amz-Signature=", "=5ec4e7, =", "'', ''"})
    void printableKey_withAnEqualsSign_endsThere(String key, String printable) {
        assertThat(UrlKeys.printableKey(key)).isEqualTo(printable);
    }
}
