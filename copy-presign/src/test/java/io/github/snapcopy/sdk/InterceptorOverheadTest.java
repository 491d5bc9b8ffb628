package io.github.snapcopy.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Notices when the interceptor has become a burden; figures are made by {@link InterceptorOverhead}. */
class InterceptorOverheadTest {
    @Test
    void checking_isASmallShareOfACall() {
        double share =
                InterceptorOverhead.share(CopyRequestInterceptor.create(), InterceptorOverhead::copySnapshot, 10, 200);
        assertThat(share).isLessThan(0.25);
    }
}
