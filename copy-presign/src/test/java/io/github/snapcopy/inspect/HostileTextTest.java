// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text is answered, in linear time. */
class HostileTextTest {
    /** Time of this thread, which a busy machine does not lengthen as it does that on the wall. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final PresignedUrlInspector INSPECTOR = Inspectors.inTime();

    @Test
    void randomBytes_areAnsweredAndNeverGenuine() {
        Random random = new Random(20260115);
        String sound = new OtherSigner().url();
        int inspected = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            String text = switch (i % 3) {
                case 0 -> new String(bytes, StandardCharsets.ISO_8859_1);
                case 1 -> new String(bytes, StandardCharsets.UTF_8);
                default -> anyCharacters(bytes);
            };
            // On their own, behind a host, and inside a sound URL.
            for (String url : new String[] {
                text,
                "https://" + text,
                "https://ec2.us-west-2.amazonaws.com/?" + text,
                sound + "&" + text,
                sound.replace("us-east-1", text)
            }) {
                Inspection inspection = INSPECTOR.inspect(url);
                assertThat(inspection.toString()).isNotNull();
                inspection.signedHeaders();
                Verification verification = INSPECTOR.verify(url, OtherSigner.CREDENTIALS);
                assertThat(verification.toString()).isNotNull();
                boolean nothingAdded = text.chars().allMatch(c -> c == '&') && url.startsWith(sound);
                assertThat(verification.isSignatureGenuine()).isEqualTo(nothingAdded);
                inspected++;
            }
        }
        assertThat(inspected).isEqualTo(50_000);
    }

    /** Halves of surrogate pairs included. */
    private static String anyCharacters(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            text.append((char) ((bytes[i] << 8) | (bytes[i + 1] & 0xFF)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "%",
                "%25",
                "%41",
                "%C3",
                "&",
                "=",
                "a=b&",
                "&a=%2525",
                "/",
                "../",
                ":",
                "@",
                "#",
                "?",
                ".",
                "[",
                "a.",
                "'",
                "\n",
                "GET\n",
                "0",
                "\u00e9",
                "\uD800",
                "+",
                "TagSpecification.1.Tag.1.Key=x&",
                "X-Amz-Signature"
            })
    void repeatedText_costsLinearTime(String part) {
        String sound = new OtherSigner().url();
        for (String before : new String[] {"", "https://", "https://h/", "https://h/?", sound + "&x="}) {
            assertLinear(before + part, length -> before + part.repeat(length / part.length()));
        }
        Verification.SignatureMismatch mismatch = (Verification.SignatureMismatch)
                INSPECTOR.verify(sound, io.github.snapcopy.sigv4.SigningCredentials.of("AKIA", "x"));
        assertThat(mismatch.compareWith(part.repeat((1 << 20) / part.length()))).isEmpty();
    }

    @Test
    void manyKeys_costLinearTime() {
        assertLinear("many keys", length -> {
            StringBuilder url = new StringBuilder(new OtherSigner().url());
            for (int i = 0; url.length() < length; i++) {
                url.append("&key").append(i).append("=%252F");
            }
            return url.toString();
        });
    }

    /** Sixteen times the length may cost 40 times as much; quadratic would be 256 times. */
    private static void assertLinear(String description, IntFunction<String> textOfLength) {
        String small = textOfLength.apply(1 << 15);
        String large = textOfLength.apply(1 << 19);
        fastest(small, 0);
        long bound = 40 * Math.max(fastest(small, 0), 500_000);
        assertThat(fastest(large, bound)).as("nanoseconds for %s", description).isLessThanOrEqualTo(bound);
    }

    private static long fastest(String text, long goodEnough) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 3 || (run < 25 && goodEnough > 0 && best > goodEnough); run++) {
            long start = CPU.getCurrentThreadCpuTime();
            Inspection inspection = INSPECTOR.inspect(text);
            Verification verification = INSPECTOR.verify(text, OtherSigner.CREDENTIALS);
            best = Math.min(best, CPU.getCurrentThreadCpuTime() - start);
            assertThat(verification.isSignatureGenuine()).isFalse();
            assertThat(inspection.problem().isPresent() || inspection.signedAt().isPresent())
                    .isTrue();
            if (goodEnough > 0 && best <= goodEnough) {
                return best;
            }
        }
        return best;
    }
}
