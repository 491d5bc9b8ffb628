// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Where credentials come from, and what becomes of those that cannot sign. */
class CredentialsTest {
    private static final SnapshotCopyRequest REQUEST =
            Copies.fromOregonToVirginia().build();

    private static PresignedUrl sign(AwsCredentialsIdentity identity) {
        return presigner(new Provider(identity)).presignCopySnapshot(REQUEST);
    }

    private static SnapshotCopyPresigner presigner(Provider provider) {
        return SnapshotCopyPresigner.builder(provider)
                .clock(Copies.at(Copies.NOW))
                .build();
    }

    @Test
    void credentials_ofAnyKindOfProvider_signAlike() {
        AwsCredentialsProvider provider = () -> AwsBasicCredentials.create("AKIDEXAMPLE", "secret");
        PresignedUrl url = SnapshotCopyPresigner.builder(provider)
                .clock(Copies.at(Copies.NOW))
                .build()
                .presignCopySnapshot(REQUEST);
        assertThat(url).isEqualTo(sign(AwsCredentialsIdentity.create("AKIDEXAMPLE", "secret")));
        assertThat(UrlParts.of(url).query("X-Amz-Credential"))
                .isEqualTo("AKIDEXAMPLE/20260115/us-west-2/ec2/aws4_request");
        assertThat(UrlParts.of(url).query()).doesNotContainKey("X-Amz-Security-Token");
    }

    @Test
    void credentials_ofASession_signTheToken() {
        String token = "IQoJb3JpZ2luX2VjEA/+abc/def==+gh==";
        PresignedUrl url = SnapshotCopyPresigner.builder(
                        StaticCredentialsProvider.create(AwsSessionCredentials.create("ASIAEXAMPLE", "secret", token)))
                .clock(Copies.at(Copies.NOW))
                .build()
                .presignCopySnapshot(REQUEST);
        assertThat(url).isEqualTo(sign(AwsSessionCredentialsIdentity.create("ASIAEXAMPLE", "secret", token)));
        assertThat(UrlParts.of(url).query("X-Amz-Security-Token")).isEqualTo(token);
        assertThat(url.trace().canonicalRequest().value()).contains("X-Amz-Security-Token=");
        assertThat(url.trace().signature())
                .isNotEqualTo(sign(AwsCredentialsIdentity.create("ASIAEXAMPLE", "secret"))
                        .trace()
                        .signature());
    }

    @Test
    void conversion_isThatOfTheSigners() {
        assertThat(SdkCredentials.from(AwsCredentialsIdentity.create("AKIDEXAMPLE", "secret")))
                .isEqualTo(SigningCredentials.of("AKIDEXAMPLE", "secret"));
        assertThat(SdkCredentials.from(StaticCredentialsProvider.create(
                        AwsSessionCredentials.create("ASIAEXAMPLE", "secret", "token"))))
                .isEqualTo(SigningCredentials.of("ASIAEXAMPLE", "secret", "token"));
        assertThatThrownBy(() -> SdkCredentials.from(AnonymousCredentialsProvider.create()))
                .isExactlyInstanceOf(UnusableCredentialsException.class);
    }

    @Test
    void credentials_withSurroundingWhiteSpace_areRefused() {
        for (AwsSessionCredentialsIdentity padded : List.of(
                AwsSessionCredentialsIdentity.create(" AKIDEXAMPLE", "secret", "token"),
                AwsSessionCredentialsIdentity.create("AKIDEXAMPLE", "secret\r\n", "token"),
                AwsSessionCredentialsIdentity.create("AKIDEXAMPLE", "secret", "\ttoken"))) {
            assertThatThrownBy(() -> sign(padded))
                    .isExactlyInstanceOf(UnusableCredentialsException.class)
                    .hasMessageContaining("has white space around it");
            assertThatThrownBy(() -> SdkCredentials.from(padded)).isInstanceOf(UnusableCredentialsException.class);
        }
    }

    @Test
    void accessKeyId_withASlash_isRefused() {
        assertThatThrownBy(() -> sign(AwsCredentialsIdentity.create("AKID/EXAMPLE", "secret")))
                .isInstanceOf(UnusableCredentialsException.class)
                .hasMessageContaining("slash");
    }

    @Test
    void credentials_thatAreAnonymous_areRefused() {
        assertThatThrownBy(() -> SnapshotCopyPresigner.create(AnonymousCredentialsProvider.create())
                        .presignCopySnapshot(REQUEST))
                .isInstanceOf(UnusableCredentialsException.class)
                .hasMessageContaining("anonymous");
    }

    @Test
    void credentials_thatAreBlank_areRefused() {
        assertThatThrownBy(() -> sign(AwsCredentialsIdentity.create(" ", "secret")))
                .isInstanceOf(UnusableCredentialsException.class)
                .hasMessage("accessKeyId is blank");
        assertThatThrownBy(() -> sign(AwsCredentialsIdentity.create("AKIDEXAMPLE", "")))
                .isInstanceOf(UnusableCredentialsException.class)
                .hasMessage("secretAccessKey is blank");
        assertThatThrownBy(() -> sign(AwsSessionCredentialsIdentity.create("AKIDEXAMPLE", "secret", "\n")))
                .isInstanceOf(UnusableCredentialsException.class)
                .hasMessage("sessionToken is blank");
    }

