// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.kotlin

import io.github.snapcopy.core.SnapshotCopyRequest
import io.github.snapcopy.parameters.CopyContext
import io.github.snapcopy.parameters.CopyOperation
import io.github.snapcopy.parameters.CopyParameters
import io.github.snapcopy.presign.SnapshotCopyPresigner
import io.github.snapcopy.validation.CopyValidator
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider

/** A request, presigned; the builder takes no null, and so needs no question mark. */
fun presignedBody(description: String?): String {
    val request = SnapshotCopyRequest.builder()
        .sourceRegion("us-west-2")
        .sourceSnapshotId("snap-066877671789bd71b")
        .destinationRegion("us-east-1")
        .encryptWith("alias/backup")
        .apply { description?.let { description(it) } }
        .build()
    val credentials = AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    val presigner = SnapshotCopyPresigner.create(StaticCredentialsProvider.create(credentials))
    return presigner.withPresignedUrl(request).toFormBody()
}

/** What may be null is asked for. */
fun sourceRegionOf(document: Map<String, Any?>): String {
    val parameters = CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, document)
    return parameters.text("SourceRegion") ?: "none"
}

fun rulesBrokenBy(document: Map<String, Any?>): List<String> =
    CopyValidator.standard()
        .validate(
            CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, document),
            CopyContext.ofEndpointRegion("us-east-1"),
        )
        .violations()
        .map { it.rule().value() }
