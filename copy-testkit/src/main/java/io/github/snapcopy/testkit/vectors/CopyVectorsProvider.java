// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Provides the vectors that {@link CopyVectors} asks for. */
final class CopyVectorsProvider implements ArgumentsProvider, AnnotationConsumer<CopyVectors> {
    private @Nullable CopyVectors wanted;

    @Override
    public void accept(CopyVectors annotation) {
        wanted = annotation;
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Class<?> kind = parameters
                .getFirst()
                .<Class<?>>map(first -> first.getParameterType())
                .orElse(void.class);
        List<?> vectors;
        if (kind == RequestVector.class) {
            vectors = VectorFiles.requests().stream()
                    .filter(vector -> isWanted(vector.operation(), vector.result(), vector.flags()))
                    .toList();
        } else if (kind == PresignVector.class) {
            vectors = VectorFiles.presigned().stream()
                    .filter(vector -> isWanted(vector.parameters().operation(), vector.result(), vector.flags()))
                    .toList();
        } else {
            throw new IllegalArgumentException(
                    "@CopyVectors needs a method whose first parameter is a RequestVector or a" + " PresignVector: "
                            + context.getRequiredTestMethod());
        }
        if (vectors.isEmpty()) {
            throw new IllegalArgumentException("no vector has passed the filters " + wanted);
        }
        return vectors.stream().map(Arguments::of);
    }

    private boolean isWanted(CopyOperation operation, VectorResult result, List<String> flags) {
        if (wanted == null) {
            return true;
        }
        return isIn(operation, wanted.operations())
                && isIn(result, wanted.results())
                && flags.containsAll(known(wanted.flags()))
                && known(wanted.withoutFlags()).stream().noneMatch(flags::contains);
    }

    private static <T> boolean isIn(T value, T[] wanted) {
        return wanted.length == 0 || Arrays.asList(wanted).contains(value);
    }

    private static List<String> known(String[] flags) {
        for (String flag : flags) {
            if (!VectorFiles.notes().containsKey(flag)) {
                throw new IllegalArgumentException("no vector has the flag " + flag + "; flags: "
                        + VectorFiles.notes().keySet());
            }
        }
        return Arrays.asList(flags);
    }
}
