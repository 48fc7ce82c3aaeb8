package vn.capbu.embeddedca.internal.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Which subject keys are good enough to be certified: RSA from 2048 bits, and the curves P-256 and P-384. */
public final class KeyStrength {

    private static final int MIN_RSA_BITS = 2048;
    private static final int MAX_RSA_BITS = 8192;
    private static final BigInteger MIN_EXPONENT = BigInteger.valueOf(65537);
    private static final int MAX_EXPONENT_BITS = 256;
    private static final Set<ASN1ObjectIdentifier> CURVES =
            Set.of(SECObjectIdentifiers.secp256r1, SECObjectIdentifiers.secp384r1);

    private KeyStrength() {}

    /** What is wrong with a key; empty when it is good. The point of an EC key and the modulus of an RSA key are checked. */
    public static Optional<String> problem(SubjectPublicKeyInfo info) {
        try {
            AsymmetricKeyParameter key = PublicKeyFactory.createKey(info);
            if (key instanceof RSAKeyParameters rsa) {
                return rsaProblem(rsa);
            }
            if (key instanceof ECPublicKeyParameters ec) {
                return ec.getParameters() instanceof ECNamedDomainParameters named
                                && CURVES.contains(named.getName())
                        ? Optional.empty()
                        : Optional.of("the curve is neither P-256 nor P-384");
            }
            return Optional.of("the key is neither RSA nor EC");
        } catch (IOException | RuntimeException e) {
            return Optional.of("the public key is not valid");
        }
    }

    private static Optional<String> rsaProblem(RSAKeyParameters key) {
        int bits = key.getModulus().bitLength();
        if (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS) {
            return Optional.of("an RSA key of " + bits + " bits");
        }
        BigInteger exponent = key.getExponent();
        if (exponent.compareTo(MIN_EXPONENT) < 0 || exponent.bitLength() > MAX_EXPONENT_BITS) {
            return Optional.of("a bad RSA exponent");
        }
        return RocaFingerprint.matches(key.getModulus())
                ? Optional.of("the key was made by a generator that is broken (CVE-2017-15361)")
                : Optional.empty();
    }
}
