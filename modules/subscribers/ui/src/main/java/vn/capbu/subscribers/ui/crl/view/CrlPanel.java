package vn.capbu.subscribers.ui.crl.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.DeedLine;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Offers;
import vn.capbu.desktop.RowHeight;
import vn.capbu.kernel.Right;
import vn.capbu.subscribers.CrlReport;
import vn.capbu.subscribers.CrlSource;
import vn.capbu.subscribers.ui.crl.model.CrlCommands;
import vn.capbu.subscribers.ui.crl.model.CrlModel;
import vn.capbu.subscribers.ui.text.CrlText;

/** The sources of revocation lists, when each was asked and what came of it; and what the last deed did. */
public final class CrlPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final Dimension SIZE = new Dimension(900, 420);
    private static final int[] WIDTHS = {470, 160, 130};
    private static final int NEWS_LINES = 5;

    private final transient CrlModel model;
    private final transient Formats formats;
    private final Rows rows = new Rows();
    private final JTable table = new JTable(rows);
    private final JLabel note = new JLabel(" ");
    private final JTextArea news = new JTextArea(NEWS_LINES, 40);
    private final JButton add;
    private final JButton remove;
    private final JButton check;
    private final JButton take;
    private final DeedLine deeds;
    private boolean refreshing;

    /** A panel on a model. */
    @Messages({
        "CrlPanel.add=&Add source…",
        "CrlPanel.remove=&Remove…",
        "CrlPanel.check=&Check now",
        "CrlPanel.take=&Take over a file…"
    })
    public CrlPanel(CrlModel model, CrlCommands commands, Formats formats) {
        super(new BorderLayout(0, 8));
        this.model = model;
        this.formats = formats;
        add = DeedLine.button("crl.add", Bundle.CrlPanel_add(), commands::add);
        remove = DeedLine.button("crl.remove", Bundle.CrlPanel_remove(), commands::remove);
        check = DeedLine.button("crl.check", Bundle.CrlPanel_check(), commands::check);
        take = DeedLine.button("crl.take", Bundle.CrlPanel_take(), commands::take);
        Offers.only(Right.IMPORT_REGISTRY, add, remove, check, take);
        deeds = new DeedLine("crl", List.of(check, take, add, remove), commands::stop);
        setBorder(BorderFactory.createEmptyBorder(12, 12, 8, 12));
        setPreferredSize(SIZE);
        note.setName("crl.note");
        add(note, BorderLayout.PAGE_START);
        add(new JScrollPane(sources()), BorderLayout.CENTER);
        add(below(), BorderLayout.PAGE_END);
        model.onChange(this::refresh);
        refresh();
    }

    private JTable sources() {
        table.setName("crl.sources");
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.getTableHeader().setReorderingAllowed(false);
        table.setFillsViewportHeight(true);
        RowHeight.apply(table);
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        table.getSelectionModel().addListSelectionListener(event -> select());
        return table;
    }

    private void select() {
        if (!refreshing) {
            int row = table.getSelectedRow();
            model.select(row < 0 ? null : model.sources().get(row).location());
        }
    }

    private JPanel below() {
        news.setName("crl.news");
        news.setEditable(false);
        news.setLineWrap(true);
        news.setWrapStyleWord(true);
        JPanel below = new JPanel(new BorderLayout(0, 8));
        below.add(deeds, BorderLayout.PAGE_START);
        below.add(new JScrollPane(news), BorderLayout.CENTER);
        return below;
    }

    private void refresh() {
        if (refreshing) {
            return;
        }
        refreshing = true;
        try {
            rows.show(model.sources());
            int selected = model.selected().map(model.sources()::indexOf).orElse(-1);
            if (selected >= 0) {
                table.setRowSelectionInterval(selected, selected);
            }
            boolean idle = model.isIdle();
            add.setEnabled(idle);
            take.setEnabled(idle);
            check.setEnabled(idle && !model.sources().isEmpty());
            remove.setEnabled(idle && model.selected().isPresent());
            note.setText(note());
            news.setText(news());
            news.setCaretPosition(0);
            deeds.show(!idle, table);
        } finally {
            refreshing = false;
        }
    }

    @Messages({
        "CrlPanel.reading=Reading the sources…",
        "CrlPanel.none=No source yet. Add the address where the CA publishes its list; until then take lists over as files.",
        "CrlPanel.daily=The console asks each source once a day. States of certificates follow the newest list of each CA."
    })
    private String note() {
        if (!model.isRead()) {
            return Bundle.CrlPanel_reading();
        }
        return model.sources().isEmpty() ? Bundle.CrlPanel_none() : Bundle.CrlPanel_daily();
    }

    private String news() {
        CrlReport taken = model.taken();
        return taken == null
                ? String.join("\n", CrlText.results(model.results(), formats))
                : CrlText.report(taken, formats);
    }

    private final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1L;
        private transient List<CrlSource> shown = List.of();

        void show(List<CrlSource> sources) {
            if (!sources.equals(shown)) {
                shown = sources;
                fireTableDataChanged();
            }
        }

        @Override
        public int getRowCount() {
            return shown.size();
        }

        @Override
        public int getColumnCount() {
            return WIDTHS.length;
        }

        @Override
        @Messages({
            "CrlPanel.source=Source",
            "CrlPanel.checked=Last asked",
            "CrlPanel.outcome=Result"
        })
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.CrlPanel_source();
                case 1 -> Bundle.CrlPanel_checked();
                default -> Bundle.CrlPanel_outcome();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            CrlSource source = shown.get(row);
            return switch (column) {
                case 0 -> source.location();
                case 1 -> CrlText.checked(source, formats);
                default -> CrlText.outcome(source.outcome());
            };
        }
    }
}
