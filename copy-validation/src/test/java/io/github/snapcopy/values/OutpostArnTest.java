// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutpostArnTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
                "arn:aws-us-gov:outposts:us-gov-west-1:123456789012:outpost/op-1234567890abcdef0",
                "arn:aws-cn:outposts:cn-north-1:123456789012:outpost/op-0123456789abcdef0",
                "arn:aws-iso-f:outposts:us-isof-east-1:012345678910:outpost/op-0123456789abcdef0",
                "arn:aws-eusc:outposts:eusc-de-east-1:012345678910:outpost/op-0123456789abcdef0",
                "arn:aws:outposts:us-gov-west-1:123456789012:outpost/op-1234567890abcdef0"
            })
    void parse_knownPartition_isAcceptedWithIt(String text) {
        assertThat(OutpostArn.parse(text)).contains(OutpostArn.of(text));
        assertThat(OutpostArn.of(text).value()).isEqualTo(text);
        assertThat(OutpostArn.of(text).partition().map(Partition::id))
                .contains(OutpostArn.of(text).partitionId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws-iso-g", "aws-xx", "aws-test-one", "aws-a"})
    void parse_partitionOfTheFormButNotKnown_isAcceptedWithoutPartition(String partition) {
        OutpostArn arn = OutpostArn.of(
                "arn:" + partition + ":outposts:us-isog-east-1:123456789012:outpost/op-1234567890abcdef0");
        assertThat(arn.partition()).isEmpty();
        assertThat(arn.partitionId()).isEqualTo(partition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "op-1234567890abcdef0",
                "arn:aws:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef",
                "arn:aws:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef01",
                "arn:aws:outposts:us-east-1:12345678901:outpost/op-1234567890abcdef0",
                "arn:aws:outposts:us-east-1:1234567890123:outpost/op-1234567890abcdef0",
                "arn:aws:outposts::123456789012:outpost/op-1234567890abcdef0",
                "arn:aws:outposts:us-east-1::outpost/op-1234567890abcdef0",
                "arn:awsfoo:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
                "arn:aws-:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
                "arn:aws-XX:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
                "arn:aws-2:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
                "arn::outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
                "arn:AWS:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
                "ARN:aws:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
                "arn:aws:outposts:us-east-1:123456789012:outpost/OP-1234567890ABCDEF0",
                "arn:aws:outposts:us-east-1:123456789012:outpost/op-1234567890ABCDEF0",
                "arn:aws:outposts:us-east-1:123456789012:outpost:op-1234567890abcdef0",
                "arn:aws:outposts:us-east-1:123456789012:site/op-1234567890abcdef0",
                "arn:aws:outpost:us-east-1:123456789012:outpost/op-1234567890abcdef0",
                "arn:aws:outposts:us-east-1a:123456789012:outpost/op-1234567890abcdef0",
                "arn:aws:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0\n",
                " arn:aws:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
                "arn:aws:outposts:us-east-1 :123456789012:outpost/op-1234567890abcdef0",
                "arn:aws:outposts:us-east-1:12345678901\u0662:outpost/op-1234567890abcdef0"
            })
    void parse_anyOtherText_isEmpty(String text) {
        assertThat(OutpostArn.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutpostArn.of(text))
                .withMessageStartingWith("not the ARN of an Outpost: '");
    }

    @Test
    void fields_wellFormedArn_areThoseBetweenTheColons() {
        OutpostArn arn = OutpostArn.of("arn:aws-cn:outposts:us-east-1:012345678910:outpost/op-0123456789abcdef0");
        assertThat(arn.partitionId()).isEqualTo("aws-cn");
        assertThat(arn.partition()).contains(Partition.AWS_CN);
        assertThat(arn.region()).isEqualTo(RegionId.of("us-east-1"));
        assertThat(arn.accountId()).isEqualTo("012345678910");
        assertThat(arn.outpostId()).isEqualTo("op-0123456789abcdef0");
    }
}
