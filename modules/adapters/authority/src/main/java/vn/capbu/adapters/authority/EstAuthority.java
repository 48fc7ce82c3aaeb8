package vn.capbu.adapters.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.AuthorityProtocol;
import vn.capbu.renewal.ProbeReport;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;
import vn.capbu.renewal.spi.CertificateOrder;
import vn.capbu.renewal.spi.RequestSigner;
import vn.capbu.renewal.spi.TokenException;

/**
 * The EST client (RFC 7030, with the clarifications of RFC 8951): the RA signs in, the token signs the PKCS #10 request. A
 * certificate is in force once it is issued, so there is nothing to confirm and no way to take one back.
 */
final class EstAuthority implements Authority {

    private static final int TRANSACTION_OCTETS = 16;

    /** Who is to wait longer goes on later. */
    private static final String LATER = "202 ";

    private final EstExchange exchange;
    private final CertificateComparison comparison;
    private final CertificateDirectory directory;
    private final CrlStatus crls;
    private final EstExaminer examiner;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Boolean asksForEnd;

    private EstAuthority(
            EstExchange exchange,
            CertificateDirectory directory,
            CrlStatus crls,
            EstExaminer examiner,
            Clock clock) {
        this.exchange = exchange;
        this.comparison = new CertificateComparison(clock);
        this.directory = directory;
        this.crls = crls;
        this.examiner = examiner;
        this.clock = clock;
    }

    /**
     * Puts the parts together for an endpoint that was checked.
     *
     * @throws AuthorityException MISCONFIGURED
     */
    static EstAuthority of(
            AuthorityEndpoint endpoint,
            List<X509CertificateHolder> anchors,
            TransportSettings settings,
            Clock clock)
            throws AuthorityException {
        if (!"https".equalsIgnoreCase(endpoint.url().getScheme())) {
            throw new AuthorityException(Fault.MISCONFIGURED, "EST needs an https URL");
        }
        EstAccess access = EstAccess.of(endpoint.credential(), anchors, clock);
        HttpTransport transport = new HttpTransport(settings, access.tls());
        EstExchange exchange = new EstExchange(transport, endpoint.url(), access);
        CertificateDirectory directory =
                new CertificateDirectory(transport, settings, endpoint.lookup());
        CrlStatus crls =
                new CrlStatus(
                        transport,
                        settings,
                        anchors,
                        CmpAuthority.hosts(endpoint),
                        endpoint.crl(),
                        clock);
        EstExaminer examiner = new EstExaminer(exchange, directory, crls, anchors);
        return new EstAuthority(exchange, directory, crls, examiner, clock);
    }

    @Override
    public AuthorityProtocol protocol() {
        return AuthorityProtocol.EST;
    }

    @Override
    public boolean needsTokenSignature() {
        return false;
    }

    @Override
    public PreparedRequest prepare(
            CertificateOrder order,
            RequestSigner newKey,
            RequestSigner oldKey,
            @Nullable Bytes transactionId)
            throws AuthorityException, TokenException {
        if (!newKey.publicKey().equals(order.publicKey())) {
            throw misconfigured("the key that signs isn't the key to certify", null);
        }
        X509CertificateHolder old = certificate(order.oldCertificate());
        Bytes request =
                Bytes.of(
                        Certificates.der(
                                Pkcs10Request.of(order, old, newKey, asksForEnd())
                                        .toASN1Structure()));
        return new PreparedRequest(request, transactionId == null ? newId() : transactionId);
    }

    private Bytes newId() {
        byte[] id = new byte[TRANSACTION_OCTETS];
        random.nextBytes(id);
        return Bytes.of(id);
    }

    /** Whether the server wants to be told the end (csrattrs); asked once. */
    private boolean asksForEnd() throws AuthorityException {
        Boolean known = asksForEnd;
        if (known == null) {
            known = namesPair(exchange.csrAttributes());
            asksForEnd = known;
        }
        return known;
    }

