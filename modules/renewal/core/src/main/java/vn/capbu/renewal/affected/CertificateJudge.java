package vn.capbu.renewal.affected;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CampaignRules;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityCase;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.EligibilityVerdict;
import vn.capbu.renewal.IssuerKey;
import vn.capbu.renewal.OwedTerm;
import vn.capbu.renewal.internal.CampaignIssuers;

/**
 * Judges certificates of the registry for a campaign, by the same rules as tokens at the bench. Where only the registry's record
 * is there, the issuer is unknown: the other rules are judged, and E1 is left to the token.
 */
final class CertificateJudge {

    private final CampaignIssuers issuers;
    private final CampaignRules rules;
    private final Instant asOf;
    private final boolean past;

    CertificateJudge(Campaign campaign, Instant asOf, boolean past) {
        this(CampaignIssuers.of(campaign), asOf, past);
    }

    CertificateJudge(CampaignIssuers issuers, Instant asOf, boolean past) {
        this.past = past;
        this.issuers = issuers;
        this.rules = issuers.rules();
        this.asOf = asOf;
    }

    AffectedRow judge(CertificateFacts facts) {
        X509Certificate certificate = parse(facts.der());
        boolean issuerUnknown = certificate == null;
        if (facts.marks().renewedAt() != null) {
            return row(
                    facts,
                    Eligibility.ALREADY_RENEWED,
                    List.of(),
                    owed(facts),
                    issuerUnknown,
                    null);
        }
        Instant notBefore = notBefore(facts.term(), certificate);
        Instant notAfter = notAfter(facts.term(), certificate);
        CertificateState state =
                issuers.isRevoked(facts.serial(), asOf) ? CertificateState.REVOKED : facts.state();
        EligibilityVerdict verdict =
                rules.judge(
                        new EligibilityCase(
                                asOf,
                                certificate == null ? IssuerKey.OLD : issuers.issuerOf(certificate),
                                notBefore == null ? neutralStart(notAfter) : notBefore,
                                notAfter == null ? neutralEnd() : notAfter,
                                state,
                                facts.contractEnd()));
        boolean termUnknown = notBefore == null || notAfter == null;
        List<EligibilityRule> failed = new ArrayList<>(verdict.failedRules());
        if (notAfter == null && state == CertificateState.VALID) {
            failed.remove(EligibilityRule.E2);
        }
        if (termUnknown && failed.isEmpty()) {
            return question(facts, failed, null, issuerUnknown, Question.TERM_UNKNOWN);
        }
        boolean expiredOnly =
                failed.equals(List.of(EligibilityRule.E2))
                        && state == CertificateState.VALID
                        && notAfter != null
                        && asOf.isAfter(notAfter);
        if (expiredOnly) {
            return judgeExpired(facts, failed, issuerUnknown);
        }
        if (!failed.isEmpty()) {
            return row(facts, Eligibility.NOT_ELIGIBLE, failed, null, issuerUnknown, null);
        }
        return decided(facts, verdict, certificate);
    }

    /** Every rule held until its end: as at the bench, a supervisor decides as long as a term is owed. */
    private AffectedRow judgeExpired(
            CertificateFacts facts, List<EligibilityRule> failed, boolean issuerUnknown) {
        OwedTerm owed = owed(facts);
        if (owed == null || !owed.notAfter().isAfter(asOf)) {
            return row(facts, Eligibility.NOT_ELIGIBLE, failed, null, issuerUnknown, null);
        }
        return facts.marks().expiredAllowed()
                ? row(facts, Eligibility.ELIGIBLE, List.of(), owed, issuerUnknown, null)
                : question(facts, failed, owed, issuerUnknown, Question.EXPIRED);
    }

    private AffectedRow decided(
            CertificateFacts facts,
            EligibilityVerdict verdict,
            @Nullable X509Certificate certificate) {
        boolean issuerUnknown = certificate == null;
        boolean contradiction = certificate != null && !matchesTaxCode(certificate, facts);
        if (verdict.eligibility() == Eligibility.ELIGIBLE && !contradiction) {
            return row(facts, Eligibility.ELIGIBLE, List.of(), verdict.owed(), issuerUnknown, null);
        }
        EligibilityDecision decision = facts.marks().decision();
        Question question = contradiction ? Question.CONTRADICTION : Question.BORDERLINE;
        if (decision == null) {
            return question(facts, List.of(), owed(facts), issuerUnknown, question);
        }
        return decision.allowed()
                ? row(facts, Eligibility.ELIGIBLE, List.of(), owed(facts), issuerUnknown, null)
                : row(
                        facts,
                        Eligibility.NOT_ELIGIBLE,
                        contradiction ? List.of() : List.of(EligibilityRule.E5),
                        null,
                        issuerUnknown,
                        null);
    }

    private AffectedRow row(
            CertificateFacts facts,
            Eligibility eligibility,
            List<EligibilityRule> failed,
            @Nullable OwedTerm owed,
            boolean issuerUnknown,
            @Nullable Question question) {
        return new AffectedRow(
                facts,
                eligibility,
                failed,
                owed,
                issuerUnknown,
                past && !facts.historyKnown(),
                question);
    }

    private AffectedRow question(
            CertificateFacts facts,
            List<EligibilityRule> failed,
            @Nullable OwedTerm owed,
            boolean issuerUnknown,
            Question question) {
        return row(facts, Eligibility.NEEDS_DECISION, failed, owed, issuerUnknown, question);
    }

    private @Nullable OwedTerm owed(CertificateFacts facts) {
        LocalDate end = facts.contractEnd();
        return end == null ? null : rules.owedTerm(end);
    }

    private static boolean matchesTaxCode(X509Certificate certificate, CertificateFacts facts) {
        return Certificates.taxCodeOf(certificate)
                .map(written -> written.replaceAll("[\\s-]", ""))
                .map(it -> it.equals(facts.holder().taxCode().value().replace("-", "")))
                .orElse(true);
    }

    private static @Nullable X509Certificate parse(@Nullable Bytes der) {
        try {
            return der == null ? null : Certificates.parse(der);
        } catch (CertificateException damaged) {
            return null;
        }
    }

    private static @Nullable Instant notBefore(
            CertificateFacts.Term term, @Nullable X509Certificate certificate) {
        if (certificate != null) {
            return certificate.getNotBefore().toInstant();
        }
        LocalDate from = term.validFrom();
        return from == null ? term.notBefore() : from.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    private static @Nullable Instant notAfter(
            CertificateFacts.Term term, @Nullable X509Certificate certificate) {
        if (certificate != null) {
            return certificate.getNotAfter().toInstant();
        }
        LocalDate to = term.validTo();
        return to == null ? term.notAfter() : VietnamTime.endOf(to);
    }

    /** Stands in for an unknown start, so that the other rules are judged: in force, and well before E5's date. */
    private Instant neutralStart(@Nullable Instant notAfter) {
        Instant before =
                rules.issuedBefore().minusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        Instant latest = notAfter != null && notAfter.isBefore(asOf) ? notAfter : asOf;
        return before.isAfter(latest) ? latest : before;
    }

    /** Stands in for an unknown end, so that E3 doesn't fail. */
    private Instant neutralEnd() {
        return VietnamTime.endOf(rules.expiresOn());
    }
}
