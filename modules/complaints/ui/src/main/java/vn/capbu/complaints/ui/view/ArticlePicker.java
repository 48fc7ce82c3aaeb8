package vn.capbu.complaints.ui.view;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.ui.text.ArticleText;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.SmallForm;

/** Looks for templates and articles, and puts the words of one into a text. Event dispatch thread only. */
final class ArticlePicker {

    private static final int ROWS = 5;
    private static final int WIDTH = 420;

    private final List<Article> all;
    private final String group;
    private final ArticleText words;
    private final Consumer<String> insert;
    private final DefaultListModel<Article> hits = new DefaultListModel<>();
    private final JList<Article> list = new JList<>(hits);
    private final JTextField find;

    /**
     * A picker at the end of a form.
     *
     * @param group of the case
     * @param insert told the words that were chosen
     */
    @Messages({
        "ArticlePicker.find=Templates, &knowledge base:",
        "ArticlePicker.tip=Words of the title or text, with or without diacritics; Enter puts the first one into the text (Ctrl+K)"
    })
    ArticlePicker(
            SmallForm form,
            List<Article> all,
            String group,
            ArticleText words,
            Consumer<String> insert) {
        this.all = all;
        this.group = group;
        this.words = words;
        this.insert = insert;
        find = form.text(Bundle.ArticlePicker_find(), "case.form.find");
        find.setToolTipText(Bundle.ArticlePicker_tip());
        list.setName("case.form.articles");
        list.setVisibleRowCount(ROWS);
        list.setCellRenderer(new Line());
        JScrollPane pane = new JScrollPane(list);
        pane.setPreferredSize(
                new Dimension(WIDTH, list.getPreferredScrollableViewportSize().height));
        form.alone(pane);
        listen(form.component());
        search();
        pane.setPreferredSize(
                new Dimension(WIDTH, list.getPreferredScrollableViewportSize().height + 4));
        pane.setMinimumSize(pane.getPreferredSize());
    }

    private void listen(JComponent form) {
        Keys.watch(find, this::search);
        find.addActionListener(
                event -> {
                    if (!hits.isEmpty()) {
                        take(hits.get(0));
                    }
                });
        Keys.bind(
                find,
                "DOWN",
                () -> {
                    if (!hits.isEmpty()) {
                        list.setSelectedIndex(0);
                        list.requestFocusInWindow();
                    }
                });
        Keys.bind(list, "ENTER", this::takeSelected);
        list.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent event) {
                        if (event.getClickCount() == 2) {
                            takeSelected();
                        }
                    }
                });
        Keys.bind(form, "ctrl K", find::requestFocusInWindow);
    }

    private void search() {
        List<Article> found = words.find(all, find.getText(), group);
        if (!List.of(hits.toArray()).equals(found)) {
            hits.clear();
            hits.addAll(found);
        }
    }

    private void takeSelected() {
        Article one = list.getSelectedValue();
        if (one != null) {
            take(one);
        }
    }

    private void take(Article one) {
        insert.accept(words.text(one));
    }

    private final class Line extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> shown, Object value, int index, boolean chosen, boolean focus) {
            Article one = (Article) value;
            super.getListCellRendererComponent(shown, words.title(one), index, chosen, focus);
            setToolTipText(words.text(one));
            return this;
        }
    }
}
