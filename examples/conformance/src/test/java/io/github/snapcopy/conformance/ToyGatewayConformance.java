// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.conformance;

import static io.github.snapcopy.endpoint.EndpointVariant.PLAIN;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.presign.SignedParameters.DOCUMENTED;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.testkit.CopyArbitraries;
import io.github.snapcopy.testkit.PresignInput;
import io.github.snapcopy.testkit.contract.PresignerContract;
import io.github.snapcopy.testkit.contract.SenderContract;
import java.util.Optional;

class ToyGatewayConformance implements SenderContract, PresignerContract {
    private final ToyGateway gateway = new ToyGateway();

    @Override // what the gateway can do
    public CopyArbitraries arbitraries() {
        return CopyArbitraries.create()
                .operations(EC2_COPY_SNAPSHOT)
                .signedParameters(DOCUMENTED)
                .endpointVariants(PLAIN);
    }

    @Override // a form body, or empty if it refuses
    public Optional<String> send(CopyParameters parameters, CopyContext context) {
        try {
            return Optional.of(gateway.formBody(parameters.toMap(), context));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    @Override // the whole URL
    public String presign(PresignInput in) {
        return gateway.presignedUrl(in.request(), in.credentialsProvider(), in.clock(), in.expiresIn());
    }
}
