package vn.capbu.adapters.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.ProbeReport;
import vn.capbu.renewal.ProbeReport.Probe;
import vn.capbu.renewal.ProbeReport.Result;
import vn.capbu.renewal.spi.Authority.Answer;
import vn.capbu.renewal.spi.Authority.Exchange;
import vn.capbu.renewal.spi.Authority.PreparedRequest;
import vn.capbu.renewal.spi.Authority.Status;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.CertificateOrder;
import vn.capbu.renewal.spi.CertificateOrder.Kind;
import vn.capbu.renewal.spi.RequestSigner;
import vn.capbu.renewal.spi.TokenException;

/**
 * Has certificates issued to the test subject, each for a day at most, and sees what becomes of them: confirmed, rejected,
 * revoked. In the end none is in force, as far as the authority takes certificates back.
 */
final class TestIssuance {

    private final CmpAuthority withRa;
    private final CmpAuthority withoutRa;
    private final X509CertificateHolder issuer;
    private final Clock clock;
    private final RequestSigner key = TestSubject.newKey();
    private final Map<AuthorityCapability, Verdict> verdicts = Probes.verdicts();
    private final StringBuilder log = new StringBuilder();

    /**
     * @param withoutRa the same authority, for a client that has the certificate alone
     */
    TestIssuance(
            CmpAuthority withRa,
            CmpAuthority withoutRa,
            X509CertificateHolder issuer,
            Clock clock) {
        this.withRa = withRa;
        this.withoutRa = withoutRa;
        this.issuer = issuer;
        this.clock = clock;
    }

    ProbeReport run() {
        Bytes first = null;
        Result result = Result.PASSED;
        try {
            first = first();
            if (first != null) {
                sameKey(first);
                underOldCertificate(first);
            }
        } catch (AuthorityException e) {
            result = Result.FAILED;
            say(Probes.describe(e));
        } catch (TokenException | RuntimeException e) {
            result = Result.FAILED;
            say(e.toString());
        } finally {
            if (first != null && !revoked(first)) {
                result = Result.FAILED;
            }
        }
        return Probes.report(Probe.TEST_SUBJECT, result, log.toString(), verdicts);
    }

    /** A certificate on the RA's word, confirmed; null when there is none. */
    private @org.jspecify.annotations.Nullable Bytes first()
            throws AuthorityException, TokenException {
        X509CertificateHolder none =
                TestSubject.certificate(issuer.getSubject(), key, clock.instant());
        Asked asked =
                ask(
                        withRa,
                        order(
                                Kind.RA_REQUEST,
                                Bytes.of(Certificates.der(none.toASN1Structure())),
                                key));
        if (!(asked.answer() instanceof Answer.Issued issued)) {
            say("cr: " + asked.answer());
            if (asked.answer() instanceof Answer.Waiting) {
                verdicts.put(AuthorityCapability.POLLING, Verdict.YES);
            }
            return null;
        }
        say("cr: issued");
        verdicts.put(
                AuthorityCapability.IMPLICIT_CONFIRMATION,
                confirmsImplicitly(issued) ? Verdict.YES : Verdict.NO);
        withRa.confirm(
                new Exchange(asked.request(), issued.response()), issued.certificate(), null, key);
        say("certConf: accepted");
        return issued.certificate();
    }

    private void sameKey(Bytes old) throws AuthorityException, TokenException {
        Asked asked = ask(withRa, order(Kind.KEY_UPDATE, old, key));
        boolean issued = asked.answer() instanceof Answer.Issued;
        say("kur, same key: " + (issued ? "issued" : asked.answer()));
        verdicts.put(AuthorityCapability.SAME_KEY, issued ? Verdict.YES : Verdict.NO);
        if (asked.answer() instanceof Answer.Issued again) {
            reject(withRa, asked, again);
        }
    }

    private void reject(CmpAuthority client, Asked asked, Answer.Issued issued)
            throws AuthorityException, TokenException {
        client.confirm(
                new Exchange(asked.request(), issued.response()),
                issued.certificate(),
                "authority test",
                key);
        Status status = client.status(issued.certificate());
        say("certConf, rejecting: then " + status);
        if (status != Status.UNKNOWN) {
            Verdict honoured = status == Status.REVOKED ? Verdict.YES : Verdict.NO;
            verdicts.put(AuthorityCapability.REJECTION_HONOURED, honoured);
            verdicts.put(AuthorityCapability.CONFIRMATION_KEPT, honoured);
            verdicts.put(AuthorityCapability.CRL, Verdict.YES);
        }
        if (status != Status.REVOKED) {
            withRa.revoke(issued.certificate(), key);
        }
    }

    private void underOldCertificate(Bytes old) throws AuthorityException, TokenException {
        RequestSigner fresh = TestSubject.newKey();
        CertificateOrder order = order(Kind.KEY_UPDATE, old, fresh);
        PreparedRequest prepared = withoutRa.prepare(order, fresh, key, null);
        Answer answer = withoutRa.send(prepared.message(), order, key, new Cancellation());
        boolean issued = answer instanceof Answer.Issued;
        say("kur under the old certificate: " + (issued ? "issued" : answer));
        verdicts.put(AuthorityCapability.OLD_CERTIFICATE_SIGNS, issued ? Verdict.YES : Verdict.NO);
        verdicts.put(AuthorityCapability.RA_NEEDED, issued ? Verdict.NO : Verdict.YES);
        if (answer instanceof Answer.Issued taken) {
            reject(withoutRa, new Asked(prepared.message(), answer), taken);
        }
    }

    private boolean revoked(Bytes certificate) {
        try {
            withRa.revoke(certificate, key);
            Status status = withRa.status(certificate);
            say("rr: then " + status);
            verdicts.put(
                    AuthorityCapability.REVOCATION,
                    status == Status.GOOD ? Verdict.NO : Verdict.YES);
            return status != Status.GOOD;
        } catch (AuthorityException e) {
            say("rr: " + Probes.describe(e));
            verdicts.put(AuthorityCapability.REVOCATION, Verdict.NO);
            return false;
        } catch (TokenException e) {
            say("rr: " + e);
            return false;
        }
    }

    private record Asked(Bytes request, Answer answer) {}

    private Asked ask(CmpAuthority client, CertificateOrder order)
            throws AuthorityException, TokenException {
        PreparedRequest prepared = client.prepare(order, key, key, null);
        return new Asked(
                prepared.message(),
                client.send(prepared.message(), order, key, new Cancellation()));
    }

    private CertificateOrder order(Kind kind, Bytes old, RequestSigner subject) {
        return new CertificateOrder(
                kind,
                old,
                subject.publicKey(),
                clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS),
                Bytes.of(Certificates.der(issuer.toASN1Structure())));
    }

    private static boolean confirmsImplicitly(Answer.Issued issued) throws AuthorityException {
        InfoTypeAndValue[] infos =
                JournalledAnswer.read(issued.response()).message().getHeader().getGeneralInfo();
        for (InfoTypeAndValue info : infos == null ? new InfoTypeAndValue[0] : infos) {
            if (CMPObjectIdentifiers.it_implicitConfirm.equals(info.getInfoType())) {
                return true;
            }
        }
        return false;
    }

    private void say(String line) {
        log.append(log.isEmpty() ? "" : "; ").append(line);
    }
}
