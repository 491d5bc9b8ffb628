// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresignedUrlTextTest {
    private static final URI EMULATOR = URI.create("http://localhost:4566");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ec2.us-west-1.amazonaws.com/?a=b",
                "https://ec2.us-west-1.amazonaws.com?a=b",
                "https://ec2.us-west-1.amazonaws.com:443/?a=b",
                "https://ec2.us-west-1.amazonaws.com:/?a=b",
                "HTTPS://EC2.us-west-1.AMAZONAWS.com/?a=b&"
            })
    void read_soundUrl_hasItsParts(String text) {
        PresignedUrlText url = PresignedUrlText.read(text);
        assertThat(url.syntaxProblem()).isEmpty();
        assertThat(url.encodingProblem()).isEmpty();
        assertThat(url.scheme()).isEqualTo("https");
        assertThat(url.host()).isEqualTo("ec2.us-west-1.amazonaws.com");
        assertThat(url.path()).isEqualTo("/");
        assertThat(url.query()).isEqualTo(Map.of("a", "b"));
        assertThat(url).hasToString("https://ec2.us-west-1.amazonaws.com/?<redacted>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty",
                "'  '|empty",
                "ec2.us-west-1.amazonaws.com/?a=b|https://",
                "://h/?a=b|https://",
                "https%3A%2F%2Fh%2F?a=b|https://",
                "http://h/?a=b|scheme",
                "ftp://h/?a=b|scheme",
                "a://h/?a=b|scheme",
                "h2://h/?a=b|https://",
                "https:///?a=b|no host",
                "https://:443/?a=b|no host",
                "https://h:8443/?a=b|port",
                "https://h:0443/?a=b|port",
                "https://h:80/?a=b|port",
                "https://u@h/?a=b|user information",
                "https://@h/?a=b|user information",
                "https://=h/?a=b|question mark",
                "https://&h/?a=b|question mark",
                "https://h%26/?a=b|question mark",
                "https://u:p@h/?a=b|user information",
                "https://h/p?a=b|path",
                "https://h//?a=b|path",
                "https://h/?a=b#f|fragment",
                "https://h/#?a=b|fragment",
                "https://h/?a=b&a=b|twice",
                "https://h/?a=b&%61=c|twice",
                "https://h/?a=%zz|UTF-8",
                "https://h/?a=%FF|UTF-8",
                "https://h/?a=\u00e9|character",
                "https://h/?a=b\\c|character",
                "https://h x/?a=b|character",
                "https://h\\x/?a=b|character"
            })
    void read_otherText_hasASyntaxProblem(String text, String problem) {
        PresignedUrlText url = PresignedUrlText.read(text);
        assertThat(url.syntaxProblem())
                .hasValueSatisfying(found -> assertThat(found).contains(problem));
        assertThat(url).hasToString("<unreadable>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\t", "\u0000", "\u007f", "\u200b"})
    void read_invisibleCharacterAnywhere_hasASyntaxProblem(String character) {
        String text = "https://h/?a=b";
        for (int i = 0; i <= text.length(); i++) {
            String broken = text.substring(0, i) + character + text.substring(i);
            assertThat(PresignedUrlText.read(broken).syntaxProblem())
                    .as("at %d", i)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%2541", "a=%25af", "%2541=a", "a=%25%2541", "b=c&a=%2541"})
    void read_percentSequenceInAValue_looksEncodedTwice(String query) {
        PresignedUrlText url = PresignedUrlText.read("https://h/?" + query);
        assertThat(url.syntaxProblem()).isEmpty();
        assertThat(url.encodingProblem()).isEmpty();
        assertThat(url.keysLookingEncodedTwice()).containsExactly(query.startsWith("%") ? "%41" : "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b+c", "a+=b", "a=+", "a=b c", "a b=c", "a= "})
    void read_queryNotEncodedOnce_hasAnEncodingProblem(String query) {
        PresignedUrlText url = PresignedUrlText.read("https://h/?" + query);
        assertThat(url.syntaxProblem()).isEmpty();
        assertThat(url.encodingProblem()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%20", "a=%2B", "a=%25", "a=%25zz", "a=%254", "a=%25%41", "a=b=c", "a", "a="})
    void read_queryEncodedOnce_hasNone(String query) {
        PresignedUrlText url = PresignedUrlText.read("https://h/?" + query);
        assertThat(url.syntaxProblem()).isEmpty();
        assertThat(url.encodingProblem()).isEmpty();
        assertThat(url.keysLookingEncodedTwice()).isEmpty();
    }

    @Test
    void read_ipv6Host_isNoPort() {
        assertThat(PresignedUrlText.read("https://[::1]/?a=b").syntaxProblem()).isEmpty();
        assertThat(PresignedUrlText.read("https://[::1]/?a=b").host()).isEqualTo("[::1]");
        assertThat(PresignedUrlText.read("https://[::1]:8443/?a=b").syntaxProblem())
                .isPresent();
    }

    @Test
    void read_urlWithoutQuery_isSoundAndEmpty() {
        for (String text : new String[] {"https://h", "https://h/", "https://h?", "https://h/?&&"}) {
            assertThat(PresignedUrlText.read(text).syntaxProblem()).as(text).isEmpty();
            assertThat(PresignedUrlText.read(text).query()).as(text).isEmpty();
        }
    }

    @Test
    void read_repeatedKey_keepsTheFirstValue() {
        assertThat(PresignedUrlText.read("https://h/?a=b&a=c").query("a")).isEqualTo("b");
    }

    @Test
    void query_cannotBeChanged() {
        for (String text : new String[] {"", "https://h/?a=b"}) {
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> PresignedUrlText.read(text).query().put("c", "d"));
        }
    }

    @Test
    void read_forAnEndpoint_takesItsSchemePortAndPath() {
        PresignedUrlText url = PresignedUrlText.read("http://LOCALHOST:4566/?a=b", EMULATOR);
        assertThat(url.syntaxProblem()).isEmpty();
        assertThat(url.host()).isEqualTo("localhost:4566").isEqualTo(PresignedUrlText.hostOf(EMULATOR));
        assertThat(PresignedUrlText.read("https://localhost:4566/?a=b", EMULATOR)
                        .syntaxProblem())
                .isPresent();
        assertThat(PresignedUrlText.read("http://localhost:4566/p?a=b", EMULATOR)
                        .syntaxProblem())
                .isPresent();
        URI based = URI.create("https://vpce.example/base");
        assertThat(PresignedUrlText.read("https://vpce.example/base?a=b", based).syntaxProblem())
                .isEmpty();
        assertThat(PresignedUrlText.read("https://vpce.example/?a=b", based).syntaxProblem())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "https://H.example, h.example",
        "https://h.example:443, h.example",
        "HTTP://h.example:80/, h.example",
        "http://h.example:443, h.example:443",
        "https://h.example:0, h.example:0",
        "http://[::1]:4566, [::1]:4566"
    })
    void hostOf_endpoint_hasThePortUnlessItIsTheDefault(URI endpoint, String host) {
        assertThat(PresignedUrlText.hostOf(endpoint)).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/path", "mailto:a@b", "http://local_host/"})
    void read_forAnEndpointWithoutHost_isRefused(URI endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PresignedUrlText.read("https://h/?a=b", endpoint))
                .withMessageContaining("host");
    }

    @Test
    void problems_quoteNothing() {
        for (String secret : new String[] {
            "S3CRET",
            "https://S3CRET@h/?S3CRET#S3CRET",
            "https://h:S3CRET/S3CRET?S3CRET+S3CRET",
            "https://h/?S3CRET=%FF"
        }) {
            PresignedUrlText url = PresignedUrlText.read(secret);
            assertThat(url.syntaxProblem().orElse("") + url.encodingProblem().orElse("") + url)
                    .doesNotContain("S3CRET");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"&X-Amz-Signature=secret", "X-Amz-Signature%3Dsecret", "&X-Amz-Security-Token&secret"})
    void toString_queryWithoutQuestionMark_isNotShown(String query) {
        PresignedUrlText read = PresignedUrlText.read("https://ec2.us-west-1.amazonaws.com" + query);
        assertThat(read.syntaxProblem().orElseThrow()).contains("question mark");
        assertThat(read.toString()).doesNotContain("secret");
    }

    @Test
    void toString_queryBehindThePortOfAnEndpoint_isNotShown() {
        PresignedUrlText read = PresignedUrlText.read(
                "http://localhost:4566&X-Amz-Signature=secret/base?a=b", URI.create("http://localhost:4566/base"));
        assertThat(read.syntaxProblem().orElseThrow()).contains("question mark");
        assertThat(read.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"https://h/?a=b#c?d=e, b", "https://h/?a=b#&a=c, b", "https://h/#?a=b,", "https://h/?#a=b,"})
    void read_fragment_isNoPartOfTheQuery(String text, @Nullable String value) {
        assertThat(PresignedUrlText.read(text).query("a")).isEqualTo(value);
        assertThat(PresignedUrlText.read(text).query()).hasSize(value == null ? 0 : 1);
    }
}
