// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.presign;

import com.google.common.collect.ImmutableList;
import io.github.snapcopy.violating.core.KnowsSigV4;
import java.util.List;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Does nothing that is forbidden: the SDK in presign, an arrow downwards, and Guava where nobody sees it. */
public final class Innocent {
    private final ImmutableList<String> hidden = ImmutableList.of(KnowsSigV4.text());

    /**
     * Returns texts.
     *
     * @param credentials who asks
     * @return texts
     */
    public List<String> shown(AwsCredentialsIdentity credentials) {
        return hidden;
    }
}
