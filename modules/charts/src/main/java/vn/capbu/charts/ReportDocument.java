package vn.capbu.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.kernel.TableReport;

/**
 * A paper of text, figures and tables. Words are in the reader's language already.
 *
 * @param title in capitals: the sort of paper
 * @param about what it is about
 * @param on the day of its date line
 * @param signer as what somebody signs it, in capitals
 * @param recipients who gets it, a line each
 * @param parts in the order of reading
 */
public record ReportDocument(
        String title,
        String about,
        LocalDate on,
        String signer,
        List<String> recipients,
        List<Part> parts) {

    public ReportDocument {
        recipients = List.copyOf(recipients);
        parts = List.copyOf(parts);
    }

    /** Something in it. */
    public sealed interface Part {

        /** A heading. */
        record Heading(String text) implements Part {}

        /** A paragraph; {@code **} begins and ends bold. */
        record Text(String text) implements Part {}

        /** A figure. */
        record Picture(ChartDocument chart, ChartSize size) implements Part {}

        /** Clocks as bars over an axis of time. */
        record Bars(TimeBars bars) implements Part {}

        /** A table; its title, facts and notes are for files that hold nothing else. */
        record Grid(TableReport table) implements Part {}
    }

    /** Its tables, in the order of reading. */
    public List<TableReport> tables() {
        List<TableReport> tables = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Grid grid) {
                tables.add(grid.table());
            }
        }
        return tables;
    }
}
