// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.testkit.Broken;
import io.github.snapcopy.testkit.CopyArbitraries;
import io.github.snapcopy.testkit.vectors.CopyVectors;
import io.github.snapcopy.testkit.vectors.RequestVector;
import io.github.snapcopy.testkit.vectors.VectorResult;
import io.github.snapcopy.validation.CopyValidator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The code of copy-testkit/guides/conformance-testing.md: properties and vectors in a test of one's own. */
class OwnProperties {
    @Property(tries = 200)
    void everyFormBodyIsReadBack(@ForAll CopyRequest request) {
        CopyParameters read = QueryString.read(request.operation(), request.toFormBody());
        assertThat(read.values()).isEqualTo(request.toParameters().values());
    }

    @Property(tries = 50)
    void keysOfAnotherRegionAreNamed(@ForAll("keysOfAnotherRegion") Broken broken) {
        assertThat(CopyValidator.standard()
                        .validate(broken.parameters(), broken.context())
                        .errors())
                .anySatisfy(error -> assertThat(error.message()).contains("name a key of"));
    }

    @Provide
    Arbitrary<Broken> keysOfAnotherRegion() {
        return CopyArbitraries.create().operations(CopyOperation.EC2_COPY_IMAGE).broken("kms-arn-region-mismatch");
    }

    @CopyVectors(operations = CopyOperation.EC2_COPY_IMAGE, results = VectorResult.INVALID)
    void invalidImageCopy_isRefused(RequestVector vector) {
        assertThat(vector.validator()
                        .validate(vector.parameters(), vector.context())
                        .isAcceptable())
                .isFalse();
    }
}