    /** Whether CsrAttrs (RFC 7030, 4.5.2) name the attribute by which an end is asked for. */
    static boolean namesPair(@Nullable Bytes csrAttributes) throws AuthorityException {
        if (csrAttributes == null) {
            return false;
        }
        try {
            for (ASN1Encodable element : ASN1Sequence.getInstance(csrAttributes.toArray())) {
                if (Pkcs10Request.NAME_VALUE_PAIR.equals(element)) {
                    return true;
                }
            }
            return false;
        } catch (RuntimeException e) {
            throw new AuthorityException(Fault.BAD_ANSWER, List.of(), "csrattrs can't be read", e);
        }
    }

    @Override
    public Answer send(
            Bytes request, CertificateOrder order, RequestSigner oldKey, Cancellation cancellation)
            throws AuthorityException {
        certificate(order.oldCertificate());
        certificate(order.issuer());
        String operation =
                order.kind() == CertificateOrder.Kind.KEY_UPDATE
                        ? "simplereenroll"
                        : "simpleenroll";
        EstExchange.Enrolled answer = exchange.enroll(operation, request);
        if (answer instanceof EstExchange.Enrolled.Later later) {
            return new Answer.Waiting(
                    Bytes.of(
                            (LATER + RetryAfter.read(later.retryAfter(), clock))
                                    .getBytes(StandardCharsets.US_ASCII)));
        }
        if (answer instanceof EstExchange.Enrolled.Refused refused) {
            return new Answer.Refused(List.of("HTTP " + refused.status()), refused.text());
        }
        return issued(((EstExchange.Enrolled.Certificates) answer).pkcs7(), order);
    }

    /** RFC 7030, 4.2.3: one certificate; where others came along, the one for the key that was sent. */
    private Answer issued(Bytes pkcs7, CertificateOrder order) throws AuthorityException {
        List<X509CertificateHolder> found = CertsOnly.read(pkcs7);
        X509CertificateHolder certificate =
                found.stream()
                        .filter(it -> Certificates.publicKey(it).equals(order.publicKey()))
                        .findFirst()
                        .orElse(found.get(0));
        Bytes der = Bytes.of(Certificates.der(certificate.toASN1Structure()));
        return new Answer.Issued(pkcs7, der, comparison.compare(der, order), null);
    }

    /** RFC 7030, 4.2.3: the very same request once more, not before the time that the server named. */
    @Override
    public Answer poll(
            Exchange exchanged,
            CertificateOrder order,
            RequestSigner oldKey,
            Cancellation cancellation)
            throws AuthorityException {
        NotBefore.await(notBefore(exchanged.response()), clock, cancellation);
        try {
            return send(exchanged.request(), order, oldKey, cancellation);
        } catch (AuthorityException e) {
            if (e.fault() != Fault.UNREACHABLE) {
                throw e;
            }
            throw new AuthorityException(
                    Fault.STILL_WAITING, List.of(), "lost while waiting: " + e.getMessage(), e);
        }
    }

    private Instant notBefore(@Nullable Bytes response) throws AuthorityException {
        String text =
                response == null ? "" : new String(response.toArray(), StandardCharsets.US_ASCII);
        if (!text.startsWith(LATER)) {
            throw misconfigured("the journalled answer doesn't say to wait", null);
        }
        return RetryAfter.read(text.substring(LATER.length()), clock);
    }

    /** There is nothing to confirm; a rejection has no way to the authority. */
    @Override
    public void confirm(
            Exchange exchanged, Bytes certificate, @Nullable String rejection, RequestSigner oldKey)
            throws AuthorityException {
        if (rejection != null) {
            throw new AuthorityException(
                    Fault.NOT_OFFERED, "EST has no way to reject a certificate");
        }
    }

    @Override
    public void revoke(Bytes certificate, @Nullable RequestSigner certificateKey)
            throws AuthorityException {
        throw new AuthorityException(
                Fault.NOT_OFFERED,
                "EST revokes nothing: have certificate "
                        + certificate(certificate).getSerialNumber().toString(16)
                        + " revoked by the authority's own staff");
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
        return examiner.examine();
    }

    private static X509CertificateHolder certificate(Bytes der) throws AuthorityException {
        try {
            return Certificates.parse(der);
        } catch (IOException e) {
            throw misconfigured("a certificate can't be read", e);
        }
    }

    private static AuthorityException misconfigured(String message, @Nullable Throwable cause) {
        return new AuthorityException(Fault.MISCONFIGURED, List.of(), message, cause);
    }
}
