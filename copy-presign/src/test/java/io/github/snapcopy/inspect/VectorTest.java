// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** URLs that several independent signers agree on. */
class VectorTest {
    private static final List<Vectors> ALL = Vectors.all();

    @Test
    void vectors_areAllThere() {
        assertThat(ALL).hasSize(96);
    }

    @TestFactory
    Stream<DynamicTest> verify_vector_isGenuine() {
        return ALL.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.id(), () -> {
                    Verification verification =
                            Inspectors.at(vector.signedAt()).verify(vector.url(), vector.credentials());
                    assertThat(verification).isInstanceOf(Verification.Genuine.class);
                    assertThat(verification.mistakes()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> verify_vectorInAnotherOrder_isGenuine() {
        Random random = new Random(7);
        return ALL.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.id(), () -> {
                    int query = vector.url().indexOf('?') + 1;
                    List<String> pairs =
                            Arrays.asList(vector.url().substring(query).split("&", -1));
                    Collections.shuffle(pairs, random);
                    String url = vector.url().substring(0, query) + String.join("&", pairs);
                    assertThat(url).isNotEqualTo(vector.url());
                    assertThat(Inspectors.at(vector.signedAt()).verify(url, vector.credentials()))
                            .isInstanceOf(Verification.Genuine.class);
                }));
    }

    @TestFactory
    Stream<DynamicTest> verify_vectorWithOtherCredentials_isMismatch() {
        return ALL.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.id(), () -> {
                    SigningCredentials right = vector.credentials();
                    String token = right.sessionToken().orElse(null);
                    for (SigningCredentials wrong : List.of(
                            SigningCredentials.of(right.accessKeyId(), right.secretAccessKey() + "x", token),
                            SigningCredentials.of(right.accessKeyId() + "X", right.secretAccessKey(), token),
                            SigningCredentials.of(
                                    right.accessKeyId(), right.secretAccessKey(), token == null ? "t" : null))) {
                        assertThat(Inspectors.at(vector.signedAt()).verify(vector.url(), wrong))
                                .isInstanceOf(Verification.SignatureMismatch.class);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> inspect_vector_breaksNoRule() {
        return ALL.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.id(), () -> {
                    CopyContext.Builder context = CopyContext.builder().urlFromSigner(true);
                    String endpoint = vector.json().get("endpoint").get("url").asText(null);
                    if (endpoint != null) {
                        context.sourceEndpoint(URI.create(endpoint));
                    }
                    Inspection inspection = Inspectors.at(vector.signedAt()).inspect(vector.url(), context.build());
                    assertThat(inspection.report().errors()).isEmpty();
                    assertThat(inspection.problem()).isEmpty();
                    assertThat(inspection.signedAt()).contains(vector.signedAt());
                    assertThat(inspection.expiresAt())
                            .contains(vector.signedAt()
                                    .plusSeconds(vector.json().get("expiresIn").asLong()));
                    assertThat(inspection.destinationRegion())
                            .contains(vector.json().get("destinationRegion").asText());
                    assertThat(inspection.hasSessionToken())
                            .isEqualTo(vector.credentials().sessionToken().isPresent());
                }));
    }
}
