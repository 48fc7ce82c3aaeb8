package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.kernel.Bytes;

/** certHash follows the certificate's signature algorithm (RFC 9810, 5.3.18; RFC 9481 for EdDSA). */
class ConfirmationBodyTest {

    @ParameterizedTest
    @CsvSource({
        "RSA, SHA256withRSA, SHA-256",
        "RSA, SHA384withRSA, SHA-384",
        "RSA, SHA256withRSAandMGF1, SHA-256",
        "EC, SHA512withECDSA, SHA-512",
        "Ed25519, Ed25519, SHA-512"
    })
    void hash(String keyKind, String signature, String digest) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance(keyKind).generateKeyPair();
        X500Name name = new X500Name("CN=x");
        Instant now = Instant.parse("2020-06-01T03:00:00Z");
        Bytes certificate =
                Bytes.of(
                        new JcaX509v3CertificateBuilder(
                                        name,
                                        BigInteger.ONE,
                                        Date.from(now),
                                        Date.from(now.plusSeconds(60)),
                                        name,
                                        pair.getPublic())
                                .build(
                                        new JcaContentSignerBuilder(signature)
                                                .setProvider(Certificates.PROVIDER)
                                                .build(pair.getPrivate()))
                                .getEncoded());
        var content =
                CertConfirmContent.getInstance(
                        ConfirmationBody.of(certificate, RequestBody.CERT_REQ_ID, null)
                                .getContent());
        assertThat(content.toCertStatusArray()[0].getCertHash().getOctets())
                .isEqualTo(MessageDigest.getInstance(digest).digest(certificate.toArray()));
    }
}
