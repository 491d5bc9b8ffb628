// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.timing;

import java.lang.reflect.Method;

/**
 * The processor time of this thread, which a busy machine does not stretch as it does the time on the wall. Called by
 * reflection, since the module under test does not read {@code java.management}.
 */
final class CpuTime {
    private static final Object THREADS = threads();
    private static final Method OF_THIS_THREAD = ofThisThread();

    private CpuTime() {}

    static long nanoseconds() {
        try {
            return (long) OF_THIS_THREAD.invoke(THREADS);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no processor time of threads", e);
        }
    }

    private static Object threads() {
        try {
            return Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no java.management", e);
        }
    }

    private static Method ofThisThread() {
        try {
            return Class.forName("java.lang.management.ThreadMXBean").getMethod("getCurrentThreadCpuTime");
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no java.management", e);
        }
    }
}
