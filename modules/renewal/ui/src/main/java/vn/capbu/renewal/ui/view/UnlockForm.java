package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.UnlockPinLedger;
import vn.capbu.renewal.ui.model.PinDesk;
import vn.capbu.renewal.ui.model.PinPrompts;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.text.CardText;
import vn.capbu.renewal.ui.text.PinChangeText;

/** What a supervisor fills in to let a PIN be tried again, below what the ledger knows. */
final class UnlockForm implements FormContent {

    private static final int MOST_LINES = 8;

    private final JPanel panel = new JPanel(new BorderLayout(0, 4));
    private final FormGrid grid = new FormGrid();
    private final JComboBox<PinKind> kind = new JComboBox<>(PinKind.values());
    private final JSpinner tries =
            new JSpinner(new SpinnerNumberModel(1, 1, UnlockPinLedger.MOST_TRIES, 1));
    private final JTextField reason;
    private final JTextField secondPerson;

    @Messages({
        "UnlockForm.kind=&Which PIN:",
        "UnlockForm.tries=&Further tries:",
        "UnlockForm.reason=&Reason:",
        "UnlockForm.second=&Second person:",
        "UnlockForm.ledger=PIN ledger",
        "UnlockForm.warning=Each wrong try may lock the token. Only the SO-PIN opens a locked one."
    })
    UnlockForm(TokenRow token, PinDesk.Tries known, Formats formats) {
        kind.setName("bench.unlock.kind");
        kind.setRenderer(new KindRenderer());
        tries.setName("bench.unlock.tries");
        grid.row(Bundle.UnlockForm_kind(), kind, kind);
        grid.row(Bundle.UnlockForm_tries(), tries, tries);
        reason = grid.text(Bundle.UnlockForm_reason(), "bench.unlock.reason", "");
        secondPerson = grid.text(Bundle.UnlockForm_second(), "bench.unlock.second", "");
        grid.note(Bundle.UnlockForm_warning());
        List<String> ledger = PinChangeText.ledger(known, formats);
        JTextArea lines =
                new JTextArea(
                        String.join("\n", ledger.subList(0, Math.min(MOST_LINES, ledger.size()))));
        lines.setName("bench.unlock.ledger");
        lines.setEditable(false);
        lines.setFocusable(false);
        lines.setOpaque(false);
        lines.setFont(new JLabel().getFont());
        JPanel top = new JPanel(new BorderLayout(0, 6));
        top.setBorder(BorderFactory.createEmptyBorder(10, 10, 0, 10));
        top.add(
                new JLabel(CardText.title(token) + " · " + token.serial()),
                BorderLayout.PAGE_START);
        JPanel framed = new JPanel(new BorderLayout());
        framed.setBorder(BorderFactory.createTitledBorder(Bundle.UnlockForm_ledger()));
        framed.add(lines, BorderLayout.CENTER);
        top.add(framed, BorderLayout.CENTER);
        panel.add(top, BorderLayout.PAGE_START);
        panel.add(grid, BorderLayout.CENTER);
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
        return !reason.getText().isBlank() && !secondPerson.getText().isBlank();
    }

    @Override
    public void onChange(Runnable listener) {
        grid.onChange(listener);
    }

    PinPrompts.Unlocking unlocking() {
        PinKind chosen = kind.getItemAt(kind.getSelectedIndex());
        return new PinPrompts.Unlocking(
                chosen,
                ((Number) tries.getValue()).intValue(),
                reason.getText(),
                secondPerson.getText());
    }

    /** The kinds in words. */
    private static final class KindRenderer extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        private final transient List<PinKind> kinds = new ArrayList<>(List.of(PinKind.values()));

        @Override
        public Component getListCellRendererComponent(
                JList<?> list,
                @Nullable Object value,
                int index,
                boolean isSelected,
                boolean cellHasFocus) {
            int place = value == null ? -1 : kinds.indexOf(value);
            String shown = place < 0 ? "" : PinChangeText.kind(kinds.get(place));
            return super.getListCellRendererComponent(list, shown, index, isSelected, cellHasFocus);
        }
    }
}
