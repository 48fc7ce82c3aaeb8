package vn.capbu.adapters.authority;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.ExpiredRequest;
import vn.capbu.renewal.ProbeReport;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;
import vn.capbu.renewal.spi.CertificateOrder;
import vn.capbu.renewal.spi.RequestSigner;
import vn.capbu.renewal.spi.TokenException;

/** The CMP client: builds requests, sends them, and hands every answer to the checks. Holds no state of a transaction. */
final class CmpAuthority implements Authority {

    private final @Nullable RaKey ra;
    private final boolean nested;
    private final ExpiredRequest expiredRequest;
    private final MessageBuilder messages;
    private final CmpExchange exchange;
    private final Polling polling;
    private final CertificateComparison comparison;
    private final IssuanceReader issuance;
    private final CertificateDirectory directory;
    private final CrlStatus crls;
    private final Examination examination;

    /** What only the test of an authority needs. */
    private record Examination(
            AuthorityEndpoint endpoint,
            List<X509CertificateHolder> anchors,
            TransportSettings settings,
            Clock clock) {}

    private CmpAuthority(
            @Nullable RaKey ra,
            Examination examination,
            MessageBuilder messages,
            CmpExchange exchange,
            CertificateComparison comparison,
            CertificateDirectory directory,
            CrlStatus crls) {
        this.ra = ra;
        this.nested = examination.endpoint().nested();
        this.expiredRequest = examination.endpoint().expiredRequest();
        this.examination = examination;
        this.messages = messages;
        this.exchange = exchange;
        this.polling = new Polling(exchange, messages, examination.clock());
        this.comparison = comparison;
        this.issuance = new IssuanceReader(comparison);
        this.directory = directory;
        this.crls = crls;
    }

    /** Puts the parts together for an endpoint that was checked. */
    static CmpAuthority of(
            AuthorityEndpoint endpoint,
            List<X509CertificateHolder> anchors,
            @Nullable RaKey ra,
            TransportSettings settings,
            Clock clock) {
        HttpTransport transport = new HttpTransport(settings);
        ResponseVerifier verifier = new ResponseVerifier(new AnswerTrust(anchors, clock));
        return new CmpAuthority(
                ra,
                new Examination(endpoint, List.copyOf(anchors), settings, clock),
                new MessageBuilder(clock),
                new CmpExchange(transport, endpoint.url(), verifier),
                new CertificateComparison(clock),
                new CertificateDirectory(transport, settings, endpoint.lookup()),
                new CrlStatus(
                        transport, settings, anchors, hosts(endpoint), endpoint.crl(), clock));
    }

    /** Hosts that the operator configured, in lower case. */
    static Set<String> hosts(AuthorityEndpoint endpoint) {
        Set<String> hosts = new HashSet<>();
        hosts.add(endpoint.url().getHost().toLowerCase(Locale.ROOT));
        URI lookup = endpoint.lookup();
        if (lookup != null) {
            hosts.add(lookup.getHost().toLowerCase(Locale.ROOT));
        }
        return hosts;
    }

    @Override
    public boolean needsTokenSignature() {
        return ra == null;
    }

    @Override
    public PreparedRequest prepare(
            CertificateOrder order,
            RequestSigner newKey,
            RequestSigner oldKey,
            @Nullable Bytes transactionId)
            throws AuthorityException, TokenException {
        if (order.kind() == CertificateOrder.Kind.RA_REQUEST && ra == null) {
            throw misconfigured("a certificate after the old one's end needs an RA credential");
        }
        if (!newKey.publicKey().equals(order.publicKey())) {
            throw misconfigured("the key that signs isn't the key to certify");
        }
        X509CertificateHolder old = certificate(order.oldCertificate());
        Bytes transaction = transactionId == null ? messages.newTransactionId() : transactionId;
        boolean onRasWord = order.kind() == CertificateOrder.Kind.RA_REQUEST;
        Credential credential =
                onRasWord && ra != null
                        ? new Credential.Showing(ra, old)
                        : showing(credential(old, oldKey), old);
        SentMessage request =
                messages.build(
                        RequestBody.of(order, old, newKey, expiredRequest),
                        new GeneralName(certificate(order.issuer()).getSubject()),
                        transaction,
                        null,
                        credential);
        return new PreparedRequest(request.der(), transaction);
    }

    @Override
    public Answer send(
            Bytes request, CertificateOrder order, RequestSigner oldKey, Cancellation cancellation)
            throws AuthorityException, TokenException {
        SentMessage sent = SentMessage.read(request);
        certificate(order.oldCertificate());
        certificate(order.issuer());
        credential(sent.protectingCertificate(), oldKey);
        return read(exchange.send(sent), sent, order);
    }

