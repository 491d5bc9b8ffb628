// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import static io.github.snapcopy.parameters.ParameterNames.DESTINATION_REGION;
import static io.github.snapcopy.parameters.ParameterNames.PRESIGNED_URL;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.inspect.Inspection;
import io.github.snapcopy.inspect.PresignedUrlInspector;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.presign.PresignedUrl;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Checks every copy that a client of the AWS SDK for Java 2.x is asked for, before anything is sent; on request it also
 * makes the presigned URL of CopySnapshot. For {@code Ec2Client}, {@code Ec2AsyncClient}, {@code ElastiCacheClient} and
 * {@code ElastiCacheAsyncClient}; other operations of the client pass untouched.
 *
 * <pre>{@code
 * Ec2Client ec2 = Ec2Client.builder()
 *         .overrideConfiguration(o -> o.addExecutionInterceptor(CopyRequestInterceptor.create()))
 *         .build();
 * }</pre>
 *
 * <p><b>Refusal.</b> A request that a rule refuses with an ERROR is not sent. The call of a synchronous client throws
 * {@link InvalidCopyRequestException} as it is; the future of an asynchronous client completes with it, so that
 * {@code get()} wraps it in an {@code ExecutionException}, and {@code join()} and later stages in a
 * {@code CompletionException}, as futures do with every failure. It holds all violations, and the SDK neither repeats
 * the call nor tells its other interceptors of the failure. WARNINGs go to a listener and the request is sent.
 *
 * <p><b>What is known.</b> The Region of the client is where the request goes and where the copy is made, whatever the
 * endpoint. {@code DestinationRegion} of the request should be the same.
 *
 * <p><b>Presigning</b>, see {@link Builder#presign()}. The SDK signs a URL of its own for every CopySnapshot without
 * one: for seven days, for the plain endpoint of the source Region also where the client uses FIPS or dual-stack, and
 * for the destination it reads out of the host name, which is wrong for VPC endpoints and fails for others. With
 * presigning {@code PresignedUrl} and {@code DestinationRegion} are set before the SDK looks, so that it stands aside.
 * The URL is signed with the credentials of the call, once, and repeated attempts of the same call send the same URL. A
 * URL that the caller gave is checked and sent as it is.
 *
 * <table>
 * <caption>The URL of a client in us-east-1, for a snapshot in us-west-2</caption>
 * <tr><th>Client</th><th>Host</th><th>DestinationRegion</th></tr>
 * <tr><td>plain</td><td>{@code ec2.us-west-2.amazonaws.com}</td><td>{@code us-east-1}</td></tr>
 * <tr><td>FIPS</td><td>{@code ec2-fips.us-west-2.amazonaws.com}</td><td>{@code us-east-1}</td></tr>
 * <tr><td>FIPS and dual-stack</td><td>{@code ec2-fips.us-west-2.api.aws}</td><td>{@code us-east-1}</td></tr>
 * <tr><td>endpoint override, whatever it is</td><td>{@code ec2.us-west-2.amazonaws.com}, or
 * {@link Builder#sourceEndpoint(URI)}</td><td>{@code us-east-1}</td></tr>
 * </table>
 *
 * <p><b>Order.</b> The interceptor sees what the interceptors registered before it made of the request. If one that
 * comes after it changes a copy, the changed request is checked once more before it is sent; an asynchronous client
 * wraps the refusal in an {@code SdkClientException} then.
 *
 * <p><b>For every client of a process</b>: an application that puts a file
 * {@code software/amazon/awssdk/global/handlers/execution.interceptors} with the line
 * {@code io.github.snapcopy.sdk.CopyRequestInterceptor} on its class path registers an interceptor with the standard
 * settings in every client that is built from then on. For other settings the line names a class of the application
 * that implements {@code ExecutionInterceptor} and passes {@code modifyRequest} and {@code beforeMarshalling} on to an
 * interceptor that it has built. This library contains no such file. To register the interceptor twice is harmless.
 *
 * <p>Immutable and safe for use by many threads and clients.
 *
 * @since 0.1
 */
public final class CopyRequestInterceptor implements ExecutionInterceptor {
    /** Named anew each time this class is loaded: an SDK that several class loaders share refuses a name it knows. */
    private static final ExecutionAttribute<Checked> CHECKED =
            new ExecutionAttribute<>("io.github.snapcopy.sdk.Checked-" + UUID.randomUUID());

    private final CopyValidator validator;
    private final CopyCheckListener listener;
    private final PresignSettings settings;
    private final PresignedUrlInspector inspector;

    /**
     * An interceptor with the standard settings, for the SDK, which makes interceptors by their class name. Others call
     * {@link #create}.
     */
    public CopyRequestInterceptor() {
        this(builder());
    }

    private CopyRequestInterceptor(Builder builder) {
        this.validator = builder.validator;
        this.listener = builder.listener;
        this.settings = new PresignSettings(
                builder.presign,
                builder.clock,
                builder.expiresIn,
                builder.signedParameters,
                builder.sourceEndpoint,
                builder.sourceEndpoints);
        this.inspector = PresignedUrlInspector.create(builder.clock);
    }

    /**
     * An interceptor with the standard settings: the standard rules, WARNINGs in the log, and no presigning.
     *
     * @return an interceptor
     */
    public static CopyRequestInterceptor create() {
        return builder().build();
    }

    /**
     * Starts an interceptor of one's own.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks a copy, and presigns it if so set. Called by the SDK.
     *
     * @param context holds the request
     * @param attributes what the SDK tells about the client
     * @return the request to send: the same object unless a presigned URL was added
     * @throws InvalidCopyRequestException if a rule refuses the request
     * @throws RuntimeException as {@link SnapshotCopyPresigner#presignCopySnapshot(SnapshotCopyRequest)}, if presigning
     *     is on
     */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        CopyOperation operation = SdkRequestParameters.operationOrNull(request);
        if (operation == null) {
            return request;
        }
        Checked earlier = attributes.getAttribute(CHECKED);
        PresignedUrl ours = earlier == null ? null : earlier.url;
        KnownPart known = KnownPart.of(SdkRequestParameters.from(operation, request));
        SdkRequest toSend = request;
        if (settings.presign()
                && operation == CopyOperation.EC2_COPY_SNAPSHOT
                && !known.parameters().has(PRESIGNED_URL)) {
            SnapshotCopyRequest accepted = accept(known, attributes);
            ours = presign(accepted, known, request, attributes);
            toSend = with(request, ours, accepted.destinationRegion());
        } else {
            check(known, ours, attributes);
        }
        attributes.putAttribute(CHECKED, new Checked(toSend, ours));
        return toSend;
    }

    /**
     * Checks a copy again that was changed after the first check. Called by the SDK.
     *
     * @param context holds the request
     * @param attributes what the SDK tells about the client
     * @throws InvalidCopyRequestException if a rule refuses the request
     */
    @Override
    public void beforeMarshalling(Context.BeforeMarshalling context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        CopyOperation operation = SdkRequestParameters.operationOrNull(request);
        if (operation == null) {
            return;
        }
        Checked checked = attributes.getAttribute(CHECKED);
        if (checked == null || checked.request != request) {
            check(
                    KnownPart.of(SdkRequestParameters.from(operation, request)),
                    checked == null ? null : checked.url,
                    attributes);
        }
    }

    /** Runs the rules over a request that is not presigned here. */
    private void check(KnownPart known, @Nullable PresignedUrl ours, ExecutionAttributes attributes) {
        CopyParameters parameters = known.parameters();
        String url = parameters.operation() == CopyOperation.EC2_COPY_SNAPSHOT ? parameters.text(PRESIGNED_URL) : null;
        PresignedUrl made = ours != null && ours.unredactedUrl().equals(url) ? ours : null;
        CopyContext context = made == null
                ? ClientFacts.context(attributes, parameters, settings)
                : ClientFacts.context(attributes, made);
        ValidationReport report = validator.validate(parameters, context);
        Inspection inspection = url == null || made != null ? null : inspector.inspect(url, parameters, context);
        tell(known, attributes, report, inspection, null);
        report.orThrow();
    }

    /** Runs the rules over a request that is to be presigned. */
    private SnapshotCopyRequest accept(KnownPart known, ExecutionAttributes attributes) {
        try {
            return SnapshotCopyRequest.from(known.parameters(), ClientFacts.context(attributes), validator);
        } catch (InvalidCopyRequestException refused) {
            tell(known, attributes, refused.report(), null, null);
            throw refused;
        }
    }

    private PresignedUrl presign(
            SnapshotCopyRequest accepted, KnownPart known, SdkRequest request, ExecutionAttributes attributes) {
        try {
            PresignedUrl url = settings.presigner(accepted.sourceRegion(), ClientFacts.endpointVariant(attributes))
                    .presignCopySnapshot(accepted, ClientFacts.credentials(request, attributes));
            tell(known, attributes, accepted.report(), null, url);
            return url;
        } catch (RuntimeException failure) {
            tell(new CopyCheck(
                    CopyOperation.EC2_COPY_SNAPSHOT,
                    ClientFacts.region(attributes),
                    accepted.report(),
                    known.unknown(),
                    null,
                    null,
                    true));
            throw failure;
        }
    }

    /** The SDK leaves both alone when it finds a URL. */
    private static SdkRequest with(SdkRequest request, PresignedUrl url, RegionId destination) {
        SdkRequest.Builder builder = request.toBuilder();
        set(builder, PRESIGNED_URL, url.unredactedUrl());
        set(builder, DESTINATION_REGION, destination.value());
        return builder.build();
    }

    private static void set(SdkRequest.Builder builder, String name, String text) {
        SdkValues.write((SdkPojo) builder, ParameterPath.of(name), name, new ParameterValue.Text(text));
    }

    private void tell(
            KnownPart known,
            ExecutionAttributes attributes,
            ValidationReport report,
            @Nullable Inspection inspection,
            @Nullable PresignedUrl url) {
        tell(new CopyCheck(
                known.parameters().operation(),
                ClientFacts.region(attributes),
                report,
                known.unknown(),
                inspection,
                url,
                false));
    }

    private void tell(CopyCheck check) {
        try {
            listener.onCheck(check);
        } catch (RuntimeException e) {
            WarningLog.listenerFailed(e);
        }
    }

    /**
     * Whether it presigns, and how.
     *
     * @return one line without secrets
     */
    @Override
    public String toString() {
        return "CopyRequestInterceptor[" + settings + "]";
    }

    /** What went through the check of a call, and the URL that was added to it, if one was. */
    private static final class Checked {
        final SdkRequest request;
        final @Nullable PresignedUrl url;

        Checked(SdkRequest request, @Nullable PresignedUrl url) {
            this.request = request;
            this.url = url;
        }
    }

    /** Collects the settings of a {@link CopyRequestInterceptor}. */
    public static final class Builder {
        private CopyValidator validator = CopyValidator.standard();
        private CopyCheckListener listener = WarningLog.INSTANCE;
        private Clock clock = Clock.systemUTC();
        private boolean presign;
        private @Nullable Duration expiresIn;
        private @Nullable SignedParameters signedParameters;
        private @Nullable URI sourceEndpoint;
        private final Map<RegionId, URI> sourceEndpoints = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Chooses the rules, for example with rules of your own or with WARNINGs silenced.
         *
         * @param validator the rules; the standard rules unless this is called
         * @return this builder
         */
        public Builder validator(CopyValidator validator) {
            this.validator = Objects.requireNonNull(validator, "validator");
            return this;
        }

        /**
         * Chooses who hears of every check. Without this call, WARNINGs of a copy that is sent are logged through
         * SLF4J, a line a copy, at level WARN under the name of {@link CopyRequestInterceptor}, without secrets.
         *
         * @param listener the listener, in place of the log
         * @return this builder
         */
        public Builder listener(CopyCheckListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Turns presigning on: each EC2 CopySnapshot without a {@code PresignedUrl} gets one, and the
         * {@code DestinationRegion} that goes with it, the Region of the client. Another {@code DestinationRegion} in
         * the request gives the WARNING {@code destination-region-mismatch} and is replaced, because the copy is made
         * where the request is sent.
         *
         * <p>FIPS and dual-stack are those of the client. An endpoint override of the client plays no part: it names a
         * destination. The URL is made for a public endpoint of the source Region unless there is a
         * {@code sourceEndpoint}. Not every Region has a FIPS or dual-stack endpoint; for a source without one set
         * {@link #sourceEndpoint(RegionId, URI)}.
         *
         * @return this builder
         */
        public Builder presign() {
            this.presign = true;
            return this;
        }

        /**
         * Sets the life of the URLs, see {@link SnapshotCopyPresigner.Builder#expiresIn}. The credentials' own
         * expiration shortens it. It has to outlast the repeated attempts of a call.
         *
         * @param expiresIn whole seconds, from 1 second to 7 days; one hour unless this is called
         * @return this builder
         * @throws IllegalArgumentException if it is outside that range or has a fraction of a second
         */
        public Builder expiresIn(Duration expiresIn) {
            this.expiresIn = SnapshotCopyPresigner.requireExpiresIn(expiresIn);
            return this;
        }

        /**
         * Sets which parameters the URLs carry.
         *
         * @param signedParameters the profile; {@link SignedParameters#DOCUMENTED} unless this is called
         * @return this builder
         */
        public Builder signedParameters(SignedParameters signedParameters) {
            this.signedParameters = Objects.requireNonNull(signedParameters, "signedParameters");
            return this;
        }

        /**
         * Sets the source endpoint of all source Regions, for example an emulator: for the URLs made here, and as a
         * host that a caller's own URL may have beside the public ones.
         *
         * @param sourceEndpoint an absolute URL, HTTPS, or HTTP on loopback
         * @return this builder
         * @throws IllegalArgumentException if it is another kind of URL
         */
        public Builder sourceEndpoint(URI sourceEndpoint) {
            this.sourceEndpoint = Endpoints.requireCustom(Objects.requireNonNull(sourceEndpoint, "sourceEndpoint"));
            return this;
        }

        /**
         * Sets the source endpoint of one source Region, for example a VPC endpoint. It takes precedence over
         * {@link #sourceEndpoint(URI)}.
         *
         * @param sourceRegion the source Region
         * @param sourceEndpoint an absolute URL, HTTPS, or HTTP on loopback
         * @return this builder
         * @throws IllegalArgumentException if it is another kind of URL
         */
        public Builder sourceEndpoint(RegionId sourceRegion, URI sourceEndpoint) {
            Objects.requireNonNull(sourceRegion, "sourceRegion");
            sourceEndpoints.put(
                    sourceRegion, Endpoints.requireCustom(Objects.requireNonNull(sourceEndpoint, "sourceEndpoint")));
            return this;
        }

        /**
         * Sets the clock for signing and for judging a caller's own URL.
         *
         * @param clock the clock, read once a URL; the system clock unless this is called
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Makes the interceptor.
         *
         * @return an immutable interceptor
         * @throws IllegalStateException if {@code expiresIn} or {@code signedParameters} is set and presigning is off
         */
        public CopyRequestInterceptor build() {
            if (!presign && (expiresIn != null || signedParameters != null)) {
                throw new IllegalStateException(
                        "expiresIn and signedParameters are for presigning; call presign(), too");
            }
            return new CopyRequestInterceptor(this);
        }
    }
}
