// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the project shows Java only as it stands in a source file that the build compiles, and no page has a
 * link that leads nowhere. Above a block of Java stands a comment that names the file.
 */
class GuidesTest {
    private static final Path ROOT = Path.of("../..");
    private static final String MARK = "<!-- example: ";
    private static final String END_OF_MARK = " -->";
    private static final int LONGEST_LINE_OF_A_GUIDE = 140;

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".md") && !file.contains("target/"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> guides() throws IOException {
        return pages().stream()
                .filter(page -> page.equals("README.md") || page.startsWith(".github/") || page.contains("/guides/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void java_standsInACompiledFile(String page) throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve(page));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```java")) {
                String mark = i == 0 ? "" : lines.get(i - 1);
                assertThat(mark).as("above line %s", i + 1).startsWith(MARK).endsWith(END_OF_MARK);
                String source = mark.substring(MARK.length(), mark.length() - END_OF_MARK.length());
                assertThat(source).matches("[a-z/-]+/src/(main|test)/java/[A-Za-z/]+\\.java");
                List<String> rest = lines.subList(i + 1, lines.size());
                assertThat(stripped(Files.readAllLines(ROOT.resolve(source))))
                        .as("line %s and the following, in %s", i + 2, source)
                        .containsSequence(stripped(rest.subList(0, rest.indexOf("```"))));
            }
        }
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_leadToFiles(String page) throws IOException {
        for (String target : targets(Files.readString(ROOT.resolve(page)))) {
            if (!target.contains("://")) {
                String[] parts = target.split("#", 2);
                Path file = parts[0].isEmpty()
                        ? ROOT.resolve(page)
                        : ROOT.resolve(page).resolveSibling(parts[0]);
                assertThat(file).as(target).exists();
                if (parts.length == 2) {
                    assertThat(anchors(file)).as(target).contains(parts[1]);
                }
            }
        }
    }

    /** What follows {@code ](} up to the closing bracket, and what is defined as {@code [name]: target}. */
    private static List<String> targets(String text) {
        List<String> targets = new ArrayList<>();
        text.lines()
                .filter(line -> line.startsWith("[") && line.contains("]: "))
                .forEach(line -> targets.add(line.substring(line.indexOf("]: ") + 3)));
        for (int at = text.indexOf("]("); at >= 0; at = text.indexOf("](", at + 1)) {
            targets.add(text.substring(at + 2, text.indexOf(')', at)));
        }
        return targets;
    }

    /** The names that headings have as targets of links. */
    private static List<String> anchors(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void lines_areShort(String page) throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve(page)))
                .as(page)
                .filteredOn(line -> !line.startsWith("|"))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(LONGEST_LINE_OF_A_GUIDE));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void testsThatAreNamed_exist(String page) throws IOException {
        List<String> named = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve(page))) {
            GuideTable.code(line).stream()
                    .filter(code -> code.matches("[A-Z][A-Za-z0-9]+Test"))
                    .forEach(named::add);
        }
        assertThat(tests()).containsAll(named);
    }

    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> !file.toString().contains("/target/"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
        }
    }
}
