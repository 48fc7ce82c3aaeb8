package vn.capbu.renewal.ui.text;

import java.util.Map;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.AllowExpiredRenewal;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.AuthorityCaveat;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.CapabilityFinding;
import vn.capbu.renewal.CapabilityFinding.Source;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.ProbeReport;
import vn.capbu.renewal.ProbeReport.Probe;
import vn.capbu.renewal.ProbeReport.Result;

/** The certification authority in words: which one, what it can do, what was tried. */
public final class AuthorityText {

    private AuthorityText() {}

    /** The authority in use, with what its protocol can't give. */
    @Messages({
        "AuthorityText.embedded=In use: the embedded CA of this data directory.",
        "# {0} - URL",
        "AuthorityText.cmp=In use: {0} (CMP, certificates wait for their confirmation).",
        "# {0} - URL",
        "AuthorityText.est=In use: {0} (EST, WITHOUT confirmation: a certificate that can''t be written has to be revoked by"
                + " the CA''s staff)."
    })
    public static String inUse(AuthoritySettings settings) {
        if (settings instanceof AuthoritySettings.Cmp cmp) {
            return Bundle.AuthorityText_cmp(cmp.url());
        }
        return settings instanceof AuthoritySettings.Est est
                ? Bundle.AuthorityText_est(est.url())
                : Bundle.AuthorityText_embedded();
    }

    /** A capability. */
    @Messages({
        "AuthorityText.sameKey=Certifies the same key again",
        "AuthorityText.confirmation=A certificate waits for its confirmation",
        "AuthorityText.rejection=A rejected certificate is revoked",
        "AuthorityText.lookup=Look-up by public key",
        "AuthorityText.oldSigns=Accepts the old certificate's signature",
        "AuthorityText.raNeeded=Accepts an RA only",
        "AuthorityText.polling=May answer \"waiting\"",
        "AuthorityText.nested=Accepts nested messages",
        "AuthorityText.estOnly=Speaks EST only",
        "AuthorityText.revocation=Revokes on request",
        "AuthorityText.implicit=Confirms by itself",
        "AuthorityText.crl=CRL can be fetched and trusted"
    })
    public static String capability(AuthorityCapability capability) {
        return switch (capability) {
            case SAME_KEY -> Bundle.AuthorityText_sameKey();
            case CONFIRMATION_KEPT -> Bundle.AuthorityText_confirmation();
            case REJECTION_HONOURED -> Bundle.AuthorityText_rejection();
            case LOOKUP -> Bundle.AuthorityText_lookup();
            case OLD_CERTIFICATE_SIGNS -> Bundle.AuthorityText_oldSigns();
            case RA_NEEDED -> Bundle.AuthorityText_raNeeded();
            case POLLING -> Bundle.AuthorityText_polling();
            case NESTED -> Bundle.AuthorityText_nested();
            case EST_ONLY -> Bundle.AuthorityText_estOnly();
            case REVOCATION -> Bundle.AuthorityText_revocation();
            case IMPLICIT_CONFIRMATION -> Bundle.AuthorityText_implicit();
            case CRL -> Bundle.AuthorityText_crl();
        };
    }

