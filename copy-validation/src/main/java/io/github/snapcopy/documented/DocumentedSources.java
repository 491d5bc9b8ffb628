// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The documents that the rules, the advisories and the conflicts cite, each with the age of its text.
 *
 * <p>Keys that begin with S are the documents this library was made from, M- are service models, D- pages of the service
 * documentation; the others are programs and standards.
 *
 * @since 0.1
 */
public final class DocumentedSources {
    private static final String EC2_API = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/";
    private static final String EC2_GUIDE = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/";
    private static final String EBS_GUIDE = "https://docs.aws.amazon.com/ebs/latest/userguide/";
    private static final String CACHE_GUIDE = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/";
    private static final String CLI = "https://docs.aws.amazon.com/cli/latest/reference/";
    private static final String BOTOCORE = "https://github.com/boto/botocore, ";

    /** EC2 copy-snapshot, AWS CLI reference, text of 2018-09 to 2019-02. */
    public static final DocumentedSource S0 = source(
            "S0", "EC2 copy-snapshot, AWS CLI reference, text of 2018-09 to 2019-02", CLI + "ec2/copy-snapshot.html");
    /** EC2 CopySnapshot, API reference, text of 2024-03 to 2024-06. */
    public static final DocumentedSource S1 = source(
            "S1", "EC2 CopySnapshot, API reference, text of 2024-03 to 2024-06", EC2_API + "API_CopySnapshot.html");
    /** EC2 copy-image, AWS CLI reference, text of 2018-09 to 2019-04. */
    public static final DocumentedSource S2 =
            source("S2", "EC2 copy-image, AWS CLI reference, text of 2018-09 to 2019-04", CLI + "ec2/copy-image.html");
    /** EC2 CopySnapshot, API change note of 2019-11-15. */
    public static final DocumentedSource S3 =
            source("S3", "EC2 CopySnapshot, API change note of 2019-11-15", EC2_API + "API_CopySnapshot.html");
    /** ElastiCache copy-snapshot, AWS CLI 2 reference, text of 2024-10 to 2026-03. */
    public static final DocumentedSource S4 = source(
            "S4",
            "ElastiCache copy-snapshot, AWS CLI 2 reference, text of 2024-10 to 2026-03",
            CLI + "elasticache/copy-snapshot.html");

    /** EC2 service model 2016-11-15, as of 2026-08-07, and its history. */
    public static final DocumentedSource M_EC2 = source(
            "M-EC2",
            "EC2 service model 2016-11-15, as of 2026-08-07, and its history",
            BOTOCORE + "botocore/data/ec2/2016-11-15/service-2.json");
    /** ElastiCache service model 2015-02-02, as of 2026-08-07, and its history. */
    public static final DocumentedSource M_EC = source(
            "M-EC",
            "ElastiCache service model 2015-02-02, as of 2026-08-07, and its history",
            BOTOCORE + "botocore/data/elasticache/2015-02-02/service-2.json");
    /** AWS KMS service model. */
    public static final DocumentedSource M_KMS =
            source("M-KMS", "AWS KMS service model", BOTOCORE + "botocore/data/kms/2014-11-01/service-2.json");
    /** AWS Outposts service model. */
    public static final DocumentedSource M_OUT = source(
            "M-OUT", "AWS Outposts service model", BOTOCORE + "botocore/data/outposts/2019-12-03/service-2.json");
    /** EBS direct APIs service model. */
    public static final DocumentedSource M_EBS =
            source("M-EBS", "EBS direct APIs service model", BOTOCORE + "botocore/data/ebs/2019-11-02/service-2.json");
    /** AWS partitions and endpoint rule sets, as of 2026-08. */
    public static final DocumentedSource M_PART = source(
            "M-PART",
            "AWS partitions and endpoint rule sets, as of 2026-08",
            BOTOCORE + "botocore/data/partitions.json");
    /** botocore: presign handler, signer, serializer and their tests. */
    public static final DocumentedSource PY = source(
            "PY",
            "botocore: presign handler, signer, serializer and their tests",
            BOTOCORE + "botocore/handlers.py, auth.py, serialize.py, tests");
    /** AWS SDK for Java 2: the presign interceptor of EC2 and its test. */
    public static final DocumentedSource JAVA = source(
            "JAVA",
            "AWS SDK for Java 2: the presign interceptor of EC2 and its test",
            "https://github.com/aws/aws-sdk-java-v2, services/ec2");
    /** AWS SDK for JavaScript 3: the presign middleware of EC2. */
    public static final DocumentedSource JS = source(
            "JS",
            "AWS SDK for JavaScript 3: the presign middleware of EC2",
            "https://github.com/aws/aws-sdk-js-v3, packages/middleware-sdk-ec2");
    /** AWS SDK for Ruby: the presign plugin of EC2. */
    public static final DocumentedSource RUBY = source(
            "RUBY",
            "AWS SDK for Ruby: the presign plugin of EC2",
            "https://github.com/aws/aws-sdk-ruby, gems/aws-sdk-ec2");
    /** moto, an emulator that mirrors some answers of EC2. */
    public static final DocumentedSource MOTO =
            source("MOTO", "moto, an emulator that mirrors some answers of EC2", "https://github.com/getmoto/moto");

