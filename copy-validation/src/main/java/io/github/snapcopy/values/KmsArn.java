package io.github.snapcopy.values;

/** The fields of a documented KMS ARN, read once. */
record KmsArn(RegionId region, Partition partition, String accountId, String afterSlash) {
    KmsArn(ArnText arn) {
        this(
                arn.region(),
                arn.partition().orElseThrow(),
                arn.accountId(),
                arn.text().substring(arn.text().indexOf('/', arn.resourceStart()) + 1));
    }
}
