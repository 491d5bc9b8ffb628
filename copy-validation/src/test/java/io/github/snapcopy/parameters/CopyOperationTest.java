// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyOperationTest {
    @ParameterizedTest
    @CsvSource({
        "ec2:CopySnapshot, CopySnapshot, 2016-11-15, true",
        "ec2:CopyImage, CopyImage, 2016-11-15, true",
        "elasticache:CopySnapshot, CopySnapshot, 2015-02-02, false",
    })
    void withId_idOfAnOperation_findsIt(String id, String action, String version, boolean ec2) {
        CopyOperation operation = CopyOperation.withId(id).orElseThrow();
        assertThat(operation).hasToString(id);
        assertThat(operation.id()).isEqualTo(id);
        assertThat(operation.action()).isEqualTo(action);
        assertThat(operation.apiVersion()).isEqualTo(version);
        assertThat(operation.isEc2()).isEqualTo(ec2);
    }

    @Test
    void withId_anyOtherText_isEmpty() {
        assertThat(CopyOperation.withId("CopySnapshot")).isEmpty();
        assertThat(CopyOperation.withId("EC2:CopySnapshot")).isEmpty();
    }
}
