package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.Authority.Answer;
import vn.capbu.renewal.spi.Authority.Mismatch;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** What becomes of good answers, of wrong certificates, and of everything that can go wrong on the way. */
class SendTest {

    private static final TestPki PKI = new TestPki(Instant.parse("2020-06-01T03:00:00Z"));

    private static byte[] good(PKIMessage request) {
        return Reply.of(request, PKI.signer, Reply.kup(PKI.issued())).encode();
    }

    private static AuthorityException failureAt(URI url) {
        return catchThrowableOfType(AuthorityException.class, () -> Client.of(PKI, url).order());
    }

    private static AuthorityException failureOf(Function<PKIMessage, byte[]> script)
            throws IOException {
        try (ScriptedAuthority server = ScriptedAuthority.cmp(script)) {
            AuthorityException failure = failureAt(server.url());
            assertThat(server.received()).as("sent once").hasSize(1);
            return failure;
        }
    }

    @Test
    void certificateAsOrdered() throws Exception {
        Instant before = PKI.now.plusSeconds(600);
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(
                        request ->
                                Reply.of(request, PKI.signer, Reply.kup(PKI.issued()))
                                        .confirmBefore(before)
                                        .encode())) {
            Client client = Client.of(PKI, server.url());
            Bytes request = client.prepare();
            Answer.Issued issued = (Answer.Issued) client.send(request);
            assertThat(issued.mismatches()).isEmpty();
            assertThat(Certificates.publicKey(Certificates.parse(issued.certificate())))
                    .isEqualTo(PKI.newKey.publicKey());
            assertThat(issued.confirmBefore()).isEqualTo(before);
            assertThat(PKIMessage.getInstance(issued.response().toArray()).getBody().getType())
                    .isEqualTo(PKIBody.TYPE_KEY_UPDATE_REP);
            assertThat(server.received()).as("the journalled bytes").containsExactly(request);
        }
    }

    @Test
    void answerSignedByTheCaItself() throws Exception {
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(
                        request ->
                                Reply.of(request, PKI.newCa, Reply.kup(PKI.issued())).encode())) {
            assertThat(Client.of(PKI, server.url()).order()).isInstanceOf(Answer.Issued.class);
        }
    }

    @Test
    void anchorsOfOneNameAreToldApartByTheirKeys() throws Exception {
        try (ScriptedAuthority server = ScriptedAuthority.cmp(SendTest::good)) {
            for (List<Bytes> anchors :
                    List.of(
                            List.of(PKI.oldCa.der(), PKI.newCa.der()),
                            List.of(PKI.newCa.der(), PKI.oldCa.der()))) {
                AuthorityEndpoint endpoint =
                        new AuthorityEndpoint(server.url(), anchors, null, null);
                assertThat(Client.of(PKI, endpoint).order()).isInstanceOf(Answer.Issued.class);
            }
            AuthorityEndpoint onlyOld =
                    new AuthorityEndpoint(server.url(), List.of(PKI.oldCa.der()), null, null);
            assertThat(
                            catchThrowableOfType(
                                            AuthorityException.class,
                                            () -> Client.of(PKI, onlyOld).order())
                                    .fault())
                    .isEqualTo(Fault.BAD_ANSWER);
        }
    }

    @Test
    void answerWithoutSenderNonceIsAnAnswer() throws Exception {
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(
                        request ->
                                Reply.of(request, PKI.signer, Reply.kup(PKI.issued()))
                                        .withoutSenderNonce()
                                        .encode())) {
            assertThat(Client.of(PKI, server.url()).order()).isInstanceOf(Answer.Issued.class);
        }
    }

    static Stream<Arguments> wrongCertificates() {
        X500Name subject = PKI.subscriber.certificate().getSubject();
        return Stream.of(
                Arguments.of(
                        Mismatch.SUBJECT,
                        PKI.like(
                                PKI.newCa, PKI.newKey, new X500Name(subject.toString()), PKI.owed)),
                Arguments.of(
                        Mismatch.PUBLIC_KEY,
                        PKI.like(PKI.newCa, PKI.subscriber.key(), subject, PKI.owed)),
                Arguments.of(Mismatch.ISSUER, PKI.like(PKI.oldCa, PKI.newKey, subject, PKI.owed)),
                Arguments.of(
                        Mismatch.NOT_AFTER,
                        PKI.like(PKI.newCa, PKI.newKey, subject, PKI.owed.minusSeconds(1))),
                Arguments.of(
                        Mismatch.SUBJECT_ALT_NAME,
                        TestPki.build(
                                PKI.newCa,
                                PKI.newKey,
                                subject,
                                java.math.BigInteger.TWO,
                                PKI.now.minusSeconds(60),
                                PKI.owed,
                                builder -> {})),
                Arguments.of(
                        Mismatch.UNUSABLE,
                        TestPki.build(
                                PKI.newCa,
                                PKI.newKey,
                                subject,
                                java.math.BigInteger.TWO,
                                PKI.now.plusSeconds(3600),
                                PKI.owed,
                                builder ->
                                        builder.addExtension(
                                                PKI.subscriber
                                                        .certificate()
                                                        .getExtension(
                                                                org.bouncycastle.asn1.x509.Extension
                                                                        .subjectAlternativeName)))));
    }

    @ParameterizedTest
    @MethodSource("wrongCertificates")
    void wrongCertificateIsNamed(Mismatch mismatch, X509CertificateHolder certificate)
            throws Exception {
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(
                        request ->
                                Reply.of(request, PKI.signer, Reply.kup(certificate)).encode())) {
            Answer.Issued issued = (Answer.Issued) Client.of(PKI, server.url()).order();
            assertThat(issued.mismatches()).containsExactly(mismatch);
        }
    }

    @Test
    void rejectionAndProtectedErrorAreRefusals() throws Exception {
        for (PKIBody body :
                List.of(
                        Reply.status(PKIStatus.rejection, PKIFailureInfo.certRevoked, "thu hồi"),
                        Reply.error(PKIFailureInfo.certRevoked, "thu hồi"))) {
            try (ScriptedAuthority server =
                    ScriptedAuthority.cmp(
                            request -> Reply.of(request, PKI.signer, body).encode())) {
                assertThat(Client.of(PKI, server.url()).order())
                        .isEqualTo(new Answer.Refused(List.of("certRevoked"), "thu hồi"));
            }
        }
    }

    @Test
    void transactionInUseIsItsOwnFault() throws Exception {
        AuthorityException failure =
                failureOf(
                        request ->
                                Reply.of(
                                                request,
                                                PKI.signer,
                                                Reply.error(
                                                        PKIFailureInfo.transactionIdInUse, "seen"))
                                        .encode());
        assertThat(failure.fault()).isEqualTo(Fault.TRANSACTION_IN_USE);
        assertThat(failure.failInfo()).containsExactly("transactionIdInUse");
    }

    @Test
    void unprotectedErrorProvesNothing() throws Exception {
        AuthorityException failure =
                failureOf(
                        request ->
                                Reply.of(
                                                request,
                                                PKI.signer,
                                                Reply.error(
                                                        PKIFailureInfo.notAuthorized, "go away"))
                                        .unprotected()
                                        .encode());
        assertThat(failure.fault()).isEqualTo(Fault.BAD_ANSWER);
        assertThat(failure.mayHaveActed()).isTrue();
        assertThat(failure.failInfo()).containsExactly("notAuthorized");
        assertThat(failure).hasMessageContaining("go away");
    }

    static Stream<Arguments> badAnswers() {
        PKIBody kup = Reply.kup(PKI.issued());
        TestPki.Identity stranger =
                PKI.role(PKI.oldCa, "CN=CMP signer", KeyPurposeId.id_kp_cmcCA, PKI.owed);
        TestPki.Identity expired =
                PKI.role(
                        PKI.newCa,
                        "CN=CMP signer",
                        KeyPurposeId.id_kp_cmcCA,
                        PKI.now.minusSeconds(1));
        TestPki.Identity subscriber =
                PKI.role(PKI.newCa, "CN=customer", KeyPurposeId.id_kp_clientAuth, PKI.owed);
        return Stream.of(
                bad("nonce", r -> Reply.of(r, PKI.signer, kup).recipNonce(new byte[16]).encode()),
                bad("nonce", r -> Reply.of(r, PKI.signer, kup).recipNonce(null).encode()),
                bad(
                        "transaction",
                        r -> Reply.of(r, PKI.signer, kup).transactionId(new byte[16]).encode()),
                bad("pvno", r -> Reply.of(r, PKI.signer, kup).pvno(1).encode()),
                bad("no protection", r -> Reply.of(r, PKI.signer, kup).unprotected().encode()),
                bad("trusted CA", r -> Reply.of(r, stranger, kup).encode()),
                bad("valid now", r -> Reply.of(r, expired, kup).encode()),
                bad("id-kp-cmcCA", r -> Reply.of(r, subscriber, kup).encode()),
                bad("fits no certificate", SendTest::tampered),
                bad("body type", r -> Reply.of(r, PKI.signer, Reply.confirmed()).encode()),
                bad(
                        "no certificate",
                        r ->
                                Reply.of(r, PKI.signer, Reply.status(PKIStatus.granted, 0, ""))
                                        .encode()),
                bad("no PKIMessage", r -> new byte[] {0x30, 0x00}),
                bad("no PKIMessage", r -> new byte[] {1, 2, 3}));
    }

    private static Arguments bad(String reason, Function<PKIMessage, byte[]> script) {
        return Arguments.of(reason, script);
    }

    /** A good answer whose certificate somebody exchanged on the way. */
    private static byte[] tampered(PKIMessage request) {
        PKIMessage answer = PKIMessage.getInstance(good(request));
        PKIBody other = Reply.kup(PKI.subscriber.certificate());
        return Certificates.der(
                new PKIMessage(
                        answer.getHeader(), other, answer.getProtection(), answer.getExtraCerts()));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void answerThatCannotBeTrusted(String reason, Function<PKIMessage, byte[]> script)
            throws Exception {
        AuthorityException failure = failureOf(script);
        assertThat(failure.fault()).isEqualTo(Fault.BAD_ANSWER);
        assertThat(failure.mayHaveActed()).isTrue();
        assertThat(failure).hasMessageContaining(reason);
    }

    @Test
    void refusedConnectionIsUnreachable() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        AuthorityException failure = failureAt(URI.create("http://127.0.0.1:" + port + "/"));
        assertThat(failure.fault()).isEqualTo(Fault.UNREACHABLE);
        assertThat(failure.mayHaveActed()).isFalse();
    }

    @Test
    void connectionThatIsNotAcceptedInTimeIsUnreachable() throws Exception {
        List<SocketChannel> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 4; i++) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(full.getLocalSocketAddress());
                waiting.add(channel);
            }
            assertThat(failureAt(URI.create("http://127.0.0.1:" + full.getLocalPort())).fault())
                    .isEqualTo(Fault.UNREACHABLE);
        } finally {
            for (SocketChannel channel : waiting) {
                channel.close();
            }
        }
    }

    @Test
    void unknownHostIsUnreachable() {
        assertThat(failureAt(URI.create("http://nowhere.invalid/cmp")).fault())
                .isEqualTo(Fault.UNREACHABLE);
    }

    @Test
    void httpStatusWithoutMessageIsNoAnswer() throws Exception {
        for (int status : new int[] {301, 400, 404, 500, 503}) {
            try (ScriptedAuthority server =
                    ScriptedAuthority.http(
                            body ->
                                    new ScriptedAuthority.Answer(
                                            status,
                                            "text/html",
                                            Bytes.of("oops".getBytes(StandardCharsets.UTF_8))))) {
                AuthorityException failure = failureAt(server.url());
                assertThat(failure.fault()).isEqualTo(Fault.NO_ANSWER);
                assertThat(failure).hasMessageContaining(String.valueOf(status));
                assertThat(server.received()).hasSize(1);
            }
        }
    }

    @Test
    void httpErrorWithSignedMessageIsRead() throws Exception {
        try (ScriptedAuthority server =
                ScriptedAuthority.http(
                        body ->
                                new ScriptedAuthority.Answer(
                                        500,
                                        ScriptedAuthority.PKIXCMP,
                                        Bytes.of(
                                                Reply.of(
                                                                PKIMessage.getInstance(body),
                                                                PKI.signer,
                                                                Reply.error(
                                                                        PKIFailureInfo.badPOP, "x"))
                                                        .encode())))) {
            assertThat(Client.of(PKI, server.url()).order())
                    .isEqualTo(new Answer.Refused(List.of("badPOP"), "x"));
        }
    }

    @Test
    void otherContentTypeAndTooLongAnswerAreBad() throws Exception {
        try (ScriptedAuthority server =
                ScriptedAuthority.http(
                        body ->
                                new ScriptedAuthority.Answer(
                                        200,
                                        "text/html",
                                        Bytes.of(good(PKIMessage.getInstance(body)))))) {
            assertThat(failureAt(server.url()).fault()).isEqualTo(Fault.BAD_ANSWER);
        }
        AuthorityException failure = failureOf(request -> new byte[(1 << 20) + 1]);
        assertThat(failure.fault()).isEqualTo(Fault.BAD_ANSWER);
        assertThat(failure).hasMessageContaining("longer than");
    }

    @Test
    void cutConnectionsAndSilenceAreNoAnswer() throws Exception {
        for (String partial :
                List.of(
                        "",
                        "HTTP/1.1 200 OK\r\n",
                        "HTTP/1.1 200 OK\r\nContent-Type: application/pkixcmp\r\n"
                                + "Content-Length: 500\r\n\r\n0")) {
            assertThat(rawFailure(partial, true).fault()).isEqualTo(Fault.NO_ANSWER);
            AuthorityException silence = rawFailure(partial, false);
            assertThat(silence.fault()).isEqualTo(Fault.NO_ANSWER);
            assertThat(silence.mayHaveActed()).isTrue();
        }
    }

    /** What comes of a server that reads the request, writes a part of an answer, and closes or falls silent. */
    private static AuthorityException rawFailure(String partial, boolean close) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Future<Socket> served =
                    thread.submit(
                            () -> {
                                Socket socket = listener.accept();
                                readRequest(socket);
                                socket.getOutputStream()
                                        .write(partial.getBytes(StandardCharsets.US_ASCII));
                                if (close) {
                                    socket.close();
                                }
                                return socket;
                            });
            AuthorityException failure =
                    failureAt(URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/"));
            served.get(5, TimeUnit.SECONDS).close();
            return failure;
        } finally {
            thread.shutdownNow();
        }
    }

    private static void readRequest(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        String length = head.toString().replaceAll("(?is).*content-length: *(\\d+).*", "$1");
        socket.getInputStream().readNBytes(Integer.parseInt(length));
    }
}
