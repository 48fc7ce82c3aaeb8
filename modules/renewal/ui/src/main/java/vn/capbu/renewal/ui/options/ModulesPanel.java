package vn.capbu.renewal.ui.options;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.ListSelectionModel;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Offers;
import vn.capbu.kernel.Right;
import vn.capbu.renewal.ui.model.ModuleFields;
import vn.capbu.renewal.ui.text.ModuleTestText;
import vn.capbu.renewal.ui.view.HtmlPage;
import vn.capbu.renewal.ui.view.ModuleForm;

/** The modules in Options: their list, the form of the selected one, and what a test of it gave. */
public final class ModulesPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final Dimension SIZE = new Dimension(960, 520);
    private static final int LIST_WIDTH = 270;
    private static final int SCROLL_STEP = 16;

    private final transient ModulesModel model;
    private final transient ModulesCommands commands;
    private final DefaultListModel<ModuleFields> rows = new DefaultListModel<>();
    private final JList<ModuleFields> list = new JList<>(rows);
    private final transient ModuleForm form = new ModuleForm();
    private final JTabbedPane tabs = new JTabbedPane();
    private final HtmlPage result = new HtmlPage("options.modules.result");
    private final JButton add;
    private final JButton find;
    private final JButton remove;
    private final JButton up;
    private final JButton down;
    private final JButton test;
    private final JLabel note = new JLabel(" ");
    private boolean refreshing;

    /** A panel on a model. */
    @Messages({
        "ModulesPanel.add=&Add",
        "ModulesPanel.find=&Find modules…",
        "ModulesPanel.remove=&Remove",
        "ModulesPanel.up=Move &up",
        "ModulesPanel.down=Move &down",
        "ModulesPanel.test=&Test module",
        "ModulesPanel.settings=Settings",
        "ModulesPanel.result=Test"
    })
    public ModulesPanel(ModulesModel model, ModulesCommands commands) {
        super(new BorderLayout(12, 6));
        this.model = model;
        this.commands = commands;
        add = button(Bundle.ModulesPanel_add(), "options.modules.add", model::add);
        find = button(Bundle.ModulesPanel_find(), "options.modules.find", commands::find);
        remove =
                button(
                        Bundle.ModulesPanel_remove(),
                        "options.modules.remove",
                        model::removeSelected);
        up = button(Bundle.ModulesPanel_up(), "options.modules.up", () -> model.move(-1));
        down = button(Bundle.ModulesPanel_down(), "options.modules.down", () -> model.move(1));
        test = button(Bundle.ModulesPanel_test(), "options.modules.test", this::test);
        Offers.only(Right.CONFIGURE, add, find, remove, up, down, test);
        setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
        setPreferredSize(SIZE);
        add(listSide(), BorderLayout.LINE_START);
        add(formSide(), BorderLayout.CENTER);
        note.setName("options.modules.note");
        add(note, BorderLayout.PAGE_END);
        form.onChange(() -> model.edit(form.fields()));
        model.addListener(this::refresh);
        commands.setListener(this::refresh);
        refresh();
    }

    private static JButton button(String text, String name, Runnable deed) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
        button.addActionListener(event -> deed.run());
        return button;
    }

    private JPanel listSide() {
        list.setName("options.modules.list");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new Row());
        list.addListSelectionListener(
                event -> {
                    if (!refreshing) {
                        model.select(list.getSelectedIndex());
                    }
                });
        JPanel buttons = new JPanel(new GridLayout(0, 2, 6, 6));
        buttons.add(find);
        buttons.add(add);
        buttons.add(up);
        buttons.add(down);
        buttons.add(remove);
        JPanel side = new JPanel(new BorderLayout(0, 8));
        side.add(new JScrollPane(list), BorderLayout.CENTER);
        side.add(buttons, BorderLayout.PAGE_END);
        side.setPreferredSize(new Dimension(LIST_WIDTH, 0));
        return side;
    }

    private JPanel formSide() {
        tabs.setName("options.modules.tabs");
        JScrollPane settings = new JScrollPane(form.component());
        settings.setBorder(BorderFactory.createEmptyBorder());
        settings.getVerticalScrollBar().setUnitIncrement(SCROLL_STEP);
        tabs.addTab(Bundle.ModulesPanel_settings(), settings);
        JScrollPane page = new JScrollPane(result);
        page.setBorder(BorderFactory.createEmptyBorder());
        tabs.addTab(Bundle.ModulesPanel_result(), page);
        JPanel line = new JPanel(new BorderLayout());
        line.add(test, BorderLayout.LINE_END);
        JPanel side = new JPanel(new BorderLayout(0, 8));
        side.add(tabs, BorderLayout.CENTER);
        side.add(line, BorderLayout.PAGE_END);
        return side;
    }

    private void test() {
        tabs.setSelectedIndex(1);
        commands.testSelected();
    }

    private void refresh() {
        if (refreshing) {
            return;
        }
        refreshing = true;
        try {
            refreshList();
            Optional<ModuleFields> selected = model.selected();
            form.component().setVisible(selected.isPresent());
            selected.filter(fields -> !fields.equals(form.fields())).ifPresent(form::show);
            refreshButtons(selected);
            refreshTest();
            refreshNote();
        } finally {
            refreshing = false;
        }
    }

    private void refreshList() {
        for (int i = 0; i < model.all().size(); i++) {
            ModuleFields fields = model.all().get(i);
            if (i >= rows.size()) {
                rows.addElement(fields);
            } else if (!rows.get(i).equals(fields)) {
                rows.set(i, fields);
            }
        }
        while (rows.size() > model.all().size()) {
            rows.remove(rows.size() - 1);
        }
        if (model.selectedIndex() != list.getSelectedIndex()) {
            if (model.selectedIndex() < 0) {
                list.clearSelection();
            } else {
                list.setSelectedIndex(model.selectedIndex());
            }
            tabs.setSelectedIndex(0);
        }
    }

    @Messages("ModulesPanel.stopFinding=Stop &finding")
    private void refreshButtons(Optional<ModuleFields> selected) {
        add.setEnabled(model.isLoaded());
        find.setEnabled(model.isLoaded());
        Mnemonics.setLocalizedText(
                find,
                commands.isSearching()
                        ? Bundle.ModulesPanel_stopFinding()
                        : Bundle.ModulesPanel_find());
        remove.setEnabled(selected.isPresent());
        up.setEnabled(model.canMove(-1));
        down.setEnabled(model.canMove(1));
        test.setEnabled(
                selected.filter(fields -> fields.faults().isEmpty()).isPresent()
                        && commands.testing() != ModulesCommands.Testing.RUNNING);
    }

    @Messages({
        "ModulesPanel.notTested=Test loads the module in a process of its own: slots, tokens, and what it lacks. No PIN is asked"
                + " for, and nothing is written.",
        "ModulesPanel.testing=Testing the module…",
        "ModulesPanel.tokensAtWork=Tokens are being renewed. A test could disturb them: wait until they are finished."
    })
    private void refreshTest() {
        String page =
                switch (commands.testing()) {
                    case NOTHING -> plain(Bundle.ModulesPanel_notTested());
                    case RUNNING -> plain(Bundle.ModulesPanel_testing());
                    case TOKENS_AT_WORK -> plain(Bundle.ModulesPanel_tokensAtWork());
                    case DONE -> commands.lastTest().map(ModuleTestText::page).orElse("");
                };
        result.put(page);
    }

    private static String plain(String text) {
        return "<html><body><p>" + text + "</p></body></html>";
    }

    @Messages({
        "ModulesPanel.loading=Reading the modules…",
        "ModulesPanel.none=No module yet. Find modules looks for the libraries of known vendors on this computer.",
        "# {0} - name",
        "ModulesPanel.twice=Two modules are named {0}."
    })
    private void refreshNote() {
        String text = " ";
        if (!model.isLoaded()) {
            text = Bundle.ModulesPanel_loading();
        } else if (model.all().isEmpty()) {
            text = Bundle.ModulesPanel_none();
        } else if (model.twice().isPresent()) {
            text = Bundle.ModulesPanel_twice(model.twice().get());
        }
        note.setText(text);
    }

    /** A module's name and whether it is in use. */
    @Messages({
        "ModulesPanel.unnamed=(no name)",
        "# {0} - name",
        "ModulesPanel.unused={0} (not in use)",
        "# {0} - name",
        "ModulesPanel.incomplete={0} (incomplete)"
    })
    private static final class Row extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> owner, Object value, int index, boolean isSelected, boolean hasFocus) {
            super.getListCellRendererComponent(
                    owner, text((ModuleFields) value), index, isSelected, hasFocus);
            setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
            return this;
        }

        private static String text(ModuleFields fields) {
            String name =
                    fields.name().isBlank() ? Bundle.ModulesPanel_unnamed() : fields.name().strip();
            if (!fields.faults().isEmpty()) {
                return Bundle.ModulesPanel_incomplete(name);
            }
            return fields.enabled() ? name : Bundle.ModulesPanel_unused(name);
        }
    }
}
