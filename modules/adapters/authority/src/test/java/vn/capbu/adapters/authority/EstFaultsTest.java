package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.adapters.authority.ScriptedEst.Request;
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
import vn.capbu.renewal.spi.Authority.Mismatch;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityEndpoint.RaCredential;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;
import vn.capbu.renewal.spi.CertificateOrder;

/** What an EST server can do wrong, and what the client makes of it. */
class EstFaultsTest {

    /** Not today: TLS is checked at the time of the client's clock. */
    private static final TestPki PKI = new TestPki(Instant.parse("2020-06-01T03:00:00Z"));

    private static final Clock CLOCK = Clock.fixed(PKI.now, ZoneOffset.UTC);
    private static final TransportSettings SETTINGS =
            new TransportSettings(Duration.ofSeconds(2), Duration.ofSeconds(2), 1 << 16, 1 << 16);

    @TempDir private Path folder;
    private Path password;

    @BeforeEach
    void password() throws Exception {
        password = Files.writeString(folder.resolve("ra.password"), "s3cret\n");
    }

    private Authority client(URI url) throws AuthorityException {
        return client(url, List.of(PKI.newCa.der()));
    }

    private Authority client(URI url, List<Bytes> anchors) throws AuthorityException {
        return client(url, anchors, CLOCK);
    }

    private Authority client(URI url, List<Bytes> anchors, Clock clock) throws AuthorityException {
        return new ClientProvider(SETTINGS)
                .connect(
                        new AuthorityEndpoint(
                                AuthorityProtocol.EST,
                                url,
                                anchors,
                                new RaCredential.Password("desk", password),
                                null,
                                null,
                                false,
                                ExpiredRequest.P10CR),
                        clock);
    }

    private static CertificateOrder order() {
        return PKI.order(PKI.newKey);
    }

    private static Bytes prepare(Authority client) throws Exception {
        return client.prepare(order(), PKI.newKey, PKI.subscriber.key(), null).message();
    }

    private static Answer send(Authority client) throws Exception {
        return client.send(prepare(client), order(), PKI.subscriber.key(), new Cancellation());
    }

    /** A server without csrattrs. */
    private static ScriptedEst server(Function<Request, ScriptedEst.Answer> script)
            throws Exception {
        return ScriptedEst.start(
                PKI,
                request ->
                        request.operation().equals("csrattrs")
                                ? ScriptedEst.Answer.status(404)
                                : script.apply(request));
    }

    private Fault faultOf(Function<Request, ScriptedEst.Answer> script) throws Exception {
        try (ScriptedEst server = server(script)) {
            Authority client = client(server.url());
            return catchThrowableOfType(AuthorityException.class, () -> send(client)).fault();
        }
    }

    @Test
    void aCertificateComesWithTheRasSignIn() throws Exception {
        try (ScriptedEst server =
                server(request -> ScriptedEst.Answer.certificates(PKI.issued()))) {
            Answer.Issued issued = (Answer.Issued) send(client(server.url()));
            assertThat(issued.mismatches()).isEmpty();
            assertThat(issued.confirmBefore()).isNull();
            Request request = server.enrolments().get(0);
            assertThat(request.operation()).isEqualTo("simplereenroll");
            assertThat(request.authorization())
                    .isEqualTo(
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(
                                                    "desk:s3cret"
                                                            .getBytes(StandardCharsets.US_ASCII)));
            PKCS10CertificationRequest sent =
                    new PKCS10CertificationRequest(
                            Base64.getMimeDecoder().decode(request.body().toArray()));
            assertThat(Certificates.der(sent.getSubject()))
                    .isEqualTo(Certificates.der(PKI.subscriber.certificate().getSubject()));
            assertThat(sent.isSignatureValid(Certificates.verifier(PKI.issued()))).isTrue();
            assertThat(sent.getAttributes(Pkcs10Request.NAME_VALUE_PAIR)).isEmpty();
        }
    }

    @Test
    void theEndIsAskedForWhereTheServerWantsIt() throws Exception {
        byte[] attributes = new DERSequence(Pkcs10Request.NAME_VALUE_PAIR).getEncoded();
        try (ScriptedEst server =
                ScriptedEst.start(
                        PKI,
                        request ->
                                ScriptedEst.Answer.pkcs7(attributes)
                                        .type("application/csrattrs"))) {
            PKCS10CertificationRequest request =
                    new PKCS10CertificationRequest(prepare(client(server.url())).toArray());
            ASN1Sequence pair =
                    ASN1Sequence.getInstance(
                            request.getAttributes(Pkcs10Request.NAME_VALUE_PAIR)[0]
                                    .getAttrValues()
                                    .getObjectAt(0));
            assertThat(pair)
                    .extracting(Object::toString)
                    .containsExactly("ExpirationDate", "Tue, 6 Jul 2021 03:00:00 GMT");
        }
    }

