// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

import io.github.snapcopy.presign.PresignedUrl;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What no signer can avoid: SHA-256 over the canonical request, HMAC-SHA256 over the string to sign with a key that is
 * already derived, and one copy of the URL. All three texts are finished beforehand, for the instant at which this is
 * made; the results of the first two are compared with the finished texts by a test, and thrown away here.
 */
public final class Floor implements Competitor, ColdKey {
    private static final String HMAC = "HmacSHA256";

    private final byte[][] canonicalRequests = new byte[Workload.REQUESTS][];
    private final byte[][] stringsToSign = new byte[Workload.REQUESTS][];
    private final byte[][] urls = new byte[Workload.REQUESTS][];
    private final Workload workload;
    private final Clock clock;
    private final byte[] firstKey;
    private final byte[][] scope;
    private final MessageDigest sha256;
    private final Mac mac;
    private byte[] lastHash = {};
    private byte[] lastSignature = {};

    /**
     * Finishes the texts.
     *
     * @param workload what is signed
     * @param clock read once
     */
    public Floor(Workload workload, Clock clock) {
        this.workload = workload;
        this.clock = clock;
        String date = "";
        for (int i = 0; i < Workload.REQUESTS; i++) {
            PresignedUrl url = Snapcopy.presigner(workload, clock).presignCopySnapshot(workload.request(i));
            canonicalRequests[i] = ascii(url.trace().canonicalRequest().value());
            stringsToSign[i] = ascii(url.trace().stringToSign().value());
            urls[i] = ascii(url.unredactedUrl());
            date = url.trace().credentialScope().date();
        }
        this.firstKey = ascii("AWS4" + workload.credentials().secretAccessKey());
        this.scope =
                new byte[][] {ascii(date), ascii(Workload.SOURCE_REGION), ascii(Workload.SERVICE), ascii("aws4_request")
                };
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
            this.mac = Mac.getInstance(HMAC);
            deriveKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA-256 here", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public Competitor forThread() {
        return new Floor(workload, clock);
    }

    @Override
    public String presign(int index) {
        lastHash = sha256.digest(canonicalRequests[index]);
        lastSignature = mac.doFinal(stringsToSign[index]);
        return new String(urls[index], StandardCharsets.ISO_8859_1);
    }

    /** The same after deriving the key, which is four times HMAC-SHA256. */
    @Override
    public String presignFirst(int index) {
        try {
            deriveKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key became unusable", e);
        }
        return presign(index);
    }

    private void deriveKey() throws GeneralSecurityException {
        byte[] key = firstKey;
        for (byte[] part : scope) {
            mac.init(new SecretKeySpec(key, HMAC));
            key = mac.doFinal(part);
        }
        mac.init(new SecretKeySpec(key, HMAC));
    }

    /**
     * The hash that the last call computed.
     *
     * @return 32 bytes
     */
    public byte[] lastHash() {
        return lastHash.clone();
    }

    /**
     * The signature that the last call computed.
     *
     * @return 32 bytes
     */
    public byte[] lastSignature() {
        return lastSignature.clone();
    }
}
