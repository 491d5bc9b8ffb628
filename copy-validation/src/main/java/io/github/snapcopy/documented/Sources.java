// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import java.util.List;

/** The documents under the short names by which the tables of this package cite them. */
final class Sources {
    private static final String EC2_API = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/";
    private static final String EC2_GUIDE = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/";
    private static final String EBS_GUIDE = "https://docs.aws.amazon.com/ebs/latest/userguide/";
    private static final String CACHE_GUIDE = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/";
    private static final String CLI = "https://docs.aws.amazon.com/cli/latest/reference/";
    private static final String BOTOCORE = "https://github.com/boto/botocore, ";

    static final DocumentedSource S0 = source(
            "S0", "EC2 copy-snapshot, AWS CLI reference, text of 2018-09 to 2019-02", CLI + "ec2/copy-snapshot.html");
    static final DocumentedSource S1 = source(
            "S1", "EC2 CopySnapshot, API reference, text of 2024-03 to 2024-06", EC2_API + "API_CopySnapshot.html");
    static final DocumentedSource S2 =
            source("S2", "EC2 copy-image, AWS CLI reference, text of 2018-09 to 2019-04", CLI + "ec2/copy-image.html");
    static final DocumentedSource S3 =
            source("S3", "EC2 CopySnapshot, API change note of 2019-11-15", EC2_API + "API_CopySnapshot.html");
    static final DocumentedSource S4 = source(
            "S4",
            "ElastiCache copy-snapshot, AWS CLI 2 reference, text of 2024-10 to 2026-03",
            CLI + "elasticache/copy-snapshot.html");

    static final DocumentedSource M_EC2 = source(
            "M-EC2",
            "EC2 service model 2016-11-15, as of 2026-08-07, and its history",
            BOTOCORE + "botocore/data/ec2/2016-11-15/service-2.json");
    static final DocumentedSource M_EC = source(
            "M-EC",
            "ElastiCache service model 2015-02-02, as of 2026-08-07, and its history",
            BOTOCORE + "botocore/data/elasticache/2015-02-02/service-2.json");
    static final DocumentedSource M_KMS =
            source("M-KMS", "AWS KMS service model", BOTOCORE + "botocore/data/kms/2014-11-01/service-2.json");
    static final DocumentedSource M_OUT = source(
            "M-OUT", "AWS Outposts service model", BOTOCORE + "botocore/data/outposts/2019-12-03/service-2.json");
    static final DocumentedSource M_EBS =
            source("M-EBS", "EBS direct APIs service model", BOTOCORE + "botocore/data/ebs/2019-11-02/service-2.json");
    static final DocumentedSource M_PART = source(
            "M-PART",
            "AWS partitions and endpoint rule sets, as of 2026-08",
            BOTOCORE + "botocore/data/partitions.json");
    static final DocumentedSource PY = source(
            "PY",
            "botocore: presign handler, signer, serializer and their tests",
            BOTOCORE + "botocore/handlers.py, auth.py, serialize.py, tests");
    static final DocumentedSource JAVA = source(
            "JAVA",
            "AWS SDK for Java 2: the presign interceptor of EC2 and its test",
            "https://github.com/aws/aws-sdk-java-v2, services/ec2");
    static final DocumentedSource JS = source(
            "JS",
            "AWS SDK for JavaScript 3: the presign middleware of EC2",
            "https://github.com/aws/aws-sdk-js-v3, packages/middleware-sdk-ec2");
    static final DocumentedSource RUBY = source(
            "RUBY",
            "AWS SDK for Ruby: the presign plugin of EC2",
            "https://github.com/aws/aws-sdk-ruby, gems/aws-sdk-ec2");
    static final DocumentedSource MOTO =
            source("MOTO", "moto, an emulator that mirrors some answers of EC2", "https://github.com/getmoto/moto");

