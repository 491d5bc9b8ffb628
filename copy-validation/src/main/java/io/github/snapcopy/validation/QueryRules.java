// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.documented.DocumentedSources.observed;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;
import static io.github.snapcopy.validation.RuleSources.*;

import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.Shape;
import io.github.snapcopy.parameters.WireFinding;
import java.util.List;

/** Raw Query requests: what their keys and literals must look like. Silent about every other request. */
final class QueryRules {
    static final List<Rule> ALL = List.of(
            Rule.error("query-action")
                    .aboutAll("Action")
                    .says("a Query request names its Action")
                    .sources(D_QR, M_EC2, M_EC)
                    .fails("MissingAction or InvalidAction")
                    .remedy("write the Action of the operation, in its letter case")
                    .when(Trait.RAW_QUERY)
                    .check(errors(WireFinding.Kind.ACTION)),
            Rule.errorOrWarning("query-version")
                    .aboutAll("Version")
                    .says("a Query request names the Version 2016-11-15 of EC2, or 2015-02-02 of ElastiCache")
                    .sources(D_QR, M_EC2, M_EC)
                    .editions("samples of S1 have none, old ElastiCache samples have 2014-12-01 or 2016-01-01")
                    .fails("MissingParameter, NoSuchVersion or InvalidAction")
                    .remedy("write the documented Version")
                    .settles("C-24")
                    .when(Trait.RAW_QUERY)
                    .check(errorsAndWarnings(WireFinding.Kind.VERSION_MISSING, WireFinding.Kind.VERSION_OTHER)),
            Rule.errorOrWarning("query-list-index")
                    .about(TAG_SPECIFICATIONS, TAGS)
                    .says("list items are numbered 1, 2, 3 and so on, in decimal digits")
                    .sources(PY)
                    .fails("InvalidParameterValue, or items are dropped")
                    .remedy("number the items from 1, without gaps or leading zeros")
                    .when(Trait.RAW_QUERY)
                    .check(errorsAndWarnings(WireFinding.Kind.LIST_INDEX, WireFinding.Kind.LIST_INDEX_IRREGULAR)),
            Rule.errorOrWarning("query-list-style")
                    .about(TAG_SPECIFICATIONS, TAGS)
                    .says("list keys have the style of the service: TagSpecification.1.Tag.1.Key on EC2, Tags.Tag.1.Key"
                            + " on ElastiCache")
                    .sources(M_EC2, M_EC, D_ES)
                    .fails("UnknownParameter")
                    .remedy("write TagSpecification.N.Tag.N.Key on EC2, Tags.Tag.N.Key on ElastiCache")
                    .when(Trait.RAW_QUERY)
                    .check(errorsAndWarnings(WireFinding.Kind.LIST_STYLE, WireFinding.Kind.LIST_STYLE_READABLE)),
            Rule.error("query-boolean-literal")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(ENCRYPTED, DRY_RUN, COPY_IMAGE_TAGS)
                    .says("a Boolean is written true or false")
                    .sources(PY, S1)
                    .fails("InvalidParameterValue")
                    .remedy("write true or false, in lower case")
                    .when(Trait.RAW_QUERY)
                    .check(QueryRules::checkBooleans),
            Rule.error("query-duplicate-key")
                    .says("a key is given only once")
                    .sources(observed("right_aws#46", 2011))
                    .fails("InvalidParameterValue or MalformedQueryString")
                    .remedy("remove all but one")
                    .when(Trait.RAW_QUERY)
                    .check(errors(WireFinding.Kind.DUPLICATE_KEY)),
            Rule.error("query-key-case")
                    .says("keys are written in the letter case of the API")
                    .sources(M_EC2, M_EC)
                    .fails("UnknownParameter")
                    .remedy("write the key as documented; the first letter is upper case")
                    .when(Trait.RAW_QUERY)
                    .check(errors(WireFinding.Kind.KEY_CASE)));

    private QueryRules() {}

    private static Rule.Check errors(WireFinding.Kind kind) {
        return (facts, sink) -> {
            for (WireFinding finding : facts.parameters().wireFindings()) {
                if (finding.kind() == kind) {
                    sink.error(ParameterPath.of(finding.key()), finding.detail());
                }
            }
        };
    }

    private static Rule.Check errorsAndWarnings(WireFinding.Kind error, WireFinding.Kind warning) {
        Rule.Check errors = errors(error);
        return (facts, sink) -> {
            errors.check(facts, sink);
            for (WireFinding finding : facts.parameters().wireFindings()) {
                if (finding.kind() == warning) {
                    sink.warn(ParameterPath.of(finding.key()), finding.detail());
                }
            }
        };
    }

    private static void checkBooleans(CopyFacts facts, ViolationSink sink) {
        if (!facts.parameters().isRawQuery()) {
            return;
        }
        for (ParameterDefinition parameter : facts.operation().parameters()) {
            String text =
                    parameter.shape() == Shape.Scalar.FLAG ? facts.parameters().text(parameter.name()) : null;
            if (text != null) {
                sink.report(
                        parameter.name(),
                        Messages.quote(text) + " is neither true nor false; write one of them, in lower case");
            }
        }
    }
}