    /** A verdict. */
    @Messages({"AuthorityText.yes=yes", "AuthorityText.no=no", "AuthorityText.unknown=not known"})
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case YES -> Bundle.AuthorityText_yes();
            case NO -> Bundle.AuthorityText_no();
            case UNKNOWN -> Bundle.AuthorityText_unknown();
        };
    }

    /** How and when something was found; empty for what nobody knows. */
    @Messages({
        "# {0} - date",
        "# {1} - operator",
        "AuthorityText.tested=tested {0}, {1}",
        "# {0} - date",
        "# {1} - operator",
        "AuthorityText.byHand=by hand {0}, {1}"
    })
    public static String source(CapabilityFinding finding, Formats formats) {
        if (finding.verdict() == Verdict.UNKNOWN) {
            return "";
        }
        String date = formats.date(VietnamTime.dateOf(finding.at()));
        return finding.source() == Source.TESTED
                ? Bundle.AuthorityText_tested(date, finding.operator())
                : Bundle.AuthorityText_byHand(date, finding.operator());
    }

    /** What was tried. */
    @Messages({
        "AuthorityText.question=A general question to the CA",
        "AuthorityText.caCertificates=Its CA certificates, compared with those that are trusted",
        "AuthorityText.ra=The RA's sign-in",
        "AuthorityText.nestedProbe=The question inside a nested message",
        "AuthorityText.lookupProbe=Look-up of a key that nobody has",
        "AuthorityText.crlProbe=Fetching and checking the CRL",
        "AuthorityText.unacceptable=A request with a broken proof of possession, which nobody may grant",
        "AuthorityText.unknownRevocation=Revocation of a certificate that doesn't exist",
        "AuthorityText.testSubject=Certificates for a test subject, rejected and revoked again"
    })
    public static String probe(Probe probe) {
        return switch (probe) {
            case QUESTION -> Bundle.AuthorityText_question();
            case CA_CERTIFICATES -> Bundle.AuthorityText_caCertificates();
            case RA -> Bundle.AuthorityText_ra();
            case NESTED -> Bundle.AuthorityText_nestedProbe();
            case LOOKUP -> Bundle.AuthorityText_lookupProbe();
            case CRL -> Bundle.AuthorityText_crlProbe();
            case UNACCEPTABLE_REQUEST -> Bundle.AuthorityText_unacceptable();
            case UNKNOWN_REVOCATION -> Bundle.AuthorityText_unknownRevocation();
            case TEST_SUBJECT -> Bundle.AuthorityText_testSubject();
        };
    }

    /** What came of it. */
    @Messages({
        "AuthorityText.passed=as it should be",
        "AuthorityText.failed=NOT as it should be",
        "AuthorityText.notOffered=not offered",
        "AuthorityText.skipped=not tried"
    })
    public static String result(Result result) {
        return switch (result) {
            case PASSED -> Bundle.AuthorityText_passed();
            case FAILED -> Bundle.AuthorityText_failed();
            case NOT_OFFERED -> Bundle.AuthorityText_notOffered();
            case SKIPPED -> Bundle.AuthorityText_skipped();
        };
    }

    /** What a step concludes, on one line; empty when it concludes nothing. */
    public static String conclusions(ProbeReport step) {
        StringBuilder text = new StringBuilder();
        for (AuthorityCapability capability : AuthorityCapability.values()) {
            Map<AuthorityCapability, Verdict> verdicts = step.verdicts();
            Verdict verdict = verdicts.getOrDefault(capability, Verdict.UNKNOWN);
            if (verdict != Verdict.UNKNOWN) {
                text.append(text.isEmpty() ? "" : "; ")
                        .append(capability(capability))
                        .append(": ")
                        .append(verdict(verdict));
            }
        }
        return text.toString();
    }

    /** What has to be known before a run. */
    @Messages({
        "AuthorityText.sameKeyRefused=This CA doesn't certify the same key again, and the campaign keeps keys: no token is begun."
                + " Use a campaign with new keys.",
        "AuthorityText.raMissing=This CA accepts an RA only, and none is configured: no token is begun.",
        "AuthorityText.noConfirmation=This CA has no confirmation: a certificate is in force as soon as it is issued. One that"
                + " can't be written has to be revoked by the CA's staff.",
        "AuthorityText.rejectionIgnored=This CA ignores a rejection; a certificate that can't stay is revoked instead.",
        "AuthorityText.noLookup=This CA has no directory: a renewal whose answer is lost waits for a supervisor.",
        "AuthorityText.noCrl=The CA's CRL can't be had: whether a new certificate is in force can't be asked."
    })
    public static String caveat(AuthorityCaveat caveat) {
        return switch (caveat) {
            case SAME_KEY_REFUSED -> Bundle.AuthorityText_sameKeyRefused();
            case RA_MISSING -> Bundle.AuthorityText_raMissing();
            case NO_CONFIRMATION -> Bundle.AuthorityText_noConfirmation();
            case REJECTION_IGNORED -> Bundle.AuthorityText_rejectionIgnored();
            case NO_LOOKUP -> Bundle.AuthorityText_noLookup();
            case NO_CRL -> Bundle.AuthorityText_noCrl();
        };
    }

    /** Why a decision on an expired certificate isn't taken down. */
    @Messages({
        "AuthorityText.notASupervisor=Only a supervisor decides this.",
        "AuthorityText.noSecond=A second person has to agree: name another person than the operator.",
        "AuthorityText.noReason=A reason is needed.",
        "AuthorityText.absent=The token isn't plugged in.",
        "AuthorityText.nothing=There is nothing to decide: the certificate hasn't expired, or more than its end is in the way."
    })
    public static String refusal(AllowExpiredRenewal.Refusal refusal) {
        return switch (refusal) {
            case NOT_A_SUPERVISOR -> Bundle.AuthorityText_notASupervisor();
            case NO_SECOND_PERSON -> Bundle.AuthorityText_noSecond();
            case NO_REASON -> Bundle.AuthorityText_noReason();
            case TOKEN_ABSENT -> Bundle.AuthorityText_absent();
            case NOTHING_TO_DECIDE -> Bundle.AuthorityText_nothing();
        };
    }
}
