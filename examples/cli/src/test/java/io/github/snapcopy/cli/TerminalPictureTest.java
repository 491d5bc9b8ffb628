// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture in the README is what the program prints; {@code -Dsnapcopy.write=true} draws it anew. */
class TerminalPictureTest {
    private static final Path PICTURE = Path.of("terminal.svg");
    private static final String URL = "https://ec2.us-west-2.amazonaws.com/?Action=CopySnapshot&Description=My%2520copy"
            + "&DestinationRegion=us-east-1&SourceRegion=us-west-2&SourceSnapshotId=snap-066877671789bd71b"
            + "&Version=2016-11-15&X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIASNAPCOPY00000001%2F20260115%2Fus-west-2%2Fec2%2Faws4_request"
            + "&X-Amz-Date=20260115T123000Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature="
            + "9637809c974d281395dac62349e75d2a658c66583801efe5d139375feb73875d";

    @Test
    void pictureOfTheReadme_isWhatTheProgramPrints() throws IOException {
        Outcome refused = new Program()
                .run(
                        "ec2",
                        "copy-snapshot",
                        "--region",
                        "us-east-1",
                        "--source-region",
                        "us-west-2",
                        "--source-snapshot-id",
                        "snap-066877671789bd71b",
                        "--kms-key-id",
                        "arn:aws:kms:us-west-2:210774411744:alias/backup",
                        "--completion-duration-minutes",
                        "20",
                        "--output",
                        "text");
        Outcome explained = new Program().run("explain-url", URL);
        String drawn = new TerminalPicture()
                .typed(
                        "snapcopy ec2 copy-snapshot --region us-east-1 --source-region us-west-2 \\",
                        "    --source-snapshot-id snap-066877671789bd71b --completion-duration-minutes 20 \\",
                        "    --kms-key-id arn:aws:kms:us-west-2:210774411744:alias/backup --output text 2>/dev/null")
                .printed(refused.out())
                .typed("snapcopy explain-url \"$URL\"")
                .printed(explained.out())
                .draw("Two commands of snapcopy: a request refused with three mistakes, and a presigned URL explained");
        if (Boolean.getBoolean("snapcopy.write")) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(refused.status()).isOne();
        assertThat(explained.status()).isOne();
        assertThat(Files.readString(PICTURE)).isEqualTo(drawn);
    }
}
