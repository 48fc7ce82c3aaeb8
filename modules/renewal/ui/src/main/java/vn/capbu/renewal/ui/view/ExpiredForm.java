package vn.capbu.renewal.ui.view;

import javax.swing.JComponent;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.renewal.AllowExpiredRenewal;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.text.CardText;

/** A supervisor's decision on a certificate that has expired. */
final class ExpiredForm implements FormContent {

    private final FormGrid grid = new FormGrid();
    private final JTextField second;
    private final JTextField reason;

    @Messages({
        "ExpiredForm.expired=Its certificate has expired; all else is in order. The new one is asked for on the RA's word.",
        "ExpiredForm.second=&Second person who agrees:",
        "ExpiredForm.reason=&Reason:",
        "ExpiredForm.kept=Names and reason are kept in the audit trail."
    })
    ExpiredForm(TokenRow token) {
        grid.note(CardText.title(token) + " · " + CardText.identity(token));
        grid.note(Bundle.ExpiredForm_expired());
        second = grid.text(Bundle.ExpiredForm_second(), "bench.decision.second", "");
        reason = grid.text(Bundle.ExpiredForm_reason(), "bench.decision.reason", "");
        grid.note(Bundle.ExpiredForm_kept());
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
