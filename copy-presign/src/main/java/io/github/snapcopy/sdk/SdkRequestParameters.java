// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.ParameterValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Reads the copy requests of the AWS SDK for Java 2.x into {@link CopyParameters} and writes them back, by the metadata
 * that every request of the SDK carries. Needs no class of the modules {@code ec2} and {@code elasticache}.
 *
 * <table>
 * <caption>Operations by class of the request, below {@code software.amazon.awssdk.services}</caption>
 * <tr><th>Class</th><th>Operation</th></tr>
 * <tr><td>{@code ec2.model.CopySnapshotRequest}</td><td>{@link CopyOperation#EC2_COPY_SNAPSHOT}</td></tr>
 * <tr><td>{@code ec2.model.CopyImageRequest}</td><td>{@link CopyOperation#EC2_COPY_IMAGE}</td></tr>
 * <tr><td>{@code elasticache.model.CopySnapshotRequest}</td><td>{@link CopyOperation#ELASTICACHE_COPY_SNAPSHOT}</td></tr>
 * <tr><td>any other, for example {@code rds.model.CopyDBSnapshotRequest}</td><td>none</td></tr>
 * </table>
 *
 * <p>Every field of the request is read, also one that is newer than this library; it is kept under the SDK's name for
 * it, and the rules report it. What a request of the SDK holds beside its parameters, such as
 * {@code overrideConfiguration()}, is no part of them.
 *
 * <table>
 * <caption>What a field holds, and what is read</caption>
 * <tr><th>Field</th><th>Parameter</th></tr>
 * <tr><td>null, never set, or set to null</td><td>absent; the SDK does not tell these apart</td></tr>
 * <tr><td>a list that was never set, or set to null</td><td>absent</td></tr>
 * <tr><td>an empty list that was set</td><td>an empty list, although neither is sent</td></tr>
 * <tr><td>a null inside a list</td><td>{@link ParameterValue.Malformed}, which a rule refuses</td></tr>
 * <tr><td>a {@code ClientToken} of CopyImage that was not set</td><td>absent, although the SDK sends one that it makes
 * then</td></tr>
 * <tr><td>an enum constant</td><td>its text, for the SDK keeps texts</td></tr>
 * <tr><td>a value of a type that no parameter has</td><td>{@link ParameterValue.Malformed} with the value</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class SdkRequestParameters {
    private SdkRequestParameters() {}

    /**
     * Tells which copy a request of the SDK is for, by service and operation.
     *
     * @param request any request of the SDK
     * @return the operation, or empty if it is none of this library
     */
    public static Optional<CopyOperation> operationOf(SdkRequest request) {
        return Optional.ofNullable(operationOrNull(Objects.requireNonNull(request, "request")));
    }

    static @Nullable CopyOperation operationOrNull(SdkRequest request) {
        return switch (request.getClass().getName()) {
            case "software.amazon.awssdk.services.ec2.model.CopySnapshotRequest" -> CopyOperation.EC2_COPY_SNAPSHOT;
            case "software.amazon.awssdk.services.ec2.model.CopyImageRequest" -> CopyOperation.EC2_COPY_IMAGE;
            case "software.amazon.awssdk.services.elasticache.model.CopySnapshotRequest" ->
                CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
            default -> null;
        };
    }

    /**
     * Reads a copy request of the SDK. Nothing is checked; that is for the rules.
     *
     * @param request a request of one of the three operations
     * @return its parameters, in the SDK's order
     * @throws IllegalArgumentException if it is a request of another operation, see {@link #operationOf}
     */
    public static CopyParameters from(SdkRequest request) {
        CopyOperation operation = operationOrNull(Objects.requireNonNull(request, "request"));
        if (operation == null) {
            throw new IllegalArgumentException("no copy request of EC2 or ElastiCache: "
                    + request.getClass().getName());
        }
        return from(operation, request);
    }

    static CopyParameters from(CopyOperation operation, SdkRequest request) {
        List<SdkField<?>> fields = request.sdkFields();
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (SdkField<?> field : fields) {
            ParameterValue value = SdkValues.read(field, request);
            if (value != null) {
                values.put(SdkValues.nameOf(field), value);
            }
        }
        return CopyParameters.of(operation, values);
    }

    /**
     * Writes a request of this library into a builder of the SDK.
     *
     * <pre>{@code
     * ec2.copySnapshot(SdkRequestParameters.copyTo(request, CopySnapshotRequest.builder()).build());
     * }</pre>
     *
     * @param request the request; its destination Region has to be that of the client which sends it
     * @param builder a builder of the same operation; what the request does not have is left as it is
     * @param <B> the type of the builder
     * @return the builder
     * @throws IllegalArgumentException if the builder is of another operation, or of a version of the SDK that lacks a
     *     parameter which the request has; the message names it
     */
    public static <B extends SdkRequest.Builder & SdkPojo> B copyTo(CopyRequest request, B builder) {
        return copyTo(Objects.requireNonNull(request, "request").toParameters(), builder);
    }

    /**
     * Writes parameters into a builder of the SDK: the inverse of {@link #from(SdkRequest)}.
     *
     * @param parameters the parameters, right or wrong as far as the SDK's types can hold them
     * @param builder a builder of the same operation; what the parameters do not have is left as it is
     * @param <B> the type of the builder
     * @return the builder
     * @throws IllegalArgumentException if the builder is of another operation, lacks a parameter, or cannot hold a
     *     value; the message names the parameter and never its value. Parts of the builder may have been set then
     */
    public static <B extends SdkRequest.Builder & SdkPojo> B copyTo(CopyParameters parameters, B builder) {
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(builder, "builder");
        CopyOperation operation = operationOrNull(builder.build());
        if (operation != parameters.operation()) {
            throw new IllegalArgumentException("parameters of " + parameters.operation()
                    + " do not go into a builder of " + (operation == null ? "another operation" : operation));
        }
        parameters.values().forEach((name, value) -> SdkValues.write(builder, ParameterPath.of(name), name, value));
        return builder;
    }
}
