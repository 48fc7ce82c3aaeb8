package vn.capbu.embeddedca.internal.pki;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.interfaces.ECKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The algorithms that the authority makes and accepts. Uses its own provider instance, so the JVM's list stays as it is. */
public final class Crypto {

    /** Octets of a nonce and of a transaction id (RFC 9483, 3.1). */
    public static final int NONCE_LENGTH = 16;

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int P384_FIELD = 384;
    private static final Set<ASN1ObjectIdentifier> ACCEPTED_SIGNATURES =
            Set.of(
                    PKCSObjectIdentifiers.sha256WithRSAEncryption,
                    PKCSObjectIdentifiers.sha384WithRSAEncryption,
                    PKCSObjectIdentifiers.sha512WithRSAEncryption,
                    PKCSObjectIdentifiers.id_RSASSA_PSS,
                    X9ObjectIdentifiers.ecdsa_with_SHA256,
                    X9ObjectIdentifiers.ecdsa_with_SHA384,
                    X9ObjectIdentifiers.ecdsa_with_SHA512);

    private Crypto() {}

    /** Random octets for a nonce. */
    public static byte[] nonce() {
        byte[] nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    /** The source of serial numbers and keys. */
    public static SecureRandom random() {
        return RANDOM;
    }

    /** A new RSA key pair. */
    public static KeyPair newRsaKeyPair(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits, RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** A new key pair on the curve P-256. */
    public static KeyPair newEcKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the provider has P-256", e);
        }
    }

    /** A signer with the digest that suits the key: SHA-384 for P-384, SHA-256 else. */
    public static ContentSigner signer(PrivateKey key) {
        String algorithm = "SHA256withRSA";
        if (key instanceof ECKey ec) {
            boolean large = ec.getParams().getCurve().getField().getFieldSize() >= P384_FIELD;
            algorithm = large ? "SHA384withECDSA" : "SHA256withECDSA";
        }
        try {
            return new JcaContentSignerBuilder(algorithm).setProvider(PROVIDER).build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    /**
     * A verifier for signatures of a public key.
     *
     * @throws OperatorCreationException when the key can't be used
     */
    public static ContentVerifierProvider verifier(SubjectPublicKeyInfo key)
            throws OperatorCreationException {
        return new JcaContentVerifierProviderBuilder().setProvider(PROVIDER).build(key);
    }

    /** Whether a signature algorithm is strong enough for a request: SHA-256 or better with RSA or ECDSA. */
    public static boolean accepts(AlgorithmIdentifier signature) {
        return ACCEPTED_SIGNATURES.contains(signature.getAlgorithm());
    }

    /**
     * The digest of data under an algorithm named in a message.
     *
     * @throws OperatorCreationException when there is no such algorithm
     */
    public static byte[] digest(AlgorithmIdentifier algorithm, byte[] data)
            throws OperatorCreationException {
        DigestCalculator calculator =
                new JcaDigestCalculatorProviderBuilder()
                        .setProvider(PROVIDER)
                        .build()
                        .get(algorithm);
        try (OutputStream out = calculator.getOutputStream()) {
            out.write(data);
        } catch (IOException e) {
            throw new IllegalStateException("a digest does not fail", e);
        }
        return calculator.getDigest();
    }

    /** SHA-1 as an identifier (RFC 5280, 4.2.1.2; RFC 4387, 2.1), never for a signature. */
    public static byte[] sha1(byte[] data) {
        return digest("SHA-1", data);
    }

    /** SHA-256. */
    public static byte[] sha256(byte[] data) {
        return digest("SHA-256", data);
    }

    static Provider provider() {
        return PROVIDER;
    }

    private static byte[] digest(String name, byte[] data) {
        try {
            return MessageDigest.getInstance(name).digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }
}
