package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import vn.capbu.embeddedca.internal.pki.KeyStrength;

/** Which keys are certified. */
class KeyStrengthTest {

    private static SubjectPublicKeyInfo rsa(BigInteger modulus, long exponent) throws IOException {
        return info(new RSAPublicKey(modulus, BigInteger.valueOf(exponent)));
    }

    private static SubjectPublicKeyInfo info(ASN1Encodable key) throws IOException {
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                key);
    }

    /** A prime as the broken chips made them: k * M + (65537^a mod M). */
    private static BigInteger rocaPrime(Random random) {
        BigInteger product = BigInteger.ONE;
        for (BigInteger prime = BigInteger.TWO;
                prime.intValue() <= 701;
                prime = prime.nextProbablePrime()) {
            product = product.multiply(prime);
        }
        BigInteger generator = BigInteger.valueOf(65537);
        while (true) {
            BigInteger candidate =
                    product.multiply(new BigInteger(1024 - product.bitLength(), random))
                            .add(generator.modPow(new BigInteger(60, random), product));
            // both high bits, so that the product of two has 2048
            if (candidate.bitLength() == 1024
                    && candidate.testBit(1022)
                    && candidate.isProbablePrime(50)) {
                return candidate;
            }
        }
    }

    @Test
    void takesGoodKeys() {
        assertThat(KeyStrength.problem(TestKeys.info(TestKeys.rsa(2048)))).isEmpty();
        assertThat(KeyStrength.problem(TestKeys.info(TestKeys.ec("secp256r1")))).isEmpty();
        assertThat(KeyStrength.problem(TestKeys.info(TestKeys.ec("secp384r1")))).isEmpty();
    }

    @Test
    void refusesSmallKeysAndBadExponents() throws Exception {
        assertThat(KeyStrength.problem(TestKeys.info(TestKeys.rsa(1024)))).isPresent();
        BigInteger modulus =
                BigInteger.probablePrime(1024, new Random(1))
                        .multiply(BigInteger.probablePrime(1024, new Random(2)));
        assertThat(KeyStrength.problem(rsa(modulus, 3))).isPresent();
        assertThat(KeyStrength.problem(rsa(modulus.setBit(0).add(BigInteger.ONE), 65537)))
                .isPresent();
    }

    @Test
    void recognisesKeysOfBrokenChips() throws Exception {
        Random random = new Random(20171016);
        BigInteger modulus = rocaPrime(random).multiply(rocaPrime(random));
        assertThat(KeyStrength.problem(rsa(modulus, 65537)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("CVE-2017-15361"));
    }

    @Test
    void refusesWhatIsNoKey() throws Exception {
        assertThat(KeyStrength.problem(info(DERNull.INSTANCE))).isPresent();
    }
}
