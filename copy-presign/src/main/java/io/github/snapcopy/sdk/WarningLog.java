// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import io.github.snapcopy.inspect.KnownMistake;
import io.github.snapcopy.validation.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line about a copy that is sent although there is something to say about it. */
final class WarningLog implements CopyCheckListener {
    static final WarningLog INSTANCE = new WarningLog();

    private static final Logger LOG = LoggerFactory.getLogger(CopyRequestInterceptor.class);

    private WarningLog() {}

    @Override
    public void onCheck(CopyCheck check) {
        if (check.report().isAcceptable()
                && !check.presigningFailed()
                && hasSomethingToSay(check)
                && LOG.isWarnEnabled()) {
            LOG.warn(line(check));
        }
    }

    /** A listener of the application has thrown; its exception holds what the application put there. */
    static void listenerFailed(RuntimeException failure) {
        LOG.warn("a CopyCheckListener failed; the copy goes on", failure);
    }

    private static boolean hasSomethingToSay(CopyCheck check) {
        return !check.report().isClean()
                || !check.unknownParameters().isEmpty()
                || check.inspection().map(found -> !found.mistakes().isEmpty()).orElse(false);
    }

    private static String line(CopyCheck check) {
        StringBuilder line = new StringBuilder(check.operation().id());
        check.endpointRegion().ifPresent(region -> line.append(" to ").append(region));
        String separator = ": ";
        for (Violation violation : check.report().violations()) {
            line.append(separator).append(violation);
            separator = "; ";
        }
        for (Object path : check.unknownParameters()) {
            line.append(separator).append(path).append(" is newer than this library and was not checked");
            separator = "; ";
        }
        if (check.inspection().isPresent()) {
            for (KnownMistake mistake : check.inspection().get().mistakes()) {
                line.append(separator)
                        .append("PresignedUrl has a known mistake: ")
                        .append(mistake);
                separator = "; ";
            }
        }
        return line.toString();
    }
}
