package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.embeddedca.EmbeddedCa;
import vn.capbu.embeddedca.EmbeddedCaSettings;
import vn.capbu.embeddedca.Endpoint;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.AuthorityProtocol;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.ExpiredRequest;
import vn.capbu.renewal.ProbeReport;
import vn.capbu.renewal.ProbeReport.Result;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.Authority.Answer;
import vn.capbu.renewal.spi.Authority.Exchange;
import vn.capbu.renewal.spi.Authority.Status;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityEndpoint.RaCredential;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;
import vn.capbu.renewal.spi.CertificateOrder;
import vn.capbu.renewal.spi.LocalAuthorityProvider.Est;
import vn.capbu.renewal.spi.RequestSigner;

/** EST, requests on the RA's word, nested messages, an RA on a token and the test of an authority: with the embedded one. */
class EmbeddedAuthorityTest {

    private static TestPki pki;

    @TempDir private static Path folder;
    private static EmbeddedCa ca;
    private static Endpoint endpoint;
    private static Est est;
    private final SoftKey newKey = SoftKey.ec();

    @BeforeAll
    static void start() throws Exception {
        pki = new TestPki(Clock.systemUTC().instant());
        ca =
                EmbeddedCa.open(
                        folder,
                        EmbeddedCaSettings.defaults()
                                .withTrusted(EmbeddedAuthorityTest::oldAuthorities, List::of),
                        Clock.systemUTC());
        endpoint = ca.start(0);
        est = ca.startEst(0);
    }

    @AfterAll
    static void stop() throws Exception {
        ca.close();
    }

    private static List<X509Certificate> oldAuthorities() {
        try {
            return List.of(Certificates.toJdk(pki.oldCa.certificate()));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RaCredential raFiles() {
        return new RaCredential.PemFiles(folder.resolve("ra.crt"), folder.resolve("ra.key"));
    }

    private static Authority cmp(RaCredential ra, boolean nested, ExpiredRequest expired)
            throws Exception {
        return connect(AuthorityProtocol.CMP, endpoint.cmpUrl(), ra, nested, expired);
    }

    private static Authority est(RaCredential ra) throws Exception {
        return connect(AuthorityProtocol.EST, est.url(), ra, false, ExpiredRequest.P10CR);
    }

    private static Authority connect(
            AuthorityProtocol protocol,
            java.net.URI url,
            RaCredential ra,
            boolean nested,
            ExpiredRequest expired)
            throws Exception {
        return new ClientProvider()
                .connect(
                        new AuthorityEndpoint(
                                protocol,
                                url,
                                List.of(Bytes.of(ca.caCertificate().getEncoded())),
                                ra,
                                endpoint.lookupUrl(),
                                endpoint.crlUrl(),
                                nested,
                                expired),
                        Clock.systemUTC());
    }

    private CertificateOrder order(CertificateOrder.Kind kind) throws Exception {
        return new CertificateOrder(
                kind,
                pki.subscriber.der(),
                newKey.publicKey(),
                pki.owed,
                Bytes.of(ca.caCertificate().getEncoded()));
    }

    private Answer.Issued issued(Authority client, Bytes request, CertificateOrder order)
            throws Exception {
        Answer answer = client.send(request, order, pki.subscriber.key(), new Cancellation());
        assertThat(answer).isInstanceOf(Answer.Issued.class);
        assertThat(((Answer.Issued) answer).mismatches()).isEmpty();
        return (Answer.Issued) answer;
    }

    private void wholeExchange(Authority client, CertificateOrder.Kind kind) throws Exception {
        CertificateOrder order = order(kind);
        Bytes request = client.prepare(order, newKey, pki.subscriber.key(), null).message();
        Answer.Issued issued = issued(client, request, order);
        client.confirm(
                new Exchange(request, issued.response()),
                issued.certificate(),
                null,
                pki.subscriber.key());
        assertThat(client.status(issued.certificate())).isEqualTo(Status.GOOD);
        assertThat(client.lookup(newKey.publicKey())).containsExactly(issued.certificate());
    }

    @Test
    void estWithThePassword() throws Exception {
        wholeExchange(
                est(new RaCredential.Password(est.user(), est.passwordFile())),
                CertificateOrder.Kind.KEY_UPDATE);
    }

    @Test
    void estWithTheRasCertificate() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        RaKeyReader.Pair pair =
                PemFile.readPair(folder.resolve("ra.crt"), folder.resolve("ra.key"));
        store.setKeyEntry(
                "ra",
                pair.key(),
                "pw".toCharArray(),
                new Certificate[] {Certificates.toJdk(pair.certificates().get(0))});
        Path file = folder.resolve("ra.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "pw".toCharArray());
        }
        Path password = Files.writeString(folder.resolve("ra.p12.pw"), "pw\n");
        wholeExchange(
                est(new RaCredential.KeyStoreFile(file, password)),
                CertificateOrder.Kind.RA_REQUEST);
    }

    @Test
    void estWithAWrongPasswordSendsNothingThatCounts() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.password"), "guess\n");
        Authority client = est(new RaCredential.Password(est.user(), wrong));
        CertificateOrder order = order(CertificateOrder.Kind.KEY_UPDATE);
        Bytes request = client.prepare(order, newKey, pki.subscriber.key(), null).message();
        assertThat(
                        catchThrowableOfType(
                                        AuthorityException.class,
                                        () ->
                                                client.send(
                                                        request,
                                                        order,
                                                        pki.subscriber.key(),
                                                        new Cancellation()))
                                .fault())
                .isEqualTo(Fault.MISCONFIGURED);
        assertThat(client.lookup(newKey.publicKey())).isEmpty();
    }

