package vn.capbu.desktop.imports;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.DeedLine;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.Offers;
import vn.capbu.desktop.imports.ImportsModel.Withdrawn;
import vn.capbu.desktop.imports.ImportsModel.Work;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.imports.StoredImport;

/** The imports of a feature, what is known of the selected one, and taking it back. Event dispatch thread only. */
final class ImportsPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final Dimension SIZE = new Dimension(1_120, 480);
    private static final int DETAIL_LINES = 5;
    private static final String LIST = "list";
    private static final String EMPTY = "empty";

    private final transient ImportsModel model;
    private final transient ImportsText text;
    private final String whatToDo;
    private final ImportsTable table;
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final MessagePage empty = new MessagePage("imports.empty");
    private final JLabel note = new JLabel(" ");
    private final JTextArea details = new JTextArea(DETAIL_LINES, 40);
    private final JScrollPane detailsPane = new JScrollPane(details);
    private final JButton withdraw;
    private final JButton read;
    private final DeedLine deeds;
    private boolean refreshing;

    /**
     * A panel on a model.
     *
     * @param whatToDo what is said where nothing was imported yet
     * @param kinds whether there is more than one kind of imports
     */
    @Messages({"ImportsPanel.withdraw=&Take this import back…", "ImportsPanel.read=&Read anew"})
    ImportsPanel(
            ImportsModel model,
            ImportsCommands commands,
            Formats formats,
            String whatToDo,
            boolean kinds) {
        super(new BorderLayout(0, 8));
        this.model = model;
        this.text = new ImportsText(formats);
        this.whatToDo = whatToDo;
        table = new ImportsTable(text, kinds);
        withdraw =
                DeedLine.button(
                        "imports.withdraw", Bundle.ImportsPanel_withdraw(), commands::withdraw);
        read = DeedLine.button("imports.read", Bundle.ImportsPanel_read(), commands::read);
        Offers.only(Right.WITHDRAW_IMPORT, withdraw);
        deeds = new DeedLine("imports", List.of(withdraw, read), commands::stop);
        setName("imports");
        setBorder(BorderFactory.createEmptyBorder(12, 12, 8, 12));
        setPreferredSize(SIZE);
        note.setName("imports.note");
        middle.add(new JScrollPane(table), LIST);
        middle.add(empty, EMPTY);
        add(note, BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
        add(below(), BorderLayout.PAGE_END);
        table.getSelectionModel().addListSelectionListener(event -> select());
        for (String key : List.of("ENTER", "DELETE")) {
            Keys.bind(table, key, () -> withdrawByKey(commands));
        }
        Keys.bind(this, "F5", commands::read);
        model.onChange(this::refresh);
        refresh();
    }

    private void withdrawByKey(ImportsCommands commands) {
        if (withdraw.isVisible() && withdraw.isEnabled()) {
            commands.withdraw();
        }
    }

    private JPanel below() {
        details.setName("imports.details");
        details.setEditable(false);
        details.setLineWrap(true);
        details.setWrapStyleWord(true);
        Keys.leaveByTab(details);
        JPanel below = new JPanel(new BorderLayout(0, 8));
        below.add(deeds, BorderLayout.PAGE_START);
        below.add(detailsPane, BorderLayout.CENTER);
        return below;
    }

    private void select() {
        int row = table.getSelectedRow();
        if (!refreshing && row >= 0) {
            model.select(model.imports().get(row));
        }
    }

    private void refresh() {
        if (refreshing) {
            return;
        }
        refreshing = true;
        try {
            table.show(model.imports(), model.selected().map(model.imports()::indexOf).orElse(-1));
            boolean none = model.isRead() && model.imports().isEmpty();
            if (none) {
                empty.show(Bundle.ImportsPanel_none(), whatToDo);
            }
            cards.show(middle, none ? EMPTY : LIST);
            detailsPane.setVisible(!none);
            withdraw.setEnabled(model.withdrawable().isPresent());
            withdraw.setToolTipText(tip());
            read.setEnabled(model.isIdle());
            deeds.progress(model.done(), model.total());
            deeds.show(!model.isIdle(), none ? read : table);
            show(note());
            showDetails(model.selected().map(one -> text.details(one, obstacle(one))).orElse(""));
        } finally {
            refreshing = false;
        }
    }

    private void show(String said) {
        note.setText(said.isEmpty() ? " " : said);
        note.setToolTipText(said.isEmpty() ? null : said);
    }

    private void showDetails(String said) {
        if (!said.equals(details.getText())) {
            details.setText(said);
            details.setCaretPosition(0);
        }
    }

    private String obstacle(StoredImport one) {
        return model.newerThan(one).map(text::newerFirst).orElse("");
    }

    @Messages({
        "ImportsPanel.choose=Choose an import first.",
        "ImportsPanel.gone=This import was taken back already.",
        "ImportsPanel.tip=A second person signs in on this screen before anything is changed."
    })
    private String tip() {
        StoredImport one = model.selected().orElse(null);
        if (one == null) {
            return Bundle.ImportsPanel_choose();
        }
        if (one.isWithdrawn()) {
            return Bundle.ImportsPanel_gone();
        }
        String obstacle = obstacle(one);
        return obstacle.isEmpty() ? Bundle.ImportsPanel_tip() : obstacle;
    }

    @Messages({
        "ImportsPanel.none=Nothing was imported yet",
        "ImportsPanel.reading=Reading the imports…",
        "# {0} - file",
        "ImportsPanel.looking=Finding out what taking back {0} would do…",
        "# {0} - file",
        "ImportsPanel.withdrawing=Taking back {0}…",
        "ImportsPanel.stopped=Stopped. Nothing was taken back; all data is as it was.",
        "ImportsPanel.all=The newest import stands first. Imports are taken back from the newest on, each by two persons.",
        "# {0} - campaign",
        "ImportsPanel.ofScope=Campaign {0}. The newest import stands first; imports of a kind are taken back from the newest on, by two persons."
    })
    private String note() {
        String file = model.selected().map(StoredImport::fileName).orElse("");
        if (model.work() == Work.LOOKING) {
            return Bundle.ImportsPanel_looking(file);
        }
        if (model.work() == Work.WITHDRAWING) {
            return Bundle.ImportsPanel_withdrawing(file);
        }
        Withdrawn withdrawn = model.withdrawn();
        if (withdrawn != null) {
            return text.done(withdrawn);
        }
        if (model.isStopped()) {
            return Bundle.ImportsPanel_stopped();
        }
        if (!model.isRead()) {
            return model.isIdle() ? "" : Bundle.ImportsPanel_reading();
        }
        if (model.imports().isEmpty()) {
            return "";
        }
        return model.scope().isEmpty()
                ? Bundle.ImportsPanel_all()
                : Bundle.ImportsPanel_ofScope(model.scope());
    }
}
