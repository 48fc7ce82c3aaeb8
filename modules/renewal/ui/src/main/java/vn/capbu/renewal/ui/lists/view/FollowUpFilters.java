package vn.capbu.renewal.ui.lists.view;

import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.VietnameseOrder;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.FollowUpQuery.Filter;
import vn.capbu.renewal.ui.lists.model.FollowUpCommands;
import vn.capbu.renewal.ui.lists.model.FollowUpModel;
import vn.capbu.renewal.ui.lists.text.FollowUpText;

/** What narrows the follow-ups down: words, system, province, and how far they are. Event dispatch thread only. */
final class FollowUpFilters extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int SEARCH_AFTER_MILLIS = 250;

    private final transient FollowUpModel model;
    private final transient FollowUpCommands commands;
    private final transient Formats formats;
    private final JTextField search = new JTextField(24);
    private final JComboBox<String> systems;
    private final JComboBox<String> provinces =
            FieldPanel.choice("followup.province", new String[0], FollowUpFilters::provinceName);
    private final Map<Filter, JToggleButton> filters = new EnumMap<>(Filter.class);
    private final Timer searcher = new Timer(SEARCH_AFTER_MILLIS, event -> look());
    private boolean refreshing;

    FollowUpFilters(FollowUpModel model, FollowUpCommands commands, Formats formats) {
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        systems =
                FieldPanel.choice(
                        "followup.system", new String[0], code -> systemName(model, code));
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        setBorder(BorderFactory.createEmptyBorder(GAP, 0, GAP, 0));
        add(fields());
        add(Box.createVerticalStrut(GAP));
        add(chips());
        searcher.setRepeats(false);
        Keys.watch(search, searcher::restart);
        search.addActionListener(event -> look());
    }

    @Messages("FollowUpFilters.search=Search (F3):")
    private JPanel fields() {
        search.setName("followup.search");
        JLabel label = new JLabel(Bundle.FollowUpFilters_search());
        label.setLabelFor(search);
        JPanel fields = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        fields.add(label);
        fields.add(search);
        fields.add(systems);
        fields.add(provinces);
        systems.addActionListener(event -> look());
        provinces.addActionListener(event -> look());
        return fields;
    }

    private JPanel chips() {
        JPanel chips = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        ButtonGroup group = new ButtonGroup();
        for (Filter filter : Filter.values()) {
            JToggleButton chip = new JToggleButton();
            chip.setName("followup.filter." + filter);
            chip.addActionListener(event -> look(filter));
            group.add(chip);
            filters.put(filter, chip);
            chips.add(chip);
        }
        return chips;
    }

    private void look() {
        look(model.filter());
    }

    private void look(Filter filter) {
        if (refreshing) {
            return;
        }
        searcher.stop();
        String system = chosen(systems);
        String province = chosen(provinces);
        boolean same =
                filter == model.filter()
                        && search.getText().equals(model.text())
                        && Objects.equals(system, model.system())
                        && Objects.equals(province, model.province());
        if (!same) {
            commands.look(filter, search.getText(), system, province);
        }
    }

    /** The first choice is every one. */
    private static @Nullable String chosen(JComboBox<String> box) {
        return box.getSelectedIndex() <= 0 ? null : (String) box.getSelectedItem();
    }

    @Messages({
        "FollowUpFilters.allSystems=All systems",
        "FollowUpFilters.allProvinces=All provinces"
    })
    static String systemName(FollowUpModel model, String code) {
        if (code.isEmpty()) {
            return Bundle.FollowUpFilters_allSystems();
        }
        UpdateTarget target = model.target(code);
        return target == null ? code : FollowUpText.name(target);
    }

    private static String provinceName(String name) {
        return name.isEmpty() ? Bundle.FollowUpFilters_allProvinces() : name;
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return search.requestFocusInWindow();
    }

    /** For the next word to search for. */
    void focusSearch() {
        search.requestFocusInWindow();
        search.selectAll();
    }

    @Messages({"# {0} - filter", "# {1} - count", "FollowUpFilters.chip={0}  {1}"})
    void refresh() {
        refreshing = true;
        try {
            refreshChoices();
            filters.forEach(
                    (filter, chip) -> {
                        chip.setText(
                                Bundle.FollowUpFilters_chip(
                                        FollowUpText.of(filter),
                                        formats.number(model.counts().getOrDefault(filter, 0L))));
                        chip.setSelected(filter == model.filter());
                    });
        } finally {
            refreshing = false;
        }
    }

    private void refreshChoices() {
        List<String> codes = new ArrayList<>();
        codes.add("");
        model.choices().systems().forEach(system -> codes.add(system.code()));
        fill(systems, codes);
        List<String> names = new ArrayList<>(model.choices().provinces());
        names.removeIf(String::isBlank);
        names.sort(VietnameseOrder.comparator());
        names.add(0, "");
        fill(provinces, names);
    }

    private static void fill(JComboBox<String> box, List<String> wanted) {
        boolean same = box.getItemCount() == wanted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = wanted.get(i).equals(box.getItemAt(i));
        }
        if (!same) {
            Object before = box.getSelectedItem();
            box.removeAllItems();
            wanted.forEach(box::addItem);
            box.setSelectedItem(before != null && wanted.contains(before) ? before : "");
        }
    }
}