    @Test
    void onTheRasWordByCrAndByP10cr() throws Exception {
        wholeExchange(cmp(raFiles(), false, ExpiredRequest.CR), CertificateOrder.Kind.RA_REQUEST);
    }

    @Test
    void onTheRasWordByP10cr() throws Exception {
        wholeExchange(
                cmp(raFiles(), false, ExpiredRequest.P10CR), CertificateOrder.Kind.RA_REQUEST);
    }

    @Test
    void nestedKeyUpdateSignedByTokenAndRa() throws Exception {
        wholeExchange(cmp(raFiles(), true, ExpiredRequest.CR), CertificateOrder.Kind.KEY_UPDATE);
    }

    @Test
    void nestedRequestOfAPulledTokenIsTheTokensFault() throws Exception {
        Authority client = cmp(raFiles(), true, ExpiredRequest.CR);
        CertificateOrder order = order(CertificateOrder.Kind.KEY_UPDATE);
        assertThat(
                        catchThrowableOfType(
                                vn.capbu.renewal.spi.TokenException.class,
                                () ->
                                        client.prepare(
                                                order,
                                                newKey,
                                                pki.subscriber.key().pulled(),
                                                null)))
                .isNotNull();
    }

    @Test
    void anRaOnATokenThatFailsIsTheRasFault() throws Exception {
        RaKeyReader.Pair pair =
                PemFile.readPair(folder.resolve("ra.crt"), folder.resolve("ra.key"));
        SoftKey key =
                new SoftKey(
                        new java.security.KeyPair(
                                Certificates.toJdk(pair.certificates().get(0)).getPublicKey(),
                                java.security.KeyFactory.getInstance("EC")
                                        .generatePrivate(
                                                new java.security.spec.PKCS8EncodedKeySpec(
                                                        pair.key().getEncoded()))));
        Bytes certificate = Bytes.of(pair.certificates().get(0).getEncoded());
        wholeExchange(
                cmp(new RaCredential.OnToken(certificate, key), false, ExpiredRequest.CR),
                CertificateOrder.Kind.KEY_UPDATE);
        RequestSigner pulled = key.pulled();
        Authority client =
                cmp(new RaCredential.OnToken(certificate, pulled), false, ExpiredRequest.CR);
        CertificateOrder order = order(CertificateOrder.Kind.KEY_UPDATE);
        assertThat(
                        catchThrowableOfType(
                                        AuthorityException.class,
                                        () ->
                                                client.prepare(
                                                        order, newKey, pki.subscriber.key(), null))
                                .fault())
                .isEqualTo(Fault.RA_UNAVAILABLE);
    }

    private static Map<AuthorityCapability, Verdict> conclusions(List<ProbeReport> reports) {
        Map<AuthorityCapability, Verdict> all = new EnumMap<>(AuthorityCapability.class);
        reports.forEach(it -> all.putAll(it.verdicts()));
        return all;
    }

    @Test
    void theTestFindsWhatNeedsNoCertificate() throws Exception {
        List<ProbeReport> reports =
                cmp(raFiles(), false, ExpiredRequest.CR).examine(false, new Cancellation());
        assertThat(reports).extracting(ProbeReport::result).containsOnly(Result.PASSED);
        assertThat(conclusions(reports))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                AuthorityCapability.EST_ONLY, Verdict.NO,
                                AuthorityCapability.NESTED, Verdict.YES,
                                AuthorityCapability.REVOCATION, Verdict.YES,
                                AuthorityCapability.LOOKUP, Verdict.YES,
                                AuthorityCapability.CRL, Verdict.YES));
    }

    @Test
    void theTestSubjectFindsTheRestAndLeavesNothingInForce() throws Exception {
        List<ProbeReport> reports =
                cmp(raFiles(), false, ExpiredRequest.CR).examine(true, new Cancellation());
        assertThat(reports)
                .allSatisfy(
                        it -> assertThat(it.result()).as(it.technical()).isEqualTo(Result.PASSED));
        assertThat(conclusions(reports))
                .containsEntry(AuthorityCapability.SAME_KEY, Verdict.YES)
                .containsEntry(AuthorityCapability.CONFIRMATION_KEPT, Verdict.YES)
                .containsEntry(AuthorityCapability.REJECTION_HONOURED, Verdict.YES)
                .containsEntry(AuthorityCapability.OLD_CERTIFICATE_SIGNS, Verdict.YES)
                .containsEntry(AuthorityCapability.RA_NEEDED, Verdict.NO)
                .containsEntry(AuthorityCapability.IMPLICIT_CONFIRMATION, Verdict.NO);
        assertThat(ca.crl().getRevokedCertificates()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theTestOfAnEstServer() throws Exception {
        List<ProbeReport> reports =
                est(new RaCredential.Password(est.user(), est.passwordFile()))
                        .examine(false, new Cancellation());
        assertThat(reports)
                .allSatisfy(
                        it -> assertThat(it.result()).as(it.technical()).isEqualTo(Result.PASSED));
        assertThat(conclusions(reports))
                .containsEntry(AuthorityCapability.EST_ONLY, Verdict.YES)
                .containsEntry(AuthorityCapability.REVOCATION, Verdict.NO);
    }
}
