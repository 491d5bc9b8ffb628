// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No text but a Region ID ever gets as far as a host name, a scope or a provider of credentials. */
class HostileRegionTest {
    private static final CopyParameters SOUND =
            Copies.fromOregonToVirginia().build().toParameters();

    private static final Provider NEVER_ASKED =
            new Provider(() -> fail("credentials were asked for although a Region is malformed"));
    private static final List<SnapshotCopyPresigner> PRESIGNERS = List.of(
            SnapshotCopyPresigner.create(NEVER_ASKED),
            SnapshotCopyPresigner.builder(NEVER_ASKED)
                    .signedParameters(SignedParameters.ALL)
                    .build(),
            SnapshotCopyPresigner.builder(NEVER_ASKED)
                    .sourceEndpoint(URI.create("http://localhost:4566"))
                    .build());

    @Test
    void list_isLongEnough() {
        assertThat(HostileRegions.all()).hasSizeGreaterThan(500);
    }

    @Test
    void region_hostile_cannotBeMadeSoThatNoEndpointCan() {
        for (String text : HostileRegions.all()) {
            assertThat(RegionId.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void request_hostileRegionInAnyField_isRefused() {
        for (String text : HostileRegions.all()) {
            assertRefused(text, () -> Copies.from(text, "us-east-1").build());
            assertRefused(text, () -> Copies.from("us-west-2", text).build());
            assertRefused(text, () -> SnapshotCopyRequest.from(SOUND, CopyContext.ofEndpointRegion(text)));
            CopyParameters destination = SOUND.with("DestinationRegion", new ParameterValue.Text(text));
            assertRefused(text, () -> SnapshotCopyRequest.from(destination, CopyContext.empty()));
            assertRefused(text, () -> SnapshotCopyRequest.from(destination, CopyContext.ofEndpointRegion("us-east-1")));
        }
    }

    @Test
    void unchecked_hostileRegion_isRefusedBeforeCredentialsAreAskedFor() {
        for (SnapshotCopyPresigner presigner : PRESIGNERS) {
            for (String text : HostileRegions.all()) {
                CopyParameters source = SOUND.with("SourceRegion", new ParameterValue.Text(text));
                assertRefused(text, () -> UncheckedPresigner.of(presigner).presign(source, "us-east-1"));
                assertRefused(text, () -> UncheckedPresigner.of(presigner).presign(SOUND, text));
            }
        }
        assertThat(NEVER_ASKED.asked).hasValue(0);
    }

    /** The message shows the text in printable ASCII, and not all of a long one. */
    private static void assertRefused(String text, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .as(text)
                .isInstanceOfSatisfying(
                        InvalidCopyRequestException.class,
                        e -> assertThat(e.report().errors())
                                .extracting(violation -> violation.rule().value())
                                .containsAnyOf(text.isBlank() ? "required-parameter" : "", "region-id-grammar"))
                .message()
                .hasSizeLessThan(2000)
                .matches("[ -~\n]+");
    }

    @Test
    void unchecked_soundRegions_areAccepted() {
        // The list is worth nothing if the sound request is refused as well.
        assertThat(UncheckedPresigner.of(Copies.presigner().build()).presign(SOUND, "us-east-1"))
                .isNotNull();
    }
}
