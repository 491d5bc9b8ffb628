// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is typed or read where a secret may stand is ever repeated on standard error. */
class SecretsTest {
    private static final String CANARY = "wJalrXUtnFEMIcanary";
    private static final String URL = "https://ec2.us-west-2.amazonaws.com/?X-Amz-Security-Token=" + CANARY;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ec2 copy-snapshot --presigned-url URL",
                "ec2 copy-snapshot --presigned-url URL --region us-east-1 --source-region us-west-2 --source-snapshot-id"
                        + " snap-066877671789bd71b",
                "ec2 copy-snapshot --presigned-ulr URL",
                "ec2 copy-snapshot --presigned-ulr=URL",
                "ec2 copy-snapshot URL",
                "ec2 copy-image --presigned-url URL",
                "elasticache copy-snapshot --presigned-url=URL",
                "ec2 copy-snapshot --presigned-url URL --presigned-url URL",
                "ec2 copy-snapshot --encrypted=URL",
                "ec2 copy-snapshot --output URL",
                "ec2 copy-snapshot --endpoint-url URL",
                "ec2 copy-snapshot --endpoint-url https:CANARY@host",
                "ec2 copy-snapshot --generate-cli-skeleton URL",
                "ec2 copy-snapshot --tag-specifications URL",
                "ec2 copy-snapshot --cli-input-json {\"PresignedUrl\":CANARY}",
                "ec2 copy-snapshot --cli-input-json {\"PresignedUrl\":\"URL\",\"PresignedUrl\":\"URL\"}",
                "ec2 copy-snapshot --cli-input-json {\"PresignedUrl\":[\"URL\"]}",
                "ec2 copy-snapshot --cli-input-yaml {PresignedUrl:\t\"URL}",
                "ec2 copy-snapshot --region us-east-1 --cli-input-json {\"PresignedUrl\":{\"URL\":1}}",
                "URL",
                "validate --format URL",
                "rules --format URL",
            })
    void wrongCommandLine_withASecret_neverShowsIt(String line) {
        String[] arguments = line.split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].replace("URL", URL).replace("CANARY", CANARY);
        }
        Outcome outcome = new Program().withCredentials().run(arguments);
        assertThat(outcome.status()).isIn(1, 2);
        assertThat(outcome.err()).isNotEmpty().doesNotContain(CANARY).doesNotContain(Program.SECRET);
        assertThat(outcome.out()).doesNotContain(CANARY).doesNotContain(Program.SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"operation\": \"ec2:CopySnapshot\", \"credentials\": {\"secretAccessKey\": CANARY}}",
                "{\"operation\": \"ec2:CopySnapshot\", \"credentials\": {\"secretAccessKey\": \"CANARY}}",
                "{\"operation\": \"ec2:CopySnapshot\", \"credentials\": \"CANARY\"}",
                "{\"operation\": \"ec2:CopySnapshot\", \"parameters\": {}, \"credentials\": {\"accessKeyId\": \"a\","
                        + " \"secretAccessKey\": \"CANARY\", \"sessionToken\": 7}}",
                "{\"operation\": \"ec2:CopySnapshot\", \"parameters\": {}, \"credentials\": {\"accessKeyId\": \"a\","
                        + " \"secretAccessKey\": \"CANARY\"}, \"expiresIn\": -1}",
                "{\"operation\": \"ec2:CopySnapshot\", \"parameters\": {}, \"credentials\": {\"accessKeyId\": \"a\","
                        + " \"secretAccessKey\": \"CANARY\"}}",
                "{\"operation\": \"ec2:CopySnapshot\", \"parameters\": {\"PresignedUrl\": \"https://x/?CANARY\"}}",
                "{\"operation\": \"CANARY\"}",
                "CANARY",
            })
    void malformedLine_withASecret_neverShowsIt(String line) {
        for (String command : new String[] {"validate", "presign", "explain-url"}) {
            Outcome outcome = new Program()
                    .withCredentials()
                    .withInput(line.replace("CANARY", CANARY))
                    .run(command);
            assertThat(outcome.status()).isIn(1, 2);
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).isNotEmpty().doesNotContain(CANARY).doesNotContain(Program.SECRET);
        }
    }
}
