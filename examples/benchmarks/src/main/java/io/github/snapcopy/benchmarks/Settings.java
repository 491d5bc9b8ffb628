// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How a run is made.
 *
 * @param quick whether it only has to show that everything works
 * @param rounds how often everything is measured; the rounds follow one another, so that a busy minute hits all alike
 * @param startRuns how often each program is started
 * @param sections what is measured
 * @param home where the jars are
 * @param output where the report goes
 */
record Settings(boolean quick, int rounds, int startRuns, Set<Section> sections, Path home, Path output) {
    /** The parts of a run. */
    enum Section {
        PRESIGN,
        THREADS,
        FIRST,
        BUILD,
        VALIDATE,
        START,
        SIZE
    }

    private static final int ROUNDS = 7;
    private static final int START_RUNS = 21;

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if they cannot be understood
     */
    static Settings of(String... arguments) {
        boolean quick = false;
        int rounds = ROUNDS;
        int startRuns = START_RUNS;
        Set<Section> sections = Set.of(Section.values());
        Path home = ownFolder();
        Path output = home.resolve("report");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> {
                    quick = true;
                    rounds = 1;
                    startRuns = 1;
                }
                case "--report" -> sections = Set.of();
                case "--rounds" -> rounds = number(arguments, ++i);
                case "--starts" -> startRuns = number(arguments, ++i);
                case "--only" -> sections = sections(value(arguments, ++i));
                case "--output" -> output = Path.of(value(arguments, ++i));
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i]);
            }
        }
        return new Settings(quick, rounds, startRuns, sections, home, output);
    }

    static String usage() {
        return """
                java -jar benchmarks.jar [--quick] [--rounds N] [--starts N] [--only SECTION,...] [--output DIR] [--report]

                --quick   under a minute: shows that everything works; the figures mean nothing
                --rounds  how often everything is measured (7)
                --starts  how often each program is started (21)
                --only    presign, threads, first, build, validate, start, size; the report keeps older figures of the others
                --output  where the figures and the report go (report/ beside the jar)
                --report  writes the report anew out of the figures that are there
                """;
    }

    private static Set<Section> sections(String names) {
        Set<Section> sections = new LinkedHashSet<>();
        for (String name : names.split(",", -1)) {
            boolean found = false;
            for (Section section : Section.values()) {
                if (section.name().equalsIgnoreCase(name)) {
                    sections.add(section);
                    found = true;
                }
            }
            if (!found) {
                throw new IllegalArgumentException("unknown section " + name);
            }
        }
        return sections;
    }

    private static int number(String[] arguments, int index) {
        try {
            int number = Integer.parseInt(value(arguments, index));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(arguments[index - 1] + " must be followed by a number from 1");
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException(arguments[index - 1] + " must be followed by a value");
        }
        return arguments[index];
    }

    private static Path ownFolder() {
        try {
            Path code = Path.of(Settings.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = code.toAbsolutePath().getParent();
            return folder == null ? Path.of("").toAbsolutePath() : folder;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of this program has no path", e);
        }
    }
}
