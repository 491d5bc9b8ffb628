// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.testkit.CopyArbitraries;
import io.github.snapcopy.testkit.DestinationKind;
import io.github.snapcopy.testkit.contract.AcceptanceContract;
import io.github.snapcopy.testkit.contract.KnownDifference;
import io.github.snapcopy.testkit.contract.Law;
import io.github.snapcopy.validation.CopyValidator;
import java.util.List;

class HouseGatewayTest implements AcceptanceContract {
    @Override
    public boolean accepts(CopyParameters parameters, CopyContext context) {
        return HouseGateway.accepts(parameters, context);
    }

    @Override
    public CopyArbitraries arbitraries() {
        return CopyArbitraries.create()
                .operations(CopyOperation.EC2_COPY_SNAPSHOT)
                .destinations(DestinationKind.REGION);
    }

    @Override
    public int tries() {
        return 30; // requests for each rule; 20 if left out
    }

    @Override
    public List<KnownDifference> knownDifferences() {
        return List.of(KnownDifference.of(
                Law.REFUSES_BROKEN,
                "old clients send Encrypted=false for no reason; the gateway leaves it out",
                "copy-snapshot-encrypted-false"));
    }

    /** A gateway that is more patient than EC2. */
    static final class HouseGateway {
        private HouseGateway() {}

        static boolean accepts(CopyParameters parameters, CopyContext context) {
            CopyParameters sent =
                    Boolean.FALSE.equals(parameters.flag("Encrypted")) ? parameters.without("Encrypted") : parameters;
            return CopyValidator.standard().validate(sent, context).isAcceptable();
        }
    }
}
