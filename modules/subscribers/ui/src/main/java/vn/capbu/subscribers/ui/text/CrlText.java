package vn.capbu.subscribers.ui.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.subscribers.CheckCrls;
import vn.capbu.subscribers.CrlException;
import vn.capbu.subscribers.CrlReport;
import vn.capbu.subscribers.CrlSource;

/** Revocation lists in words. */
public final class CrlText {

    private CrlText() {}

    /** When a source was asked last. */
    @Messages("CrlText.never=never")
    public static String checked(CrlSource source, Formats formats) {
        Instant at = source.checkedAt();
        return at == null ? Bundle.CrlText_never() : formats.dateTime(at);
    }

    /** What came of a source. */
    @Messages({
        "CrlText.taken=Taken over",
        "CrlText.nothingNew=Nothing new",
        "CrlText.notToBeHad=Can't be fetched",
        "CrlText.refused=Refused"
    })
    public static String outcome(CrlSource.@Nullable Outcome outcome) {
        if (outcome == null) {
            return "";
        }
        return switch (outcome) {
            case TAKEN -> Bundle.CrlText_taken();
            case NOTHING_NEW -> Bundle.CrlText_nothingNew();
            case NOT_TO_BE_HAD -> Bundle.CrlText_notToBeHad();
            case REFUSED -> Bundle.CrlText_refused();
        };
    }

    /** Why a list can't be taken over. */
    @Messages({
        "CrlText.tooLarge=The list is larger than 32 MB.",
        "CrlText.notACrl=This is no revocation list, or a damaged one.",
        "CrlText.unknownIssuer=The CA that issued it isn't known here: name it in the campaign or in the settings of the authority.",
        "CrlText.badSignature=Its signature is wrong.",
        "CrlText.unsuitable=It doesn't cover all certificates of one CA.",
        "CrlText.unknownExtension=It has a critical extension that isn't understood here.",
        "CrlText.notYet=It was issued in the future: check the clock of this computer.",
        "CrlText.older=A newer list of this CA was taken over already.",
        "CrlText.noBase=It is a delta list: take over the complete one first.",
        "CrlText.unreadable=It can't be read.",
        "CrlText.notACa=This is no certificate of a CA."
    })
    public static String reason(CrlException.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> Bundle.CrlText_tooLarge();
            case NOT_A_CRL -> Bundle.CrlText_notACrl();
            case UNKNOWN_ISSUER -> Bundle.CrlText_unknownIssuer();
            case BAD_SIGNATURE -> Bundle.CrlText_badSignature();
            case UNSUITABLE -> Bundle.CrlText_unsuitable();
            case UNKNOWN_EXTENSION -> Bundle.CrlText_unknownExtension();
            case NOT_YET -> Bundle.CrlText_notYet();
            case OLDER -> Bundle.CrlText_older();
            case NO_BASE -> Bundle.CrlText_noBase();
            case NOT_TO_BE_HAD -> Bundle.CrlText_unreadable();
            case NOT_A_CA -> Bundle.CrlText_notACa();
        };
    }

    /** What a check gave, a line a source. */
    @Messages({
        "# {0} - source",
        "# {1} - what came of it",
        "CrlText.result={0}: {1}",
        "CrlText.upToDate=nothing new"
    })
    public static List<String> results(List<CheckCrls.Result> results, Formats formats) {
        List<String> lines = new ArrayList<>();
        for (CheckCrls.Result result : results) {
            CrlException.Reason reason = result.reason();
            CrlReport report = result.report();
            String said =
                    reason != null
                            ? reason(reason)
                            : report == null || report.repeated()
                                    ? Bundle.CrlText_upToDate()
                                    : report(report, formats);
            lines.add(Bundle.CrlText_result(result.source().location(), said));
        }
        return lines;
    }

    /** What taking a list over did. */
    @Messages({
        "# {0} - the list",
        "# {1} - entries",
        "# {2} - of them in the registry",
        "# {3} - revoked",
        "# {4} - suspended",
        "# {5} - valid again",
        "# {6} - known before",
        "CrlText.report={0} with {1} entries, {2} of them in the registry: {3} newly revoked, {4} newly suspended,"
                + " {5} valid again, {6} known before.",
        "# {0} - the list",
        "CrlText.repeated={0} had been taken over before; nothing changed."
    })
    public static String report(CrlReport report, Formats formats) {
        if (report.repeated()) {
            return Bundle.CrlText_repeated(list(report.crl(), formats));
        }
        CrlReport.Counts counts = report.counts();
        return Bundle.CrlText_report(
                list(report.crl(), formats),
                formats.number(report.crl().entries()),
                formats.number(counts.registered()),
                formats.number(counts.revoked()),
                formats.number(counts.suspended()),
                formats.number(counts.released()),
                formats.number(counts.registered() - counts.changed()));
    }

    @Messages({
        "# {0} - number",
        "# {1} - when it was issued",
        "CrlText.numbered=list {0} of {1}",
        "# {0} - when it was issued",
        "CrlText.unnumbered=list of {0}"
    })
    private static String list(CrlReport.Crl crl, Formats formats) {
        String issued = formats.dateTime(crl.thisUpdate());
        return crl.number() == null
                ? Bundle.CrlText_unnumbered(issued)
                : Bundle.CrlText_numbered(crl.number(), issued);
    }
}
