package vn.capbu.complaints.ui.administration;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.TableColumn;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.RowHeight;

/** Limits of the classes in a table, warning points, reasons to pause in a table. */
final class PolicyForm implements FormContent {

    private static final long DAY = 24L * 60 * 60;
    private static final int MOST_ROUNDS = 20;

    private final Policy newest;
    private final RuleText words;
    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<String> amounts = new ArrayList<>();
    private final List<LimitUnit> units = new ArrayList<>();
    private final List<String> most = new ArrayList<>();
    private final List<Boolean> supervisors = new ArrayList<>();
    private final JTable limits = new JTable(new Limits());
    private final JTable pauses = new JTable(new Pauses());
    private final JTextField warnings = new JTextField(14);
    private final JSpinner rounds;

    @Messages({
        "PolicyForm.limits=Limits of the resolution",
        "PolicyForm.pauses=Reasons to pause",
        "PolicyForm.warnings=&Warnings at (% of the limit):",
        "PolicyForm.rounds=Answers that a customer may &disagree with:"
    })
    PolicyForm(Policy newest, RuleText words) {
        this.newest = newest;
        this.words = words;
        for (CaseClass one : newest.classes()) {
            LimitUnit unit = LimitUnit.of(one.limit());
            units.add(unit);
            amounts.add(unit.amount(one.limit()));
        }
        for (Policy.PauseReason one : newest.pauses()) {
            most.add(days(one.mostSeconds()));
            supervisors.add(one.supervisor());
        }
        rounds =
                new JSpinner(
                        new SpinnerNumberModel(
                                Math.min(newest.rounds(), MOST_ROUNDS), 1, MOST_ROUNDS, 1));
        rounds.setName("policy.rounds");
        rounds.addChangeListener(event -> changed());
        warnings.setName("policy.warnings");
        warnings.setText(
                String.join(" ", newest.warnings().stream().map(String::valueOf).toList()));
        Keys.watch(warnings, this::changed);
        FieldPanel fields = new FieldPanel();
        fields.pair(Bundle.PolicyForm_warnings(), warnings, Bundle.PolicyForm_rounds(), rounds);
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 0, 12));
        panel.add(
                table(Bundle.PolicyForm_limits(), limits, "policy.limits", newest.classes().size()),
                BorderLayout.PAGE_START);
        panel.add(fields, BorderLayout.CENTER);
        panel.add(
                table(Bundle.PolicyForm_pauses(), pauses, "policy.pauses", newest.pauses().size()),
                BorderLayout.PAGE_END);
        TableColumn unit = limits.getColumnModel().getColumn(2);
        unit.setCellEditor(new DefaultCellEditor(new JComboBox<>(LimitUnit.values())));
    }

    private static String days(long seconds) {
        return seconds % DAY == 0
                ? Long.toString(seconds / DAY)
                : Double.toString(seconds / (double) DAY);
    }

    private static JPanel table(String title, JTable table, String name, int rows) {
        table.setName(name);
        table.putClientProperty("terminateEditOnFocusLost", true);
        table.getTableHeader().setReorderingAllowed(false);
        RowHeight.apply(table);
        int[] widths = {360, 120, 180};
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
        }
        JLabel heading = new JLabel(title);
        heading.setFont(heading.getFont().deriveFont(java.awt.Font.BOLD));
        JScrollPane scroll = new JScrollPane(table);
        scroll.setPreferredSize(
                new Dimension(720, table.getRowHeight() * (Math.min(rows, 7) + 1) + 4));
        JPanel both = new JPanel(new BorderLayout(0, 4));
        both.add(heading, BorderLayout.PAGE_START);
        both.add(scroll, BorderLayout.CENTER);
        return both;
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /**
     * The policy that the form wants.
     *
     * @throws IllegalArgumentException when something that was typed is no number
     */
    Policy policy() {
        List<CaseClass> classes = new ArrayList<>();
        for (int i = 0; i < newest.classes().size(); i++) {
            CaseClass one = newest.classes().get(i);
            Limit before = one.limit();
            Limit wanted = units.get(i).limit(amounts.get(i), before != null && before.ours());
            classes.add(
                    new CaseClass(
                            one.code(),
                            one.group(),
                            one.level(),
                            one.vietnamese(),
                            one.english(),
                            one.unit(),
                            wanted,
                            one.shares()));
        }
        List<Policy.PauseReason> reasons = new ArrayList<>();
        for (int i = 0; i < newest.pauses().size(); i++) {
            Policy.PauseReason one = newest.pauses().get(i);
            reasons.add(
                    new Policy.PauseReason(
                            one.code(),
                            one.vietnamese(),
                            one.english(),
                            supervisors.get(i),
                            Math.round(
                                    Double.parseDouble(most.get(i).strip().replace(',', '.'))
                                            * DAY)));
        }
        return new Policy(
                newest.code(),
                newest.version() + 1,
                newest.inForceFrom(),
                newest.vietnamese(),
                newest.english(),
                newest.calendar(),
                newest.intakeUnit(),
                classes,
                newest.responses(),
                newest.duty(),
                percents(),
                newest.ladder(),
                reasons,
                ((Number) rounds.getValue()).intValue(),
                newest.files());
    }

    private List<Integer> percents() {
        List<Integer> percents = new ArrayList<>();
        for (String one : warnings.getText().split("[ ,;%]+", -1)) {
            if (!one.isEmpty()) {
                percents.add(Integer.valueOf(one));
            }
        }
        return percents;
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return limits;
    }

    @Override
    public boolean complete() {
        try {
            policy();
            return true;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Messages({"PolicyForm.class=Class", "PolicyForm.amount=Limit", "PolicyForm.unit=In"})
    private final class Limits extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return newest.classes().size();
        }

        @Override
        public int getColumnCount() {
            return 3;
        }

        @Override
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.PolicyForm_class();
                case 1 -> Bundle.PolicyForm_amount();
                default -> Bundle.PolicyForm_unit();
            };
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return column > 0;
        }

        @Override
        public Object getValueAt(int row, int column) {
            return switch (column) {
                case 0 -> words.name(newest.classes().get(row));
                case 1 -> amounts.get(row);
                default -> units.get(row);
            };
        }

        @Override
        public void setValueAt(Object value, int row, int column) {
            if (column == 1) {
                amounts.set(row, String.valueOf(value));
            } else if (value instanceof LimitUnit unit) {
                units.set(row, unit);
            }
            fireTableRowsUpdated(row, row);
            changed();
        }
    }

    @Messages({
        "PolicyForm.reason=Reason",
        "PolicyForm.most=Days at most",
        "PolicyForm.supervisor=Only a supervisor"
    })
    private final class Pauses extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return newest.pauses().size();
        }

        @Override
        public int getColumnCount() {
            return 3;
        }

        @Override
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.PolicyForm_reason();
                case 1 -> Bundle.PolicyForm_most();
                default -> Bundle.PolicyForm_supervisor();
            };
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return column == 2 ? Boolean.class : Object.class;
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return column > 0;
        }

        @Override
        public Object getValueAt(int row, int column) {
            return switch (column) {
                case 0 -> words.name(newest.pauses().get(row));
                case 1 -> most.get(row);
                default -> supervisors.get(row);
            };
        }

        @Override
        public void setValueAt(Object value, int row, int column) {
            if (column == 1) {
                most.set(row, String.valueOf(value));
            } else {
                supervisors.set(row, Boolean.TRUE.equals(value));
            }
            changed();
        }
    }
}
