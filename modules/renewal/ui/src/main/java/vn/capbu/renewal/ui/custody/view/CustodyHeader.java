package vn.capbu.renewal.ui.custody.view;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.Timer;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.renewal.ui.custody.model.CustodyCommand;
import vn.capbu.renewal.ui.custody.model.CustodyCommands;
import vn.capbu.renewal.ui.custody.model.CustodyFilter;
import vn.capbu.renewal.ui.custody.model.CustodyModel;
import vn.capbu.renewal.ui.custody.text.StateText;

/** What stands above the list: search and commands, then counts that filter, then what was done last. */
final class CustodyHeader extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int SEARCH_AFTER_MILLIS = 200;

    private final transient CustodyModel model;
    private final transient CustodyCommands commands;
    private final transient Formats formats;
    private final JTextField search = new JTextField(26);
    private final Map<CustodyFilter, JToggleButton> filters = new EnumMap<>(CustodyFilter.class);
    private final JLabel news = new JLabel();
    private final JLabel found = new JLabel();
    private final JButton showMore = new JButton();
    private final Timer searcher = new Timer(SEARCH_AFTER_MILLIS, event -> look());

    CustodyHeader(
            CustodyModel model,
            CustodyCommands commands,
            CustodyActions actions,
            Formats formats,
            Runnable selectFirst) {
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        setBorder(BorderFactory.createEmptyBorder(GAP, 2 * GAP, 2, 2 * GAP));
        add(commandLine(actions));
        add(Box.createVerticalStrut(GAP));
        add(filterLine());
        add(newsLine());
        searcher.setRepeats(false);
        Keys.watch(search, searcher::restart);
        search.addActionListener(
                event -> {
                    searcher.stop();
                    look();
                    selectFirst.run();
                });
    }

    @Messages({"CustodyHeader.search=Search (F3):", "CustodyHeader.more=M&ore"})
    private JComponent commandLine(CustodyActions actions) {
        search.setName("custody.search");
        JLabel label = new JLabel(Bundle.CustodyHeader_search());
        label.setLabelFor(search);
        JPanel left = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        left.add(label);
        left.add(search);
        JButton receive = actions.button(CustodyCommand.RECEIVE);
        Keys.primary(receive);
        JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP, 0));
        right.add(receive);
        right.add(actions.button(CustodyCommand.MAKE_READY));
        right.add(actions.button(CustodyCommand.RETURN));
        right.add(actions.button(CustodyCommand.PRINT_RECEIPT));
        right.add(actions.button(CustodyCommand.PRINT_LABELS));
        right.add(more(actions));
        JPanel line = new JPanel(new BorderLayout());
        line.add(left, BorderLayout.CENTER);
        line.add(right, BorderLayout.LINE_END);
        return line;
    }

    private static JButton more(CustodyActions actions) {
        JPopupMenu menu = new JPopupMenu();
        for (CustodyCommand command :
                List.of(
                        CustodyCommand.PRINT_MINUTES,
                        CustodyCommand.MOVE,
                        CustodyCommand.SHELVE,
                        CustodyCommand.CONSENT,
                        CustodyCommand.EDIT_RULES,
                        CustodyCommand.SAVE_LIST,
                        CustodyCommand.REFRESH)) {
            menu.add(actions.menuItem(command));
        }
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, Bundle.CustodyHeader_more());
        button.setName("custody.more");
        button.addActionListener(event -> menu.show(button, 0, button.getHeight()));
        return button;
    }

    private JComponent filterLine() {
        JPanel chips = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        ButtonGroup group = new ButtonGroup();
        for (CustodyFilter filter : CustodyFilter.values()) {
            JToggleButton chip = new JToggleButton();
            chip.setName("custody.filter." + filter);
            chip.addActionListener(event -> commands.look(filter, search.getText()));
            group.add(chip);
            filters.put(filter, chip);
            chips.add(chip);
        }
        JPanel line = new JPanel(new BorderLayout());
        line.add(chips, BorderLayout.CENTER);
        return line;
    }

    @Messages("CustodyHeader.showMore=S&how more")
    private JComponent newsLine() {
        news.setName("custody.news");
        found.setName("custody.found");
        JPanel line = new JPanel(new BorderLayout(12, 0));
        line.setBorder(BorderFactory.createEmptyBorder(4, GAP, 2, GAP));
        line.add(news, BorderLayout.CENTER);
        Mnemonics.setLocalizedText(showMore, Bundle.CustodyHeader_showMore());
        showMore.setName("custody.showMore");
        showMore.addActionListener(event -> commands.showMore());
        JPanel end = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP, 0));
        end.add(found);
        end.add(showMore);
        line.add(end, BorderLayout.LINE_END);
        return line;
    }

    private void look() {
        if (!search.getText().equals(model.text())) {
            commands.look(model.filter(), search.getText());
        }
    }

    void focusSearch() {
        search.requestFocusInWindow();
        search.selectAll();
    }

    @Messages({
        "# {0} - filter",
        "# {1} - count",
        "CustodyHeader.chip={0}  {1}",
        "# {0} - shown",
        "# {1} - of how many",
        "CustodyHeader.found=Showing {0} of {1}"
    })
    void refresh() {
        filters.forEach(
                (filter, chip) -> {
                    chip.setText(
                            Bundle.CustodyHeader_chip(
                                    StateText.of(filter),
                                    formats.number(
                                            model.view().counts().getOrDefault(filter, 0L))));
                    chip.setSelected(filter == model.filter());
                });
        if (!search.hasFocus() && !search.getText().equals(model.text())) {
            search.setText(model.text());
        }
        news.setText(model.news().isEmpty() ? " " : model.news());
        news.setToolTipText(model.news());
        showMore.setVisible(model.hasMore());
        showMore.setEnabled(model.isCurrent());
        found.setText(
                Bundle.CustodyHeader_found(
                        formats.number(model.view().rows().size()),
                        formats.number(model.view().total())));
    }
}
