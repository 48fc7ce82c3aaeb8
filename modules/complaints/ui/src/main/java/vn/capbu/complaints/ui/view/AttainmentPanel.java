package vn.capbu.complaints.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.FlowLayout;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.AttainmentTable;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.ui.model.AttainmentCommands;
import vn.capbu.complaints.ui.model.AttainmentModel;
import vn.capbu.complaints.ui.text.AttainmentText;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.kernel.VietnamTime;

/** How many cases were closed in time, for supervisors. Event dispatch thread only. */
public final class AttainmentPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final String LIST = "list";
    private static final String MESSAGE = "message";

    private final transient AttainmentModel model;
    private final transient AttainmentCommands commands;
    private final JTextField from = new JTextField(9);
    private final JTextField to = new JTextField(9);
    private final JComboBox<By> by =
            FieldPanel.choice("attainment.by", By.values(), AttainmentText::of);
    private final JProgressBar bar = new JProgressBar();
    private final RateTable table;
    private final MessagePage message = new MessagePage("attainment.message");
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);
    private boolean refreshing;

    /** A panel on a model. */
    @Messages({
        "AttainmentPanel.from=Closed &from:",
        "AttainmentPanel.to=&to:",
        "AttainmentPanel.by=told apart &by:"
    })
    public AttainmentPanel(AttainmentModel model, AttainmentCommands commands, Formats formats) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        setName("attainment");
        from.setName("attainment.from");
        to.setName("attainment.to");
        by.setMaximumRowCount(By.values().length);
        table = new RateTable(formats);
        JPanel head = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, GAP));
        label(head, Bundle.AttainmentPanel_from(), from);
        label(head, Bundle.AttainmentPanel_to(), to);
        label(head, Bundle.AttainmentPanel_by(), by);
        bar.setIndeterminate(true);
        head.add(bar);
        JScrollPane pane = new JScrollPane(table);
        pane.setColumnHeaderView(table.getTableHeader());
        pane.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Look.LINE));
        middle.add(pane, LIST);
        middle.add(message, MESSAGE);
        add(head, BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
        from.addActionListener(event -> days());
        to.addActionListener(event -> days());
        by.addActionListener(
                event -> {
                    int place = by.getSelectedIndex();
                    if (!refreshing && place >= 0) {
                        commands.tellApartBy(by.getItemAt(place));
                    }
                });
        Keys.bind(this, "F5", this::days);
        model.addListener(this::refresh);
        refresh();
    }

    private static void label(JPanel line, String text, JComponent field) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(field);
        line.add(label);
        line.add(field);
    }

    private void days() {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        if (first.isPresent() && last.isPresent()) {
            commands.showDays(first.get(), last.get());
        }
    }

    private static Optional<LocalDate> day(JTextField field) {
        try {
            return Optional.of(VietnamTime.parseDate(field.getText()));
        } catch (DateTimeParseException e) {
            field.requestFocusInWindow();
            field.selectAll();
            return Optional.empty();
        }
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return by.requestFocusInWindow();
    }

    private void refresh() {
        refreshing = true;
        try {
            from.setText(VietnamTime.format(model.from()));
            to.setText(VietnamTime.format(model.to()));
            by.setSelectedItem(model.by());
            bar.setVisible(model.isBusy());
            model.table().ifPresent(read -> table.show(model.by(), read, model.names()));
            pages.show(middle, page());
        } finally {
            refreshing = false;
        }
    }

    @Messages({
        "AttainmentPanel.failed=The figures can't be shown",
        "AttainmentPanel.reading=Reading…",
        "AttainmentPanel.readingText=The verdicts of the closed cases are being added up.",
        "AttainmentPanel.none=No case was closed on these days",
        "AttainmentPanel.noneText=Only closed cases have a verdict. Choose other days and press Enter."
    })
    private String page() {
        Exception cause = model.failure().orElse(null);
        if (cause != null) {
            ErrorText error = ComplaintErrors.explain(cause);
            message.show(
                    Bundle.AttainmentPanel_failed(),
                    error.whatHappened() + "\n\n" + error.whatToDo());
            return MESSAGE;
        }
        AttainmentTable read = model.table().orElse(null);
        if (read == null) {
            message.show(Bundle.AttainmentPanel_reading(), Bundle.AttainmentPanel_readingText());
            return MESSAGE;
        }
        if (read.rows().isEmpty()) {
            message.show(Bundle.AttainmentPanel_none(), Bundle.AttainmentPanel_noneText());
            return MESSAGE;
        }
        return LIST;
    }
}
