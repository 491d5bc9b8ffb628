// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.documented.DocumentedSource;
import io.github.snapcopy.documented.DocumentedSources;

/** The documents under the short names by which the rules cite them. */
final class RuleSources {
    static final DocumentedSource S0 = named("S0");
    static final DocumentedSource S1 = named("S1");
    static final DocumentedSource S2 = named("S2");
    static final DocumentedSource S3 = named("S3");
    static final DocumentedSource S4 = named("S4");
    static final DocumentedSource M_EC2 = named("M-EC2");
    static final DocumentedSource M_EC = named("M-EC");
    static final DocumentedSource M_KMS = named("M-KMS");
    static final DocumentedSource M_OUT = named("M-OUT");
    static final DocumentedSource M_EBS = named("M-EBS");
    static final DocumentedSource M_PART = named("M-PART");
    static final DocumentedSource PY = named("PY");
    static final DocumentedSource JAVA = named("JAVA");
    static final DocumentedSource JS = named("JS");
    static final DocumentedSource RUBY = named("RUBY");
    static final DocumentedSource MOTO = named("MOTO");
    static final DocumentedSource D_ERR = named("D-ERR");
    static final DocumentedSource D_EBSCOPY = named("D-EBSCOPY");
    static final DocumentedSource D_TBC = named("D-TBC");
    static final DocumentedSource D_OUT = named("D-OUT");
    static final DocumentedSource D_LZ = named("D-LZ");
    static final DocumentedSource D_ENCLZ = named("D-ENCLZ");
    static final DocumentedSource D_LZLIST = named("D-LZLIST");
    static final DocumentedSource D_AMI = named("D-AMI");
    static final DocumentedSource D_AMIW = named("D-AMIW");
    static final DocumentedSource D_TAG = named("D-TAG");
    static final DocumentedSource D_IDEM = named("D-IDEM");
    static final DocumentedSource D_QR = named("D-QR");
    static final DocumentedSource D_RID = named("D-RID");
    static final DocumentedSource D_EVT = named("D-EVT");
    static final DocumentedSource D_ES = named("D-ES");
    static final DocumentedSource D_ECEXP = named("D-ECEXP");
    static final DocumentedSource D_ECCOPY = named("D-ECCOPY");
    static final DocumentedSource D_ECMAN = named("D-ECMAN");
    static final DocumentedSource D_ECENC = named("D-ECENC");
    static final DocumentedSource D_ECTAG = named("D-ECTAG");
    static final DocumentedSource D_S3B = named("D-S3B");
    static final DocumentedSource D_S3SIG = named("D-S3SIG");
    static final DocumentedSource UTF8 = named("RFC-3629");

    private RuleSources() {}

    private static DocumentedSource named(String key) {
        return DocumentedSources.byKey(key).orElseThrow();
    }
}
