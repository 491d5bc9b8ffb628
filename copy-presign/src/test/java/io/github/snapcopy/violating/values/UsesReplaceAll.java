package io.github.snapcopy.violating.values;

final class UsesReplaceAll {
    String words(String text) {
        return text.replaceAll("-+", " ");
    }
}
