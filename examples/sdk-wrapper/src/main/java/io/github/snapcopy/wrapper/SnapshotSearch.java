// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Snapshot;

/**
 * Asks for snapshots by filters: unlike an id in the request, one that is not there yet is then no error for all the
 * others.
 */
final class SnapshotSearch {
    /** How many values EC2 allows in a filter. */
    static final int MOST_VALUES = 200;

    private final Ec2AsyncClient client;

    SnapshotSearch(Ec2AsyncClient client) {
        this.client = client;
    }

    CompletableFuture<List<Snapshot>> withIds(Collection<String> ids) {
        return all("snapshot-id", ids);
    }

    CompletableFuture<List<Snapshot>> withMark(String mark) {
        return all("tag:" + PlannedCopy.MARK_KEY, List.of(mark));
    }

    private CompletableFuture<List<Snapshot>> all(String filter, Collection<String> values) {
        DescribeSnapshotsRequest first = DescribeSnapshotsRequest.builder()
                .ownerIds("self")
                .filters(Filter.builder().name(filter).values(values).build())
                .build();
        return page(first, new ArrayList<>());
    }

    private CompletableFuture<List<Snapshot>> page(DescribeSnapshotsRequest request, List<Snapshot> found) {
        return client.describeSnapshots(request).thenCompose(page -> {
            found.addAll(page.snapshots());
            String next = page.nextToken();
            return next == null || next.isEmpty()
                    ? CompletableFuture.completedFuture(found)
                    : page(request.toBuilder().nextToken(next).build(), found);
        });
    }
}
