// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a plan into requests, all or none. */
final class Planner {
    /** Two of these, a snapshot id of 22 characters and two slashes are the value of a tag: 224 of the 256 allowed. */
    static final int LONGEST_NAME = 100;

    private Planner() {}

    static List<PlannedCopy> plan(CopyPlan plan, String runId) {
        List<String> problems = problems(plan, runId);
        Map<String, ValidationReport> reports = new LinkedHashMap<>();
        List<PlannedCopy> planned = new ArrayList<>();
        int number = 0;
        for (CopyTarget target : plan.targets()) {
            number++;
            String mark = runId + "/" + plan.sourceSnapshotId() + "/" + target.name();
            try {
                planned.add(new PlannedCopy(target, request(plan, target, mark), mark));
            } catch (InvalidCopyRequestException e) {
                // Another target of this name, or a name that cannot be printed, must not hide the report.
                boolean usable = isName(target.name()) && !reports.containsKey(target.name());
                reports.put(usable ? target.name() : "target number " + number, e.report());
            }
        }
        if (!problems.isEmpty() || !reports.isEmpty()) {
            throw new InvalidPlanException(problems, reports);
        }
        return planned;
    }

    private static List<String> problems(CopyPlan plan, String runId) {
        List<String> problems = new ArrayList<>();
        if (!isName(runId)) {
            problems.add("the run id must be " + NAME);
        }
        if (plan.targets().isEmpty()) {
            problems.add("there are no targets");
        }
        Set<String> names = new HashSet<>();
        for (CopyTarget target : plan.targets()) {
            if (!isName(target.name())) {
                problems.add("the name of a target must be " + NAME);
            } else if (!names.add(target.name())) {
                problems.add(target.name() + ": two targets have this name; give one of them another");
            }
            if (target.tags().containsKey(PlannedCopy.MARK_KEY)) {
                problems.add(target.name() + ": the tag " + PlannedCopy.MARK_KEY + " is set by the program");
            }
        }
        return problems;
    }

    private static final String NAME = "1 to " + LONGEST_NAME
            + " letters, digits and . _ - : of ASCII, so that it can stand in a tag and a message";

    private static boolean isName(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ok = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "._-:".indexOf(c) >= 0;
            if (!ok) {
                return false;
            }
        }
        return true;
    }

    private static SnapshotCopyRequest request(CopyPlan plan, CopyTarget target, String mark) {
        CopyContext.Builder context = CopyContext.builder();
        plan.sourceEncrypted().ifPresent(context::sourceEncrypted);
        SnapshotCopyRequest.Builder request = SnapshotCopyRequest.builder()
                .context(context.build())
                .sourceRegion(plan.sourceRegion())
                .sourceSnapshotId(plan.sourceSnapshotId())
                .destinationRegion(target.region())
                .addTags(target.tags())
                .tag(PlannedCopy.MARK_KEY, mark);
        if (target.encrypted()) {
            request.encrypted(true);
        }
        target.kmsKeyId().ifPresent(request::encryptWith);
        target.description().ifPresent(request::description);
        target.completionDurationMinutes().ifPresent(request::completionDurationMinutes);
        return request.build();
    }
}
