// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.documented.DocumentedSource;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.Rule;

public class FirstRule {
    static final DocumentedSource POLICY =
            DocumentedSource.of("ACME-7", "Tagging policy of Acme, 2026-02", "intranet, page Tagging policy");

    static final Rule COST_CENTRE = Rule.error("acme-cost-centre")
            .on(CopyOperation.EC2_COPY_SNAPSHOT, CopyOperation.EC2_COPY_IMAGE)
            .about("TagSpecifications")
            .says("every copy carries the tag cost-centre")
            .sources(POLICY)
            .fails("the copy is deleted at night")
            .remedy("add the tag cost-centre")
            .check((facts, sink) -> {
                if (facts.tags().stream().noneMatch(tag -> "cost-centre".equals(tag.keyText()))) {
                    sink.report("TagSpecifications", "there is no tag cost-centre; add one");
                }
            });

    static final CopyValidator RULES = CopyValidator.builder().add(COST_CENTRE).build();

    public static void main(String[] arguments) {
        SnapshotCopyRequest.Builder copy = SnapshotCopyRequest.builder()
                .validator(RULES)
                .sourceRegion("us-west-2")
                .sourceSnapshotId("snap-066877671789bd71b")
                .destinationRegion("us-east-1");
        try {
            copy.build();
        } catch (InvalidCopyRequestException refused) {
            System.out.println(refused.report());
        }
        System.out.println(copy.tag("cost-centre", "4711").build().tags());
    }
}
