package vn.capbu.adapters.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.spi.RequestSigner;

/** A subject that nobody can take for a customer, with keys in memory that are thrown away. */
final class TestSubject {

    static final X500Name NAME =
            new X500Name("C=VN,O=capbu,CN=capbu authority test - not a customer");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIAL_BITS = 120;

    private TestSubject() {}

    /** A new key pair on P-256. */
    static RequestSigner newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return new Key(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    /** A certificate of no CA: it names an issuer, and signed itself. */
    static X509CertificateHolder certificate(X500Name issuer, RequestSigner key, Instant now) {
        return new X509v3CertificateBuilder(
                        issuer,
                        new BigInteger(SERIAL_BITS, RANDOM),
                        Date.from(now.minusSeconds(3600)),
                        Date.from(now.plusSeconds(3600)),
                        NAME,
                        SubjectPublicKeyInfo.getInstance(key.publicKey().toArray()))
                .build(new TokenContentSigner(key));
    }

    /** DER of a PKCS #10 request that was signed by another key than the one that it names. */
    static Bytes brokenPkcs10() {
        try {
            return Bytes.of(
                    new PKCS10CertificationRequestBuilder(
                                    NAME,
                                    SubjectPublicKeyInfo.getInstance(
                                            newKey().publicKey().toArray()))
                            .build(new TokenContentSigner(newKey()))
                            .getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key that says to have one public half and signs with another: its proof of possession is broken. */
    static RequestSigner broken(RequestSigner key) {
        RequestSigner other = newKey();
        return new RequestSigner() {
            @Override
            public Bytes publicKey() {
                return key.publicKey();
            }

            @Override
            public SignatureScheme scheme() {
                return key.scheme();
            }

            @Override
            public byte[] sign(byte[] data) throws vn.capbu.renewal.spi.TokenException {
                return other.sign(data);
            }
        };
    }

    private record Key(KeyPair pair) implements RequestSigner {

        @Override
        public Bytes publicKey() {
            return Bytes.of(pair.getPublic().getEncoded());
        }

        @Override
        public SignatureScheme scheme() {
            return SignatureScheme.SHA256_WITH_ECDSA;
        }

        @Override
        public byte[] sign(byte[] data) {
            try {
                Signature signature = Signature.getInstance(scheme().jcaName());
                signature.initSign(pair.getPrivate());
                signature.update(data);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the key was made here", e);
            }
        }

        @Override
        public String toString() {
            return "Key[test subject]";
        }
    }
}
