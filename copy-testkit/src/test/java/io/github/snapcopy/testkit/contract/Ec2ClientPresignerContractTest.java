// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.testkit.CopyArbitraries;
import io.github.snapcopy.testkit.PresignInput;
import java.util.List;
import java.util.Objects;

/** The presigned URL that the client of the AWS SDK makes itself. */
class Ec2ClientPresignerContractTest implements PresignerContract {
    // jqwik makes an instance for every property; clients are dear
    private static final SdkGateway SDK = new SdkGateway();

    @Override
    public CopyArbitraries arbitraries() {
        return CopyArbitraries.create()
                .signedParameters(SignedParameters.DOCUMENTED)
                .endpointVariants(EndpointVariant.PLAIN);
    }

    @Override
    public String presign(PresignInput input) {
        String body = SDK.send(
                input.request().toParameters(),
                input.request().destinationRegion().value(),
                input.credentialsProvider());
        return Objects.requireNonNull(
                QueryString.read(CopyOperation.EC2_COPY_SNAPSHOT, body).text(ParameterNames.PRESIGNED_URL));
    }

    @Override
    public List<KnownDifference> knownDifferences() {
        return List.of(
                KnownDifference.of(
                        Law.EXPIRES_WHEN_ASKED,
                        "the client signs by the clock of the machine, and always for seven days"),
                KnownDifference.of(
                        Law.SIGNS_SOUND_URL,
                        "signed by the clock of the machine, its URL is not of the instant at which it is looked at",
                        "presigned-url-expires"));
    }
}
