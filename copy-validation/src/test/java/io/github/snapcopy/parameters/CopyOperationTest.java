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
        "ec2:CopySnapshot, CopySnapshot, 2016-11-15, EC2",
        "ec2:CopyImage, CopyImage, 2016-11-15, EC2",
        "elasticache:CopySnapshot, CopySnapshot, 2015-02-02, ELASTICACHE",
    })
    void byId_idOfAnOperation_findsIt(String id, String action, String version, CopyService service) {
        CopyOperation operation = CopyOperation.byId(id).orElseThrow();
        assertThat(operation).hasToString(id);
        assertThat(operation.id()).isEqualTo(id);
        assertThat(operation.action()).isEqualTo(action);
        assertThat(operation.apiVersion()).isEqualTo(version);
        assertThat(operation.service()).isEqualTo(service);
    }

    @Test
    void byId_anyOtherText_isEmpty() {
        assertThat(CopyOperation.byId("CopySnapshot")).isEmpty();
        assertThat(CopyOperation.byId("EC2:CopySnapshot")).isEmpty();
    }
}
