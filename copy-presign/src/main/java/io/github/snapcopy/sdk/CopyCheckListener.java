// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

/**
 * Hears of every copy that a {@link CopyRequestInterceptor} has checked: clean, with WARNINGs, or refused. For logs and
 * metrics; it changes nothing.
 *
 * <p>Called on the thread that called the client, before anything is sent, and by several threads at once if the client
 * is used so: return soon. What it throws is logged, and the copy goes on, unless it is an {@link Error}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface CopyCheckListener {
    /**
     * A copy was checked. If it was refused, the caller of the client gets the exception after this call.
     *
     * @param check what was found
     */
    void onCheck(CopyCheck check);
}
