package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.RuleId;
import java.util.Objects;

/**
 * A request in which one rule was broken on purpose.
 *
 * @param parameters the request
 * @param context what is known about it
 * @param expectedRule the rule it breaks
 */
public record Broken(CopyParameters parameters, CopyContext context, RuleId expectedRule) {
    /** Refuses null. */
    public Broken {
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(expectedRule, "expectedRule");
    }
}
