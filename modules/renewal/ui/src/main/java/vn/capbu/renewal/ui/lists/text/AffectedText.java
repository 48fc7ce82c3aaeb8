package vn.capbu.renewal.ui.lists.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.OwedTerm;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.AffectedTotals;
import vn.capbu.renewal.affected.CertificateFacts;
import vn.capbu.renewal.affected.DecisionRefusal;
import vn.capbu.renewal.affected.EligibilityDecision;
import vn.capbu.renewal.affected.Question;
import vn.capbu.renewal.ui.text.EligibilityText;
import vn.capbu.renewal.ui.text.Html;

/** Rows of the affected list in words. */
public final class AffectedText {

    private final Formats formats;

    /** Words with dates in the given formats. */
    public AffectedText(Formats formats) {
        this.formats = formats;
    }

    /** A rule that fails, in some words. */
    @Messages({
        "AffectedText.e1=E1 not by the old CA",
        "AffectedText.e2=E2 not valid",
        "AffectedText.e3=E3 other end",
        "AffectedText.e4=E4 contract no longer",
        "AffectedText.e5=E5 issued too late"
    })
    public static String of(EligibilityRule rule) {
        return switch (rule) {
            case E1 -> Bundle.AffectedText_e1();
            case E2 -> Bundle.AffectedText_e2();
            case E3 -> Bundle.AffectedText_e3();
            case E4 -> Bundle.AffectedText_e4();
            case E5 -> Bundle.AffectedText_e5();
        };
    }

    /** Why a person decides. */
    @Messages({
        "AffectedText.borderline=Issued on the very day of E5, which the letter leaves open",
        "AffectedText.expired=Expired; every other condition holds",
        "AffectedText.contradiction=Tax code in the certificate differs from the registry",
        "AffectedText.termUnknown=The registry lacks the certificate's term"
    })
    public static String of(Question question) {
        return switch (question) {
            case BORDERLINE -> Bundle.AffectedText_borderline();
            case EXPIRED -> Bundle.AffectedText_expired();
            case CONTRADICTION -> Bundle.AffectedText_contradiction();
            case TERM_UNKNOWN -> Bundle.AffectedText_termUnknown();
        };
    }

    /** State of a certificate. */
    @Messages({
        "AffectedText.valid=Valid",
        "AffectedText.suspended=Suspended",
        "AffectedText.revoked=Revoked"
    })
    public static String of(CertificateState state) {
        return switch (state) {
            case VALID -> Bundle.AffectedText_valid();
            case SUSPENDED -> Bundle.AffectedText_suspended();
            case REVOKED -> Bundle.AffectedText_revoked();
        };
    }

    /** Why a decision isn't taken down. */
    @Messages({
        "AffectedText.supervisor=Only a supervisor may decide that.",
        "AffectedText.second=The name of a second person is needed.",
        "AffectedText.same=The second person has to be somebody else.",
        "AffectedText.noReason=A reason is needed, 1000 characters at most.",
        "AffectedText.unknownCertificate=The registry doesn't have this certificate any more.",
        "AffectedText.nothing=The rules give the answer by now; there is nothing to decide.",
        "AffectedText.incomplete=The registry lacks the certificate's term. Complete the registry"
                + " first.",
        "AffectedText.onlyAllowed=An expired certificate isn't renewed unless somebody allows it;"
                + " no refusal is needed."
    })
    public static String of(DecisionRefusal refusal) {
        return switch (refusal) {
            case NOT_A_SUPERVISOR -> Bundle.AffectedText_supervisor();
            case NO_SECOND_PERSON -> Bundle.AffectedText_second();
            case SAME_PERSON -> Bundle.AffectedText_same();
            case NO_REASON -> Bundle.AffectedText_noReason();
            case UNKNOWN_CERTIFICATE -> Bundle.AffectedText_unknownCertificate();
            case NOTHING_TO_DECIDE -> Bundle.AffectedText_nothing();
            case REGISTRY_INCOMPLETE -> Bundle.AffectedText_incomplete();
            case ONLY_ALLOWED -> Bundle.AffectedText_onlyAllowed();
        };
    }

