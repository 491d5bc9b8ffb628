// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.values.Partition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which requests are wanted. */
record Restrictions(
        Set<CopyOperation> operations,
        Set<Partition> partitions,
        Set<DestinationKind> destinations,
        Set<Tagging> taggings,
        Set<SignedParameters> signedParameters,
        Set<EndpointVariant> endpointVariants) {
    static final Restrictions NONE = new Restrictions(
            EnumSet.allOf(CopyOperation.class),
            EnumSet.allOf(Partition.class),
            EnumSet.allOf(DestinationKind.class),
            EnumSet.allOf(Tagging.class),
            EnumSet.allOf(SignedParameters.class),
            EnumSet.allOf(EndpointVariant.class));

    /** One kind of requests. */
    record Cell(CopyOperation operation, DestinationKind destination, Tagging tagging, Set<Partition> partitions) {}

    Restrictions withOperations(Set<CopyOperation> wanted) {
        return new Restrictions(wanted, partitions, destinations, taggings, signedParameters, endpointVariants);
    }

    Restrictions withPartitions(Set<Partition> wanted) {
        return new Restrictions(operations, wanted, destinations, taggings, signedParameters, endpointVariants);
    }

    Restrictions withDestinations(Set<DestinationKind> wanted) {
        return new Restrictions(operations, partitions, wanted, taggings, signedParameters, endpointVariants);
    }

    Restrictions withTaggings(Set<Tagging> wanted) {
        return new Restrictions(operations, partitions, destinations, wanted, signedParameters, endpointVariants);
    }

    Restrictions withSignedParameters(Set<SignedParameters> wanted) {
        return new Restrictions(operations, partitions, destinations, taggings, wanted, endpointVariants);
    }

    Restrictions withEndpointVariants(Set<EndpointVariant> wanted) {
        return new Restrictions(operations, partitions, destinations, taggings, signedParameters, wanted);
    }

    Restrictions and(Restrictions other) {
        return new Restrictions(
                common(operations, other.operations),
                common(partitions, other.partitions),
                common(destinations, other.destinations),
                common(taggings, other.taggings),
                common(signedParameters, other.signedParameters),
                common(endpointVariants, other.endpointVariants));
    }

    private static <E extends Enum<E>> Set<E> common(Set<E> one, Set<E> other) {
        Set<E> both = EnumSet.copyOf(one);
        both.retainAll(other);
        return both;
    }

    /** The kinds of requests there are within the restrictions; none if they contradict one another. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (CopyOperation operation : operations) {
            for (DestinationKind destination : destinations) {
                for (Tagging tagging : taggings) {
                    boolean untaggable = destination == DestinationKind.BUCKET && tagging != Tagging.NONE;
                    if (destination.isOf(operation) && !untaggable && !partitions.isEmpty()) {
                        cells.add(new Cell(operation, destination, tagging, partitions));
                    }
                }
            }
        }
        return cells;
    }
}