    /** Error codes for the Amazon EC2 API. */
    public static final DocumentedSource D_ERR =
            source("D-ERR", "Error codes for the Amazon EC2 API", EC2_API + "errors-overview.html");
    /** EC2 CopySnapshot, API reference, today. */
    public static final DocumentedSource D_CS =
            source("D-CS", "EC2 CopySnapshot, API reference, today", EC2_API + "API_CopySnapshot.html");
    /** Copy an Amazon EBS snapshot, today and edition of 2023-05. */
    public static final DocumentedSource D_EBSCOPY = source(
            "D-EBSCOPY",
            "Copy an Amazon EBS snapshot, today and edition of 2023-05",
            EBS_GUIDE + "ebs-copy-snapshot.html");
    /** Time-based copies of EBS snapshots. */
    public static final DocumentedSource D_TBC =
            source("D-TBC", "Time-based copies of EBS snapshots", EBS_GUIDE + "time-based-copies.html");
    /** Amazon EBS local snapshots on Outposts, today and edition of 2023-05. */
    public static final DocumentedSource D_OUT = source(
            "D-OUT",
            "Amazon EBS local snapshots on Outposts, today and edition of 2023-05",
            EBS_GUIDE + "snapshots-outposts.html");
    /** Local snapshots in Local Zones. */
    public static final DocumentedSource D_LZ =
            source("D-LZ", "Local snapshots in Local Zones", EBS_GUIDE + "snapshots-localzones.html");
    /** Amazon EBS encryption in Local Zones, Outposts and Wavelength Zones. */
    public static final DocumentedSource D_ENCLZ = source(
            "D-ENCLZ",
            "Amazon EBS encryption in Local Zones, Outposts and Wavelength Zones",
            EBS_GUIDE + "ebs-encryption-local-zones-outposts-wavelength.html");
    /** Available Local Zones. */
    public static final DocumentedSource D_LZLIST = source(
            "D-LZLIST",
            "Available Local Zones",
            "https://docs.aws.amazon.com/local-zones/latest/ug/available-local-zones.html");
    /** Copy an Amazon EC2 AMI, today and edition of 2023-05. */
    public static final DocumentedSource D_AMI =
            source("D-AMI", "Copy an Amazon EC2 AMI, today and edition of 2023-05", EC2_GUIDE + "CopyingAMIs.html");
    /** How Amazon EC2 AMI copy works. */
    public static final DocumentedSource D_AMIW =
            source("D-AMIW", "How Amazon EC2 AMI copy works", EC2_GUIDE + "how-ami-copy-works.html");
    /** Tag your Amazon EC2 resources: restrictions. */
    public static final DocumentedSource D_TAG =
            source("D-TAG", "Tag your Amazon EC2 resources: restrictions", EC2_GUIDE + "Using_Tags.html");
    /** Ensuring idempotency in Amazon EC2 API requests. */
    public static final DocumentedSource D_IDEM = source(
            "D-IDEM",
            "Ensuring idempotency in Amazon EC2 API requests",
            "https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html");
    /** Query requests for Amazon EC2, common parameters. */
    public static final DocumentedSource D_QR =
            source("D-QR", "Query requests for Amazon EC2, common parameters", EC2_API + "Query-Requests.html");
    /** Resource IDs, Amazon EC2 user guide, edition of 2023-05. */
    public static final DocumentedSource D_RID =
            source("D-RID", "Resource IDs, Amazon EC2 user guide, edition of 2023-05", EC2_GUIDE + "resource-ids.html");
    /** EBS events for Amazon EventBridge, edition of 2023-05. */
    public static final DocumentedSource D_EVT = source(
            "D-EVT",
            "EBS events for Amazon EventBridge, edition of 2023-05",
            EBS_GUIDE + "ebs-cloud-watch-events.html");
    /** ElastiCache CopySnapshot, API reference, today. */
    public static final DocumentedSource D_ES = source(
            "D-ES",
            "ElastiCache CopySnapshot, API reference, today",
            "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CopySnapshot.html");
    /** Exporting a backup, today and edition of 2023-05. */
    public static final DocumentedSource D_ECEXP = source(
            "D-ECEXP", "Exporting a backup, today and edition of 2023-05", CACHE_GUIDE + "backups-exporting.html");
    /** Copying a backup, edition of 2023-05. */
    public static final DocumentedSource D_ECCOPY =
            source("D-ECCOPY", "Copying a backup, edition of 2023-05", CACHE_GUIDE + "backups-copying.html");
    /** Taking manual backups, today and edition of 2023-05. */
    public static final DocumentedSource D_ECMAN = source(
            "D-ECMAN", "Taking manual backups, today and edition of 2023-05", CACHE_GUIDE + "backups-manual.html");
    /** At-rest encryption in ElastiCache, editions of 2020, 2023-05 and today. */
    public static final DocumentedSource D_ECENC = source(
            "D-ECENC",
            "At-rest encryption in ElastiCache, editions of 2020, 2023-05 and today",
            CACHE_GUIDE + "at-rest-encryption.html");
    /** Tagging your ElastiCache resources. */
    public static final DocumentedSource D_ECTAG =
            source("D-ECTAG", "Tagging your ElastiCache resources", CACHE_GUIDE + "Tagging-Resources.html");
    /** General purpose bucket naming rules. */
    public static final DocumentedSource D_S3B = source(
            "D-S3B",
            "General purpose bucket naming rules",
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html");
    /** Authenticating requests by query parameters, AWS Signature Version 4. */
    public static final DocumentedSource D_S3SIG = source(
            "D-S3SIG",
            "Authenticating requests by query parameters, AWS Signature Version 4",
            "https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html");
    /** UTF-8, which has no form for a surrogate. */
    public static final DocumentedSource UTF8 = source(
            "RFC-3629", "UTF-8, which has no form for a surrogate", "https://www.rfc-editor.org/rfc/rfc3629#section-3");

    private static final List<DocumentedSource> ALL = List.of(
            S0, S1, S2, S3, S4, M_EC2, M_EC, M_KMS, M_OUT, M_EBS, M_PART, PY, JAVA, JS, RUBY, MOTO, D_ERR, D_CS,
            D_EBSCOPY, D_TBC, D_OUT, D_LZ, D_ENCLZ, D_LZLIST, D_AMI, D_AMIW, D_TAG, D_IDEM, D_QR, D_RID, D_EVT, D_ES,
            D_ECEXP, D_ECCOPY, D_ECMAN, D_ECENC, D_ECTAG, D_S3B, D_S3SIG, UTF8);

    private DocumentedSources() {}

    /**
     * All documents that have a constant here; single answers of the service are not among them.
     *
     * @return the documents in the order of the constants
     */
    public static List<DocumentedSource> all() {
        return ALL;
    }

    /**
     * Finds a document that has a constant here.
     *
     * @param key its key, for example {@code D-ERR}, case-sensitive
     * @return the document, or empty if there is none of that key
     */
    public static Optional<DocumentedSource> byKey(String key) {
        Objects.requireNonNull(key, "key");
        for (DocumentedSource source : ALL) {
            if (source.key().equals(key)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    private static DocumentedSource source(String key, String title, String location) {
        return new DocumentedSource(key, title, location);
    }

    /**
     * An answer of the service that a public issue quotes.
     *
     * @param issue repository and number, for example {@code aws-cli#1440}
     * @param year when it was seen
     * @return a source whose key is {@code ISS} and the issue
     */
    public static DocumentedSource observed(String issue, int year) {
        Objects.requireNonNull(issue, "issue");
        return source("ISS " + issue, "an answer of the service, seen in " + year, "public issue " + issue);
    }
}
