// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

/** A sound KMS ARN, with what its reading has found out already; the other fields are cut out when asked for. */
record KmsArn(ArnText text, RegionId region, Partition partition) {
    String accountId() {
        return text.accountId();
    }

    String afterSlash() {
        return text.text().substring(text.text().indexOf('/', text.resourceStart()) + 1);
    }
}
