package vn.capbu.subscribers.ui.imports.view;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.RowProblem.Kind;
import vn.capbu.subscribers.RowSample.Outcome;

/** A report: how many rows of each outcome, why, and the first of them. */
final class ReportView extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final List<Outcome> ORDER =
            List.of(Outcome.REFUSED, Outcome.CHANGED, Outcome.ADDED, Outcome.UNCHANGED);

    private final WrappedText findings;
    private final JTabbedPane tabs = new JTabbedPane();
    private final Map<Outcome, SampleTable> tables = new EnumMap<>(Outcome.class);
    private final Map<Outcome, JLabel> parts = new EnumMap<>(Outcome.class);
    private final transient Formats formats;
    private transient @Nullable ImportReport shown;

    ReportView(String name, Formats formats) {
        super(new BorderLayout(8, 8));
        this.formats = formats;
        findings = new WrappedText(name + ".findings");
        tabs.setName(name + ".tabs");
        for (Outcome outcome : ORDER) {
            SampleTable table = new SampleTable(name + "." + outcome, outcome);
            tables.put(outcome, table);
            JScrollPane pane = new JScrollPane(table);
            pane.setColumnHeaderView(table.getTableHeader());
            JLabel part = new JLabel();
            part.setName(name + "." + outcome + ".part");
            parts.put(outcome, part);
            JPanel tab = new JPanel(new BorderLayout(0, 4));
            tab.add(pane, BorderLayout.CENTER);
            tab.add(part, BorderLayout.SOUTH);
            tabs.addTab(outcome.name(), tab);
        }
        add(findings, BorderLayout.NORTH);
        add(tabs, BorderLayout.CENTER);
    }

    /** Shows a report, or nothing; whether it is another one than before. */
    boolean show(@Nullable ImportReport report) {
        if (Objects.equals(report, shown)) {
            return false;
        }
        shown = report;
        setVisible(report != null);
        if (report != null) {
            fill(report);
        }
        return report != null;
    }

    private void fill(ImportReport report) {
        findings.tell(words(report));
        tables.forEach(
                (outcome, table) -> table.show(report.samples().getOrDefault(outcome, List.of())));
        parts.forEach((outcome, part) -> part.setText(part(outcome, report)));
        for (int i = 0; i < ORDER.size(); i++) {
            tabs.setTitleAt(i, title(ORDER.get(i), report));
            tabs.setEnabledAt(i, count(ORDER.get(i), report) > 0);
        }
        tabs.setSelectedIndex(firstTab(report));
    }

    @Messages({"# {0} - rows", "ReportView.part=Only the first {0} rows are shown here."})
    private String part(Outcome outcome, ImportReport report) {
        int shownRows = report.samples().getOrDefault(outcome, List.of()).size();
        return shownRows < count(outcome, report)
                ? Bundle.ReportView_part(formats.number(shownRows))
                : "";
    }

    /** Lets the keyboard go through the outcomes. */
    void focus() {
        tabs.requestFocusInWindow();
    }

    private static int firstTab(ImportReport report) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (count(ORDER.get(i), report) > 0) {
                return i;
            }
        }
        return 0;
    }

    private static long count(Outcome outcome, ImportReport report) {
        return switch (outcome) {
            case ADDED -> report.added();
            case CHANGED -> report.changed();
            case UNCHANGED -> report.unchanged();
            case REFUSED -> report.refusedRows();
        };
    }

    @Messages({
        "# {0} - count",
        "ReportView.added=New ({0})",
        "# {0} - count",
        "ReportView.changed=Changed ({0})",
        "# {0} - count",
        "ReportView.unchanged=Unchanged ({0})",
        "# {0} - count",
        "ReportView.refused=Refused ({0})"
    })
    private String title(Outcome outcome, ImportReport report) {
        String count = formats.number(count(outcome, report));
        return switch (outcome) {
            case ADDED -> Bundle.ReportView_added(count);
            case CHANGED -> Bundle.ReportView_changed(count);
            case UNCHANGED -> Bundle.ReportView_unchanged(count);
            case REFUSED -> Bundle.ReportView_refused(count);
        };
    }

    @Messages({
        "# {0} - rows",
        "ReportView.rows=Rows in the file: {0}.",
        "# {0} - what",
        "ReportView.refusals=Refused: {0}.",
        "# {0} - what",
        "ReportView.warnings=To be looked at, imported all the same: {0}.",
        "# {0} - columns",
        "ReportView.ignored=Columns that are not imported: {0}."
    })
    private String words(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(Bundle.ReportView_rows(formats.number(report.rows())));
        if (!report.refusalCounts().isEmpty()) {
            lines.add(Bundle.ReportView_refusals(counts(report.refusalCounts())));
        }
        if (!report.warningCounts().isEmpty()) {
            lines.add(Bundle.ReportView_warnings(counts(report.warningCounts())));
        }
        if (!report.ignoredColumns().isEmpty()) {
            lines.add(Bundle.ReportView_ignored(String.join(", ", report.ignoredColumns())));
        }
        return String.join("\n", lines);
    }

    @Messages({"# {0} - what", "# {1} - how often", "ReportView.count={0} ({1})"})
    private String counts(Map<Kind, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Kind, Long>comparingByValue().reversed())
                .map(
                        entry ->
                                Bundle.ReportView_count(
                                        ImportWords.kind(entry.getKey()),
                                        formats.number(entry.getValue())))
                .collect(Collectors.joining(", "));
    }
}
