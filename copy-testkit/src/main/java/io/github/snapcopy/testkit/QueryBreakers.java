// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.WireDialect;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Raw Query requests, whose text is edited. */
final class QueryBreakers {
    private QueryBreakers() {}

    static Collection<Breaker> all() {
        return List.of(
                Breaker.of("query-action")
                        .by(
                                sketch -> replaceAction(sketch, ""),
                                sketch -> replaceAction(sketch, "Action=DescribeSnapshots"),
                                sketch -> replaceAction(sketch, "Action=copySnapshot")),
                Breaker.of("query-version")
                        .by(
                                sketch -> replaceVersion(sketch, ""),
                                sketch -> replaceVersion(sketch, "Version=2014-09-01"),
                                sketch -> replaceVersion(sketch, "Version=latest")),
                Breaker.of("query-list-index")
                        .by(
                                appended("TagSpecification.x.ResourceType=snapshot", "Tags.Tag.x.Key=team"),
                                appended("TagSpecification.-1.ResourceType=snapshot", "Tags.Tag.-1.Key=team"),
                                Arbitraries.just(QueryBreakers::skipFirstIndex)),
                Breaker.of("query-list-style")
                        .by(
                                appended("Tags.1.Key=team", "Tag.1.Key=team"),
                                appended("TagSpecifications.1.ResourceType=snapshot", "Tags.1.Key=team"),
                                Arbitraries.just(QueryBreakers::writeMember)),
                Breaker.of("query-boolean-literal")
                        .by(Arbitraries.of("TRUE", "yes", "1", "", "true%20").map(literal -> sketch -> {
                            sketch.remove(ParameterNames.DRY_RUN);
                            sketch.editQuery(query -> query + "&DryRun=" + literal);
                        })),
                Breaker.of("query-duplicate-key")
                        .by(
                                sketch -> sketch.editQuery(query -> query + '&' + action(sketch)),
                                sketch -> sketch.editQuery(query -> query + '&' + version(sketch))),
                Breaker.of("query-key-case")
                        .by(appended("dryRun=true", "kmsKeyId=x"), appended("KMSKeyId=x", "TARGETBUCKET=x")));
    }

    private static Arbitrary<Step> appended(String onEc2, String onElastiCache) {
        return Arbitraries.just(sketch -> {
            String pair = sketch.operation().dialect() == WireDialect.EC2 ? onEc2 : onElastiCache;
            sketch.editQuery(query -> query + '&' + pair);
        });
    }

    /** Writes member where ElastiCache writes Tag, which can be read all the same; elsewhere it cannot. */
    private static void writeMember(Sketch sketch) {
        if (sketch.operation().dialect() == WireDialect.EC2
                || sketch.tagGroups().isEmpty()) {
            sketch.editQuery(query -> query
                    + (sketch.operation().dialect() == WireDialect.EC2
                            ? "&TagSpecification.member.1.ResourceType=snapshot"
                            : "&Tag.member.1.Key=team"));
        } else {
            sketch.editQuery(query -> query.replace("&Tags.Tag.", "&Tags.member."));
        }
    }

    private static String action(Sketch sketch) {
        return "Action=" + sketch.operation().action();
    }

    private static String version(Sketch sketch) {
        return "Version=" + sketch.operation().apiVersion();
    }

    private static void replaceAction(Sketch sketch, String pair) {
        sketch.editQuery(query -> query.replaceFirst(action(sketch), pair));
    }

    private static void replaceVersion(Sketch sketch, String pair) {
        sketch.editQuery(query -> query.replaceFirst(version(sketch), pair));
    }

    /** Numbers the items of the outer list from 2, or adds one that cannot be numbered where there are none. */
    private static void skipFirstIndex(Sketch sketch) {
        boolean ec2 = sketch.operation().dialect() == WireDialect.EC2;
        if (sketch.tagGroups().size() == 1) {
            sketch.editQuery(
                    ec2
                            ? query -> query.replace("TagSpecification.1.", "TagSpecification.2.")
                            : query -> query.replace("&Tags.Tag.1.", "&Tags.Tag.1000."));
        } else {
            sketch.editQuery(query -> query + (ec2 ? "&TagSpecification.x.ResourceType=image" : "&Tags.Tag.x.Key=x"));
        }
    }
}
