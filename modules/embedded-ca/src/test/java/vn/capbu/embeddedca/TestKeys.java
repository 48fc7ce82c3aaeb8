package vn.capbu.embeddedca;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.pki.Crypto;

/** Keys and certificates of others: subscribers, and authorities that issued before. */
final class TestKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TestKeys() {}

    static KeyPair ec(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair ec() {
        return ec("secp256r1");
    }

    static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static SubjectPublicKeyInfo info(KeyPair pair) {
        return SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
    }

    static Credential authority(X500Name name, Instant start, Instant end) {
        return authority(name, start, end, true);
    }

    static Credential authority(X500Name name, Instant start, Instant end, boolean ca) {
        KeyPair pair = rsa(2048);
        try {
            X509v3CertificateBuilder builder =
                    new X509v3CertificateBuilder(
                                    name,
                                    new BigInteger(120, RANDOM),
                                    Date.from(start),
                                    Date.from(end),
                                    name,
                                    info(pair))
                            .addExtension(
                                    Extension.basicConstraints, true, new BasicConstraints(ca))
                            .addExtension(
                                    Extension.subjectKeyIdentifier,
                                    false,
                                    new JcaX509ExtensionUtils()
                                            .createSubjectKeyIdentifier(info(pair)));
            return new Credential(
                    builder.build(Crypto.signer(pair.getPrivate())), pair.getPrivate());
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A subscriber certificate as another authority issued it. */
    static Credential subscriber(
            Credential authority, X500Name subject, KeyPair pair, Instant start, Instant end) {
        try {
            X509CertificateHolder certificate =
                    new X509v3CertificateBuilder(
                                    authority.certificate().getSubject(),
                                    new BigInteger(120, RANDOM),
                                    Date.from(start),
                                    Date.from(end),
                                    subject,
                                    info(pair))
                            .addExtension(
                                    Extension.keyUsage,
                                    true,
                                    new KeyUsage(
                                            KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                            .addExtension(
                                    Extension.subjectAlternativeName,
                                    false,
                                    new GeneralNames(
                                            new GeneralName(
                                                    GeneralName.rfc822Name, "ketoan@example.vn")))
                            .addExtension(
                                    Extension.authorityKeyIdentifier,
                                    false,
                                    new JcaX509ExtensionUtils()
                                            .createAuthorityKeyIdentifier(
                                                    authority
                                                            .certificate()
                                                            .getSubjectPublicKeyInfo()))
                            .build(authority.signer());
            return new Credential(certificate, pair.getPrivate());
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
