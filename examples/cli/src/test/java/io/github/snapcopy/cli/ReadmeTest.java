// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.Violation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What the README says of its examples; that they stand there is held by a test in examples/guides. */
class ReadmeTest {
    @Test
    void copyExample_sendsACompleteRequestToTheDestination() {
        ReadmeExample example = new ReadmeExample();
        example.copySnapshot(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")));
        CopyParameters sent = QueryString.read(CopyOperation.EC2_COPY_SNAPSHOT, example.sentBody());
        assertThat(example.sentTo()).hasToString("https://ec2.us-east-1.amazonaws.com");
        assertThat(sent.text("PresignedUrl")).startsWith("https://ec2.us-west-2.amazonaws.com/?Action=CopySnapshot&");
        assertThat(sent.text("DestinationRegion")).isEqualTo("us-east-1");
        assertThat(sent.flag("Encrypted")).isTrue();
    }

    @Test
    void validationExample_findsWhatIsWrong() {
        assertThat(new ReadmeExample()
                        .checkForeignRequest(Map.of("SourceRegion", "us-west-2", "KmsKeyId", "alias/x"))
                        .violations())
                .extracting(Violation::rule)
                .extracting(Object::toString)
                .containsExactly("kms-requires-encrypted", "required-parameter");
    }
}
