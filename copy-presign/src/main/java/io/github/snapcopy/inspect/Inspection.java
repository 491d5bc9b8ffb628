// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import static io.github.snapcopy.parameters.ParameterNames.DESTINATION_REGION;
import static io.github.snapcopy.parameters.ParameterNames.SOURCE_REGION;
import static io.github.snapcopy.parameters.ParameterNames.SOURCE_SNAPSHOT_ID;

import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.sigv4.CredentialScope;
import io.github.snapcopy.sigv4.RequestTimestamp;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.values.RegionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a text says when it is read as a presigned URL. Texts are as written, decoded once, and empty where the URL has
 * none; typed values are empty also where the text has not their form. Session token and signature are not in it.
 * Immutable.
 *
 * @since 0.1
 */
public final class Inspection {
    private final UrlReading url;
    private final HostName hostName;
    private final ValidationReport report;
    private final Set<KnownMistake> mistakes;
    private final Instant now;

    Inspection(UrlReading url, ValidationReport report, Set<KnownMistake> mistakes, Instant now) {
        this.url = url;
        this.hostName = HostName.of(url.text().host());
        this.report = report;
        this.mistakes = MistakesOfText.copy(mistakes);
        this.now = now;
    }

    /**
     * Returns what keeps the text from having the one reading that a signature needs.
     *
     * @return the problem, for a message, without anything of the query; empty if there is none
     */
    public Optional<String> problem() {
        return Optional.ofNullable(url.problem());
    }

    /**
     * Returns every violation of the rules {@code presigned-url-*}, and of no other.
     *
     * @return the report; acceptable unless there is an ERROR
     */
    public ValidationReport report() {
        return report;
    }

    /**
     * Returns the known mistakes that can be read off the URL.
     *
     * @return an immutable set in the order of the constants
     */
    public Set<KnownMistake> mistakes() {
        return mistakes;
    }

    /**
     * Returns the operation.
     *
     * @return the value of {@code Action}
     */
    public Optional<String> action() {
        return text(UrlKeys.ACTION);
    }

    /**
     * Returns the version of the API.
     *
     * @return the value of {@code Version}
     */
    public Optional<String> version() {
        return text(UrlKeys.VERSION);
    }

    /**
     * Returns the host in lower case, with a port that is not the default of the scheme.
     *
     * @return the host, or empty if there is none
     */
    public Optional<String> host() {
        String host = url.text().host();
        return host.isEmpty() ? Optional.empty() : Optional.of(host);
    }

    /**
     * Returns the Region that the host names, whatever its domain.
     *
     * @return the Region, or empty if the second label of the host is none
     */
    public Optional<RegionId> hostRegion() {
        return hostName.region();
    }

    /**
     * Returns which EC2 endpoint of {@link #hostRegion} the host is.
     *
     * @return the variant, the plain one where two have the same name; empty if it is no EC2 endpoint
     */
    public Optional<EndpointVariant> endpointVariant() {
        return hostName.variant();
    }

    /**
     * Returns where the copy comes from.
     *
     * @return the value of {@code SourceRegion}
     */
    public Optional<String> sourceRegion() {
        return text(SOURCE_REGION);
    }

    /**
     * Returns where the copy goes.
     *
     * @return the value of {@code DestinationRegion}
     */
    public Optional<String> destinationRegion() {
        return text(DESTINATION_REGION);
    }

    /**
     * Returns the snapshot.
     *
     * @return the value of {@code SourceSnapshotId}
     */
    public Optional<String> sourceSnapshotId() {
        return text(SOURCE_SNAPSHOT_ID);
    }

    /**
     * Returns all parameters that are signed along, without those of the signature itself. Descriptions and tags may be
     * among them.
     *
     * @return an immutable map of decoded keys and values, in the order of the URL
     */
    public Map<String, String> parameters() {
        return url.parameters();
    }

    /**
     * Returns the access key id with all but its first and last four characters hidden.
     *
     * @return for example {@code AKIA****MPLE}
     */
    public Optional<String> accessKeyId() {
        return url.accessKeyId().map(UrlKeys::mask);
    }

    /**
     * Returns the whole access key id, which is no secret, but tells the account.
     *
     * @return the access key id
     */
    public Optional<String> unmaskedAccessKeyId() {
        return url.accessKeyId();
    }

    /**
     * Returns what the signing key is good for.
     *
     * @return the credential scope
     */
    public Optional<CredentialScope> credentialScope() {
        return url.credentialScope();
    }

    /**
     * Tells whether temporary credentials signed.
     *
     * @return true if there is a session token
     */
    public boolean hasSessionToken() {
        return url.value(UrlKeys.SECURITY_TOKEN) != null;
    }

    /**
     * Returns the signed headers.
     *
     * @return lower-case names as a rule; empty if the URL names none
     */
    public List<String> signedHeaders() {
        String headers = url.value(UrlKeys.SIGNED_HEADERS);
        return headers == null || headers.isEmpty() ? List.of() : List.of(headers.split(";", -1));
    }

    /**
     * Returns when the URL was signed, by its own account.
     *
     * @return an instant, in whole seconds
     */
    public Optional<Instant> signedAt() {
        return url.timestamp().map(RequestTimestamp::instant);
    }

    /**
     * Returns when the URL expires: its date plus its life, legal or not.
     *
     * @return an instant, in whole seconds; empty also for a life of more than nine digits
     */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(url.expiresAt());
    }

    /**
     * Returns how long the URL still lives, by the clock of the inspection.
     *
     * @return the remaining life; negative once it has expired
     */
    public Optional<Duration> remainingLife() {
        return expiresAt().map(end -> Duration.between(now, end));
    }

    /**
     * Returns the instant at which life and expiry were judged.
     *
     * @return the instant
     */
    public Instant inspectedAt() {
        return now;
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(url.value(key));
    }

    /** Returns host, Regions, snapshot and expiry; of the query nothing else. */
    @Override
    public String toString() {
        return "Inspection[host=" + quoted(host()) + ", sourceRegion=" + quoted(sourceRegion()) + ", destinationRegion="
                + quoted(destinationRegion()) + ", sourceSnapshotId=" + quoted(sourceSnapshotId()) + ", expiresAt="
                + expiresAt().map(Instant::toString).orElse("unknown") + ", violations="
                + report.violations().size() + ", mistakes=" + mistakes + "]";
    }

    private static String quoted(Optional<String> text) {
        return text.map(Messages::quote).orElse("none");
    }
}
