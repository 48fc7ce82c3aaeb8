package vn.capbu.embeddedca.internal.pki;

import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber certificate shall say.
 *
 * @param subject the name exactly as requested: its DER, string types included, goes into the certificate unchanged
 * @param publicKey the subject's key
 * @param notAfter the requested end; null for the authority's usual term
 * @param subjectAltName the extension as requested; null for none
 */
public record CertificateSpec(
        X500Name subject,
        SubjectPublicKeyInfo publicKey,
        @Nullable Instant notAfter,
        @Nullable Extension subjectAltName) {}
