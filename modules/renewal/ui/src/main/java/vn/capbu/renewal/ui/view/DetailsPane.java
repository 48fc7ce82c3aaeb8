package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.text.DetailsText;

/** All that is known of the selected token; its text can be selected and copied. */
final class DetailsPane extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 305;

    private final transient BenchModel model;
    private final transient DetailsText texts;
    private final transient BiConsumer<TokenRow, Consumer<List<JournalEntry>>> histories;
    private final HtmlPage page = new HtmlPage("bench.details");
    private transient @Nullable TokenRow shown;

    /**
     * @param histories asks for the history of a token in the background, and calls back on the event dispatch thread
     */
    DetailsPane(
            BenchModel model,
            DetailsText texts,
            BiConsumer<TokenRow, Consumer<List<JournalEntry>>> histories) {
        super(new BorderLayout());
        this.model = model;
        this.texts = texts;
        this.histories = histories;
        JScrollPane scroll = new JScrollPane(page);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        add(scroll, BorderLayout.CENTER);
        setPreferredSize(new Dimension(WIDTH, 0));
        setMinimumSize(new Dimension(WIDTH / 2, 0));
    }

    /** Shows the selected token; with several selected, the first. */
    @Messages("DetailsPane.none=Select a token to see its certificates, rules and steps.")
    void refresh() {
        TokenRow row = model.selectedRows().stream().findFirst().orElse(null);
        if (row == null) {
            shown = null;
            put("<html><body><p class='small'>" + Bundle.DetailsPane_none() + "</p></body></html>");
        } else if (!row.equals(shown)) {
            boolean same = shown != null && shown.serial().equals(row.serial());
            shown = row;
            if (!same) {
                put(texts.html(row, model.campaign(), List.of()));
            }
            histories.accept(row, history -> show(row, history));
        }
    }

    private void show(TokenRow row, List<JournalEntry> history) {
        if (row.equals(shown)) {
            put(texts.html(row, model.campaign(), history));
        }
    }

    private void put(String next) {
        page.put(next);
    }
}