    @Override
    public Answer poll(
            Exchange exchanged,
            CertificateOrder order,
            RequestSigner oldKey,
            Cancellation cancellation)
            throws AuthorityException, TokenException {
        SentMessage sent = SentMessage.read(exchanged.request());
        VerifiedAnswer last = JournalledAnswer.read(exchanged.response());
        Credential credential = credential(sent.protectingCertificate(), oldKey);
        try {
            return read(polling.once(last, sent, credential, cancellation), sent, order);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            throw unreadable(e);
        }
    }

    private Answer read(VerifiedAnswer answer, SentMessage sent, CertificateOrder order)
            throws AuthorityException {
        try {
            return Polling.isWaiting(answer)
                    ? new Answer.Waiting(answer.der())
                    : issuance.read(answer, sent, order);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void confirm(
            Exchange exchanged, Bytes certificate, @Nullable String rejection, RequestSigner oldKey)
            throws AuthorityException, TokenException {
        SentMessage request = SentMessage.read(exchanged.request());
        SentMessage confirmation =
                messages.build(
                        ConfirmationBody.of(certificate, RequestBody.certReqId(request), rejection),
                        request.recipient(),
                        request.transactionId(),
                        JournalledAnswer.senderNonce(exchanged.response()),
                        credential(request.protectingCertificate(), oldKey));
        VerifiedAnswer answer = exchange.send(confirmation);
        VerifiedAnswer.Refusal error = error(answer);
        if (error != null) {
            throw error.toException();
        }
        if (answer.bodyType() != PKIBody.TYPE_CONFIRM) {
            throw new AuthorityException(
                    Fault.BAD_ANSWER, "the answer to certConf has body type " + answer.bodyType());
        }
    }

    @Override
    public void revoke(Bytes certificate, @Nullable RequestSigner certificateKey)
            throws AuthorityException, TokenException {
        X509CertificateHolder revoked = certificate(certificate);
        SentMessage request =
                messages.build(
                        RevocationBody.of(revoked),
                        new GeneralName(revoked.getIssuer()),
                        messages.newTransactionId(),
                        null,
                        ra == null ? credential(revoked, certificateKey) : ra);
        VerifiedAnswer answer = exchange.send(request);
        try {
            RevocationReader.check(answer);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<Bytes> lookup(Bytes publicKey) throws AuthorityException {
        return directory.lookup(publicKey);
    }

    @Override
    public List<Mismatch> compare(Bytes certificate, CertificateOrder order) {
        try {
            return comparison.compare(certificate, order);
        } catch (AuthorityException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public Status status(Bytes certificate) {
        return crls.of(certificate);
    }

    @Override
    public List<ProbeReport> examine(boolean testSubject, Cancellation cancellation) {
        Probes probes = new Probes(directory, crls);
        List<ProbeReport> reports =
                new ArrayList<>(
                        new CmpExaminer(exchange, messages, ra, examination.anchors(), probes)
                                .examine());
        if (testSubject && ra != null && !cancellation.isRequested()) {
            CmpAuthority withoutRa =
                    of(
                            examination.endpoint(),
                            examination.anchors(),
                            null,
                            examination.settings(),
                            examination.clock());
            reports.add(
                    new TestIssuance(
                                    this,
                                    withoutRa,
                                    examination.anchors().get(0),
                                    examination.clock())
                            .run());
        }
        return reports;
    }

    private static Credential showing(Credential credential, X509CertificateHolder shown) {
        return credential instanceof Credential.Nested nested
                ? new Credential.Nested(
                        new Credential.Showing(nested.inner(), shown), nested.outer())
                : new Credential.Showing(credential, shown);
    }

    /** The RA, or else a certificate whose key is on the token at hand; that inside the RA's where messages are nested. */
    private Credential credential(X509CertificateHolder certificate, @Nullable RequestSigner key)
            throws AuthorityException {
        if (ra != null && (!nested || ra.certificate().equals(certificate))) {
            return ra;
        }
        if (key == null) {
            throw misconfigured("without an RA credential a message needs a token to sign it");
        }
        if (!Certificates.publicKey(certificate).equals(key.publicKey())) {
            throw misconfigured("the token's key isn't the key of the certificate that signs");
        }
        Credential token = new Credential.OnToken(certificate, key);
        return ra == null ? token : new Credential.Nested(token, ra);
    }

    private static VerifiedAnswer.@Nullable Refusal error(VerifiedAnswer answer)
            throws AuthorityException {
        try {
            return answer.error();
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            throw unreadable(e);
        }
    }

    private static X509CertificateHolder certificate(Bytes der) throws AuthorityException {
        try {
            return Certificates.parse(der);
        } catch (IOException e) {
            throw new AuthorityException(
                    Fault.MISCONFIGURED, List.of(), "a certificate can't be read", e);
        }
    }

    private static AuthorityException misconfigured(String message) {
        return new AuthorityException(Fault.MISCONFIGURED, message);
    }

    private static AuthorityException unreadable(RuntimeException cause) {
        return new AuthorityException(
                Fault.BAD_ANSWER, List.of(), "the answer's body can't be read", cause);
    }
}
