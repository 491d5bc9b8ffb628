// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.sdkceiling;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.classpath.NightlyCopy;
import com.example.sdkclient.ClientCopy;
import java.io.File;
import org.junit.jupiter.api.Test;

class SdkCeilingTest {
    private static final String VERSION = System.getProperty("user.awssdk.version");

    @Test
    void everyJarOfTheSdk_hasTheVersionOfTheUser() {
        String[] jars = System.getProperty("java.class.path").split(File.pathSeparator);
        assertThat(jars)
                .filteredOn(jar -> jar.replace('\\', '/').contains("/software/amazon/awssdk/"))
                .hasSizeGreaterThan(10)
                .allMatch(jar -> jar.endsWith("-" + VERSION + ".jar"));
    }

    @Test
    void program_doesTheSame() {
        assertThat(NightlyCopy.run()).contains("host ec2.us-west-2.amazonaws.com", "signature genuine true");
    }

    @Test
    void programWithAClient_doesTheSame() {
        assertThat(ClientCopy.run())
                .containsExactly(
                        "SDK sdk-core-" + VERSION + ".jar",
                        "answer snap-0123456789abcdef0",
                        "signature genuine true",
                        "refused for SourceSnapshotId",
                        "sent 1");
    }
}
