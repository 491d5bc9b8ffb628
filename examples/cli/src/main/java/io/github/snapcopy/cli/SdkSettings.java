// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The settings as the AWS SDK finds them. The metadata service of EC2 is asked only if AWS_EC2_METADATA_DISABLED says
 * {@code false}: on any other machine the question costs seconds and ends in nothing.
 */
final class SdkSettings implements AwsSettings {
    private static final String METADATA_VARIABLE = "AWS_EC2_METADATA_DISABLED";
    private static final String ACCESS_KEY = "AWS_ACCESS_KEY_ID";
    private static final String SECRET_KEY = "AWS_SECRET_ACCESS_KEY";
    private static final String METADATA_PROPERTY = "aws.disableEc2Metadata";
    private static final String HELP = "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile that has"
            + " them with --profile; on EC2, set " + METADATA_VARIABLE + "=false";

    private final Map<String, AwsCredentialsProvider> providers = new HashMap<>();

    @Override
    public @Nullable String environment(String name) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? null : value;
    }

    @Override
    public Optional<String> profileProperty(@Nullable String profile, String property) throws UnusableInputException {
        String named = named(profile);
        Optional<Profile> found;
        try {
            found = ProfileFile.defaultProfileFile().profile(named == null ? "default" : named);
        } catch (RuntimeException e) {
            throw new UnusableInputException("the AWS configuration files cannot be read");
        }
        if (named != null && found.isEmpty()) {
            throw new UnusableInputException("the AWS configuration files have no profile " + Texts.quote(named)
                    + (profile == null ? ", which AWS_PROFILE names" : ""));
        }
        return found.flatMap(values -> values.property(property));
    }

    @Override
    public AwsCredentialsIdentity credentials(@Nullable String profile) throws MissingCredentialsException {
        try {
            return provider(profile).resolveIdentity().join();
        } catch (CompletionException e) {
            throw missing(e.getCause() == null ? e : e.getCause(), profile);
        } catch (RuntimeException e) {
            throw missing(e, profile);
        }
    }

    private AwsCredentialsProvider provider(@Nullable String profile) {
        if (environment(METADATA_VARIABLE) == null && System.getProperty(METADATA_PROPERTY) == null) {
            System.setProperty(METADATA_PROPERTY, "true");
        }
        return providers.computeIfAbsent(
                profile == null ? "" : profile,
                name -> name.isEmpty()
                        ? DefaultCredentialsProvider.builder().build()
                        : ProfileCredentialsProvider.create(name));
    }

    /** The SDK's own messages are not printed: some repeat what a configuration file or a helper program says. */
    private MissingCredentialsException missing(Throwable cause, @Nullable String profile) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("service module must be on the class path") || message.contains("module is required")) {
            return new MissingCredentialsException(
                    "the profile takes its credentials from STS or SSO, which this program"
                            + " does not call; put temporary credentials into the environment first");
        }
        boolean key = environment(ACCESS_KEY) != null;
        if (profile == null && key != (environment(SECRET_KEY) != null)) {
            return new MissingCredentialsException("no AWS credentials found: " + (key ? ACCESS_KEY : SECRET_KEY)
                    + " is set, but " + (key ? SECRET_KEY : ACCESS_KEY) + " is missing");
        }
        String named = named(profile);
        if (named != null) {
            return new MissingCredentialsException(withoutCredentials(profile, named));
        }
        return new MissingCredentialsException("no AWS credentials found; " + HELP);
    }

    private String withoutCredentials(@Nullable String profile, String named) {
        try {
            profileProperty(profile, "aws_access_key_id");
        } catch (UnusableInputException e) {
            return e.text();
        }
        return "the profile " + Texts.quote(named) + " holds no usable credentials; it needs aws_access_key_id and"
                + " aws_secret_access_key, or a credential_process that works";
    }

    /** The profile that somebody chose, or null. */
    private @Nullable String named(@Nullable String profile) {
        return profile == null ? environment("AWS_PROFILE") : profile;
    }
}
