// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

import java.time.Clock;

/** Who is compared. */
public enum CompetitorKind {
    /** What nobody can avoid. */
    FLOOR("floor: SHA-256, HMAC-SHA256, one copy") {
        @Override
        public Competitor create(Workload workload, Clock clock) {
            return new Floor(workload, clock);
        }
    },
    /** This library. */
    SNAPCOPY("Snapcopy, from its request model") {
        @Override
        public Competitor create(Workload workload, Clock clock) {
            return new Snapcopy(workload, clock);
        }
    },
    /** The signer of the AWS SDK 2 with its request. */
    SDK_SIGNER("AWS SDK 2 `AwsV4HttpSigner` with its request") {
        @Override
        public Competitor create(Workload workload, Clock clock) {
            return new SdkSigner(workload, clock);
        }
    },
    /** The same without its request. */
    SDK_SIGNER_ALONE("AWS SDK 2 `AwsV4HttpSigner`, signing alone") {
        @Override
        public Competitor create(Workload workload, Clock clock) {
            return new SdkSignerAlone(workload, clock);
        }
    },
    /** What the {@code ec2} client does. */
    EC2_INTERCEPTOR("AWS SDK 2 `ec2` client's interceptor") {
        @Override
        public Competitor create(Workload workload, Clock clock) {
            return new Ec2Interceptor(workload, clock);
        }
    },
    /** The signer of the AWS SDK 1. */
    SDK_V1_SIGNER("AWS SDK 1 `AWS4Signer`") {
        @Override
        public Competitor create(Workload workload, Clock clock) {
            return new SdkV1Signer(workload, clock);
        }
    },
    /** The native signer. */
    CRT_SIGNER("aws-crt (native)") {
        @Override
        public Competitor create(Workload workload, Clock clock) {
            return new CrtSigner(workload, clock);
        }
    },
    /** The signer of a small client. */
    LIGHTWEIGHT_SIGNER("davidmoten aws-lightweight-client, its signer") {
        @Override
        public Competitor create(Workload workload, Clock clock) {
            return new LightweightSigner(workload, clock);
        }
    };

    private final String title;

    CompetitorKind(String title) {
        this.title = title;
    }

    /**
     * Makes this competitor.
     *
     * @param workload what it has to sign
     * @param clock the clock it has to read
     * @return ready to work
     */
    public abstract Competitor create(Workload workload, Clock clock);

    /**
     * Its name in the report.
     *
     * @return Markdown
     */
    public String title() {
        return title;
    }

    /**
     * Whether it does the same work as the others.
     *
     * @param workload a case
     * @return false for the interceptor where not the five documented parameters are signed
     */
    public boolean canDo(WorkloadKind workload) {
        return this != EC2_INTERCEPTOR || workload != WorkloadKind.TAGS;
    }
}
