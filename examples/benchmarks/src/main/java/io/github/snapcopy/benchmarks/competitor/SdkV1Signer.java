// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

import com.amazonaws.DefaultRequest;
import com.amazonaws.auth.AWS4Signer;
import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.auth.BasicSessionCredentials;
import com.amazonaws.http.HttpMethodName;
import com.amazonaws.util.SdkHttpUtils;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** {@code AWS4Signer} of the AWS SDK for Java 1, which signs in place, and so needs a new request for each URL. */
public final class SdkV1Signer implements Competitor {
    private static final URI ENDPOINT = URI.create("https://" + Workload.SOURCE_HOST);

    private final Workload workload;
    private final Clock clock;
    private final AWSCredentials credentials;
    private final AWS4Signer signer;

    /**
     * Makes the signer.
     *
     * @param workload what is signed
     * @param clock read once a URL
     */
    public SdkV1Signer(Workload workload, Clock clock) {
        this.workload = workload;
        this.clock = clock;
        AwsCredentials own = workload.credentials();
        this.credentials = workload.sessionToken()
                .<AWSCredentials>map(
                        token -> new BasicSessionCredentials(own.accessKeyId(), own.secretAccessKey(), token))
                .orElseGet(() -> new BasicAWSCredentials(own.accessKeyId(), own.secretAccessKey()));
        this.signer = new AWS4Signer(clock::millis);
        signer.setServiceName(Workload.SERVICE);
        signer.setRegionName(Workload.SOURCE_REGION);
    }

    /** The instant is a field of the signer. */
    @Override
    public Competitor forThread() {
        return new SdkV1Signer(workload, clock);
    }

    @Override
    public String presign(int index) {
        DefaultRequest<Void> request = new DefaultRequest<>(Workload.SERVICE);
        request.setHttpMethod(HttpMethodName.GET);
        request.setEndpoint(ENDPOINT);
        request.setResourcePath("/");
        for (Map.Entry<String, String> pair : workload.signedPairs(index)) {
            request.addParameter(pair.getKey(), pair.getValue());
        }
        Instant now = clock.instant();
        signer.setOverrideDate(Date.from(now));
        signer.presignRequest(request, credentials, Date.from(now.plus(workload.expiresIn())));
        return url(request);
    }

    /**
     * In the spelling that is signed. The SDK's own way from parameters to a query is that of a form, with plus signs.
     */
    private static String url(DefaultRequest<Void> request) {
        StringBuilder url = new StringBuilder("https://" + Workload.SOURCE_HOST + "/");
        char separator = '?';
        for (Map.Entry<String, List<String>> parameter : request.getParameters().entrySet()) {
            url.append(separator).append(parameter.getKey()).append('=');
            url.append(SdkHttpUtils.urlEncode(parameter.getValue().get(0), false));
            separator = '&';
        }
        return url.toString();
    }
}
