/** SigV4, endpoints and the presigned URL of EC2 CopySnapshot. */
module io.github.snapcopy.presign {
    requires transitive io.github.snapcopy.core;
    requires transitive software.amazon.awssdk.identity.spi;
    requires transitive java.net.http;
    requires static transitive org.jspecify;

    exports io.github.snapcopy.endpoint;
    exports io.github.snapcopy.inspect;
    exports io.github.snapcopy.presign;
    exports io.github.snapcopy.sigv4;
}
