package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.embeddedca.EmbeddedCa;
import vn.capbu.embeddedca.EmbeddedCaSettings;
import vn.capbu.embeddedca.Endpoint;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.Authority.Answer;
import vn.capbu.renewal.spi.Authority.Exchange;
import vn.capbu.renewal.spi.Authority.PreparedRequest;
import vn.capbu.renewal.spi.Authority.Status;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityEndpoint.RaCredential;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;
import vn.capbu.renewal.spi.CertificateOrder;

/** The whole exchange with the embedded authority, over HTTP. */
class EmbeddedCaTest {

    private static TestPki pki;

    @TempDir private static Path folder;
    private static EmbeddedCa ca;
    private static Endpoint endpoint;
    private final SoftKey newKey = SoftKey.ec();
    private CertificateOrder order;

    @BeforeAll
    static void start() throws Exception {
        pki = new TestPki(Clock.systemUTC().instant());
        EmbeddedCaSettings settings =
                EmbeddedCaSettings.defaults().withTrusted(EmbeddedCaTest::oldAuthorities, List::of);
        ca = EmbeddedCa.open(folder, settings, Clock.systemUTC());
        endpoint = ca.start(0);
    }

    @BeforeEach
    void order() throws Exception {
        order = order(CertificateOrder.Kind.KEY_UPDATE, newKey);
    }

    @AfterAll
    static void stop() throws Exception {
        ca.close();
    }

    private static List<java.security.cert.X509Certificate> oldAuthorities() {
        try {
            return List.of(Certificates.toJdk(pki.oldCa.certificate()));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private CertificateOrder order(CertificateOrder.Kind kind, SoftKey key) throws Exception {
        return new CertificateOrder(
                kind,
                pki.subscriber.der(),
                key.publicKey(),
                pki.owed,
                Bytes.of(ca.caCertificate().getEncoded()));
    }

    private Authority client(boolean registrationAuthority) throws AuthorityException {
        RaCredential ra =
                registrationAuthority
                        ? new RaCredential.PemFiles(
                                folder.resolve("ra.crt"), folder.resolve("ra.key"))
                        : null;
        return new ClientProvider()
                .connect(
                        new AuthorityEndpoint(
                                endpoint.cmpUrl(),
                                List.of(order.issuer()),
                                ra,
                                endpoint.lookupUrl(),
                                endpoint.crlUrl()),
                        Clock.systemUTC());
    }

    private Bytes prepare(Authority client) throws Exception {
        return client.prepare(order, newKey, pki.subscriber.key(), null).message();
    }

    private Answer.Issued issued(Authority client, Bytes request) throws Exception {
        Answer answer = client.send(request, order, pki.subscriber.key(), new Cancellation());
        assertThat(answer).isInstanceOf(Answer.Issued.class);
        Answer.Issued issued = (Answer.Issued) answer;
        assertThat(issued.mismatches()).isEmpty();
        return issued;
    }

    private void confirm(Authority client, Bytes request, Answer.Issued issued, String rejection)
            throws Exception {
        client.confirm(
                new Exchange(request, issued.response()),
                issued.certificate(),
                rejection,
                pki.subscriber.key());
    }

    @Test
    void keyUpdateFromRequestToConfirmation() throws Exception {
        Authority client = client(false);
        assertThat(client.lookup(newKey.publicKey())).isEmpty();
        Bytes request = prepare(client);
        Answer.Issued issued = issued(client, request);
        assertThat(issued.confirmBefore()).isAfter(pki.now);
        assertThat(client.lookup(newKey.publicKey())).containsExactly(issued.certificate());
        confirm(client, request, issued, null);
        assertThat(client.status(issued.certificate())).isEqualTo(Status.GOOD);
    }

    @Test
    void requestThatIsSentAgainGetsNoSecondCertificate() throws Exception {
        Authority client = client(false);
        PreparedRequest first = client.prepare(order, newKey, pki.subscriber.key(), null);
        Answer.Issued issued = issued(client, first.message());
        Bytes again =
                client.prepare(order, newKey, pki.subscriber.key(), first.transactionId())
                        .message();
        AuthorityException failure =
                catchThrowableOfType(
                        AuthorityException.class,
                        () -> client.send(again, order, pki.subscriber.key(), new Cancellation()));
        assertThat(failure.fault()).isEqualTo(Fault.TRANSACTION_IN_USE);
        List<Bytes> found = client.lookup(newKey.publicKey());
        assertThat(found).containsExactly(issued.certificate());
        assertThat(client.compare(found.get(0), order)).isEmpty();
        client.confirm(
                new Exchange(first.message(), null), found.get(0), null, pki.subscriber.key());
        assertThat(client.status(found.get(0))).isEqualTo(Status.GOOD);
    }

    @Test
    void rejectedCertificateIsRevoked() throws Exception {
        Authority client = client(false);
        Bytes request = prepare(client);
        Answer.Issued issued = issued(client, request);
        confirm(client, request, issued, "the token has no room");
        assertThat(client.status(issued.certificate())).isEqualTo(Status.REVOKED);
    }

    @Test
    void newKeyRevokesItsOwnCertificate() throws Exception {
        Authority client = client(false);
        Bytes request = prepare(client);
        Answer.Issued issued = issued(client, request);
        confirm(client, request, issued, null);
        client.revoke(issued.certificate(), newKey);
        assertThat(client.status(issued.certificate())).isEqualTo(Status.REVOKED);
    }

    @Test
    void registrationAuthorityOrdersAndRevokes() throws Exception {
        order = order(CertificateOrder.Kind.RA_REQUEST, newKey);
        Authority client = client(true);
        Bytes request = prepare(client);
        Answer.Issued issued = issued(client, request);
        confirm(client, request, issued, null);
        assertThat(client.status(issued.certificate())).isEqualTo(Status.GOOD);
        client.revoke(issued.certificate(), null);
        client.revoke(issued.certificate(), null);
        assertThat(client.status(issued.certificate())).isEqualTo(Status.REVOKED);
    }

    @Test
    void subscriberOfAnotherCaIsRefused() throws Exception {
        TestPki stranger = new TestPki(pki.now);
        order =
                new CertificateOrder(
                        order.kind(),
                        stranger.subscriber.der(),
                        order.publicKey(),
                        order.notAfter(),
                        order.issuer());
        Authority client = client(false);
        Bytes request = client.prepare(order, newKey, stranger.subscriber.key(), null).message();
        assertThat(client.send(request, order, stranger.subscriber.key(), new Cancellation()))
                .isInstanceOf(Answer.Refused.class);
    }
}
