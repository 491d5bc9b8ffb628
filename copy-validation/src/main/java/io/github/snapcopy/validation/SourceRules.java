// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.documented.DocumentedSources.observed;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;
import static io.github.snapcopy.validation.RuleSources.*;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.Messages;
import java.util.List;

/** What is copied, and values that were taken over from the documentation. */
final class SourceRules {
    private static final List<String> SEARCHED = List.of(
            SOURCE_SNAPSHOT_ID, SOURCE_IMAGE_ID, KMS_KEY_ID, DESTINATION_OUTPOST_ARN, TARGET_BUCKET, PRESIGNED_URL);

    static final List<Rule> ALL = List.of(
            Rule.error("snapshot-id-grammar")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(SOURCE_SNAPSHOT_ID)
                    .says("a snapshot ID is snap- and 8 or 17 lower-case hexadecimal digits")
                    .sources(S0, S1, D_RID, M_EBS, D_EVT, observed("terraform-provider-aws#3086", 2018))
                    .editions("8 digits before 2016, 17 since; both are in use")
                    .fails("InvalidSnapshotID.Malformed; across Regions accepted, then the copy fails asynchronously")
                    .remedy("write the ID as the console or DescribeSnapshots shows it")
                    .settles("C-01")
                    .when(Trait.MALFORMED_ID)
                    .check((facts, sink) -> {
                        String text = facts.text(SOURCE_SNAPSHOT_ID);
                        if (text != null && facts.snapshotId() == null) {
                            sink.report(SOURCE_SNAPSHOT_ID, malformed(text, "snapshot", "snap-"));
                        }
                    }),
            Rule.error("ami-id-grammar")
                    .on(EC2_COPY_IMAGE)
                    .about(SOURCE_IMAGE_ID)
                    .says("an AMI ID is ami- and 8 or 17 lower-case hexadecimal digits")
                    .sources(S2, D_ERR, D_RID)
                    .editions("8 digits before 2016, 17 since; both are in use")
                    .fails("InvalidAMIID.Malformed")
                    .remedy("write the ID as the console or DescribeImages shows it")
                    .when(Trait.MALFORMED_ID)
                    .check((facts, sink) -> {
                        String text = facts.text(SOURCE_IMAGE_ID);
                        if (text != null && facts.imageId() == null) {
                            sink.report(SOURCE_IMAGE_ID, malformed(text, "AMI", "ami-"));
                        }
                    }),
            Rule.warning("doc-placeholder-value")
                    .about(SEARCHED.toArray(new String[0]))
                    .says("a value is not one of the samples of the documentation")
                    .sources(S0, S1, S2)
                    .fails("none by itself")
                    .remedy("put your own value in its place")
                    .when(Trait.SAMPLE)
                    .check((facts, sink) -> {
                        for (String name : SEARCHED) {
                            String text = facts.text(name);
                            String sample = text == null ? null : Samples.in(text);
                            if (sample != null) {
                                sink.report(name, placeholder(name, sample));
                            }
                        }
                    }));

    private SourceRules() {}

    private static String malformed(String text, String kind, String prefix) {
        String problem = Messages.quote(text) + " is no " + kind + " ID; write " + prefix
                + " and 8 or 17 lower-case hexadecimal digits";
        if (!text.startsWith(prefix)) {
            return problem;
        }
        int digits = text.length() - prefix.length();
        boolean onlyDigits = true;
        for (int i = prefix.length(); i < text.length(); i++) {
            onlyDigits &= Ascii.isLowerHex(text.charAt(i));
        }
        return onlyDigits ? problem + ", not " + digits : problem;
    }

    /** Names the sample, except that nothing is said about the content of a secret. */
    private static String placeholder(String name, String sample) {
        String subject = name.equals(PRESIGNED_URL) ? "the URL holds" : "the value holds " + sample + ",";
        return subject + " a sample of the documentation; put your own value in its place";
    }
}