    /** The verdict; with a mark where E1 is left to the token. */
    @Messages({"# {0} - verdict", "AffectedText.toConfirm={0} *"})
    public static String verdict(AffectedRow row) {
        String verdict = EligibilityText.verdict(row.eligibility());
        return row.issuerUnknown() && row.eligibility() == Eligibility.ELIGIBLE
                ? Bundle.AffectedText_toConfirm(verdict)
                : verdict;
    }

    /** Every reason. */
    @Messages("AffectedText.refusedByDecision=A supervisor refused it")
    public static String reasons(AffectedRow row) {
        List<String> reasons = new ArrayList<>();
        if (row.question() != null) {
            reasons.add(of(row.question()));
        } else {
            row.failedRules().forEach(rule -> reasons.add(of(rule)));
        }
        EligibilityDecision decision = row.facts().marks().decision();
        if (row.eligibility() == Eligibility.NOT_ELIGIBLE
                && decision != null
                && !decision.allowed()) {
            reasons.add(Bundle.AffectedText_refusedByDecision());
        }
        return String.join("; ", reasons);
    }

    /** A date; empty when nobody knows. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : formats.date(day);
    }

    /** The owed end, for certificates that are to be renewed. */
    public String owed(AffectedRow row) {
        OwedTerm owed = row.owed();
        return owed == null || row.eligibility() == Eligibility.ALREADY_RENEWED
                ? ""
                : formats.date(VietnamTime.dateOf(owed.notAfter()));
    }

    /** Days that stay owed. */
    public String shortfall(AffectedRow row) {
        OwedTerm owed = row.owed();
        return owed == null || row.eligibility() == Eligibility.ALREADY_RENEWED
                ? ""
                : formats.number(owed.residualShortfallDays());
    }

    /** The totals of a list by reason, version and province, as a page; how to get one when there is none. */
    @Messages({
        "# {0} - how many",
        "# {1} - how many of them are eligible",
        "AffectedText.group={0}, eligible {1}"
    })
    public String html(@Nullable AffectedTotals totals) {
        Html html = new Html();
        html.small(Bundle.AffectedText_none());
        if (totals == null) {
            return html.toString();
        }
        html.heading(Bundle.AffectedSheetWords_byReason());
        totals.byRule().forEach((rule, count) -> html.fact(of(rule), formats.number(count)));
        totals.byQuestion()
                .forEach((question, count) -> html.fact(of(question), formats.number(count)));
        html.fact(Bundle.AffectedText_refusedByDecision(), formats.number(totals.refused()));
        html.heading(Bundle.AffectedSheetWords_byVersion());
        groups(html, totals.byVersion());
        html.heading(Bundle.AffectedSheetWords_byProvince());
        groups(html, totals.byProvince());
        return html.toString();
    }

    private void groups(Html html, Map<String, Map<Eligibility, Long>> groups) {
        groups.forEach(
                (name, counts) ->
                        html.fact(
                                name.isEmpty() ? Bundle.AffectedSheetWords_unnamed() : name,
                                Bundle.AffectedText_group(
                                        formats.number(
                                                counts.values().stream()
                                                        .mapToLong(Long::longValue)
                                                        .sum()),
                                        formats.number(
                                                counts.getOrDefault(Eligibility.ELIGIBLE, 0L)))));
    }

