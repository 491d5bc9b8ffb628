// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class JsonLinesProperties {
    private static final String LINE = "{\"id\": \"x\", \"operation\": \"ec2:CopySnapshot\", \"parameters\":"
            + " {\"SourceRegion\": \"us-west-2\", \"SourceSnapshotId\": \"snap-066877671789bd71b\", \"Encrypted\": true,"
            + " \"TagSpecifications\": [{\"ResourceType\": \"snapshot\", \"Tags\": [{\"Key\": \"a\", \"Value\":"
            + " null}]}]}%s}";

    @Property
    void everyBytesAreAnsweredLineByLine(@ForAll @Size(max = 200) byte[] bytes) {
        for (String command : new String[] {"validate", "presign"}) {
            Outcome outcome = new Program().withCredentials().withInput(bytes).run(command);
            assertThat(outcome.lines()).hasSize(countLines(bytes));
            assertThat(outcome.out()).doesNotContain("internal error");
            assertThat(outcome.err()).isEmpty();
        }
    }

    @Property
    void everyChangedByteIsAnsweredWithJson(
            @ForAll @IntRange(max = 250) int place, @ForAll byte replacement, @ForAll boolean presign) {
        String line = presign
                ? LINE.replace("%s", ", \"destinationRegion\": \"us-east-1\"")
                : LINE.replace("%s", ", \"context\": {\"endpointRegion\": \"us-east-1\"}");
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        bytes[place % bytes.length] = replacement == '\n' ? (byte) ' ' : replacement;
        Outcome outcome = new Program().withCredentials().withInput(bytes).run(presign ? "presign" : "validate");
        assertThat(outcome.lines()).hasSize(1);
        assertThat(outcome.json().keySet()).containsAnyOf("error", "violations", "url");
        assertThat(outcome.out()).doesNotContain("internal error");
    }

    private static int countLines(byte[] bytes) {
        int lines = 0;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n' ? lines : lines + 1;
    }
}
