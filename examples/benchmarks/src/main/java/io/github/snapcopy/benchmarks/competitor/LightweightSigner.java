// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

import com.github.davidmoten.aws.lw.client.internal.auth.AwsSignatureVersion4;
import com.github.davidmoten.aws.lw.client.internal.util.Util;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * The signer inside {@code com.github.davidmoten:aws-lightweight-client-java}. The client around it would sign another
 * header and an unsigned payload, which EC2 does not take; so it is called directly.
 */
public final class LightweightSigner implements Competitor {
    private static final String ENDPOINT = "https://" + Workload.SOURCE_HOST + "/";

    private final Workload workload;
    private final Clock clock;
    private final AwsCredentials credentials;
    private final Optional<String> token;
    private final URL endpoint;

    /**
     * Makes the signer.
     *
     * @param workload what is signed
     * @param clock read once a URL
     */
    public LightweightSigner(Workload workload, Clock clock) {
        this.workload = workload;
        this.clock = clock;
        this.credentials = workload.credentials();
        this.token = workload.sessionToken();
        try {
            this.endpoint = URI.create(ENDPOINT).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String presign(int index) {
        StringBuilder url = new StringBuilder(ENDPOINT).append('?');
        Map<String, String> query = new HashMap<>();
        for (Map.Entry<String, String> pair : workload.signedPairs(index)) {
            query.put(pair.getKey(), pair.getValue());
            url.append(pair.getKey())
                    .append('=')
                    .append(Util.urlEncode(pair.getValue(), false))
                    .append('&');
        }
        query.put("X-Amz-Expires", Long.toString(workload.expiresIn().toSeconds()));
        return url.append(AwsSignatureVersion4.computeSignatureForQueryAuth(
                        endpoint,
                        "GET",
                        Workload.SERVICE,
                        Optional.of(Workload.SOURCE_REGION),
                        clock::millis,
                        new HashMap<>(),
                        query,
                        AwsSignatureVersion4.EMPTY_BODY_SHA256,
                        credentials.accessKeyId(),
                        credentials.secretAccessKey(),
                        token))
                .toString();
    }
}