    /** What is known of a certificate, as a page. */
    @Messages({
        "AffectedText.none=Select a certificate to see why it was judged so.",
        "AffectedText.taxCode=Tax code",
        "AffectedText.province=Province",
        "AffectedText.serial=Certificate serial",
        "AffectedText.token=Token serial",
        "AffectedText.version=Device version",
        "AffectedText.term=Term",
        "# {0} - from",
        "# {1} - to",
        "AffectedText.fromTo={0} to {1}",
        "AffectedText.contractEnd=End of the contract",
        "AffectedText.state=State",
        "AffectedText.verdict=Verdict"
    })
    public String html(AffectedRow row) {
        Html html = new Html();
        CertificateFacts facts = row.facts();
        html.title(facts.holder().name());
        html.fact(Bundle.AffectedText_taxCode(), facts.holder().taxCode().value());
        html.fact(Bundle.AffectedText_province(), facts.holder().province());
        html.fact(Bundle.AffectedText_serial(), facts.serial().toString());
        html.fact(Bundle.AffectedText_token(), facts.token() == null ? "" : facts.token().value());
        html.fact(Bundle.AffectedText_version(), facts.deviceVersion());
        html.fact(
                Bundle.AffectedText_term(),
                Bundle.AffectedText_fromTo(
                        known(facts.term().validFrom()), known(facts.term().validTo())));
        html.fact(Bundle.AffectedText_contractEnd(), known(facts.contractEnd()));
        html.fact(Bundle.AffectedText_state(), of(facts.state()));
        html.heading(Bundle.AffectedText_verdict());
        html.paragraph(EligibilityText.verdict(row.eligibility()));
        verdict(html, row);
        return html.toString();
    }

    private String known(@Nullable LocalDate day) {
        return day == null ? "?" : formats.date(day);
    }

    @Messages({
        "AffectedText.owed=Owed until",
        "AffectedText.shortfall=Still owed then",
        "# {0} - number of days",
        "AffectedText.days={0} days",
        "AffectedText.e1AtToken=E1 (signed by the old CA) can't be proved from the registry's"
                + " record: it is confirmed at the token.",
        "AffectedText.today=The registry didn't keep the values of that day: these are the ones"
                + " that came later.",
        "AffectedText.renewed=Renewed",
        "# {0} - when",
        "# {1} - new serial",
        "AffectedText.renewedBy={0}, new serial {1}"
    })
    private void verdict(Html html, AffectedRow row) {
        if (row.question() != null) {
            html.item("?", of(row.question()));
        }
        row.failedRules().forEach(rule -> html.item("×", of(rule)));
        if (row.owed() != null && row.eligibility() != Eligibility.ALREADY_RENEWED) {
            html.fact(Bundle.AffectedText_owed(), owed(row));
            html.fact(Bundle.AffectedText_shortfall(), Bundle.AffectedText_days(shortfall(row)));
        }
        Instant renewed = row.facts().marks().renewedAt();
        CertificateSerial fresh = row.facts().marks().newSerial();
        if (renewed != null && fresh != null) {
            html.fact(
                    Bundle.AffectedText_renewed(),
                    Bundle.AffectedText_renewedBy(
                            formats.dateTime(renewed), Serials.grouped(fresh)));
        }
        if (row.issuerUnknown() && renewed == null) {
            html.small(Bundle.AffectedText_e1AtToken());
        }
        if (row.historyUnknown()) {
            html.small(Bundle.AffectedText_today());
        }
        decision(html, row.facts().marks().decision());
    }

    @Messages("AffectedText.decision=Decision")
    private void decision(Html html, @Nullable EligibilityDecision decision) {
        if (decision != null) {
            html.heading(Bundle.AffectedText_decision());
            html.paragraph(decision(decision));
        }
    }

    /** Who decided what, when and why. */
    @Messages({
        "AffectedText.allowed=Renew",
        "AffectedText.refused=Don't renew",
        "# {0} - what",
        "# {1} - when",
        "# {2} - who",
        "# {3} - second person",
        "# {4} - reason",
        "AffectedText.decided={0}: {1}, {2} with {3}. {4}"
    })
    public String decision(EligibilityDecision decision) {
        return Bundle.AffectedText_decided(
                decision.allowed() ? Bundle.AffectedText_allowed() : Bundle.AffectedText_refused(),
                formats.dateTime(decision.at()),
                decision.operator(),
                decision.secondPerson(),
                decision.reason());
    }
}
