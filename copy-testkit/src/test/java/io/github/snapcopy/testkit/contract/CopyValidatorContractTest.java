// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

class CopyValidatorContractTest implements ValidatorContract {
    @Override
    public boolean accepts(CopyParameters parameters, CopyContext context) {
        return CopyValidator.standard().validate(parameters, context).isAcceptable();
    }

    @Override
    public Collection<String> violations(CopyParameters parameters, CopyContext context) {
        List<String> ids = new ArrayList<>();
        for (Violation violation :
                CopyValidator.standard().validate(parameters, context).violations()) {
            ids.add(violation.rule().value());
        }
        return ids;
    }

    @Override
    public boolean readsRawQueries() {
        return true;
    }

    @Override
    public int tries() {
        return 10;
    }
}
