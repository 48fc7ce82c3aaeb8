package vn.capbu.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import vn.capbu.kernel.VietnamTime;

/**
 * The eligibility rules E1 to E5 and the owed term (domain.md 2), with the dates of a campaign.
 *
 * @param expiresOn the date of E3 and E4
 * @param issuedBefore the date of E5
 * @param newIssuerNotAfter no certificate may end later
 */
public record CampaignRules(
        LocalDate expiresOn, LocalDate issuedBefore, Instant newIssuerNotAfter) {

    /** Judges a case. Every rule that fails is reported. */
    public EligibilityVerdict judge(EligibilityCase facts) {
        Set<EligibilityRule> failed = EnumSet.noneOf(EligibilityRule.class);
        if (facts.issuerKey() != IssuerKey.OLD) {
            failed.add(EligibilityRule.E1);
        }
        if (!isValid(facts)) {
            failed.add(EligibilityRule.E2);
        }
        if (!VietnamTime.dateOf(facts.notAfter()).equals(expiresOn)) {
            failed.add(EligibilityRule.E3);
        }
        LocalDate contractEnd = facts.contractEnd();
        if (contractEnd == null || !contractEnd.isAfter(expiresOn)) {
            failed.add(EligibilityRule.E4);
        }
        LocalDate issuedOn = VietnamTime.dateOf(facts.notBefore());
        if (issuedOn.isAfter(issuedBefore)) {
            failed.add(EligibilityRule.E5);
        }
        if (!failed.isEmpty() || contractEnd == null) {
            return EligibilityVerdict.notEligible(failed);
        }
        return issuedOn.equals(issuedBefore)
                ? EligibilityVerdict.needsDecision()
                : EligibilityVerdict.eligible(owedTerm(contractEnd));
    }

    /** The term that a contract owes: to its end, but never beyond the new issuer's own end. */
    public OwedTerm owedTerm(LocalDate contractEnd) {
        Instant wanted = VietnamTime.endOf(contractEnd);
        Instant notAfter = wanted.isAfter(newIssuerNotAfter) ? newIssuerNotAfter : wanted;
        return new OwedTerm(
                notAfter, ChronoUnit.DAYS.between(VietnamTime.dateOf(notAfter), contractEnd));
    }

    private static boolean isValid(EligibilityCase facts) {
        return facts.state() == CertificateState.VALID
                && !facts.asOf().isBefore(facts.notBefore())
                && !facts.asOf().isAfter(facts.notAfter());
    }
}
