// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import java.util.Optional;

class CopyRequestContractTest implements SenderContract {
    @Override
    public Optional<String> send(CopyParameters parameters, CopyContext context) {
        try {
            return Optional.of(CopyRequest.from(parameters, context).toFormBody());
        } catch (InvalidCopyRequestException e) {
            return Optional.empty();
        }
    }

    @Override
    public int tries() {
        return 10;
    }
}
