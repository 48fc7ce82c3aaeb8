package vn.capbu.complaints.ui.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.EventText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;

/** The log of a case as a conversation. Event dispatch thread only. */
final class LogList extends JList<CaseEvent> {

    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 24;
    private static final Color SELECTED = new Color(0xDCE9F7);

    /** What passes between the customer and us, told apart from what happens inside. */
    private static final Set<EventKind> TALK =
            EnumSet.of(
                    EventKind.OPENED,
                    EventKind.ACKNOWLEDGED,
                    EventKind.CALLED_BACK,
                    EventKind.ANSWERED,
                    EventKind.AGREED,
                    EventKind.DISAGREED,
                    EventKind.REOPENED);

    private final DefaultListModel<CaseEvent> lines = new DefaultListModel<>();
    private final transient Formats formats;
    private transient @Nullable EventText words;
    private List<CaseEvent> shown = List.of();
    private boolean refreshing;

    /**
     * A list.
     *
     * @param look told the line that was selected
     * @param open told the line that was double-clicked, or on which Enter was pressed
     */
    LogList(Formats formats, IntConsumer look, IntConsumer open) {
        this.formats = formats;
        setName("case.log");
        setModel(lines);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setCellRenderer(new Line());
        Keys.bind(this, "ENTER", () -> open(open));
        addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent event) {
                        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
                            open(open);
                        }
                    }
                });
        addListSelectionListener(
                event -> {
                    CaseEvent line = getSelectedValue();
                    if (!refreshing && !event.getValueIsAdjusting() && line != null) {
                        look.accept(line.no());
                    }
                });
    }

    private void open(IntConsumer open) {
        CaseEvent line = getSelectedValue();
        if (line != null) {
            open.accept(line.no());
        }
    }

    /** What Enter does with a line; null where it does nothing. */
    @Messages({
        "LogList.save=Enter saves the file",
        "LogList.open=Enter opens what is linked",
        "LogList.openCase=Enter opens that case"
    })
    private static @Nullable String tip(EventKind kind) {
        return switch (kind) {
            case ATTACHED -> Bundle.LogList_save();
            case LINKED -> Bundle.LogList_open();
            case ABSORBED, MERGED -> Bundle.LogList_openCase();
            default -> null;
        };
    }

    /** Lines wrap anew in another width. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth();
        super.setBounds(x, y, width, height);
        if (other) {
            measureAnew();
        }
    }

    private void measureAnew() {
        setFixedCellHeight(1);
        setFixedCellHeight(-1);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    void show(List<CaseEvent> log, EventText text, int looked) {
        refreshing = true;
        try {
            words = text;
            if (!log.equals(shown)) {
                shown = log;
                lines.clear();
                lines.addAll(log);
            }
            if (looked >= 1 && looked <= lines.size()) {
                setSelectedIndex(looked - 1);
                ensureIndexIsVisible(looked - 1);
            }
        } finally {
            refreshing = false;
        }
    }

    private final class Line implements ListCellRenderer<CaseEvent> {

        private final JPanel panel = new JPanel(new BorderLayout(0, 1));
        private final JTextArea text = new JTextArea();

        Line() {
            panel.setBorder(
                    BorderFactory.createCompoundBorder(
                            BorderFactory.createMatteBorder(0, 0, 1, 0, Look.LINE),
                            BorderFactory.createEmptyBorder(4, 8, 5, 8)));
            text.setLineWrap(true);
            text.setWrapStyleWord(true);
            text.setOpaque(false);
            text.setBorder(null);
            panel.add(text, BorderLayout.CENTER);
        }

        @Override
        public Component getListCellRendererComponent(
                JList<? extends CaseEvent> list,
                CaseEvent line,
                int index,
                boolean selected,
                boolean focus) {
            boolean talk = TALK.contains(line.kind());
            String kind = CaseText.of(line.kind());
            String head =
                    line.no()
                            + ". "
                            + kind
                            + " · "
                            + formats.dateTime(line.at())
                            + " · "
                            + Who.of(line.actor());
            String details = words == null ? "" : words.details(line);
            text.setFont(list.getFont().deriveFont(talk ? Font.BOLD : Font.PLAIN));
            text.setForeground(talk ? Look.INK : Look.MUTED);
            text.setText(details.isEmpty() ? head : head + "\n" + details);
            text.setSize(Math.max(80, list.getWidth() - MARGIN), Short.MAX_VALUE);
            panel.setBackground(selected ? SELECTED : Look.PAPER);
            panel.setToolTipText(tip(line.kind()));
            panel.getAccessibleContext().setAccessibleName(text.getText());
            return panel;
        }
    }
}
