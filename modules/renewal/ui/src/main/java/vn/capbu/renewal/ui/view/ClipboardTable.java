package vn.capbu.renewal.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.capbu.kernel.TableReport;
import vn.capbu.renewal.ui.text.SummaryText;

/** A table as tab-separated text, for pasting into a spreadsheet. */
final class ClipboardTable {

    private ClipboardTable() {}

    static String of(TableReport report, SummaryText texts) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(report.columns().stream().map(TableReport.Column::heading).toList());
        report.rows().forEach(row -> lines.add(row.stream().map(texts::shown).toList()));
        return lines.stream()
                .map(
                        line ->
                                line.stream()
                                        .map(ClipboardTable::plain)
                                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A cell that begins like a formula must not become one. */
    private static String plain(String value) {
        String line = value.replaceAll("[\\t\\r\\n]", " ");
        return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
