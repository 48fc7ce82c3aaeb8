package vn.capbu.desktop.imports;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.UIManager;
import javax.swing.table.DefaultTableModel;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.RowHeight;
import vn.capbu.desktop.Undo;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalReport.Kept;
import vn.capbu.kernel.imports.WithdrawalRequest;

/** What taking an import back will do; below, why it is done and who stands by it. Event dispatch thread only. */
final class WithdrawalForm implements FormContent {

    private static final int WIDTH = 680;
    private static final int MOST_ROWS = 7;
    private static final int[] WIDTHS = {110, 240, 330};

    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final JTextField reason = new JTextField(32);
    private final JTextField second = new JTextField(16);
    private final JLabel problem = new JLabel(" ");
    private final ImportsText text;
    private Runnable listener = () -> {};

    /**
     * @param would what will become of the records
     * @param typed what stands in the fields at first
     */
    @Messages({
        "WithdrawalForm.reason=&Reason:",
        "WithdrawalForm.second=Second &person:",
        "WithdrawalForm.secondHint=The second person signs in on this screen before anything is taken back."
    })
    WithdrawalForm(
            StoredImport one, WithdrawalReport would, WithdrawalRequest typed, ImportsText text) {
        this.text = text;
        reason.setName("withdrawal.reason");
        reason.setText(typed.reason());
        second.setName("withdrawal.second");
        second.setText(typed.secondPerson());
        second.setToolTipText(Bundle.WithdrawalForm_secondHint());
        problem.setName("withdrawal.problem");
        Color red = UIManager.getColor("Actions.Red");
        problem.setForeground(red == null ? Color.RED.darker() : red);
        FieldPanel fields = new FieldPanel();
        fields.wide(Bundle.WithdrawalForm_reason(), reason);
        fields.wide(Bundle.WithdrawalForm_second(), second);
        fields.alone(new JLabel(Bundle.WithdrawalForm_secondHint()));
        fields.alone(problem);
        panel.setName("withdrawal");
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 4, 12));
        panel.add(facts(text.will(one, would)), BorderLayout.PAGE_START);
        if (!would.firstKept().isEmpty()) {
            panel.add(kept(would), BorderLayout.CENTER);
        }
        panel.add(fields, BorderLayout.PAGE_END);
        for (JTextField field : new JTextField[] {reason, second}) {
            Keys.watch(field, this::changed);
            Undo.in(field);
        }
        Keys.nextByEnter(reason);
        changed();
    }

    private static JTextArea facts(String said) {
        JTextArea facts = new JTextArea(said);
        facts.setName("withdrawal.facts");
        facts.setFont(UIManager.getFont("Label.font"));
        facts.setEditable(false);
        facts.setOpaque(false);
        facts.setBorder(null);
        facts.setLineWrap(true);
        facts.setWrapStyleWord(true);
        Keys.leaveByTab(facts);
        facts.setSize(new Dimension(WIDTH, Short.MAX_VALUE));
        facts.setPreferredSize(new Dimension(WIDTH, facts.getPreferredSize().height));
        return facts;
    }

    @Messages({
        "WithdrawalForm.taxCode=Tax code",
        "WithdrawalForm.serial=Serial of the certificate",
        "WithdrawalForm.why=Why it stays"
    })
    private JPanel kept(WithdrawalReport would) {
        DefaultTableModel rows =
                new DefaultTableModel(
                        new Object[] {
                            Bundle.WithdrawalForm_taxCode(),
                            Bundle.WithdrawalForm_serial(),
                            Bundle.WithdrawalForm_why()
                        },
                        0);
        for (Kept one : would.firstKept()) {
            rows.addRow(new Object[] {one.taxCode(), one.serial(), ImportsText.kept(one.reason())});
        }
        JTable table = new JTable(rows);
        table.setName("withdrawal.kept");
        table.setDefaultEditor(Object.class, null);
        table.setFillsViewportHeight(true);
        Keys.leaveByTab(table);
        RowHeight.apply(table);
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        int shown = Math.min(MOST_ROWS, rows.getRowCount());
        table.setPreferredScrollableViewportSize(
                new Dimension(WIDTH, shown * table.getRowHeight()));
        JLabel heading = new JLabel(text.keptHeading(would));
        heading.setLabelFor(table);
        JPanel kept = new JPanel(new BorderLayout(0, 4));
        kept.add(heading, BorderLayout.PAGE_START);
        kept.add(new JScrollPane(table), BorderLayout.CENTER);
        return kept;
    }

    private void changed() {
        String said = problem();
        problem.setText(said.isEmpty() ? " " : said);
        listener.run();
    }

    /** What is missing; empty when nothing is. */
    @Messages({
        "WithdrawalForm.noReason=Say why.",
        "# {0} - most characters",
        "WithdrawalForm.tooLong=The reason is too long: at most {0} characters.",
        "WithdrawalForm.noSecond=Name the second person."
    })
    private String problem() {
        WithdrawalRequest said = request();
        if (said.reason().isEmpty()) {
            return Bundle.WithdrawalForm_noReason();
        }
        if (said.reason().length() > WithdrawalRequest.MAX_REASON) {
            return Bundle.WithdrawalForm_tooLong(text.number(WithdrawalRequest.MAX_REASON));
        }
        return said.secondPerson().isEmpty() ? Bundle.WithdrawalForm_noSecond() : "";
    }

    /** What was typed. */
    WithdrawalRequest request() {
        return new WithdrawalRequest(reason.getText(), second.getText());
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return reason;
    }

    @Override
    public boolean complete() {
        return problem().isEmpty();
    }

    @Override
    public void onChange(Runnable told) {
        listener = told;
    }
}
