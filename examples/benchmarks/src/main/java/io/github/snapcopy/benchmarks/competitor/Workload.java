// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * What has to be signed: several requests that differ in their snapshots, so that nobody wins by remembering one URL.
 * The credentials are made up.
 */
public final class Workload {
    /** How many requests there are. */
    public static final int REQUESTS = 4;

    /** Where the snapshots are. */
    public static final String SOURCE_REGION = "us-west-2";

    /** Where they go. */
    public static final String DESTINATION_REGION = "us-east-1";

    /** The name of the service in a signature. */
    public static final String SERVICE = "ec2";

    /** The host that the URLs are for. */
    public static final String SOURCE_HOST = "ec2." + SOURCE_REGION + ".amazonaws.com";

    private static final String ACCESS_KEY_ID = "AKIASNAPCOPYBENCHMRK";
    private static final String SECRET_ACCESS_KEY = "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";
    private static final int TOKEN_LENGTH = 1000;
    private static final int TAGS = 50;
    private static final int TAG_KEY_LENGTH = 60;
    private static final int TAG_VALUE_LENGTH = 120;
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final WorkloadKind kind;
    private final Duration expiresIn;
    private final List<SnapshotCopyRequest> requests;
    private final List<List<Map.Entry<String, String>>> signedPairs;

    private Workload(WorkloadKind kind, Duration expiresIn) {
        this.kind = kind;
        this.expiresIn = expiresIn;
        this.requests = IntStream.range(0, REQUESTS)
                .mapToObj(i -> builder(kind, i).build())
                .toList();
        this.signedPairs = requests.stream().map(this::pairs).toList();
    }

    /**
     * The requests of a case.
     *
     * @param kind the case
     * @param expiresIn the life of the URLs
     * @return what has to be signed
     */
    public static Workload of(WorkloadKind kind, Duration expiresIn) {
        return new Workload(kind, expiresIn);
    }

    /**
     * A builder with the texts of a request, nothing checked yet.
     *
     * @param kind the case
     * @param index which request, from 0 to {@link #REQUESTS} - 1
     * @return a new builder
     */
    public static SnapshotCopyRequest.Builder builder(WorkloadKind kind, int index) {
        SnapshotCopyRequest.Builder builder = SnapshotCopyRequest.builder()
                .sourceRegion(SOURCE_REGION)
                .sourceSnapshotId(SNAPSHOT_IDS.get(index))
                .destinationRegion(DESTINATION_REGION)
                .description("Nightly copy of the database volume")
                .encrypted(true)
                .kmsKeyId("arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");
        if (kind == WorkloadKind.TAGS) {
            for (Map.Entry<String, String> tag : TAG_TEXTS) {
                builder.tag(tag.getKey(), tag.getValue());
            }
        }
        return builder;
    }

    private static final List<String> SNAPSHOT_IDS = IntStream.range(0, REQUESTS)
            .mapToObj(i -> "snap-066877671789bd71" + (char) ('a' + i))
            .toList();

    private static final List<Map.Entry<String, String>> TAG_TEXTS = tagTexts();

    private static List<Map.Entry<String, String>> tagTexts() {
        List<Map.Entry<String, String>> tags = new ArrayList<>();
        for (int i = 0; i < TAGS; i++) {
            String number = Integer.toString(100 + i);
            tags.add(Map.entry(
                    number + filled("cost center:team/", TAG_KEY_LENGTH - 3),
                    number + filled("storage and backup @ R&D = 100%, see wiki ", TAG_VALUE_LENGTH - 3)));
        }
        return List.copyOf(tags);
    }

    private static String filled(String pattern, int length) {
        return pattern.repeat(length / pattern.length() + 1).substring(0, length);
    }

    private static String token() {
        StringBuilder token = new StringBuilder("IQoJb3JpZ2luX2VjE");
        for (int i = 0; token.length() < TOKEN_LENGTH - 1; i++) {
            token.append(BASE64.charAt((i * 37 + i / 64 * 11) % 64));
        }
        return token.append('=').toString();
    }

    private List<Map.Entry<String, String>> pairs(SnapshotCopyRequest request) {
        CopyParameters all = request.toParameters();
        CopyParameters signed = all.without(ParameterNames.DESTINATION_REGION);
        if (signedParameters() == SignedParameters.DOCUMENTED) {
            signed = CopyParameters.fromMap(
                    CopyOperation.EC2_COPY_SNAPSHOT,
                    Map.<String, Object>of(
                            ParameterNames.SOURCE_REGION,
                            SOURCE_REGION,
                            ParameterNames.SOURCE_SNAPSHOT_ID,
                            request.sourceSnapshotId().value()));
        }
        List<Map.Entry<String, String>> pairs = new ArrayList<>(QueryString.pairs(signed));
        pairs.add(Map.entry(ParameterNames.DESTINATION_REGION, DESTINATION_REGION));
        return List.copyOf(pairs);
    }

    /**
     * The case.
     *
     * @return one of the three
     */
    public WorkloadKind kind() {
        return kind;
    }

    /**
     * The life of the URLs.
     *
     * @return whole seconds
     */
    public Duration expiresIn() {
        return expiresIn;
    }

    /**
     * A request, checked and ready to be signed.
     *
     * @param index which, from 0 to {@link #REQUESTS} - 1
     * @return the request
     */
    public SnapshotCopyRequest request(int index) {
        return requests.get(index);
    }

    /**
     * Names and values that the URL of a request carries, without those of the signature, neither encoded nor sorted.
     *
     * @param index which request, from 0 to {@link #REQUESTS} - 1
     * @return {@code Action}, {@code Version} and the signed parameters
     */
    public List<Map.Entry<String, String>> signedPairs(int index) {
        return signedPairs.get(index);
    }

    /**
     * Which parameters are signed.
     *
     * @return all of them in the case with tags
     */
    public SignedParameters signedParameters() {
        return kind == WorkloadKind.TAGS ? SignedParameters.ALL : SignedParameters.DOCUMENTED;
    }

    /**
     * Who signs.
     *
     * @return credentials, with a token if the case has one
     */
    public AwsCredentials credentials() {
        return credentials(SECRET_ACCESS_KEY);
    }

    /**
     * The same with another secret access key.
     *
     * @param number tells the keys apart
     * @return credentials, with a token if the case has one
     */
    public AwsCredentials otherCredentials(int number) {
        return credentials(SECRET_ACCESS_KEY + number);
    }

    private AwsCredentials credentials(String secretAccessKey) {
        return kind == WorkloadKind.TOKEN
                ? AwsSessionCredentials.create(ACCESS_KEY_ID, secretAccessKey, token())
                : AwsBasicCredentials.create(ACCESS_KEY_ID, secretAccessKey);
    }

    /**
     * The session token of the credentials.
     *
     * @return the token, if the case has one
     */
    public Optional<String> sessionToken() {
        return credentials() instanceof AwsSessionCredentials session
                ? Optional.of(session.sessionToken())
                : Optional.empty();
    }

    /**
     * Who signs, as the inspector wants to know it.
     *
     * @return the same credentials
     */
    public SigningCredentials signingCredentials() {
        return SigningCredentials.of(
                ACCESS_KEY_ID, SECRET_ACCESS_KEY, sessionToken().orElse(null));
    }

    /**
     * The case.
     *
     * @return its name
     */
    @Override
    public String toString() {
        return kind.toString();
    }
}
