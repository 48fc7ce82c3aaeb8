package vn.capbu.subscribers.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.ui.model.SearchCommands;
import vn.capbu.subscribers.ui.model.SearchModel;
import vn.capbu.subscribers.ui.text.SearchText;
import vn.capbu.subscribers.ui.text.SubscriberErrors;

/** The search window: field, filters, hits; or a page that says why there are none. Event dispatch thread only. */
public final class SearchPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int FACETS_WIDTH = 232;
    private static final String HINT = "hint";
    private static final String HITS = "hits";
    private static final String MESSAGE = "message";
    private static final String FAILED = "failed";

    private final transient SearchModel model;
    private final transient SearchText texts;
    private final SearchHeader header;
    private final HitTable table;
    private final FacetPanel facets;
    private final JButton more = new JButton();
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);
    private final SearchHint hint = new SearchHint();
    private final MessagePage nothing = new MessagePage("search.nothing");
    private final MessagePage failed;

    /**
     * A panel on a model.
     *
     * @param selected told of the hit that is selected, and null for none
     */
    public SearchPanel(
            SearchModel model,
            SearchCommands commands,
            Formats formats,
            Consumer<SearchHit> selected) {
        super(new BorderLayout());
        this.model = model;
        texts = new SearchText(formats);
        table = new HitTable(model, commands, this::toField);
        header = new SearchHeader(model, commands, formats, table::enter);
        facets = new FacetPanel(model, commands, formats);
        failed = new MessagePage("search.failed", retry(commands));
        setName("search");
        table.getSelectionModel()
                .addListSelectionListener(event -> table.selected().ifPresent(selected));
        layOut(commands);
        Keys.bind(this, "F5", commands::again);
        model.addListener(this::refresh);
        refresh();
    }

    private void toField(String text) {
        header.focus(text);
    }

    @Messages("SearchPanel.retry=&Try again")
    private static JButton retry(SearchCommands commands) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, Bundle.SearchPanel_retry());
        button.setName("search.retry");
        button.addActionListener(event -> commands.again());
        return button;
    }

    @Messages("SearchPanel.more=Show &more")
    private void layOut(SearchCommands commands) {
        Mnemonics.setLocalizedText(more, Bundle.SearchPanel_more());
        more.setName("search.more");
        more.addActionListener(event -> commands.more());
        JPanel hits = new JPanel(new BorderLayout());
        hits.add(new JScrollPane(table), BorderLayout.CENTER);
        hits.add(below(more), BorderLayout.PAGE_END);
        middle.add(hint, HINT);
        middle.add(hits, HITS);
        middle.add(nothing, MESSAGE);
        middle.add(failed, FAILED);
        JScrollPane side = new JScrollPane(facets);
        side.setBorder(BorderFactory.createEmptyBorder());
        side.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        side.setPreferredSize(new Dimension(FACETS_WIDTH, 0));
        add(header, BorderLayout.PAGE_START);
        add(side, BorderLayout.LINE_START);
        add(middle, BorderLayout.CENTER);
    }

    private static JComponent below(JButton button) {
        JPanel line = new JPanel();
        line.add(button);
        return line;
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        header.focus();
        return true;
    }

    private void refresh() {
        header.refresh();
        facets.refresh();
        table.refresh();
        hint.show(texts.hint(model));
        boolean truncated = model.page().map(SearchPage::truncated).orElse(false);
        more.getParent().setVisible(truncated);
        pages.show(middle, page());
    }

    @Messages({
        "SearchPanel.failed=The search doesn't work",
        "SearchPanel.nothing=Nothing found",
        "SearchPanel.nothingText=No subscriber fits this text. Fewer words find more; of numbers the beginning or the last digits"
                + " are enough.",
        "SearchPanel.nothingFiltered=No subscriber fits this text and the filters on the left. Remove a filter, or type fewer"
                + " words."
    })
    private String page() {
        if (model.failure().isPresent()) {
            ErrorText error = SubscriberErrors.explain(model.failure().get());
            failed.show(
                    Bundle.SearchPanel_failed(),
                    error.whatHappened() + "\n\n" + error.whatIsSafe() + "\n\n" + error.whatToDo());
            return FAILED;
        }
        if (model.isIdle() || model.page().isEmpty()) {
            return HINT;
        }
        if (model.page().get().hits().isEmpty()) {
            nothing.show(
                    Bundle.SearchPanel_nothing(),
                    model.filters().isEmpty()
                            ? Bundle.SearchPanel_nothingText()
                            : Bundle.SearchPanel_nothingFiltered());
            return MESSAGE;
        }
        return HITS;
    }
}
