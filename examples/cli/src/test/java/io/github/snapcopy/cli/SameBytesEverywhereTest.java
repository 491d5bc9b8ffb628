// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Six locales times four time zones. A process for each locale, since a class may look at it once, when it is loaded;
 * each begins with another zone, and some have another default encoding.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SameBytesEverywhereTest {
    private record Place(String locale, String encoding) {}

    private static final List<Place> PLACES = List.of(
            new Place("en-US", "UTF-8"),
            new Place("tr-TR", "US-ASCII"),
            new Place("ar-EG-u-nu-arab", "UTF-8"),
            new Place("hi-IN-u-nu-deva", "ISO-8859-1"),
            new Place("th-TH-u-ca-buddhist-nu-thai", "UTF-8"),
            new Place("fa-IR-u-nu-arabext", "US-ASCII"));
    private static final List<String> ZONES =
            List.of("UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati");

    @Test
    void allThatIsPrinted_inSixLocalesAndFourTimeZones_isTheSame() throws Exception {
        Set<String> witnesses = new HashSet<>();
        List<String> expected = List.of();
        int compared = 0;
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> processes = new ArrayList<>();
            for (int i = 0; i < PLACES.size(); i++) {
                Place place = PLACES.get(i);
                List<String> zones = new ArrayList<>(ZONES);
                Collections.rotate(zones, i);
                processes.add(pool.submit(() -> run(place, zones)));
            }
            for (int i = 0; i < PLACES.size(); i++) {
                for (String output : processes.get(i).get().split("--\n", -1)) {
                    List<String> lines = new ArrayList<>(output.lines().toList());
                    if (lines.isEmpty()) {
                        continue;
                    }
                    witnesses.add(lines.remove(0));
                    expected = expected.isEmpty() ? lines : expected;
                    assertThat(lines).as("%s", PLACES.get(i)).isEqualTo(expected);
                    compared++;
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(compared).isEqualTo(PLACES.size() * ZONES.size());
        assertThat(expected).hasSize(10);
        assertThat(witnesses)
                .as("each place writes numbers, letters and times its own way")
                .hasSize(compared);
    }

    private static String run(Place place, List<String> zones) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // too short for the second compiler
                "-Dfile.encoding=" + place.encoding,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                AllThatIsPrinted.class.getName(),
                place.locale));
        command.addAll(zones);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // of which the JVM would print a line
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        } finally {
            process.destroy();
        }
    }
}
