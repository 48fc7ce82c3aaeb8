package vn.capbu.renewal.ui.view;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.ui.model.ResultLine;
import vn.capbu.renewal.ui.text.OutcomeText;

/** The results as text for a spreadsheet. */
final class ResultTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Formats formats;
    private final OutcomeText outcomes;

    ResultTable(Formats formats) {
        this.formats = formats;
        this.outcomes = new OutcomeText(formats);
    }

    /** Tab-separated, for pasting. */
    String tabbed(List<ResultLine> results) {
        return lines(results).stream()
                .map(
                        line ->
                                line.stream()
                                        .map(ResultTable::plain)
                                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Comma-separated (RFC 4180), with the mark by which Excel knows UTF-8. */
    String csv(List<ResultLine> results) {
        return BYTE_ORDER_MARK
                + lines(results).stream()
                        .map(
                                line ->
                                        line.stream()
                                                .map(ResultTable::quoted)
                                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    @Messages({
        "ResultTable.token=Token serial",
        "ResultTable.taxCode=Tax code",
        "ResultTable.subscriber=Subscriber",
        "ResultTable.outcome=Outcome",
        "ResultTable.oldSerial=Old certificate",
        "ResultTable.newSerial=New certificate",
        "ResultTable.until=New end",
        "ResultTable.seconds=Seconds",
        "ResultTable.remark=Remark"
    })
    private List<List<String>> lines(List<ResultLine> results) {
        List<List<String>> lines = new java.util.ArrayList<>();
        lines.add(
                List.of(
                        Bundle.ResultTable_token(),
                        Bundle.ResultTable_taxCode(),
                        Bundle.ResultTable_subscriber(),
                        Bundle.ResultTable_outcome(),
                        Bundle.ResultTable_oldSerial(),
                        Bundle.ResultTable_newSerial(),
                        Bundle.ResultTable_until(),
                        Bundle.ResultTable_seconds(),
                        Bundle.ResultTable_remark()));
        results.forEach(line -> lines.add(line(line)));
        return lines;
    }

    private List<String> line(ResultLine line) {
        RenewalResult result = line.result();
        return List.of(
                result.token().value(),
                text(result.taxCode()),
                text(line.subscriber()),
                OutcomeText.outcome(result.outcome()),
                text(result.oldSerial()),
                text(result.newSerial()),
                result.newNotAfter() == null ? "" : formats.date(result.newNotAfter()),
                Long.toString(result.took().toSeconds()),
                result.problem() == null ? "" : outcomes.line(result));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String plain(String value) {
        return neutral(value.replaceAll("[\\t\\r\\n]", " "));
    }

    private static String quoted(String value) {
        return '"' + neutral(value).replace("\"", "\"\"") + '"';
    }

    /** A cell that begins like a formula must not become one. */
    private static String neutral(String value) {
        return !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
