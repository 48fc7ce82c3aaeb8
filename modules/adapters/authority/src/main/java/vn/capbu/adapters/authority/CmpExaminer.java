package vn.capbu.adapters.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.GenMsgContent;
import org.bouncycastle.asn1.cmp.GenRepContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.RevRepContent;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.ProbeReport;
import vn.capbu.renewal.ProbeReport.Probe;
import vn.capbu.renewal.ProbeReport.Result;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.TokenException;

/** Finds out what a CMP authority can do, by questions and by requests that nobody can grant. */
final class CmpExaminer {

    private final CmpExchange exchange;
    private final MessageBuilder messages;
    private final @Nullable RaKey ra;
    private final List<X509CertificateHolder> anchors;
    private final Probes probes;

    CmpExaminer(
            CmpExchange exchange,
            MessageBuilder messages,
            @Nullable RaKey ra,
            List<X509CertificateHolder> anchors,
            Probes probes) {
        this.exchange = exchange;
        this.messages = messages;
        this.ra = ra;
        this.anchors = anchors;
        this.probes = probes;
    }

    List<ProbeReport> examine() {
        List<ProbeReport> reports = new ArrayList<>();
        if (ra == null) {
            String why = "no RA is configured, and no customer's token signs for a test";
            reports.add(Probes.report(Probe.QUESTION, Result.SKIPPED, why, Map.of()));
            reports.add(Probes.report(Probe.UNKNOWN_REVOCATION, Result.SKIPPED, why, Map.of()));
        } else {
            reports.add(question(ra));
            if (reports.get(0).result() == Result.PASSED) {
                reports.add(nested(ra));
                reports.add(revocation(ra));
            }
        }
        reports.add(probes.lookup());
        reports.add(probes.crl());
        return reports;
    }

    private ProbeReport question(RaKey by) {
        try {
            VerifiedAnswer answer = exchange.send(general(by));
            VerifiedAnswer.Refusal error = answer.error();
            if (error != null) {
                return Probes.report(Probe.QUESTION, Result.FAILED, error.describe(), Map.of());
            }
            List<X509CertificateHolder> named = caCertificates(answer);
            boolean known = named.isEmpty() || named.stream().anyMatch(anchors::contains);
            String text =
                    named.isEmpty()
                            ? "genp without CA certificates"
                            : String.join(
                                    "; ",
                                    named.stream().map(it -> it.getSubject().toString()).toList());
            return Probes.report(
                    Probe.QUESTION,
                    known ? Result.PASSED : Result.FAILED,
                    known ? text : "none of them is trusted: " + text,
                    Map.of(AuthorityCapability.EST_ONLY, Verdict.NO));
        } catch (AuthorityException e) {
            return Probes.failed(Probe.QUESTION, e);
        } catch (TokenException | RuntimeException e) {
            return Probes.report(Probe.QUESTION, Result.FAILED, e.toString(), Map.of());
        }
    }

    private ProbeReport nested(RaKey by) {
        try {
            VerifiedAnswer.Refusal error =
                    exchange.send(general(new Credential.Nested(by, by))).error();
            boolean taken = error == null;
            return Probes.report(
                    Probe.NESTED,
                    taken ? Result.PASSED : Result.NOT_OFFERED,
                    error == null ? "genp" : error.describe(),
                    Map.of(AuthorityCapability.NESTED, taken ? Verdict.YES : Verdict.NO));
        } catch (AuthorityException e) {
            return Probes.failed(Probe.NESTED, e);
        } catch (TokenException | RuntimeException e) {
            return Probes.report(Probe.NESTED, Result.FAILED, e.toString(), Map.of());
        }
    }

    /** Whoever looks for the certificate serves revocations; whoever forbids it doesn't. */
    private ProbeReport revocation(RaKey by) {
        try {
            X509CertificateHolder nobodys =
                    TestSubject.certificate(
                            anchors.get(0).getSubject(), TestSubject.newKey(), messages.now());
            VerifiedAnswer answer = exchange.send(build(RevocationBody.of(nobodys), by));
            VerifiedAnswer.Refusal refusal = answer.error();
            if (refusal == null && answer.bodyType() == PKIBody.TYPE_REVOCATION_REP) {
                refusal =
                        VerifiedAnswer.Refusal.of(
                                RevRepContent.getInstance(answer.message().getBody().getContent())
                                        .getStatus()[0]);
            }
            if (refusal == null || refusal.status() == PKIStatus.GRANTED) {
                return Probes.report(
                        Probe.UNKNOWN_REVOCATION,
                        Result.FAILED,
                        "a certificate that doesn't exist was \"revoked\"",
                        Map.of());
            }
            boolean served = refusal.failInfo().contains("badCertId");
            boolean forbidden =
                    refusal.failInfo().contains("notAuthorized")
                            || refusal.failInfo().contains("badRequest");
            Verdict verdict = served ? Verdict.YES : forbidden ? Verdict.NO : Verdict.UNKNOWN;
            return Probes.report(
                    Probe.UNKNOWN_REVOCATION,
                    forbidden ? Result.NOT_OFFERED : Result.PASSED,
                    refusal.describe(),
                    Map.of(AuthorityCapability.REVOCATION, verdict));
        } catch (AuthorityException e) {
            return Probes.failed(Probe.UNKNOWN_REVOCATION, e);
        } catch (TokenException | RuntimeException e) {
            return Probes.report(Probe.UNKNOWN_REVOCATION, Result.FAILED, e.toString(), Map.of());
        }
    }

    private SentMessage general(Credential by) throws TokenException, AuthorityException {
        return build(
                new PKIBody(
                        PKIBody.TYPE_GEN_MSG,
                        new GenMsgContent(
                                new InfoTypeAndValue(CMPObjectIdentifiers.id_it_caCerts))),
                by);
    }

    private SentMessage build(PKIBody body, Credential by)
            throws TokenException, AuthorityException {
        return messages.build(
                body,
                new GeneralName(anchors.get(0).getSubject()),
                messages.newTransactionId(),
                null,
                by);
    }

    private static List<X509CertificateHolder> caCertificates(VerifiedAnswer answer) {
        List<X509CertificateHolder> found = new ArrayList<>();
        if (answer.bodyType() != PKIBody.TYPE_GEN_REP) {
            return found;
        }
        for (InfoTypeAndValue info :
                GenRepContent.getInstance(answer.message().getBody().getContent())
                        .toInfoTypeAndValueArray()) {
            if (CMPObjectIdentifiers.id_it_caCerts.equals(info.getInfoType())
                    && info.getInfoValue() != null) {
                for (ASN1Encodable one : ASN1Sequence.getInstance(info.getInfoValue())) {
                    found.add(
                            new X509CertificateHolder(
                                    CMPCertificate.getInstance(one).getX509v3PKCert()));
                }
            }
        }
        return found;
    }
}
