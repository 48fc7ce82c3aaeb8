package vn.capbu.tokenworker.cryptoki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the worker encodes itself, against the JDK. */
class EncodingTest {

    @ParameterizedTest
    @CsvSource({"1024", "2048"})
    void anRsaKeyIsEncodedAsTheJdkDoes(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        RSAPublicKey key = (RSAPublicKey) generator.generateKeyPair().getPublic();
        byte[] encoded =
                PublicKeys.rsa(
                        key.getModulus().toByteArray(), key.getPublicExponent().toByteArray());
        assertThat(encoded).isEqualTo(key.getEncoded());
        byte[] unsigned = key.getModulus().toByteArray();
        unsigned = Arrays.copyOfRange(unsigned, 1, unsigned.length);
        assertThat(PublicKeys.rsa(unsigned, new byte[] {1, 0, 1})).isEqualTo(key.getEncoded());
    }

    @ParameterizedTest
    @CsvSource({"secp256r1, 06082a8648ce3d030107, 32", "secp384r1, 06052b81040022,       48"})
    void anEcKeyIsEncodedAsTheJdkDoes(String curve, String parameters, int size)
            throws GeneralSecurityException {
        ECPublicKey key = (ECPublicKey) ecPair(curve).getPublic();
        byte[] encoded = key.getEncoded();
        byte[] point = Arrays.copyOfRange(encoded, encoded.length - 2 * size - 1, encoded.length);
        byte[] oid = HexFormat.of().parseHex(parameters);
        assertThat(PublicKeys.ec(oid, point)).as("raw point").isEqualTo(encoded);
        assertThat(PublicKeys.ec(oid, Der.encode(Der.OCTET_STRING, point)))
                .as("as the standard wants it")
                .isEqualTo(encoded);
        assertThat(PublicKeys.keyBits(encoded)).isEqualTo(point);
    }

    @Test
    void aCompressedPointIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicKeys.ec(new byte[0], new byte[33]));
    }

    @RepeatedTest(20)
    void anEcdsaSignatureIsConvertedAsTheJdkDoes() throws GeneralSecurityException {
        KeyPair pair = ecPair("secp256r1");
        Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
        signer.initSign(pair.getPrivate());
        byte[] der = EcdsaSignature.toDer(signer.sign());
        Signature verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(pair.getPublic());
        assertThat(verifier.verify(der)).isTrue();
    }

    @Test
    void anOddEcdsaSignatureIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EcdsaSignature.toDer(new byte[63]));
    }

    @Test
    void theNamesOfACertificateAreTakenByteForByte() throws Exception {
        X509Certificate certificate = anyTrustedCertificate();
        CertificateParts parts = new CertificateParts(certificate.getEncoded());
        assertThat(parts.subject()).isEqualTo(certificate.getSubjectX500Principal().getEncoded());
        assertThat(parts.issuer()).isEqualTo(certificate.getIssuerX500Principal().getEncoded());
        assertThat(parts.serialNumber())
                .isEqualTo(Der.encode(Der.INTEGER, certificate.getSerialNumber().toByteArray()));
    }

    @Test
    void damagedCertificatesAreRefusedWithOneKindOfException() throws Exception {
        byte[] good = anyTrustedCertificate().getEncoded();
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 5000; i++) {
            byte[] damaged = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            damaged[random.nextInt(Math.min(damaged.length, 40))] ^=
                    (byte) (1 + random.nextInt(255));
            try {
                new CertificateParts(damaged);
            } catch (IllegalArgumentException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(4000);
    }

    @Test
    void returnValuesHaveTheStandardsNames() {
        assertThat(ReturnValue.name(0xA4)).isEqualTo("CKR_PIN_LOCKED");
        assertThat(ReturnValue.name(0x8000_0011L)).isEqualTo("CKR_VENDOR_DEFINED+0x11");
        assertThat(ReturnValue.name(0x7FF)).isEqualTo("0x7ff");
    }

    private static KeyPair ecPair(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static X509Certificate anyTrustedCertificate() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        Path file = Path.of(System.getProperty("java.home"), "lib/security/cacerts");
        try (InputStream in = Files.newInputStream(file)) {
            trusted.load(in, null);
        }
        byte[] der = trusted.getCertificate(trusted.aliases().nextElement()).getEncoded();
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der));
    }
}