    static final DocumentedSource D_ERR =
            source("D-ERR", "Error codes for the Amazon EC2 API", EC2_API + "errors-overview.html");
    static final DocumentedSource D_CS =
            source("D-CS", "EC2 CopySnapshot, API reference, today", EC2_API + "API_CopySnapshot.html");
    static final DocumentedSource D_EBSCOPY = source(
            "D-EBSCOPY",
            "Copy an Amazon EBS snapshot, today and edition of 2023-05",
            EBS_GUIDE + "ebs-copy-snapshot.html");
    static final DocumentedSource D_TBC =
            source("D-TBC", "Time-based copies of EBS snapshots", EBS_GUIDE + "time-based-copies.html");
    static final DocumentedSource D_OUT = source(
            "D-OUT",
            "Amazon EBS local snapshots on Outposts, today and edition of 2023-05",
            EBS_GUIDE + "snapshots-outposts.html");
    static final DocumentedSource D_LZ =
            source("D-LZ", "Local snapshots in Local Zones", EBS_GUIDE + "snapshots-localzones.html");
    static final DocumentedSource D_ENCLZ = source(
            "D-ENCLZ",
            "Amazon EBS encryption in Local Zones, Outposts and Wavelength Zones",
            EBS_GUIDE + "ebs-encryption-local-zones-outposts-wavelength.html");
    static final DocumentedSource D_LZLIST = source(
            "D-LZLIST",
            "Available Local Zones",
            "https://docs.aws.amazon.com/local-zones/latest/ug/available-local-zones.html");
    static final DocumentedSource D_AMI =
            source("D-AMI", "Copy an Amazon EC2 AMI, today and edition of 2023-05", EC2_GUIDE + "CopyingAMIs.html");
    static final DocumentedSource D_AMIW =
            source("D-AMIW", "How Amazon EC2 AMI copy works", EC2_GUIDE + "how-ami-copy-works.html");
    static final DocumentedSource D_TAG =
            source("D-TAG", "Tag your Amazon EC2 resources: restrictions", EC2_GUIDE + "Using_Tags.html");
    static final DocumentedSource D_IDEM = source(
            "D-IDEM",
            "Ensuring idempotency in Amazon EC2 API requests",
            "https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html");
    static final DocumentedSource D_QR =
            source("D-QR", "Query requests for Amazon EC2, common parameters", EC2_API + "Query-Requests.html");
    static final DocumentedSource D_RID =
            source("D-RID", "Resource IDs, Amazon EC2 user guide, edition of 2023-05", EC2_GUIDE + "resource-ids.html");
    static final DocumentedSource D_EVT = source(
            "D-EVT",
            "EBS events for Amazon EventBridge, edition of 2023-05",
            EBS_GUIDE + "ebs-cloud-watch-events.html");
    static final DocumentedSource D_ES = source(
            "D-ES",
            "ElastiCache CopySnapshot, API reference, today",
            "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CopySnapshot.html");
    static final DocumentedSource D_ECEXP = source(
            "D-ECEXP", "Exporting a backup, today and edition of 2023-05", CACHE_GUIDE + "backups-exporting.html");
    static final DocumentedSource D_ECCOPY =
            source("D-ECCOPY", "Copying a backup, edition of 2023-05", CACHE_GUIDE + "backups-copying.html");
    static final DocumentedSource D_ECMAN = source(
            "D-ECMAN", "Taking manual backups, today and edition of 2023-05", CACHE_GUIDE + "backups-manual.html");
    static final DocumentedSource D_ECENC = source(
            "D-ECENC",
            "At-rest encryption in ElastiCache, editions of 2020, 2023-05 and today",
            CACHE_GUIDE + "at-rest-encryption.html");
    static final DocumentedSource D_ECTAG =
            source("D-ECTAG", "Tagging your ElastiCache resources", CACHE_GUIDE + "Tagging-Resources.html");
    static final DocumentedSource D_S3B = source(
            "D-S3B",
            "General purpose bucket naming rules",
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html");
    static final DocumentedSource D_S3SIG = source(
            "D-S3SIG",
            "Authenticating requests by query parameters, AWS Signature Version 4",
            "https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html");
    static final DocumentedSource UTF8 = source(
            "RFC-3629", "UTF-8, which has no form for a surrogate", "https://www.rfc-editor.org/rfc/rfc3629#section-3");

    static final List<DocumentedSource> ALL = List.of(
            S0, S1, S2, S3, S4, M_EC2, M_EC, M_KMS, M_OUT, M_EBS, M_PART, PY, JAVA, JS, RUBY, MOTO, D_ERR, D_CS,
            D_EBSCOPY, D_TBC, D_OUT, D_LZ, D_ENCLZ, D_LZLIST, D_AMI, D_AMIW, D_TAG, D_IDEM, D_QR, D_RID, D_EVT, D_ES,
            D_ECEXP, D_ECCOPY, D_ECMAN, D_ECENC, D_ECTAG, D_S3B, D_S3SIG, UTF8);

    private Sources() {}

    private static DocumentedSource source(String key, String title, String location) {
        return DocumentedSource.of(key, title, location);
    }
}
