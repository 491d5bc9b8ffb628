// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.validation.CopyFacts.GivenTag;
import io.github.snapcopy.validation.CopyFacts.GivenTagSpecification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a request with their places.
 *
 * @param specifications the tag specifications of EC2, in order
 * @param tags the tags of all specifications, or those of ElastiCache, in order
 */
record GivenTags(List<GivenTagSpecification> specifications, List<GivenTag> tags) {
    static GivenTags of(CopyParameters parameters) {
        List<GivenTagSpecification> specifications = new ArrayList<>();
        List<GivenTag> tags = new ArrayList<>();
        if (!TagSurvey.areTyped(parameters.operation())) {
            readTags(parameters.value(TAGS), ParameterPath.of(TAGS), null, tags);
        } else if (parameters.value(TAG_SPECIFICATIONS) instanceof ParameterValue.Items items) {
            ParameterPath path = ParameterPath.of(TAG_SPECIFICATIONS);
            for (int i = 0; i < items.values().size(); i++) {
                if (items.values().get(i) instanceof ParameterValue.Members members) {
                    GivenTagSpecification specification = readSpecification(path.item(i), members);
                    specifications.add(specification);
                    tags.addAll(specification.tags());
                }
            }
        }
        return new GivenTags(List.copyOf(specifications), List.copyOf(tags));
    }

    private static GivenTagSpecification readSpecification(ParameterPath path, ParameterValue.Members members) {
        ParameterValue type = members.values().get(RESOURCE_TYPE);
        ParameterValue list = members.values().get(TAGS);
        String typeText = type instanceof ParameterValue.Text text ? text.value() : null;
        List<GivenTag> tags = new ArrayList<>();
        readTags(list, path.member(TAGS), typeText, tags);
        return new GivenTagSpecification(path, type, list, tags);
    }

    private static void readTags(
            @Nullable ParameterValue list, ParameterPath path, @Nullable String type, List<GivenTag> read) {
        if (list instanceof ParameterValue.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                if (items.values().get(i) instanceof ParameterValue.Members members) {
                    read.add(new GivenTag(
                            path.item(i),
                            type,
                            members.values().get(KEY),
                            members.values().get(VALUE)));
                }
            }
        }
    }
}
