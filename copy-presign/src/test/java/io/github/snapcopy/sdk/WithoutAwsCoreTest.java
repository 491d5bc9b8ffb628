package io.github.snapcopy.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.values.RegionId;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Who has no client of the SDK presigns without its core: what only package sdk needs is optional. */
class WithoutAwsCoreTest {
    private static URLClassLoader loaderOf(Class<?>... oneOfEachJar) throws MalformedURLException {
        List<URL> jars = Arrays.stream(oneOfEachJar)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toList();
        return new URLClassLoader(jars.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    @Test
    void presigning_worksWithoutTheCoresOfTheSdkAndWithoutSlf4j() throws Exception {
        try (URLClassLoader loader = loaderOf(
                SnapshotCopyPresigner.class,
                CopyRequest.class,
                RegionId.class,
                ImmutableList.class,
                AwsCredentialsIdentity.class,
                AwsBasicCredentials.class,
                SdkBuilder.class)) {
            for (String missing : List.of(
                    "software.amazon.awssdk.awscore.AwsExecutionAttribute",
                    "software.amazon.awssdk.core.SdkRequest",
                    "software.amazon.awssdk.regions.Region",
                    "org.slf4j.Logger")) {
                assertThatThrownBy(() -> loader.loadClass(missing)).isInstanceOf(ClassNotFoundException.class);
            }
            Class<?> type = loader.loadClass(Presigns.class.getName());
            Method presign = type.getDeclaredMethod("host");
            presign.setAccessible(true);
            assertThat(presign.invoke(null)).isEqualTo("ec2.us-west-2.amazonaws.com");
        }
    }
}
