// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterNames;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Our form body says what the client of the AWS SDK says, over random requests.
 *
 * <p>{@code -Dsnapcopy.tries=100000} runs a campaign; {@code -Dsnapcopy.seed=...} repeats one.
 */
class FormBodyAgainstSdkProperties {
    private static final int TRIES = Integer.getInteger("snapcopy.tries", 5_000);
    private static final long SEED = Long.getLong("snapcopy.seed", System.nanoTime());

    private static final SdkClients SDK = new SdkClients();

    @AfterContainer
    static void closeTheClients() {
        SDK.close();
    }

    @Example
    void everySnapshotCopySaysWhatTheSdkSays() {
        compare(CopyOperation.EC2_COPY_SNAPSHOT);
    }

    @Example
    void everyImageCopySaysWhatTheSdkSays() {
        compare(CopyOperation.EC2_COPY_IMAGE);
    }

    @Example
    void everyCacheSnapshotCopySaysWhatTheSdkSays() {
        compare(CopyOperation.ELASTICACHE_COPY_SNAPSHOT);
    }

    private static void compare(CopyOperation operation) {
        Random random = new Random(SEED);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < TRIES; i++) {
            CopyRequest request = Samples.draw(operation, random).request();
            Map<String, String> ours = SdkClients.decode(request.toFormBody());
            Map<String, String> theirs = SdkClients.decode(SDK.bodyOf(request));
            keys.addAll(ours.keySet());
            setAsideWhatTheSdkAdds(request, theirs);
            assertThat(ours)
                    .as("request %d of -Dsnapcopy.seed=%d: %s", i, SEED, request.toParameters())
                    .isEqualTo(theirs);
        }
        assertThat(keys).as("the requests drawn hold every parameter").containsAll(wireKeys(operation));
        assertThat(SDK.contentType()).isEqualTo("application/x-www-form-urlencoded; charset=utf-8");
    }

    private static void setAsideWhatTheSdkAdds(CopyRequest request, Map<String, String> theirs) {
        if (request instanceof SnapshotCopyRequest snapshot
                && snapshot.unredactedPresignedUrl().isEmpty()) {
            assertThat(theirs.remove(ParameterNames.PRESIGNED_URL)).isNotNull();
            assertThat(theirs.remove(ParameterNames.DESTINATION_REGION)).isNotNull();
        }
        if (request instanceof ImageCopyRequest image && image.clientToken().isEmpty()) {
            assertThat(theirs.remove(ParameterNames.CLIENT_TOKEN)).hasSize(36);
        }
    }

    private static Set<String> wireKeys(CopyOperation operation) {
        Set<String> keys = new HashSet<>(Set.of("Action", "Version"));
        operation.parameters().forEach(parameter -> keys.add(parameter.wireName()));
        if (keys.remove("TagSpecification")) {
            keys.addAll(Set.of(
                    "TagSpecification.1.ResourceType",
                    "TagSpecification.1.Tag.1.Key",
                    "TagSpecification.1.Tag.2.Value"));
        }
        if (keys.remove("Tags")) {
            keys.addAll(Set.of("Tags.Tag.1.Key", "Tags.Tag.2.Value"));
        }
        return keys;
    }
}
