package vn.capbu.renewal.ui.lists.view;

import java.awt.FlowLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.affected.AffectedFilter;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedTotals;
import vn.capbu.renewal.ui.lists.model.AffectedCommands;
import vn.capbu.renewal.ui.lists.model.AffectedModel;
import vn.capbu.renewal.ui.lists.text.AffectedText;
import vn.capbu.renewal.ui.text.EligibilityText;

/** The totals of the affected list, which narrow it down, and words, version and province. Event dispatch thread only. */
final class AffectedFilters extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int SEARCH_AFTER_MILLIS = 600;

    private final transient AffectedModel model;
    private final transient AffectedCommands commands;
    private final transient Formats formats;
    private final JTextField search = new JTextField(20);
    private final JComboBox<String> versions =
            FieldPanel.choice("affected.version", new String[0], AffectedChoices::versionName);
    private final JComboBox<String> provinces =
            FieldPanel.choice("affected.province", new String[0], AffectedChoices::provinceName);
    private final JCheckBox toConfirm = new JCheckBox();
    private final JToggleButton all = new JToggleButton();
    private final Map<Eligibility, JToggleButton> verdicts = new EnumMap<>(Eligibility.class);
    private final Map<EligibilityRule, JToggleButton> rules = new EnumMap<>(EligibilityRule.class);
    private final Timer searcher = new Timer(SEARCH_AFTER_MILLIS, event -> look());
    private transient @Nullable Eligibility verdict;
    private transient @Nullable EligibilityRule rule;
    private boolean refreshing;

    AffectedFilters(AffectedModel model, AffectedCommands commands, Formats formats) {
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        add(chips());
        add(Box.createVerticalStrut(GAP));
        add(fields());
        searcher.setRepeats(false);
        Keys.watch(search, searcher::restart);
        search.addActionListener(event -> look());
    }

    private JPanel chips() {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        ButtonGroup group = new ButtonGroup();
        all.setName("affected.all");
        all.addActionListener(event -> look(null, null));
        group.add(all);
        line.add(all);
        for (Eligibility one : AffectedTotals.VERDICTS) {
            JToggleButton chip = new JToggleButton();
            chip.setName("affected.verdict." + one);
            chip.addActionListener(event -> look(one, null));
            group.add(chip);
            verdicts.put(one, chip);
            line.add(chip);
        }
        line.add(Box.createHorizontalStrut(2 * GAP));
        for (EligibilityRule one : EligibilityRule.values()) {
            JToggleButton chip = new JToggleButton();
            chip.setName("affected.rule." + one);
            chip.setToolTipText(AffectedText.of(one));
            chip.addActionListener(event -> look(null, one));
            group.add(chip);
            rules.put(one, chip);
            line.add(chip);
        }
        return line;
    }

    @Messages({
        "AffectedFilters.search=Search (F3):",
        "AffectedFilters.toConfirm=Only with E1 to be confirmed at the token"
    })
    private JPanel fields() {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        search.setName("affected.search");
        line.add(AffectedChoices.label(Bundle.AffectedFilters_search(), search));
        line.add(search);
        line.add(versions);
        line.add(provinces);
        toConfirm.setText(Bundle.AffectedFilters_toConfirm());
        toConfirm.setName("affected.toConfirm");
        line.add(toConfirm);
        versions.addActionListener(event -> look());
        provinces.addActionListener(event -> look());
        toConfirm.addActionListener(event -> look());
        return line;
    }

    private void look(@Nullable Eligibility wanted, @Nullable EligibilityRule failing) {
        if (!refreshing) {
            verdict = wanted;
            rule = failing;
            look();
        }
    }

    private void look() {
        searcher.stop();
        if (!refreshing) {
            commands.look(
                    new AffectedFilter(
                            verdict,
                            rule,
                            toConfirm.isSelected(),
                            AffectedChoices.chosen(versions),
                            AffectedChoices.chosen(provinces),
                            search.getText()));
        }
    }

    /** Every row again, without telling anybody: another list is made. */
    void forget() {
        refreshing = true;
        try {
            verdict = null;
            rule = null;
            toConfirm.setSelected(false);
            versions.setSelectedIndex(versions.getItemCount() > 0 ? 0 : -1);
            provinces.setSelectedIndex(provinces.getItemCount() > 0 ? 0 : -1);
            search.setText("");
        } finally {
            refreshing = false;
        }
        searcher.stop();
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

    /** Shows the totals of the list, and what it is narrowed down to. */
    @Messages({
        "AffectedFilters.all=All",
        "# {0} - what",
        "# {1} - count",
        "AffectedFilters.chip={0}  {1}"
    })
    void refresh() {
        AffectedList list = model.list();
        AffectedTotals totals = list == null ? null : list.totals();
        refreshing = true;
        try {
            if (!model.isBusy()) {
                verdict = model.filter().eligibility();
                rule = model.filter().failedRule();
            }
            all.setText(chip(Bundle.AffectedFilters_all(), totals == null ? null : totals.all()));
            all.setSelected(verdict == null && rule == null);
            verdicts.forEach(
                    (one, chip) -> {
                        chip.setText(
                                chip(
                                        EligibilityText.verdict(one),
                                        totals == null ? null : totals.byEligibility().get(one)));
                        chip.setSelected(one == verdict);
                    });
            rules.forEach(
                    (one, chip) -> {
                        chip.setText(
                                chip(one.name(), totals == null ? null : totals.byRule().get(one)));
                        chip.setSelected(one == rule);
                    });
            AffectedChoices.fill(
                    versions,
                    totals == null ? List.of() : AffectedChoices.names(totals.byVersion()));
            AffectedChoices.fill(
                    provinces,
                    totals == null ? List.of() : AffectedChoices.names(totals.byProvince()));
        } finally {
            refreshing = false;
        }
    }

    private String chip(String name, @Nullable Long count) {
        return count == null ? name : Bundle.AffectedFilters_chip(name, formats.number(count));
    }

    /** How many rows are shown, and what has to be known of them; empty without a list. */
    @Messages({
        "# {0} - shown",
        "# {1} - of how many",
        "AffectedFilters.found=Showing {0} of {1}",
        "# {0} - count",
        "AffectedFilters.confirm=* {0} eligible certificates have their E1 confirmed at the token.",
        "# {0} - count",
        "AffectedFilters.history=The values of {0} certificates on that day are unknown."
    })
    String found() {
        AffectedList list = model.list();
        if (list == null) {
            return " ";
        }
        AffectedTotals totals = list.totals();
        StringBuilder text = new StringBuilder();
        if (totals.toConfirm() > 0) {
            text.append(Bundle.AffectedFilters_confirm(formats.number(totals.toConfirm())))
                    .append("   ");
        }
        if (totals.historyUnknown() > 0) {
            text.append(Bundle.AffectedFilters_history(formats.number(totals.historyUnknown())))
                    .append("   ");
        }
        return text.append(
                        Bundle.AffectedFilters_found(
                                formats.number(model.rows().size()), formats.number(totals.all())))
                .toString();
    }
}
