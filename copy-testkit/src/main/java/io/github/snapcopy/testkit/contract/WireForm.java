// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.inspect.PresignedUrlInspector;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.testkit.Valid;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A form body, read again. */
record WireForm(CopyParameters read) {
    static WireForm read(CopyOperation operation, String body) {
        return new WireForm(QueryString.read(operation, body));
    }

    /** What the rules say about it. A presigned URL is judged at the instant it was signed. */
    List<Violation> violations(CopyContext context) {
        CopyContext.Builder known = context.toBuilder().urlFromSigner(true);
        String url = read.text(ParameterNames.PRESIGNED_URL);
        if (url != null) {
            PresignedUrlInspector.create()
                    .inspect(url)
                    .signedAt()
                    .ifPresent((Instant instant) -> known.signedAt(instant));
        }
        return CopyValidator.standard().validate(read, known.build()).violations();
    }

    /** In which parameters it says something else than the request, without what either says; null if in none. */
    @Nullable
    String differenceFrom(Valid valid) {
        Set<String> names = new TreeSet<>(read.values().keySet());
        names.addAll(valid.parameters().values().keySet());
        List<String> different = new ArrayList<>();
        for (String name : names) {
            ParameterValue asked = valid.parameters().value(name);
            ParameterValue sent = read.value(name);
            if (!isSame(name, asked, sent) && !isGranted(name, asked, sent, valid.context())) {
                different.add(
                        name + (asked == null ? " is added" : sent == null ? " is missing" : " has another value"));
            }
        }
        return different.isEmpty() ? null : "its form body differs from the request: " + String.join(", ", different);
    }

    /** Tag specifications are for different resources, so that their order means nothing. */
    private static boolean isSame(String name, @Nullable ParameterValue asked, @Nullable ParameterValue sent) {
        if (name.equals(ParameterNames.TAG_SPECIFICATIONS)
                && asked instanceof ParameterValue.Items one
                && sent instanceof ParameterValue.Items other) {
            return one.values().size() == other.values().size()
                    && new HashSet<>(one.values()).equals(new HashSet<>(other.values()));
        }
        return Objects.equals(asked, sent);
    }

    private static boolean isGranted(
            String name, @Nullable ParameterValue asked, @Nullable ParameterValue sent, CopyContext context) {
        return switch (name) {
            case ParameterNames.PRESIGNED_URL -> asked == null && context.willPresign();
            case ParameterNames.DESTINATION_REGION ->
                (asked == null || sent == null)
                        && new ParameterValue.Text(context.endpointRegion().orElse(""))
                                .equals(asked == null ? sent : asked);
            case ParameterNames.CLIENT_TOKEN -> asked == null;
            default -> false;
        };
    }
}
