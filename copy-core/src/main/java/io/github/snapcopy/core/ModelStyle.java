// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables generates the models: package-private, without copy methods, no annotation that users would have to
 * know.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        typeAbstract = "*Value",
        typeImmutable = "Immutable*",
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        jdkOnly = true,
        defaults = @Value.Immutable(copy = false),
        redactedMask = "<redacted>",
        allowedClasspathAnnotations = {Override.class})
@interface ModelStyle {}
