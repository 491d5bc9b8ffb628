// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.snapcopy.internal.text.WholeNumber;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every public method of the package names the argument that is null. */
class NullArgumentsTest {
    private record Call(String parameter, ThrowingCallable call) {}

    @TestFactory
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    Stream<DynamicTest> nullArgument_isNamed() {
        CopyParameters parameters = CopyParameters.of(EC2_COPY_SNAPSHOT, Map.of());
        CopyParameters.Builder builder = CopyParameters.builder(EC2_COPY_SNAPSHOT);
        ParameterPath path = ParameterPath.of("Name");
        Shape.Structure structure = new Shape.Structure(List.of());
        PresignedUrlText url = PresignedUrlText.read("https://h/");
        ParameterValue text = new ParameterValue.Text("");
        List<Call> calls = new ArrayList<>(List.of(
                new Call("operation", () -> CopyParameters.of(null, Map.of())),
                new Call("values", () -> CopyParameters.of(EC2_COPY_SNAPSHOT, null)),
                new Call("operation", () -> CopyParameters.fromMap(null, Map.of())),
                new Call("map", () -> CopyParameters.fromMap(EC2_COPY_SNAPSHOT, null)),
                new Call("name", () -> parameters.value(null)),
                new Call("name", () -> parameters.has(null)),
                new Call("name", () -> parameters.text(null)),
                new Call("name", () -> parameters.flag(null)),
                new Call("name", () -> parameters.with(null, text)),
                new Call("value", () -> parameters.with("Name", null)),
                new Call("name", () -> parameters.without(null)),
                new Call("operation", () -> CopyParameters.builder(null)),
                new Call("name", () -> builder.set(null, text)),
                new Call("value", () -> builder.set("Name", null)),
                new Call("name", () -> builder.remove(null)),
                new Call("name", () -> builder.has(null)),
                new Call("name", () -> EC2_COPY_SNAPSHOT.indexOf(null)),
                new Call("name", () -> ParameterValue.Members.of(null, text)),
                new Call("value", () -> ParameterValue.Members.of("Key", null)),
                new Call("name", () -> ParameterValue.Members.of(null, text, "Value", text)),
                new Call("value", () -> ParameterValue.Members.of("Key", null, "Value", text)),
                new Call("otherName", () -> ParameterValue.Members.of("Key", text, null, text)),
                new Call("otherValue", () -> ParameterValue.Members.of("Key", text, "Value", null)),
                new Call("id", () -> CopyOperation.byId(null)),
                new Call("name", () -> EC2_COPY_SNAPSHOT.parameter(null)),
                new Call("operation", () -> QueryString.read(null, "")),
                new Call("query", () -> QueryString.read(EC2_COPY_SNAPSHOT, null)),
                new Call("parameters", () -> QueryString.write(null)),
                new Call("parameters", () -> QueryString.pairs(null)),
                new Call("key", () -> QueryString.isParameterKey(CopyOperation.EC2_COPY_SNAPSHOT, null)),
                new Call("parameters", () -> QueryString.valueAt(null, "Name")),
                new Call("key", () -> QueryString.valueAt(parameters, null)),
                new Call("name", () -> ParameterPath.of(null)),
                new Call("name", () -> path.member(null)),
                new Call("operation", () -> path.wireKey(null)),
                new Call("other", () -> path.compareTo(null)),
                new Call("text", () -> PresignedUrlText.read(null)),
                new Call("text", () -> PresignedUrlText.read(null, URI.create("http://h"))),
                new Call("endpoint", () -> PresignedUrlText.read("", null)),
                new Call("endpoint", () -> PresignedUrlText.hostOf(null)),
                new Call("key", () -> url.query(null)),
                new Call("literal", () -> WholeNumber.orNull(null)),
                new Call("value", () -> ParameterValue.from(null)),
                new Call("value", () -> new ParameterValue.Text(null)),
                new Call("literal", () -> new ParameterValue.Number(null)),
                new Call("values", () -> new ParameterValue.Items(null)),
                new Call("values", () -> new ParameterValue.Members(null)),
                new Call("description", () -> new ParameterValue.Malformed(null, null)),
                new Call("name", () -> structure.member(null)),
                new Call("value", () -> structure.admits(null)),
                new Call("value", () -> Shape.Scalar.TEXT.admits(null)),
                new Call("value", () -> new Shape.ListOf("Tag", structure).admits(null)),
                new Call("map", () -> CopyContext.fromMap(null)),
                new Call("endpointRegion", () -> CopyContext.ofEndpointRegion(null)),
                new Call("endpointRegion", () -> CopyContext.builder().endpointRegion(null)),
                new Call("sourceLocation", () -> CopyContext.builder().sourceLocation(null)),
                new Call("signedAt", () -> CopyContext.builder().signedAt(null)),
                new Call("sourceEndpoint", () -> CopyContext.builder().sourceEndpoint(null))));
        return Stream.iterate(0, i -> i < calls.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(
                        i + " " + calls.get(i).parameter(),
                        () -> assertThatNullPointerException()
                                .isThrownBy(calls.get(i).call())
                                .withMessage(calls.get(i).parameter())));
    }
}
