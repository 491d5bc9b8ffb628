// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.StringJoiner;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.crt.auth.credentials.Credentials;
import software.amazon.awssdk.crt.auth.signing.AwsSigner;
import software.amazon.awssdk.crt.auth.signing.AwsSigningConfig;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequest;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** The native signer of {@code aws-crt}, which wants its query encoded and answers through a future. */
public final class CrtSigner implements Competitor {
    private static final String ENDPOINT = "https://" + Workload.SOURCE_HOST;
    private static final HttpHeader[] HEADERS = {new HttpHeader("Host", Workload.SOURCE_HOST)};

    private final Workload workload;
    private final Clock clock;
    private final Credentials credentials;

    /**
     * Loads the native library.
     *
     * @param workload what is signed
     * @param clock read once a URL
     */
    public CrtSigner(Workload workload, Clock clock) {
        this.workload = workload;
        this.clock = clock;
        AwsCredentials own = workload.credentials();
        this.credentials = new Credentials(
                utf8(own.accessKeyId()),
                utf8(own.secretAccessKey()),
                workload.sessionToken().map(CrtSigner::utf8).orElse(null));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String presign(int index) {
        StringJoiner query = new StringJoiner("&", "/?", "");
        for (Map.Entry<String, String> pair : workload.signedPairs(index)) {
            query.add(pair.getKey() + "=" + SdkHttpUtils.urlEncode(pair.getValue()));
        }
        try (AwsSigningConfig config = new AwsSigningConfig()) {
            config.setAlgorithm(AwsSigningConfig.AwsSigningAlgorithm.SIGV4);
            config.setSignatureType(AwsSigningConfig.AwsSignatureType.HTTP_REQUEST_VIA_QUERY_PARAMS);
            config.setRegion(Workload.SOURCE_REGION);
            config.setService(Workload.SERVICE);
            config.setTime(clock.millis());
            config.setCredentials(credentials);
            config.setExpirationInSeconds(workload.expiresIn().toSeconds());
            HttpRequest request = new HttpRequest("GET", query.toString(), HEADERS, null);
            return ENDPOINT + AwsSigner.signRequest(request, config).join().getEncodedPath();
        }
    }
}
