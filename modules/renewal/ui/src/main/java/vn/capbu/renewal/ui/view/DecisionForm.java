package vn.capbu.renewal.ui.view;

import javax.swing.JComponent;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.renewal.AllowExpiredRenewal;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.text.CardText;

/** A supervisor's decision on a certificate that has expired. */
final class DecisionForm implements FormContent {

    private final FormGrid grid = new FormGrid();
    private final JTextField second;
    private final JTextField reason;

    @Messages({
        "DecisionForm.expired=Its certificate has expired; all else is in order. The new one is asked for on the RA's word.",
        "DecisionForm.second=&Second person who agrees:",
        "DecisionForm.reason=&Reason:",
        "DecisionForm.kept=Names and reason are kept in the audit trail."
    })
    DecisionForm(TokenRow token) {
        grid.note(CardText.title(token) + " · " + CardText.identity(token));
        grid.note(Bundle.DecisionForm_expired());
        second = grid.text(Bundle.DecisionForm_second(), "bench.decision.second", "");
        reason = grid.text(Bundle.DecisionForm_reason(), "bench.decision.reason", "");
        grid.note(Bundle.DecisionForm_kept());
    }

    @Override
    public JComponent component() {
        return grid;
    }

    @Override
    public JComponent firstField() {
        return second;
    }

    @Override
    public boolean complete() {
        return !second.getText().isBlank() && !reason.getText().isBlank();
    }

    @Override
    public void onChange(Runnable listener) {
        grid.onChange(listener);
    }

    AllowExpiredRenewal.Decision decision() {
        return new AllowExpiredRenewal.Decision(second.getText().strip(), reason.getText().strip());
    }
}
