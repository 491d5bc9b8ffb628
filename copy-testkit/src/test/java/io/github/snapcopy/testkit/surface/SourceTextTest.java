// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What only the source says: since when a type exists, and what the page of a package tells its reader. */
class SourceTextTest {
    private static final Pattern SINCE = Pattern.compile(
            "/\\*\\*(?:(?!\\*/)[\\s\\S])*\\R \\* @since \\d+\\.\\d+\\R(?:(?!\\*/)[\\s\\S])*\\*/\\R(?:@.*\\R)*public ");
    private static final Pattern PAGE = Pattern.compile("/\\*\\*([\\s\\S]*?)\\*/[\\s\\S]*\\Rpackage ");
    private static final Pattern FLOOR =
            Pattern.compile("\\b(uses|stands on|knows|no other module depends on)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern USERS =
            Pattern.compile("\\b(used by|may use|for the tests of)\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void everyPublicTopLevelType_saysSinceWhen() throws IOException {
        List<String> without = new ArrayList<>();
        for (LibraryModule module : LibraryModule.all()) {
            for (Class<?> type : module.types()) {
                if (!saysSince(Files.readString(module.source(type)))) {
                    without.add(type.getName());
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyExportedPackage_saysOnWhatItStandsAndForWhomItIs() throws IOException {
        List<String> without = new ArrayList<>();
        for (LibraryModule module : LibraryModule.all()) {
            for (String name : module.packages().keySet()) {
                String page = Files.readString(module.sourceFolder(name).resolve("package-info.java"));
                if (!saysFloorAndUsers(page)) {
                    without.add(name);
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void since_isFoundOnlyInTheCommentOfTheType() {
        assertThat(saysSince("/**\n * A.\n *\n * @since 0.1\n */\npublic final class A {}"))
                .isTrue();
        assertThat(saysSince("/**\n * A.\n *\n * @since 0.1\n */\n@FunctionalInterface\npublic interface A {}"))
                .isTrue();
        assertThat(saysSince("/**\n * A.\n */\npublic final class A {}")).isFalse();
        assertThat(
                        saysSince(
                                "/**\n * A.\n */\npublic final class A {\n    /**\n     * @since 0.1\n     */\n    public int a;}"))
                .isFalse();
    }

    @Test
    void page_mustSayBoth() {
        assertThat(saysFloorAndUsers("/** Values. Knows no rule. Everything may use it. */\npackage a;"))
                .isTrue();
        assertThat(saysFloorAndUsers("/** Values. Knows no rule. */\npackage a;"))
                .isFalse();
        assertThat(saysFloorAndUsers("/** Values. Everything may use it. */\npackage a;"))
                .isFalse();
        assertThat(saysFloorAndUsers("package a; // uses, used by")).isFalse();
    }

    private static boolean saysSince(String source) {
        return SINCE.matcher(source).find();
    }

    private static boolean saysFloorAndUsers(String source) {
        var page = PAGE.matcher(source);
        return page.find()
                && FLOOR.matcher(page.group(1)).find()
                && USERS.matcher(page.group(1)).find();
    }
}
