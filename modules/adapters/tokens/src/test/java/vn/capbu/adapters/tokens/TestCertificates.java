package vn.capbu.adapters.tokens;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.capbu.kernel.Bytes;

/** Issues certificates for keys on tokens. */
final class TestCertificates {

    /** Longer than X.520 allows, as real ones are, with every kind of Vietnamese mark. */
    static final String SUBJECT =
            "C=VN, ST=Bà Rịa - Vũng Tàu, O=Chi nhánh Công ty TNHH Một thành viên Xuất nhập khẩu Tổng"
                    + " hợp và Đầu tư Phát triển Kinh tế Biển, UID=MST:0100109106";

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2030-01-01T00:00:00Z");

    private final KeyPair issuer;
    private final AtomicLong serial = new AtomicLong(4711);

    TestCertificates() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            issuer = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new certificate, another one each time. */
    Bytes issue(Bytes subjectPublicKeyInfo) {
        try {
            X509v3CertificateBuilder builder =
                    new X509v3CertificateBuilder(
                            new X500Name("C=VN, CN=Example-CA"),
                            BigInteger.valueOf(serial.incrementAndGet()),
                            Date.from(FROM),
                            Date.from(TO),
                            new X500Name(SUBJECT),
                            SubjectPublicKeyInfo.getInstance(subjectPublicKeyInfo.toArray()));
            return Bytes.of(
                    builder.build(
                                    new JcaContentSignerBuilder("SHA256withRSA")
                                            .build(issuer.getPrivate()))
                            .getEncoded());
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
