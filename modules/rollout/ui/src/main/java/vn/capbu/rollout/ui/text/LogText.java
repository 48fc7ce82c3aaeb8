package vn.capbu.rollout.ui.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogProblem;
import vn.capbu.rollout.LogReport;

/** Imports of logs in the operator's words. */
public final class LogText {

    private LogText() {}

    /** A sort of log. */
    @Messages({
        "LogText.renewals=Renewals done elsewhere",
        "LogText.calls=Calls and their outcomes"
    })
    public static String of(LogKind kind) {
        return kind == LogKind.RENEWALS ? Bundle.LogText_renewals() : Bundle.LogText_calls();
    }

    /** What is wrong with a row. */
    @Messages({
        "LogText.missing=the cell is empty",
        "LogText.tooLong=the value is too long",
        "LogText.faulty=an error of Excel, or a number that lost digits",
        "LogText.noTaxCode=no tax code",
        "LogText.noSerial=no certificate serial",
        "LogText.noDate=no date (dd/MM/yyyy or yyyy-MM-dd)",
        "LogText.future=a date in the future",
        "LogText.channel=unknown channel",
        "LogText.outcome=unknown outcome of a call",
        "LogText.unmatched=not in the campaign",
        "LogText.ambiguous=the tax code has several certificates: the serial is needed",
        "LogText.otherTaxCode=the certificate belongs to another tax code",
        "LogText.duplicate=the same stands further up",
        "LogText.contradictsFile=contradicts a row further up",
        "LogText.contradictsKnown=contradicts what is known",
        "LogText.registeredFirst=registered before it was renewed"
    })
    public static String of(LogProblem.Kind kind) {
        return switch (kind) {
            case MISSING -> Bundle.LogText_missing();
            case TOO_LONG -> Bundle.LogText_tooLong();
            case FAULTY_CELL -> Bundle.LogText_faulty();
            case NOT_A_TAX_CODE -> Bundle.LogText_noTaxCode();
            case NOT_A_CERTIFICATE_SERIAL -> Bundle.LogText_noSerial();
            case NOT_A_DATE -> Bundle.LogText_noDate();
            case FUTURE_DATE -> Bundle.LogText_future();
            case UNKNOWN_CHANNEL -> Bundle.LogText_channel();
            case UNKNOWN_OUTCOME -> Bundle.LogText_outcome();
            case UNMATCHED -> Bundle.LogText_unmatched();
            case AMBIGUOUS -> Bundle.LogText_ambiguous();
            case OTHER_TAX_CODE -> Bundle.LogText_otherTaxCode();
            case DUPLICATE -> Bundle.LogText_duplicate();
            case CONTRADICTS_FILE -> Bundle.LogText_contradictsFile();
            case CONTRADICTS_KNOWN -> Bundle.LogText_contradictsKnown();
            case REGISTERED_FIRST -> Bundle.LogText_registeredFirst();
        };
    }

    /** What an import did, or would do. */
    @Messages({
        "# {0} - rows",
        "# {1} - taken",
        "# {2} - unchanged",
        "# {3} - refused",
        "LogText.would={0} rows: {1} would be taken, {2} are known already, {3} refused. Nothing is stored yet.",
        "# {0} - rows",
        "# {1} - taken",
        "# {2} - unchanged",
        "# {3} - refused",
        "LogText.did={0} rows: {1} taken, {2} known already, {3} refused.",
        "# {0} - rows",
        "# {1} - refused",
        "LogText.nothing={0} rows, {1} refused: nothing was stored."
    })
    public static String of(LogReport report, Formats formats) {
        String rows = formats.number(report.rows());
        String taken = formats.number(report.taken());
        String unchanged = formats.number(report.unchanged());
        String refused = formats.number(report.refused());
        if (report.dryRun()) {
            return Bundle.LogText_would(rows, taken, unchanged, refused);
        }
        return report.stored()
                ? Bundle.LogText_did(rows, taken, unchanged, refused)
                : Bundle.LogText_nothing(rows, refused);
    }

    /** How often each reason was met, the most frequent first. */
    @Messages({"# {0} - reason", "# {1} - rows", "LogText.count={0}: {1}"})
    public static String counts(LogReport report, Formats formats) {
        List<String> words = new ArrayList<>();
        report.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(
                        one ->
                                words.add(
                                        Bundle.LogText_count(
                                                of(one.getKey()), formats.number(one.getValue()))));
        return String.join(" · ", words);
    }
}