    @Test
    void provider_thatReturnsNothing_isNamedAsTheCulprit() {
        Provider provider = new Provider(() -> CompletableFuture.completedFuture(Nothing.at()));
        assertThatThrownBy(() -> presigner(provider).presignCopySnapshot(REQUEST))
                .isInstanceOf(UnusableCredentialsException.class)
                .hasMessageContaining("provider");
    }

    @Test
    void provider_thatThrows_isHeardByTheCaller() {
        SdkClientException failure = SdkClientException.create("no credentials in the chain");
        Provider provider = new Provider(() -> {
            throw failure;
        });
        assertThatThrownBy(() -> presigner(provider).presignCopySnapshot(REQUEST))
                .isSameAs(failure);
        assertThatThrownBy(() -> presigner(provider).withPresignedUrl(REQUEST)).isSameAs(failure);
    }

    @Test
    void provider_whoseFutureFails_isHeardByTheCaller() {
        for (Throwable failure : List.of(
                SdkClientException.create("no credentials in the chain"),
                new IllegalStateException("refresh failed"),
                new StackOverflowError("provider"),
                new CancellationException("shut down"))) {
            List<Supplier<CompletableFuture<AwsCredentialsIdentity>>> futures = List.of(
                    () -> CompletableFuture.failedFuture(failure),
                    () -> CompletableFuture.failedFuture(new CompletionException(failure)),
                    () -> CompletableFuture.<AwsCredentialsIdentity>failedFuture(failure)
                            .thenApply(identity -> identity));
            for (Supplier<CompletableFuture<AwsCredentialsIdentity>> future : futures) {
                assertThatThrownBy(() -> presigner(new Provider(future)).presignCopySnapshot(REQUEST))
                        .isSameAs(failure);
            }
        }
    }

    @Test
    void provider_whoseFutureFailsWithACheckedException_isHeardAsTheCause() {
        IOException failure = new IOException("metadata service");
        Provider provider = new Provider(() -> CompletableFuture.failedFuture(failure));
        assertThatThrownBy(() -> presigner(provider).presignCopySnapshot(REQUEST))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isSameAs(failure);
    }

    @Test
    void provider_whoseFutureCompletesLater_isAwaited() {
        AwsCredentialsIdentity identity = AwsCredentialsIdentity.create("AKIDEXAMPLE", "secret");
        CompletableFuture<AwsCredentialsIdentity> future = new CompletableFuture<>();
        Thread thread = new Thread(() -> future.complete(identity));
        Provider provider = new Provider(() -> {
            thread.start();
            return future;
        });
        assertThat(presigner(provider).presignCopySnapshot(REQUEST)).isEqualTo(sign(identity));
    }

    @Test
    void provider_perUrl_isAskedOnce() {
        Provider provider = new Provider(AwsCredentialsIdentity.create("AKIDEXAMPLE", "secret"));
        SnapshotCopyPresigner presigner = presigner(provider);
        assertThat(provider.asked).hasValue(0);
        presigner.presignCopySnapshot(REQUEST);
        assertThat(provider.asked).hasValue(1);
        presigner.withPresignedUrl(REQUEST);
        assertThat(provider.asked).hasValue(2);
        UncheckedPresigner.of(presigner).presign(REQUEST.toParameters(), "us-east-1");
        assertThat(provider.asked).hasValue(3);
    }

    @Test
    void provider_whoseCredentialsRotate_signsWithTheNewOnes() {
        List<AwsCredentialsIdentity> identities = List.of(
                AwsCredentialsIdentity.create("AKIDEXAMPLE", "one"),
                AwsCredentialsIdentity.create("AKIDEXAMPLE", "two"));
        Provider[] self = new Provider[1];
        self[0] = new Provider(() -> CompletableFuture.completedFuture(identities.get(self[0].asked.get() - 1)));
        SnapshotCopyPresigner presigner = presigner(self[0]);
        assertThat(presigner.presignCopySnapshot(REQUEST)).isEqualTo(sign(identities.get(0)));
        // The access key id, the day and the Region are the same: the cached signing key must not be.
        assertThat(presigner.presignCopySnapshot(REQUEST)).isEqualTo(sign(identities.get(1)));
    }

    @Test
    void presigner_usedByManyThreads_signsAlike() {
        SnapshotCopyPresigner presigner = Copies.presigner().build();
        PresignedUrl expected = presigner.presignCopySnapshot(REQUEST);
        List<PresignedUrl> urls = IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> presigner.presignCopySnapshot(REQUEST))
                .toList();
        assertThat(urls).containsOnly(expected);
    }
}
