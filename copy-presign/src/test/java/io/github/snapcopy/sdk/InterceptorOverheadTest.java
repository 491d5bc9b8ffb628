// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Notices when the interceptor has become a burden; figures are made by {@link InterceptorOverhead}. */
class InterceptorOverheadTest {
    @Test
    void checking_isASmallShareOfACall() {
        try (Ec2Client alone = InterceptorOverhead.client();
                Ec2Client checking = InterceptorOverhead.client(CopyRequestInterceptor.create())) {
            double[] micros =
                    InterceptorOverhead.micros(List.of(alone, checking), InterceptorOverhead::copySnapshot, 20, 100);
            assertThat(micros[1]).isLessThan(1.5 * micros[0]);
        }
    }
}
