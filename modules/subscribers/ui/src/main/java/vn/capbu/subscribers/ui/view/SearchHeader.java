package vn.capbu.subscribers.ui.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.Offers;
import vn.capbu.desktop.RowHeight;
import vn.capbu.kernel.Right;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.ui.model.SearchCommands;
import vn.capbu.subscribers.ui.model.SearchModel;
import vn.capbu.subscribers.ui.text.SearchText;

/**
 * The one field, and what stands beside and below it: saved filters, how many were found. The field completes nothing by
 * itself: Vietnamese input methods send Backspace while a word is typed.
 */
final class SearchHeader extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;

    private final transient SearchModel model;
    private final transient SearchCommands commands;
    private final transient SearchText texts;
    private final JTextField field = new JTextField();
    private final JLabel found = new JLabel(" ");
    private final JLabel news = new JLabel(" ");
    private final JButton noFilters = new JButton();
    private final JButton saved = new JButton();
    private final JPopupMenu menu = new JPopupMenu();
    private boolean showing;

    SearchHeader(SearchModel model, SearchCommands commands, Formats formats, Runnable toList) {
        this.model = model;
        this.commands = commands;
        this.texts = new SearchText(formats);
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        setBorder(BorderFactory.createEmptyBorder(GAP + 2, 2 * GAP, 2, 2 * GAP));
        add(fieldLine());
        add(Box.createVerticalStrut(GAP));
        add(foundLine());
        Keys.watch(field, this::typed);
        field.addActionListener(event -> enter(toList));
        Keys.bind(field, "DOWN", toList);
        Keys.bind(field, "ESCAPE", this::clear);
    }

    @Messages({
        "SearchHeader.field=&Find:",
        "SearchHeader.placeholder=Name, tax code, certificate serial, token serial, phone or e-mail",
        "SearchHeader.saved=&Saved filters",
        "SearchHeader.noFilters=&Remove filters"
    })
    private JComponent fieldLine() {
        field.setName("search.field");
        field.setFont(field.getFont().deriveFont(field.getFont().getSize2D() + 3));
        field.putClientProperty("JTextField.placeholderText", Bundle.SearchHeader_placeholder());
        field.putClientProperty("JTextField.showClearButton", true);
        field.setPreferredSize(new Dimension(400, RowHeight.of(field.getFont()) + 4));
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.SearchHeader_field());
        label.setLabelFor(field);
        Mnemonics.setLocalizedText(saved, Bundle.SearchHeader_saved());
        saved.setName("search.saved");
        saved.addActionListener(event -> showSaved());
        Mnemonics.setLocalizedText(noFilters, Bundle.SearchHeader_noFilters());
        noFilters.setName("search.noFilters");
        noFilters.addActionListener(event -> commands.filter(SearchFilters.NONE));
        JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP, 3));
        right.add(noFilters);
        right.add(saved);
        JPanel line = new JPanel(new BorderLayout(GAP, 0));
        line.add(label, BorderLayout.LINE_START);
        line.add(field, BorderLayout.CENTER);
        line.add(right, BorderLayout.LINE_END);
        return line;
    }

    private JComponent foundLine() {
        found.setName("search.found");
        news.setName("search.news");
        news.setForeground(Look.MUTED);
        JPanel line = new JPanel(new BorderLayout(12, 0));
        line.setBorder(BorderFactory.createEmptyBorder(0, 2, 4, GAP));
        line.add(found, BorderLayout.LINE_START);
        line.add(news, BorderLayout.CENTER);
        return line;
    }

    private void typed() {
        if (!showing) {
            commands.type(field.getText());
        }
    }

    /** Enter may come before what was typed is known, as a scanner's does. */
    private void enter(Runnable toList) {
        typed();
        commands.enter(toList);
    }

    private void clear() {
        put("");
        commands.clear();
        focus();
    }

    private void put(String text) {
        showing = true;
        try {
            field.setText(text);
        } finally {
            showing = false;
        }
    }

    /** Gives the field the focus, its text selected: what is typed next replaces it. */
    void focus() {
        field.requestFocusInWindow();
        field.selectAll();
    }

    /**
     * Takes the focus to the field.
     *
     * @param text to begin anew with; empty to leave the field as it is
     */
    void focus(String text) {
        field.requestFocusInWindow();
        if (!text.isEmpty()) {
            field.setText(text);
        }
    }

    @Messages({
        "SearchHeader.save=&Keep this search…",
        "SearchHeader.remove=&Forget",
        "SearchHeader.none=No saved filters yet"
    })
    private void showSaved() {
        menu.removeAll();
        for (SavedSearch search : model.saved()) {
            JMenuItem item = new JMenuItem(search.name());
            item.setName("search.saved." + search.name());
            item.addActionListener(event -> commands.use(search));
            menu.add(item);
        }
        if (model.saved().isEmpty()) {
            JMenuItem none = new JMenuItem(Bundle.SearchHeader_none());
            none.setEnabled(false);
            menu.add(none);
        }
        menu.addSeparator();
        JMenuItem save = new JMenuItem();
        Mnemonics.setLocalizedText(save, Bundle.SearchHeader_save());
        save.setName("search.save");
        save.setEnabled(!model.isIdle());
        save.addActionListener(event -> commands.save());
        Offers.only(Right.SAVE_SEARCHES, save);
        menu.add(save);
        if (!model.saved().isEmpty() && Offers.may(Right.SAVE_SEARCHES)) {
            JMenu forget = new JMenu();
            Mnemonics.setLocalizedText(forget, Bundle.SearchHeader_remove());
            forget.setName("search.forget");
            for (SavedSearch search : model.saved()) {
                JMenuItem item = new JMenuItem(search.name());
                item.addActionListener(event -> commands.remove(search));
                forget.add(item);
            }
            menu.add(forget);
        }
        menu.show(saved, 0, saved.getHeight());
    }

    /** Shows the model. A text that came from elsewhere is put into the field; one that is typed is left alone. */
    void refresh() {
        String asked = model.query().text();
        if (!asked.equals(SearchQuery.of(field.getText()).text())) {
            put(asked);
        }
        noFilters.setVisible(!model.filters().isEmpty());
        String count = texts.found(model);
        found.setText(count.isEmpty() ? " " : count);
        String remark = texts.remark(model);
        String said = remark.isEmpty() ? model.news() : remark;
        news.setText(said.isEmpty() ? " " : said);
        news.setToolTipText(said.isEmpty() ? null : said);
    }
}
