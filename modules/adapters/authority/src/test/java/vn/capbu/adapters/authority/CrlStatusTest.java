package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.Authority.Status;

/** GOOD needs a fresh CRL of the issuer itself; everything short of it is UNKNOWN. */
class CrlStatusTest {

    private static final TestPki PKI = new TestPki(Instant.parse("2020-06-01T03:00:00Z"));
    private static final BigInteger SERIAL = BigInteger.valueOf(4711);

    private static byte[] crl(TestPki.Identity issuer, Instant next, BigInteger revoked) {
        try {
            X509v2CRLBuilder builder =
                    new X509v2CRLBuilder(
                            issuer.certificate().getSubject(),
                            Date.from(PKI.now.minusSeconds(7200)));
            builder.setNextUpdate(Date.from(next));
            builder.addCRLEntry(
                    revoked, Date.from(PKI.now.minusSeconds(9000)), CRLReason.superseded);
            return builder.build(
                            new JcaContentSignerBuilder(issuer.key().scheme().jcaName())
                                    .build(issuer.key().pair().getPrivate()))
                    .getEncoded();
        } catch (java.io.IOException | org.bouncycastle.operator.OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Bytes certificate(TestPki.Identity issuer, URI crl) {
        X509CertificateHolder certificate =
                TestPki.build(
                        issuer,
                        PKI.newKey,
                        PKI.subscriber.certificate().getSubject(),
                        SERIAL,
                        PKI.now.minusSeconds(60),
                        PKI.owed,
                        builder ->
                                builder.addExtension(
                                        Extension.cRLDistributionPoints, false, point(crl)));
        return Bytes.of(Certificates.der(certificate.toASN1Structure()));
    }

    private static CRLDistPoint point(URI address) {
        GeneralName name =
                new GeneralName(GeneralName.uniformResourceIdentifier, address.toString());
        return new CRLDistPoint(
                new DistributionPoint[] {
                    new DistributionPoint(
                            new DistributionPointName(new GeneralNames(name)), null, null)
                });
    }

    private static Status status(TestPki.Identity issuer, byte[] crl) throws Exception {
        AtomicReference<byte[]> published = new AtomicReference<>(crl);
        try (ScriptedAuthority server =
                ScriptedAuthority.http(
                        ignored ->
                                new ScriptedAuthority.Answer(
                                        200, "application/pkix-crl", Bytes.of(published.get())))) {
            return Client.of(PKI, server.url())
                    .authority()
                    .status(certificate(issuer, server.url()));
        }
    }

    @Test
    void freshCrlDecides() throws Exception {
        Instant next = PKI.now.plusSeconds(3600);
        assertThat(status(PKI.newCa, crl(PKI.newCa, next, BigInteger.ONE))).isEqualTo(Status.GOOD);
        assertThat(status(PKI.newCa, crl(PKI.newCa, next, SERIAL))).isEqualTo(Status.REVOKED);
    }

    @Test
    void everythingElseIsUnknown() throws Exception {
        Instant next = PKI.now.plusSeconds(3600);
        assertThat(status(PKI.newCa, crl(PKI.newCa, PKI.now.minusSeconds(1), BigInteger.ONE)))
                .as("stale")
                .isEqualTo(Status.UNKNOWN);
        assertThat(status(PKI.newCa, crl(PKI.oldCa, next, BigInteger.ONE)))
                .as("same name, another key")
                .isEqualTo(Status.UNKNOWN);
        assertThat(status(PKI.oldCa, crl(PKI.oldCa, next, BigInteger.ONE)))
                .as("issuer isn't trusted")
                .isEqualTo(Status.UNKNOWN);
        assertThat(status(PKI.newCa, new byte[] {0x30, 0})).as("garbage").isEqualTo(Status.UNKNOWN);
    }

    @Test
    void onlyConfiguredHostsAreAsked() throws Exception {
        byte[] good = crl(PKI.newCa, PKI.now.plusSeconds(3600), BigInteger.ONE);
        try (ScriptedAuthority server =
                ScriptedAuthority.http(
                        ignored ->
                                new ScriptedAuthority.Answer(
                                        200, "application/pkix-crl", Bytes.of(good)))) {
            URI elsewhere = URI.create(server.url().toString().replace("127.0.0.1", "localhost"));
            assertThat(
                            Client.of(PKI, server.url())
                                    .authority()
                                    .status(certificate(PKI.newCa, elsewhere)))
                    .isEqualTo(Status.UNKNOWN);
            assertThat(server.received()).isEmpty();
        }
    }
}
