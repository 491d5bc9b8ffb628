// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Whether a call got as far as the network. One that did not has made no copy, whatever it failed with. */
final class Transmission {
    static final ExecutionAttribute<Transmission> ATTRIBUTE =
            new ExecutionAttribute<>("io.github.snapcopy.wrapper.Transmission");

    static final ExecutionInterceptor WATCH = new ExecutionInterceptor() {
        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            Transmission transmission = attributes.getAttribute(ATTRIBUTE);
            if (transmission != null) {
                transmission.begun = true;
            }
        }
    };

    private volatile boolean begun;

    boolean begun() {
        return begun;
    }
}
