package vn.capbu.renewal.ui.text;

import java.time.LocalDate;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.TokenAssessment;

/** Verdicts and failed rules in words. */
public final class EligibilityText {

    private final Formats formats;

    /** Words with dates in the given formats. */
    public EligibilityText(Formats formats) {
        this.formats = formats;
    }

    /** The verdict in one or two words. */
    @Messages({
        "EligibilityText.eligible=Eligible",
        "EligibilityText.alreadyRenewed=Already renewed",
        "EligibilityText.notEligible=Not eligible",
        "EligibilityText.needsDecision=Needs a decision",
        "EligibilityText.unknown=Unknown subscriber"
    })
    public static String verdict(Eligibility eligibility) {
        return switch (eligibility) {
            case ELIGIBLE -> Bundle.EligibilityText_eligible();
            case ALREADY_RENEWED -> Bundle.EligibilityText_alreadyRenewed();
            case NOT_ELIGIBLE -> Bundle.EligibilityText_notEligible();
            case NEEDS_DECISION -> Bundle.EligibilityText_needsDecision();
            case UNKNOWN_SUBSCRIBER -> Bundle.EligibilityText_unknown();
        };
    }

    /** Why a token is judged so, when it isn't by a failed rule. */
    @Messages({
        "EligibilityText.decision=Issued on the borderline day, or the registry and the certificate contradict each other. A"
                + " supervisor decides.",
        "EligibilityText.expiredDecision=The certificate has expired; all else is in order. A supervisor may allow its renewal on"
                + " the RA's word (menu Tokens).",
        "EligibilityText.unknownReason=The registry doesn't have the certificate on this token. Import the registry, or check"
                + " where the token comes from.",
        "EligibilityText.noCertificate=There is no subscriber certificate on this token.",
        "EligibilityText.renewedReason=The certificate with the owed term is on the token."
    })
    public static String reason(TokenAssessment token) {
        return switch (token.eligibility()) {
            case NEEDS_DECISION ->
                    token.awaitsExpiredDecision()
                            ? Bundle.EligibilityText_expiredDecision()
                            : Bundle.EligibilityText_decision();
            case UNKNOWN_SUBSCRIBER ->
                    token.subject() == null
                            ? Bundle.EligibilityText_noCertificate()
                            : Bundle.EligibilityText_unknownReason();
            case ALREADY_RENEWED -> Bundle.EligibilityText_renewedReason();
            case ELIGIBLE, NOT_ELIGIBLE -> "";
        };
    }

    /** Why a rule fails, with the dates that it is about. */
    @Messages({
        "EligibilityText.e1=Not issued by the old CA certificate of this campaign (compared by key, not by name).",
        "# {0} - end of the term",
        "# {1} - date of the campaign",
        "EligibilityText.e3=The certificate ends on {0}, not on {1}.",
        "# {0} - end of the contract",
        "# {1} - date of the campaign",
        "EligibilityText.e4=The contract ends on {0}, not after {1}.",
        "EligibilityText.e4unknown=The registry doesn't know when the contract ends.",
        "# {0} - date of issue",
        "# {1} - date of the campaign",
        "EligibilityText.e5=The certificate was issued on {0}, not before {1}."
    })
    public String failed(EligibilityRule rule, TokenAssessment token, Campaign campaign) {
        String expiresOn = formats.date(campaign.expiresOn());
        return switch (rule) {
            case E1 -> Bundle.EligibilityText_e1();
            case E2 -> invalid(token);
            case E3 -> Bundle.EligibilityText_e3(endOf(token), expiresOn);
            case E4 -> {
                RegistryRecord record = token.record();
                LocalDate end = record == null ? null : record.contractEnd();
                yield end == null
                        ? Bundle.EligibilityText_e4unknown()
                        : Bundle.EligibilityText_e4(formats.date(end), expiresOn);
            }
            case E5 ->
                    Bundle.EligibilityText_e5(
                            issueOf(token), formats.date(campaign.issuedBefore()));
        };
    }

    @Messages({
        "EligibilityText.suspended=The certificate is suspended in the registry.",
        "EligibilityText.revoked=The certificate is revoked in the registry.",
        "# {0} - end of the term",
        "EligibilityText.expired=The certificate isn''t in force: revoked by the CA''s list, or its term ended on {0}."
    })
    private String invalid(TokenAssessment token) {
        RegistryRecord record = token.record();
        CertificateState state = record == null ? CertificateState.VALID : record.state();
        return switch (state) {
            case SUSPENDED -> Bundle.EligibilityText_suspended();
            case REVOKED -> Bundle.EligibilityText_revoked();
            case VALID -> Bundle.EligibilityText_expired(endOf(token));
        };
    }

    private String endOf(TokenAssessment token) {
        TokenAssessment.Subject subject = token.subject();
        return subject == null ? "?" : formats.date(subject.notAfter());
    }

    private String issueOf(TokenAssessment token) {
        TokenAssessment.Subject subject = token.subject();
        return subject == null
                ? "?"
                : formats.date(
                        VietnamTime.dateOf(subject.certificate().getNotBefore().toInstant()));
    }
}
