// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

/** The names of options, made from those of the API. */
final class OptionNames {
    private OptionNames() {}

    /**
     * Names an option.
     *
     * @param parameter for example {@code KmsKeyId}
     * @return for example {@code --kms-key-id}
     */
    static String of(String parameter) {
        StringBuilder out = new StringBuilder("-");
        for (int i = 0; i < parameter.length(); i++) {
            char c = parameter.charAt(i);
            if (Texts.isUpper(c)) {
                out.append('-');
            }
            out.append(c);
        }
        return Texts.toLowerCase(out.toString());
    }
}