    @Test
    void waitingIsAnsweredByTheSameBytesNotBeforeTheTime() throws Exception {
        AtomicInteger left = new AtomicInteger(2);
        try (ScriptedEst server =
                server(
                        request ->
                                left.getAndDecrement() > 0
                                        ? ScriptedEst.Answer.later("1")
                                        : ScriptedEst.Answer.certificates(PKI.issued()))) {
            Authority client = client(server.url());
            Bytes request = prepare(client);
            long start = System.nanoTime();
            Answer answer =
                    Waiting.send(
                            client, request, order(), PKI.subscriber.key(), new Cancellation());
            assertThat(answer).isInstanceOf(Answer.Issued.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
            assertThat(server.enrolments())
                    .hasSize(3)
                    .allSatisfy(
                            it ->
                                    assertThat(it.body())
                                            .isEqualTo(server.enrolments().get(0).body()));
        }
    }

    @Test
    void whoIsToWaitTooLongOrIsCancelledGoesOnLater() throws Exception {
        try (ScriptedEst server = server(request -> ScriptedEst.Answer.later("86400"))) {
            Authority client = client(server.url());
            Bytes request = prepare(client);
            Answer.Waiting waiting =
                    (Answer.Waiting)
                            client.send(request, order(), PKI.subscriber.key(), new Cancellation());
            Cancellation cancelled = new Cancellation();
            cancelled.request();
            for (Bytes response :
                    List.of(
                            waiting.response(),
                            Bytes.of("202 5".getBytes(StandardCharsets.US_ASCII)))) {
                AuthorityException failure =
                        catchThrowableOfType(
                                AuthorityException.class,
                                () ->
                                        client.poll(
                                                new Exchange(request, response),
                                                order(),
                                                PKI.subscriber.key(),
                                                cancelled));
                assertThat(failure.fault()).isEqualTo(Fault.STILL_WAITING);
            }
            assertThat(server.enrolments()).hasSize(1);
        }
    }

    @Test
    void whoComesBackAfterADayAsksAgain() throws Exception {
        AtomicInteger left = new AtomicInteger(1);
        try (ScriptedEst server =
                server(
                        request ->
                                left.getAndDecrement() > 0
                                        ? ScriptedEst.Answer.later("86400")
                                        : ScriptedEst.Answer.certificates(PKI.issued()))) {
            Authority today = client(server.url());
            Bytes request = prepare(today);
            Answer.Waiting waiting =
                    (Answer.Waiting)
                            today.send(request, order(), PKI.subscriber.key(), new Cancellation());
            Authority tomorrow =
                    client(
                            server.url(),
                            List.of(PKI.newCa.der()),
                            Clock.offset(CLOCK, Duration.ofDays(1)));
            assertThat(
                            tomorrow.poll(
                                    new Exchange(request, waiting.response()),
                                    order(),
                                    PKI.subscriber.key(),
                                    new Cancellation()))
                    .isInstanceOf(Answer.Issued.class);
        }
    }

    @Test
    void retryAfterMayBeADate() {
        assertThat(RetryAfter.read("Mon, 1 Jun 2020 03:00:30 GMT", CLOCK))
                .isEqualTo(PKI.now.plusSeconds(30));
        assertThat(RetryAfter.read("Mon, 1 Jun 2020 02:00:00 GMT", CLOCK))
                .isEqualTo(PKI.now.plusSeconds(1));
        assertThat(RetryAfter.read("", CLOCK)).isEqualTo(PKI.now.plusSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void aSignInThatIsNotAcceptedIsAMatterOfTheSettings(int status) throws Exception {
        assertThat(faultOf(request -> ScriptedEst.Answer.status(status)))
                .isEqualTo(Fault.MISCONFIGURED);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void whatAGatewayMayHavePassedOnIsNoAnswer(int status) throws Exception {
        assertThat(faultOf(request -> ScriptedEst.Answer.status(status)))
                .isEqualTo(Fault.NO_ANSWER);
    }

    @Test
    void aRefusalKeepsTheServersWords() throws Exception {
        try (ScriptedEst server =
                server(request -> ScriptedEst.Answer.refused(400, "hồ sơ\nchưa đủ"))) {
            assertThat(send(client(server.url())))
                    .isEqualTo(new Answer.Refused(List.of("HTTP 400"), "hồ sơ chưa đủ"));
        }
    }

    @Test
    void whatIsNoPkcs7IsABadAnswer() throws Exception {
        byte[] good = ScriptedEst.certsOnly(PKI.issued());
        byte[] cut = java.util.Arrays.copyOf(good, good.length / 2);
        List<ScriptedEst.Answer> bad =
                List.of(
                        ScriptedEst.Answer.pkcs7(good).type("text/html"),
                        ScriptedEst.Answer.pkcs7(cut),
                        ScriptedEst.Answer.pkcs7(ScriptedEst.certsOnly()),
                        new ScriptedEst.Answer(
                                200,
                                java.util.Map.of("Content-Type", "application/pkcs7-mime"),
                                Bytes.of("%%%".getBytes(StandardCharsets.US_ASCII))),
                        ScriptedEst.Answer.pkcs7(new byte[1 << 17]));
        for (ScriptedEst.Answer answer : bad) {
            assertThat(faultOf(request -> answer)).isEqualTo(Fault.BAD_ANSWER);
        }
    }

    @Test
    void aWrongCertificateIsToldByItsDifferences() throws Exception {
        try (ScriptedEst server =
                server(
                        request ->
                                ScriptedEst.Answer.certificates(
                                        PKI.like(
                                                PKI.newCa,
                                                SoftKey.ec(),
                                                PKI.subscriber.certificate().getSubject(),
                                                PKI.owed.minusSeconds(1))))) {
            assertThat(((Answer.Issued) send(client(server.url()))).mismatches())
                    .containsExactlyInAnyOrder(Mismatch.PUBLIC_KEY, Mismatch.NOT_AFTER);
        }
    }

    @Test
    void otherCertificatesThatCameAlongAreOverlooked() throws Exception {
        try (ScriptedEst server =
                server(
                        request ->
                                ScriptedEst.Answer.certificates(
                                        PKI.newCa.certificate(), PKI.issued()))) {
            assertThat(((Answer.Issued) send(client(server.url()))).mismatches()).isEmpty();
        }
    }

    @Test
    void aServerOfAnotherCaIsTrustedByNobody() throws Exception {
        try (ScriptedEst server =
                server(request -> ScriptedEst.Answer.certificates(PKI.issued()))) {
            Authority client = client(server.url(), List.of(PKI.oldCa.der()));
            assertThat(catchThrowableOfType(AuthorityException.class, () -> send(client)).fault())
                    .isEqualTo(Fault.UNREACHABLE);
            assertThat(server.enrolments()).isEmpty();
        }
    }

    @Test
    void aServerOfAnotherNameIsTrustedByNobody() throws Exception {
        try (ScriptedEst server =
                ScriptedEst.start(
                        PKI,
                        new GeneralName(GeneralName.dNSName, "ca.example.vn"),
                        request -> ScriptedEst.Answer.certificates(PKI.issued()))) {
            Authority client = client(server.url());
            assertThat(catchThrowableOfType(AuthorityException.class, () -> send(client)).fault())
                    .isEqualTo(Fault.UNREACHABLE);
            assertThat(server.enrolments()).isEmpty();
        }
    }

    @Test
    void settingsThatCannotBeUsedAreSaid() throws Exception {
        assertThat(
                        catchThrowableOfType(
                                        AuthorityException.class,
                                        () -> client(URI.create("http://127.0.0.1:1/est")))
                                .fault())
                .isEqualTo(Fault.MISCONFIGURED);
        Files.delete(password);
        assertThat(
                        catchThrowableOfType(
                                        AuthorityException.class,
                                        () -> client(URI.create("https://127.0.0.1:1/est")))
                                .fault())
                .isEqualTo(Fault.MISCONFIGURED);
    }

    @Test
    void nothingIsConfirmedAndNothingTakenBack() throws Exception {
        Authority client = client(URI.create("https://127.0.0.1:1/est"));
        Bytes certificate = Bytes.of(Certificates.der(PKI.issued().toASN1Structure()));
        assertThat(client.protocol().confirms()).isFalse();
        client.confirm(new Exchange(certificate, null), certificate, null, PKI.subscriber.key());
        assertThat(
                        catchThrowableOfType(
                                        AuthorityException.class,
                                        () -> client.revoke(certificate, null))
                                .fault())
                .isEqualTo(Fault.NOT_OFFERED);
    }

    @Test
    void theTestTellsAServerThatGrantsWhatNobodyMay() throws Exception {
        try (ScriptedEst server =
                server(
                        request ->
                                request.operation().equals("cacerts")
                                        ? ScriptedEst.Answer.certificates(PKI.newCa.certificate())
                                        : ScriptedEst.Answer.certificates(PKI.issued()))) {
            List<ProbeReport> reports = client(server.url()).examine(false, new Cancellation());
            assertThat(reports)
                    .filteredOn(it -> it.result() == Result.FAILED)
                    .extracting(ProbeReport::probe)
                    .containsExactly(ProbeReport.Probe.UNACCEPTABLE_REQUEST);
            assertThat(reports.get(0).verdicts())
                    .containsEntry(AuthorityCapability.CONFIRMATION_KEPT, Verdict.NO);
        }
    }
}
