package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.TableReport.Fact;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.renewal.BatchSummary;
import vn.capbu.renewal.ui.text.SummaryText;

/** What came of a batch: facts, a table of its tokens, and buttons that save both in the formats that there are. */
final class SummaryView extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final int WIDTH = 1120;
    private static final int HEIGHT = 460;
    private static final int FACTS_IN_A_ROW = 3;
    private static final int CHARACTER = 7;

    /**
     * @param save asks for a file and saves the report in the background
     */
    SummaryView(
            BatchSummary summary,
            SummaryText texts,
            List<ReportWriter> writers,
            BiConsumer<TableReport, ReportWriter> save) {
        super(new BorderLayout(0, GAP));
        setName("bench.summary");
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, 0, GAP));
        TableReport report = texts.report(summary);
        add(facts(report.facts()), BorderLayout.PAGE_START);
        JScrollPane scroll = new JScrollPane(table(report, texts));
        scroll.setPreferredSize(new Dimension(WIDTH, HEIGHT));
        add(scroll, BorderLayout.CENTER);
        add(buttons(report, writers, save), BorderLayout.PAGE_END);
    }

    private static JPanel facts(List<Fact> facts) {
        JPanel grid = new JPanel(new GridLayout(0, FACTS_IN_A_ROW, 2 * GAP, 4));
        for (Fact fact : facts) {
            JLabel name = new JLabel(fact.name() + ":");
            JLabel value = new JLabel(fact.value());
            value.setFont(value.getFont().deriveFont(Font.BOLD));
            value.setToolTipText(fact.value());
            JPanel both = new JPanel(new BorderLayout(6, 0));
            both.add(name, BorderLayout.LINE_START);
            both.add(value, BorderLayout.CENTER);
            grid.add(both);
        }
        return grid;
    }

    private static JTable table(TableReport report, SummaryText texts) {
        List<Object[]> rows = new ArrayList<>();
        report.rows().forEach(row -> rows.add(row.stream().map(texts::shown).toArray()));
        DefaultTableModel model =
                new DefaultTableModel(
                        rows.toArray(Object[][]::new),
                        report.columns().stream().map(Column::heading).toArray()) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public boolean isCellEditable(int row, int column) {
                        return false;
                    }
                };
        JTable table = new JTable(model);
        table.setName("bench.summary.table");
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setAutoCreateRowSorter(true);
        table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + 6);
        table.setDefaultRenderer(Object.class, new WithTip());
        for (int i = 0; i < report.columns().size(); i++) {
            table.getColumnModel()
                    .getColumn(i)
                    .setPreferredWidth(report.columns().get(i).width() * CHARACTER + 2 * GAP);
        }
        return table;
    }

    @Messages({
        "SummaryView.xlsx=Save as &Excel…",
        "SummaryView.pdf=Save as &PDF…",
        "SummaryView.noWriter=No format to save in is installed."
    })
    private static JPanel buttons(
            TableReport report,
            List<ReportWriter> writers,
            BiConsumer<TableReport, ReportWriter> save) {
        JPanel row = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        for (ReportWriter writer : writers) {
            JButton button = new JButton();
            Mnemonics.setLocalizedText(
                    button,
                    switch (writer.format()) {
                        case XLSX -> Bundle.SummaryView_xlsx();
                        case PDF -> Bundle.SummaryView_pdf();
                    });
            button.setName("bench.summary." + writer.format().ending());
            button.addActionListener(event -> save.accept(report, writer));
            row.add(button);
        }
        if (writers.isEmpty()) {
            row.add(new JLabel(Bundle.SummaryView_noWriter()));
        }
        return row;
    }

    /** A cell that is cut shows all of itself in its tool tip. */
    private static final class WithTip extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable table,
                Object value,
                boolean isSelected,
                boolean hasFocus,
                int row,
                int column) {
            setToolTipText(String.valueOf(value));
            return super.getTableCellRendererComponent(
                    table, value, isSelected, hasFocus, row, column);
        }
    }
}
