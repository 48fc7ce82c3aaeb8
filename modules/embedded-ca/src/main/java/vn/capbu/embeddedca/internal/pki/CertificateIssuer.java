package vn.capbu.embeddedca.internal.pki;

import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** Makes certificates after the profile of RFC 5280; remembers nothing. Safe for several threads. */
public final class CertificateIssuer {

    /** So that a subscriber whose clock is a little slow can use the certificate at once. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** 19 octets with the highest bit set: 20 octets in DER, the most that RFC 5280, 4.1.2.2 allows. */
    private static final int SERIAL_BITS = 152;

    private static final Duration OWN_AUTHORITY_TERM = Duration.ofDays(3652);
    private static final int OWN_AUTHORITY_RSA_BITS = 3072;

    private final Credential authority;
    private final Supplier<Optional<URI>> crlAddress;
    private final Clock clock;

    /**
     * An issuer under an authority's certificate and key.
     *
     * @param crlAddress where the CRL is published, for the subscribers' certificates; empty while nobody serves it
     */
    public CertificateIssuer(
            Credential authority, Supplier<Optional<URI>> crlAddress, Clock clock) {
        this.authority = authority;
        this.crlAddress = crlAddress;
        this.clock = clock;
    }

    /** A new self-signed CA certificate with a new RSA key. */
    public static Credential newAuthority(X500Name name, Clock clock) {
        KeyPair pair = Crypto.newRsaKeyPair(OWN_AUTHORITY_RSA_BITS);
        SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        Instant now = seconds(clock);
        X509v3CertificateBuilder builder =
                new X509v3CertificateBuilder(
                        name,
                        newSerial(),
                        Date.from(now.minus(CLOCK_SKEW)),
                        Date.from(now.plus(OWN_AUTHORITY_TERM)),
                        name,
                        key);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(Extension.subjectKeyIdentifier, false, keyIdentifier(key));
        } catch (CertIOException e) {
            throw new UncheckedIOException(e);
        }
        return new Credential(builder.build(Crypto.signer(pair.getPrivate())), pair.getPrivate());
    }

    /** The authority's own certificate and key. */
    public Credential authority() {
        return authority;
    }

    /** A certificate for one of the authority's own roles, on a new P-256 key, as long as the authority's own. */
    public Credential issueRole(X500Name name, KeyPurposeId purpose) {
        KeyPair pair = Crypto.newEcKeyPair();
        SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        X509v3CertificateBuilder builder = builder(name, key, authorityEnd());
        addProfile(
                builder,
                key,
                new KeyUsage(KeyUsage.digitalSignature),
                new ExtendedKeyUsage(purposes(purpose)));
        if (purpose.equals(KeyPurposeId.id_kp_serverAuth)) {
            addLoopback(builder);
        }
        return new Credential(builder.build(authority.signer()), pair.getPrivate());
    }

    /** The RA signs in to EST by TLS too. */
    private static KeyPurposeId[] purposes(KeyPurposeId purpose) {
        return purpose.equals(KeyPurposeId.id_kp_cmcRA)
                ? new KeyPurposeId[] {purpose, KeyPurposeId.id_kp_clientAuth}
                : new KeyPurposeId[] {purpose};
    }

    private static void addLoopback(X509v3CertificateBuilder builder) {
        try {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(
                            new GeneralName[] {
                                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                                new GeneralName(GeneralName.dNSName, "localhost")
                            }));
        } catch (CertIOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A subscriber's certificate. It ends as requested, never after the authority's own certificate.
     *
     * @param defaultTerm the term where none is requested
     */
    public X509CertificateHolder issue(CertificateSpec spec, Duration defaultTerm) {
        Instant wanted =
                spec.notAfter() == null ? seconds(clock).plus(defaultTerm) : spec.notAfter();
        Instant end = wanted.isAfter(authorityEnd()) ? authorityEnd() : wanted;
        X509v3CertificateBuilder builder = builder(spec.subject(), spec.publicKey(), end);
        addProfile(
                builder,
                spec.publicKey(),
                new KeyUsage(subscriberUsage(spec.publicKey())),
                new ExtendedKeyUsage(
                        new KeyPurposeId[] {
                            KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_emailProtection
                        }));
        try {
            if (spec.subjectAltName() != null) {
                builder.addExtension(spec.subjectAltName());
            }
            Optional<URI> crl = crlAddress.get();
            if (crl.isPresent()) {
                builder.addExtension(
                        Extension.cRLDistributionPoints, false, distributionPoint(crl.get()));
            }
        } catch (CertIOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.build(authority.signer());
    }

    /** The end of the authority's own certificate. */
    public Instant authorityEnd() {
        return authority.certificate().getNotAfter().toInstant();
    }

    private X509v3CertificateBuilder builder(
            X500Name subject, SubjectPublicKeyInfo key, Instant end) {
        Instant start = seconds(clock).minus(CLOCK_SKEW);
        Instant authorityStart = authority.certificate().getNotBefore().toInstant();
        return new X509v3CertificateBuilder(
                authority.certificate().getSubject(),
                newSerial(),
                Date.from(start.isBefore(authorityStart) ? authorityStart : start),
                Date.from(end),
                subject,
                key);
    }

    private void addProfile(
            X509v3CertificateBuilder builder,
            SubjectPublicKeyInfo key,
            KeyUsage usage,
            ExtendedKeyUsage purposes) {
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, usage)
                    .addExtension(Extension.extendedKeyUsage, false, purposes)
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new AuthorityKeyIdentifier(
                                    CertificateIds.keyIdentifier(authority.certificate())))
                    .addExtension(Extension.subjectKeyIdentifier, false, keyIdentifier(key));
        } catch (CertIOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An EC key enciphers nothing (RFC 8813, 3). */
    private static int subscriberUsage(SubjectPublicKeyInfo key) {
        boolean rsa = key.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
        int signing = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        return rsa ? signing | KeyUsage.keyEncipherment : signing;
    }

    private static CRLDistPoint distributionPoint(URI address) {
        GeneralNames names =
                new GeneralNames(
                        new GeneralName(GeneralName.uniformResourceIdentifier, address.toString()));
        return new CRLDistPoint(
                new DistributionPoint[] {
                    new DistributionPoint(new DistributionPointName(names), null, null)
                });
    }

    private static BigInteger newSerial() {
        return new BigInteger(SERIAL_BITS, Crypto.random()).setBit(SERIAL_BITS - 1);
    }

    private static SubjectKeyIdentifier keyIdentifier(SubjectPublicKeyInfo key) {
        return new SubjectKeyIdentifier(CertificateIds.keyIdentifier(key));
    }

    private static Instant seconds(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
