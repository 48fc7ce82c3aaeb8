package vn.capbu.desktop.internal;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.SpinnerNumberModel;
import javax.swing.table.AbstractTableModel;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.RowHeight;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;

/** The accounts of operators, what can be done to them, and when a session locks itself. */
final class OperatorsPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final Dimension SIZE = new Dimension(1080, 420);
    private static final int[] WIDTHS = {100, 160, 230, 110, 100, 230, 150};

    private final transient OperatorsModel model;
    private final transient Formats formats;
    private final transient Clock clock;
    private final JTextArea hint = new JTextArea();
    private final Rows rows = new Rows();
    private final JTable table = new JTable(rows);
    private final JButton add = new JButton();
    private final JButton change = new JButton();
    private final JButton reset = new JButton();
    private final JButton unlock = new JButton();

    private record Column(String title, Function<OperatorAccount, String> words) {}

    /**
     * @param minutes after how many a session locks itself; told of changes
     */
    @Messages({
        "OperatorsPanel.add=&Add…",
        "OperatorsPanel.first=Make the &first administrator…",
        "OperatorsPanel.change=&Change…",
        "OperatorsPanel.reset=&Reset the password…",
        "OperatorsPanel.unlock=&Unlock"
    })
    OperatorsPanel(
            OperatorsModel model,
            OperatorsCommands commands,
            SpinnerNumberModel minutes,
            Formats formats,
            Clock clock) {
        super(new BorderLayout(0, 8));
        this.model = model;
        this.formats = formats;
        this.clock = clock;
        setName("operators");
        setBorder(BorderFactory.createEmptyBorder(12, 12, 8, 12));
        setPreferredSize(SIZE);
        hint.setName("operators.hint");
        hint.setEditable(false);
        hint.setFocusable(false);
        hint.setOpaque(false);
        hint.setLineWrap(true);
        hint.setWrapStyleWord(true);
        table.setName("operators.table");
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setAutoResizeMode(JTable.AUTO_RESIZE_SUBSEQUENT_COLUMNS);
        RowHeight.apply(table);
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        table.getSelectionModel()
                .addListSelectionListener(
                        event -> {
                            int row = table.getSelectedRow();
                            if (!event.getValueIsAdjusting() && row >= 0) {
                                model.select(model.accounts().get(row).name());
                            }
                        });
        add(hint, BorderLayout.PAGE_START);
        add(new JScrollPane(table), BorderLayout.CENTER);
        add(controls(commands, minutes), BorderLayout.PAGE_END);
        model.addListener(this::refresh);
        refresh();
    }

    @Messages({
        "OperatorsPanel.lockAfter=Lock a session on this machine after",
        "OperatorsPanel.minutes=minutes without a touch"
    })
    private JPanel controls(OperatorsCommands commands, SpinnerNumberModel minutes) {
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 0));
        button(buttons, add, "operators.add", Bundle.OperatorsPanel_add(), commands::add);
        button(
                buttons,
                change,
                "operators.change",
                Bundle.OperatorsPanel_change(),
                commands::change);
        button(
                buttons,
                reset,
                "operators.reset",
                Bundle.OperatorsPanel_reset(),
                commands::resetPassword);
        button(
                buttons,
                unlock,
                "operators.unlock",
                Bundle.OperatorsPanel_unlock(),
                commands::unlock);
        JPanel locking = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 0));
        JSpinner spinner = new JSpinner(minutes);
        spinner.setName("operators.minutes");
        locking.add(new JLabel(Bundle.OperatorsPanel_lockAfter()));
        locking.add(spinner);
        locking.add(new JLabel(Bundle.OperatorsPanel_minutes()));
        JPanel controls = new JPanel(new BorderLayout(0, 8));
        controls.add(buttons, BorderLayout.PAGE_START);
        controls.add(locking, BorderLayout.PAGE_END);
        return controls;
    }

    private static void button(
            JPanel buttons, JButton button, String name, String text, Runnable deed) {
        button.setName(name);
        Mnemonics.setLocalizedText(button, text);
        button.addActionListener(event -> deed.run());
        buttons.add(button);
    }

    @Messages({
        "OperatorsPanel.hintFirst=Nobody has an account yet: whoever uses this computer may do everything. Make the first administrator, then"
                + " everybody signs in.",
        "OperatorsPanel.hintDesk=Everybody signs in with an account of their own. Who owns the data directory's files is trusted: the"
                + " rights below hold in capbu.",
        "OperatorsPanel.hintServer=Accounts are logins of the database server, which counts tries and keeps passwords.",
        "OperatorsPanel.hintReading=Reading the accounts…"
    })
    private void refresh() {
        hint.setText(hint());
        rows.show(model.accounts());
        int selected =
                model.selected().map(account -> model.accounts().indexOf(account)).orElse(-1);
        if (selected >= 0 && selected != table.getSelectedRow()) {
            table.setRowSelectionInterval(selected, selected);
        }
        boolean one = model.mayChange() && model.selected().isPresent();
        add.setEnabled(model.mayChange());
        Mnemonics.setLocalizedText(
                add, model.isFirst() ? Bundle.OperatorsPanel_first() : Bundle.OperatorsPanel_add());
        change.setEnabled(one);
        reset.setEnabled(one);
        unlock.setEnabled(
                one
                        && model.selected()
                                .filter(
                                        account ->
                                                account.failedTries() > 0
                                                        || account.lockedUntil() != null)
                                .isPresent());
    }

    private String hint() {
        if (!model.isKnown()) {
            return Bundle.OperatorsPanel_hintReading();
        }
        if (model.isServer()) {
            return Bundle.OperatorsPanel_hintServer();
        }
        return model.isFirst()
                ? Bundle.OperatorsPanel_hintFirst()
                : Bundle.OperatorsPanel_hintDesk();
    }

    @Messages({
        "OperatorsPanel.name=Account",
        "OperatorsPanel.person=Person",
        "OperatorsPanel.roles=Roles",
        "OperatorsPanel.unit=Unit",
        "OperatorsPanel.noUnit=none: can't handle the unit's cases",
        "OperatorsPanel.province=Province",
        "OperatorsPanel.state=State",
        "OperatorsPanel.last=Last sign-in"
    })
    private List<Column> columns() {
        return List.of(
                new Column(Bundle.OperatorsPanel_name(), OperatorAccount::name),
                new Column(Bundle.OperatorsPanel_person(), one -> one.person().displayName()),
                new Column(
                        Bundle.OperatorsPanel_roles(),
                        one -> OperatorWords.of(one.person().roles())),
                new Column(
                        Bundle.OperatorsPanel_unit(),
                        one ->
                                one.person().lacksUnit()
                                        ? Bundle.OperatorsPanel_noUnit()
                                        : Objects.requireNonNullElse(one.person().unit(), "")),
                new Column(Bundle.OperatorsPanel_province(), OperatorsPanel::province),
                new Column(Bundle.OperatorsPanel_state(), this::state),
                new Column(
                        Bundle.OperatorsPanel_last(),
                        one ->
                                one.lastSignInAt() == null
                                        ? ""
                                        : formats.dateTime(one.lastSignInAt())));
    }

    private static String province(OperatorAccount account) {
        String code = account.person().province();
        return code == null ? "" : Provinces.catalogue().nameOf(Province.Edition.OF_63, code);
    }

    @Messages({
        "OperatorsPanel.active=active",
        "OperatorsPanel.closed=closed",
        "OperatorsPanel.mustChange=has to change the password",
        "# {0} - until when",
        "OperatorsPanel.waits=waits until {0}"
    })
    private String state(OperatorAccount account) {
        Instant until = account.lockedUntil();
        if (!account.active()) {
            return Bundle.OperatorsPanel_closed();
        }
        if (until != null && until.isAfter(clock.instant())) {
            return Bundle.OperatorsPanel_waits(formats.dateTime(until));
        }
        return account.mustChange()
                ? Bundle.OperatorsPanel_mustChange()
                : Bundle.OperatorsPanel_active();
    }

    private final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        private transient List<OperatorAccount> shown = List.of();
        private final transient List<Column> columns = columns();

        void show(List<OperatorAccount> accounts) {
            if (!accounts.equals(shown)) {
                shown = accounts;
                fireTableDataChanged();
            }
        }

        @Override
        public int getRowCount() {
            return shown.size();
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public String getColumnName(int column) {
            return columns.get(column).title();
        }

        @Override
        public Object getValueAt(int row, int column) {
            return columns.get(column).words().apply(shown.get(row));
        }
    }
}
