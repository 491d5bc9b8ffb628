// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final String MARK = "<!-- example: ";

    @Test
    void examplesOfTheReadme_standInACompiledFile() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
        int examples = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(MARK)) {
                String file = lines.get(i).replace(MARK, "").replace(" -->", "");
                List<String> code = lines.subList(
                        i + 2, i + 2 + lines.subList(i + 2, lines.size()).indexOf("```"));
                assertThat(withoutIndentation(Files.readAllLines(ROOT.resolve(file))))
                        .containsSequence(withoutIndentation(code));
                examples++;
            }
        }
        assertThat(examples).isEqualTo(3);
    }

    private static List<String> withoutIndentation(List<String> lines) {
        List<String> stripped = new ArrayList<>();
        lines.forEach(line -> stripped.add(line.strip()));
        return stripped;
    }

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
