package vn.capbu.adapters.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.CertificateOrder;

/** An old CA, a new CA of the same name, a CMP signer, an RA, and one subscriber with an old certificate. */
final class TestPki {

    static final X500Name CA_NAME = new X500Name("C=VN,O=Test,CN=Test-CA");

    // made once: RSA keys are slow to make
    private static final SoftKey CA_KEY = SoftKey.rsa();
    private static final SoftKey SUBSCRIBER_KEY = SoftKey.rsa();
    private static final SoftKey NEW_KEY = SoftKey.rsa();

    final Instant now;
    final Instant owed;
    final Identity oldCa;
    final Identity newCa;
    final Identity signer;
    final Identity ra;
    final Identity subscriber;
    final SoftKey newKey = NEW_KEY;

    /** A certificate and its key. */
    record Identity(X509CertificateHolder certificate, SoftKey key) {

        Bytes der() {
            return Bytes.of(Certificates.der(certificate.toASN1Structure()));
        }
    }

    TestPki(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.owed = this.now.plus(400, ChronoUnit.DAYS);
        this.oldCa = ca(SoftKey.ec());
        this.newCa = ca(CA_KEY);
        this.signer = role("CN=CMP signer", KeyPurposeId.id_kp_cmcCA);
        this.ra = role("CN=RA", KeyPurposeId.id_kp_cmcRA);
        this.subscriber = subscriber();
    }

    /** What is owed to the subscriber, for a key. */
    CertificateOrder order(SoftKey key) {
        return new CertificateOrder(
                CertificateOrder.Kind.KEY_UPDATE,
                subscriber.der(),
                key.publicKey(),
                owed,
                newCa.der());
    }

    /** The certificate that is owed, for the new key. */
    X509CertificateHolder issued() {
        return like(newCa, newKey, subscriber.certificate().getSubject(), owed);
    }

    /** A certificate with the subscriber's SAN and serial number, and anything else as given. */
    X509CertificateHolder like(Identity issuer, SoftKey key, X500Name subject, Instant notAfter) {
        return build(
                issuer,
                key,
                subject,
                subscriber.certificate().getSerialNumber(),
                now.minusSeconds(60),
                notAfter,
                builder ->
                        builder.addExtension(
                                subscriber
                                        .certificate()
                                        .getExtension(Extension.subjectAlternativeName)));
    }

    private Identity ca(SoftKey key) {
        Identity self = new Identity(null, key);
        return new Identity(
                build(
                        self,
                        key,
                        CA_NAME,
                        BigInteger.valueOf(now.getEpochSecond()).add(BigInteger.TEN),
                        now.minus(1000, ChronoUnit.DAYS),
                        now.plus(1000, ChronoUnit.DAYS),
                        builder -> {
                            builder.addExtension(
                                    Extension.basicConstraints, true, new BasicConstraints(true));
                            builder.addExtension(
                                    Extension.keyUsage,
                                    true,
                                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
                        }),
                key);
    }

    /** A certificate of the new CA for a role in CMP. */
    Identity role(String name, KeyPurposeId purpose) {
        return role(newCa, name, purpose, now.plus(100, ChronoUnit.DAYS));
    }

    /** The same from any CA. */
    Identity role(Identity issuer, String name, KeyPurposeId purpose, Instant notAfter) {
        SoftKey key = SoftKey.ec();
        return new Identity(
                build(
                        issuer,
                        key,
                        new X500Name(name),
                        new BigInteger(64, new java.util.Random()),
                        now.minus(100, ChronoUnit.DAYS),
                        notAfter,
                        builder -> {
                            builder.addExtension(
                                    Extension.keyUsage,
                                    true,
                                    new KeyUsage(KeyUsage.digitalSignature));
                            builder.addExtension(
                                    Extension.extendedKeyUsage,
                                    false,
                                    new ExtendedKeyUsage(purpose));
                        }),
                key);
    }

    private Identity subscriber() {
        SoftKey key = SUBSCRIBER_KEY;
        X500Name name =
                new X500NameBuilder(BCStyle.INSTANCE)
                        .addRDN(BCStyle.C, new DERPrintableString("VN"))
                        .addRDN(BCStyle.ST, new DERUTF8String("Hà Nội"))
                        .addRDN(BCStyle.CN, new DERBMPString("Công ty TNHH Thử Nghiệm"))
                        .addRDN(BCStyle.UID, new DERUTF8String("MST:0100109106"))
                        .build();
        return new Identity(
                build(
                        oldCa,
                        key,
                        name,
                        new BigInteger("540100AABBCCDD", 16),
                        now.minus(300, ChronoUnit.DAYS),
                        now.plus(30, ChronoUnit.DAYS),
                        builder ->
                                builder.addExtension(
                                        Extension.subjectAlternativeName,
                                        false,
                                        new GeneralNames(
                                                new GeneralName(
                                                        GeneralName.rfc822Name,
                                                        "ketoan@example.vn")))),
                key);
    }

    /** Adds extensions. */
    interface Extensions {
        void to(JcaX509v3CertificateBuilder builder) throws IOException;
    }

    /** Signs a certificate; an issuer without certificate signs its own. */
    static X509CertificateHolder build(
            Identity issuer,
            SoftKey key,
            X500Name subject,
            BigInteger serial,
            Instant notBefore,
            Instant notAfter,
            Extensions extensions) {
        try {
            X500Name issuerName =
                    issuer.certificate() == null ? subject : issuer.certificate().getSubject();
            JcaX509v3CertificateBuilder builder =
                    new JcaX509v3CertificateBuilder(
                            issuerName,
                            serial,
                            Date.from(notBefore),
                            Date.from(notAfter),
                            subject,
                            key.pair().getPublic());
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new SubjectKeyIdentifier(KeyIdentifiers.of(key.publicKey()).get(0)));
            extensions.to(builder);
            return builder.build(
                    new JcaContentSignerBuilder(issuer.key().scheme().jcaName())
                            .build(issuer.key().pair().getPrivate()));
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
