package vn.capbu.rollout.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.Offers;
import vn.capbu.desktop.PagedTable;
import vn.capbu.kernel.Right;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.ui.model.PeopleCommands;
import vn.capbu.rollout.ui.model.PeopleModel;
import vn.capbu.rollout.ui.model.PeopleTarget;
import vn.capbu.rollout.ui.text.RolloutErrors;

/** The people behind a number: all rows, in any order, to be called, exported and moved. Event dispatch thread only. */
public final class PeoplePanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final String LIST = "list";
    private static final String MESSAGE = "message";

    private final transient PeopleModel model;
    private final transient PeopleCommands commands;
    private final transient Formats formats;
    private final JLabel title = new JLabel(" ");
    private final JLabel found = new JLabel(" ");
    private final JComboBox<PeopleOrder> order =
            FieldPanel.choice("people.order", PeopleOrder.values(), PeopleColumns::of);
    private final JComboBox<Optional<PeopleQuery.By>> split =
            FieldPanel.choice("people.split", splits(), PeoplePanel::name);
    private final JButton call;
    private final JButton card;
    private final JButton move;
    private final JButton export;
    private final JProgressBar bar = new JProgressBar();
    private final JLabel news = new JLabel(" ");
    private final PagedTable<Person> table;
    private final MessagePage message = new MessagePage("people.message");
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);
    private boolean refreshing;

    /** A panel on a model. */
    @Messages({
        "PeoplePanel.call=&Record a call…",
        "PeoplePanel.card=Subscriber &card",
        "PeoplePanel.move=&Move…",
        "PeoplePanel.export=&Export call list…"
    })
    public PeoplePanel(PeopleModel model, PeopleCommands commands, Formats formats) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        setName("people");
        call = button("people.call", Bundle.PeoplePanel_call(), commands::recordCall);
        card = button("people.card", Bundle.PeoplePanel_card(), commands::openCard);
        move = button("people.move", Bundle.PeoplePanel_move(), commands::move);
        Offers.only(Right.RECORD_PROGRESS, call, move);
        export = button("people.export", Bundle.PeoplePanel_export(), this::export);
        table =
                new PagedTable<>(
                        "people.table",
                        model.rows(),
                        PeopleColumns.of(formats, model),
                        commands::select);
        middle.add(table.inPane(), LIST);
        middle.add(message, MESSAGE);
        add(head(), BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
        listen();
        model.addListener(this::refresh);
        refresh();
    }

    private static JButton button(String name, String text, Runnable deed) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
        button.addActionListener(event -> deed.run());
        return button;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static Optional<PeopleQuery.By>[] splits() {
        return new Optional[] {
            Optional.empty(),
            Optional.of(PeopleQuery.By.PROVINCE),
            Optional.of(PeopleQuery.By.ACCOUNT_MANAGER),
            Optional.of(PeopleQuery.By.AGENT)
        };
    }

    @Messages({
        "PeoplePanel.oneFile=in one file",
        "PeoplePanel.eachProvince=a file for each province",
        "PeoplePanel.eachAm=a file for each AM",
        "PeoplePanel.eachAgent=a file for each agent"
    })
    private static String name(Optional<PeopleQuery.By> by) {
        if (by.isEmpty()) {
            return Bundle.PeoplePanel_oneFile();
        }
        return switch (by.get()) {
            case PROVINCE -> Bundle.PeoplePanel_eachProvince();
            case ACCOUNT_MANAGER -> Bundle.PeoplePanel_eachAm();
            case AGENT -> Bundle.PeoplePanel_eachAgent();
        };
    }

    private JComponent head() {
        title.setName("people.title");
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() * 1.25f));
        found.setName("people.found");
        found.setForeground(Look.MUTED);
        news.setName("people.news");
        bar.setName("people.progress");
        bar.setIndeterminate(true);
        JPanel head = new JPanel();
        head.setLayout(new BoxLayout(head, BoxLayout.PAGE_AXIS));
        head.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, 2, GAP));
        JPanel names = new JPanel(new BorderLayout(12, 0));
        names.setBorder(BorderFactory.createEmptyBorder(0, GAP, 4, GAP));
        names.add(title, BorderLayout.CENTER);
        names.add(found, BorderLayout.LINE_END);
        JPanel said = new JPanel(new BorderLayout());
        said.setBorder(BorderFactory.createEmptyBorder(2, GAP, 2, GAP));
        said.add(news, BorderLayout.CENTER);
        said.add(bar, BorderLayout.LINE_END);
        head.add(names);
        head.add(commandLine());
        head.add(said);
        return head;
    }

    @Messages("PeoplePanel.order=&Order:")
    private JComponent commandLine() {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.PeoplePanel_order());
        label.setLabelFor(order);
        line.add(label);
        line.add(order);
        line.add(Box.createHorizontalStrut(GAP));
        line.add(call);
        line.add(card);
        line.add(move);
        line.add(Box.createHorizontalStrut(GAP));
        line.add(export);
        line.add(split);
        return line;
    }

    private void listen() {
        order.addActionListener(
                event -> {
                    int place = order.getSelectedIndex();
                    if (!refreshing && place >= 0) {
                        commands.sort(order.getItemAt(place));
                    }
                });
        table.getTableHeader()
                .addMouseListener(
                        new MouseAdapter() {
                            @Override
                            public void mouseClicked(MouseEvent event) {
                                PeopleColumns.order(table.columnAtPoint(event.getPoint()))
                                        .ifPresent(commands::sort);
                            }
                        });
        table.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent event) {
                        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
                            commands.openCard();
                        }
                    }
                });
        Keys.bind(table, "ENTER", commands::openCard);
        Keys.bind(table, "INSERT", commands::recordCall);
        Keys.bind(this, "F5", commands::again);
        Keys.bind(this, "ESCAPE", commands::stop);
        Keys.bind(this, "ctrl S", this::export);
    }

    private void export() {
        Optional<PeopleQuery.By> by = split.getItemAt(Math.max(0, split.getSelectedIndex()));
        by.ifPresentOrElse(commands::export, commands::export);
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return table.requestFocusInWindow();
    }

    private void refresh() {
        boolean before = refreshing;
        refreshing = true;
        try {
            title.setText(model.target().map(PeopleTarget::title).orElse(" "));
            title.setToolTipText(title.getText());
            found.setText(found());
            order.setSelectedItem(model.order());
            table.refresh();
            int selected = model.selection().size();
            call.setEnabled(selected == 1);
            card.setEnabled(selected == 1);
            move.setEnabled(selected > 0);
            boolean some = model.rows().size() > 0;
            export.setEnabled(some);
            split.setEnabled(some);
            bar.setVisible(model.isBusy());
            news.setText(model.news().isEmpty() ? " " : model.news());
            news.setToolTipText(model.news().isEmpty() ? null : model.news());
            pages.show(middle, page());
        } finally {
            refreshing = before;
        }
    }

    @Messages({
        "# {0} - campaign",
        "# {1} - people",
        "# {2} - day",
        "PeoplePanel.found={0}: {1} certificates, as they stood at the end of {2}",
        "# {0} - how many of what",
        "# {1} - province",
        "PeoplePanel.foundIn={0}; you see those of {1} only"
    })
    private String found() {
        PeopleTarget target = model.target().orElse(null);
        if (target == null || target.asOf() == null) {
            return " ";
        }
        String all =
                Bundle.PeoplePanel_found(
                        target.campaign().name(),
                        formats.number(model.rows().size()),
                        formats.date(target.asOf()));
        return model.only()
                .map(province -> Bundle.PeoplePanel_foundIn(all, province.shortName()))
                .orElse(all);
    }

    @Messages({
        "PeoplePanel.failed=These people can't be shown",
        "PeoplePanel.reading=Reading…",
        "PeoplePanel.readingText=The people behind this number are being found. Esc stops it.",
        "PeoplePanel.none=Nobody",
        "PeoplePanel.noneText=There is nobody behind this number.",
        "PeoplePanel.start=Whom do you want to see?",
        "PeoplePanel.startText=Open the progress window and click a number, a bar, a province or a point of a figure: the people"
                + " behind it stand here."
    })
    private String page() {
        Exception cause = model.failure().orElse(null);
        if (cause != null) {
            ErrorText error = RolloutErrors.explain(cause);
            message.show(
                    Bundle.PeoplePanel_failed(),
                    error.whatHappened() + "\n\n" + error.whatIsSafe() + "\n\n" + error.whatToDo());
            return MESSAGE;
        }
        if (model.rows().size() > 0) {
            return LIST;
        }
        if (model.isBusy()) {
            message.show(Bundle.PeoplePanel_reading(), Bundle.PeoplePanel_readingText());
        } else if (model.target().isPresent()) {
            message.show(Bundle.PeoplePanel_none(), Bundle.PeoplePanel_noneText());
        } else {
            message.show(Bundle.PeoplePanel_start(), Bundle.PeoplePanel_startText());
        }
        return MESSAGE;
    }
}
