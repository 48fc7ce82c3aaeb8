package vn.capbu.complaints.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.FlowLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.ui.model.ArticleCommands;
import vn.capbu.complaints.ui.model.ArticleModel;
import vn.capbu.complaints.ui.text.ArticleWords;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.Offers;
import vn.capbu.desktop.ReportTable;
import vn.capbu.kernel.Right;

/** The knowledge base: articles and templates with their words and versions, to be edited by supervisors. Event dispatch thread only. */
public final class ArticlePanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final String LIST = "list";
    private static final String MESSAGE = "message";

    private final transient ArticleModel model;
    private final transient ArticleCommands commands;
    private final transient Formats formats;
    private final JTextField search = new JTextField(22);
    private final JButton edit;
    private final JButton create;
    private final JButton offer;
    private final JLabel news = new JLabel(" ");
    private final JProgressBar bar = new JProgressBar();
    private final ReportTable table;
    private final JTextArea words = new JTextArea();
    private final MessagePage message = new MessagePage("articles.message");
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);
    private transient List<Article> shown = List.of();
    private boolean refreshing;

    /** A panel on a model. */
    @Messages({
        "ArticlePanel.search=&Find:",
        "ArticlePanel.edit=&Edit…",
        "ArticlePanel.editTip=A new version of the selected article, from a day on (Enter)",
        "ArticlePanel.create=&New…",
        "ArticlePanel.createTip=A new article or template (Insert)",
        "ArticlePanel.offer=&Offer or not",
        "ArticlePanel.offerTip=Offers the selected article no longer, or again, from today on (F8)"
    })
    public ArticlePanel(ArticleModel model, ArticleCommands commands, Formats formats) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        setName("articles");
        table = new ReportTable("articles.table", formats);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        edit =
                button(
                        "edit",
                        Bundle.ArticlePanel_edit(),
                        Bundle.ArticlePanel_editTip(),
                        commands::edit);
        create =
                button(
                        "create",
                        Bundle.ArticlePanel_create(),
                        Bundle.ArticlePanel_createTip(),
                        commands::create);
        offer =
                button(
                        "offer",
                        Bundle.ArticlePanel_offer(),
                        Bundle.ArticlePanel_offerTip(),
                        commands::switchOffer);
        Offers.only(Right.EDIT_ARTICLES, edit, create, offer);
        JScrollPane pane = new JScrollPane(table);
        pane.setColumnHeaderView(table.getTableHeader());
        pane.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Look.LINE));
        words.setName("articles.words");
        words.setEditable(false);
        words.setLineWrap(true);
        words.setWrapStyleWord(true);
        words.setFont(news.getFont());
        words.setBorder(BorderFactory.createEmptyBorder(8, 12, 8, 12));
        JScrollPane text = new JScrollPane(words);
        text.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Look.LINE));
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, pane, text);
        split.setResizeWeight(0.6);
        split.setBorder(null);
        LookKeys.leave(split, "F6", "F8");
        middle.add(split, LIST);
        middle.add(message, MESSAGE);
        add(head(), BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
        listen();
        model.addListener(this::refresh);
        refresh();
    }

    private static JButton button(String name, String text, String tip, Runnable deed) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName("articles." + name);
        button.setToolTipText(tip);
        button.addActionListener(event -> deed.run());
        return button;
    }

    private JComponent head() {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, GAP));
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.ArticlePanel_search());
        label.setLabelFor(search);
        search.setName("articles.search");
        line.add(label);
        line.add(search);
        for (JButton one : List.of(edit, create, offer)) {
            line.add(one);
        }
        bar.setIndeterminate(true);
        line.add(bar);
        news.setName("articles.news");
        news.setForeground(Look.MUTED);
        JPanel head = new JPanel(new BorderLayout());
        head.add(line, BorderLayout.LINE_START);
        head.add(news, BorderLayout.CENTER);
        return head;
    }

    private void listen() {
        Keys.watch(
                search,
                () -> {
                    if (!refreshing) {
                        commands.find(search.getText());
                    }
                });
        Keys.bind(search, "ESCAPE", () -> search.setText(""));
        Keys.bind(search, "DOWN", table::requestFocusInWindow);
        table.getSelectionModel()
                .addListSelectionListener(
                        event -> {
                            if (!refreshing) {
                                commands.select(table.getSelectedRow());
                            }
                        });
        table.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent event) {
                        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
                            commands.edit();
                        }
                    }
                });
        Keys.bind(table, "ENTER", commands::edit);
        Keys.bind(this, "INSERT", commands::create);
        Keys.bind(this, "F5", commands::again);
        Keys.bind(this, "F8", commands::switchOffer);
        Keys.bind(this, "ctrl F", search::requestFocusInWindow);
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return table.isShowing() ? table.requestFocusInWindow() : search.requestFocusInWindow();
    }

    private void refresh() {
        refreshing = true;
        try {
            if (!shown.equals(model.shown())) {
                shown = model.shown();
                table.show(ArticleWords.table(shown, model.names(), model.today(), formats));
            }
            int row = model.selected().map(shown::indexOf).orElse(-1);
            if (row < 0) {
                table.clearSelection();
            } else if (table.getSelectedRow() != row) {
                table.changeSelection(row, 0, false, false);
            }
            String text = model.selected().map(this::words).orElse("");
            if (!text.equals(words.getText())) {
                words.setText(text);
                words.setCaretPosition(0);
            }
            boolean may = commands.isSupervisor() && !model.isBusy();
            create.setEnabled(may);
            edit.setEnabled(may && model.selected().isPresent());
            offer.setEnabled(edit.isEnabled());
            bar.setVisible(model.isBusy());
            news.setText(model.news().isEmpty() ? " " : model.news());
            pages.show(middle, page());
        } finally {
            refreshing = false;
        }
    }

    @Messages({
        "# {0} - version",
        "# {1} - day",
        "ArticlePanel.version=Version {0}, from {1} on",
        "ArticlePanel.vietnamese=Vietnamese",
        "ArticlePanel.english=English"
    })
    private String words(Article one) {
        StringBuilder text = new StringBuilder();
        for (Article version : model.versions(one)) {
            text.append(
                            Bundle.ArticlePanel_version(
                                    version.version(), formats.date(version.inForceFrom())))
                    .append("\n\n")
                    .append(Bundle.ArticlePanel_vietnamese())
                    .append(" – ")
                    .append(version.title().vietnamese())
                    .append('\n')
                    .append(version.text().vietnamese())
                    .append("\n\n")
                    .append(Bundle.ArticlePanel_english())
                    .append(" – ")
                    .append(version.title().english())
                    .append('\n')
                    .append(version.text().english())
                    .append("\n\n");
        }
        return text.toString().strip();
    }

    @Messages({
        "ArticlePanel.failed=The knowledge base can't be shown",
        "ArticlePanel.reading=Reading…",
        "ArticlePanel.readingText=Articles and templates are being read.",
        "ArticlePanel.none=Nothing has these words",
        "ArticlePanel.noneText=Esc in the field clears them; Insert writes a new article."
    })
    private String page() {
        Exception cause = model.failure().orElse(null);
        if (cause != null) {
            ErrorText error = ComplaintErrors.explain(cause);
            message.show(
                    Bundle.ArticlePanel_failed(), error.whatHappened() + "\n\n" + error.whatToDo());
            return MESSAGE;
        }
        if (!model.isRead()) {
            message.show(Bundle.ArticlePanel_reading(), Bundle.ArticlePanel_readingText());
            return MESSAGE;
        }
        if (model.shown().isEmpty()) {
            message.show(Bundle.ArticlePanel_none(), Bundle.ArticlePanel_noneText());
            return MESSAGE;
        }
        return LIST;
    }
}
