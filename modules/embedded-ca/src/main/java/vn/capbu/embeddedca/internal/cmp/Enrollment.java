package vn.capbu.embeddedca.internal.cmp;

import org.bouncycastle.asn1.x509.Extensions;
import org.jspecify.annotations.Nullable;
import vn.capbu.embeddedca.internal.pki.CertificateSpec;

/**
 * A certificate request that was found good.
 *
 * @param spec what the certificate shall say
 * @param requestedExtensions every extension that was asked for; null for none
 */
record Enrollment(CertificateSpec spec, @Nullable Extensions requestedExtensions) {

    /** Reads and judges a request. */
    interface Source {

        /**
         * The request.
         *
         * @throws CmpRefusal when no certificate may be issued for it
         */
        Enrollment read() throws CmpRefusal;
    }
}
