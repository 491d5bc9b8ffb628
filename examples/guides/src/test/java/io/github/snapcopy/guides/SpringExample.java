// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import io.github.snapcopy.presign.CopyRequestSigner;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.sdk.CopyRequestInterceptor;
import io.github.snapcopy.validation.CopyValidator;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

@Configuration(proxyBeanMethods = false)
class SpringExample {
    @Bean
    CopyValidator copyValidator() {
        return CopyValidator.builder().silence("region-unknown").build();
    }

    @Bean
    SnapshotCopyPresigner snapshotCopyPresigner(
            AwsCredentialsProvider credentials, @Value("${copies.url-lives:15m}") Duration urlLives) {
        return SnapshotCopyPresigner.builder(credentials).expiresIn(urlLives).build();
    }

    @Bean
    CopyRequestSigner copyRequestSigner(AwsCredentialsProvider credentials, SnapshotCopyPresigner presigner) {
        return CopyRequestSigner.builder(credentials).presigner(presigner).build();
    }

    @Bean
    CopyRequestInterceptor copyRequestInterceptor(
            CopyValidator validator, @Value("${copies.url-lives:15m}") Duration urlLives) {
        return CopyRequestInterceptor.builder()
                .validator(validator)
                .presign()
                .expiresIn(urlLives)
                .build();
    }

    @Bean // closed with the context, as every AutoCloseable bean
    Ec2Client ec2Client(
            AwsCredentialsProvider credentials,
            SdkHttpClient httpClient,
            CopyRequestInterceptor interceptor,
            @Value("${copies.region}") String region) {
        return Ec2Client.builder()
                .credentialsProvider(credentials)
                .httpClient(httpClient)
                .region(Region.of(region))
                .overrideConfiguration(settings -> settings.addExecutionInterceptor(interceptor))
                .build();
    }
}
