package vn.capbu.renewal.ui.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AllowExpiredRenewal;
import vn.capbu.renewal.AuthorityCaveat;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.ui.model.AuthorityChoice;
import vn.capbu.renewal.ui.model.AuthorityDesk.Overview;
import vn.capbu.renewal.ui.model.AuthorityPrompts;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.text.AuthorityText;
import vn.capbu.renewal.ui.text.OutcomeText;

/** Questions and news about the authority as the console's dialogs and status line. */
public final class SwingAuthorityPrompts implements AuthorityPrompts {

    private final Dialogs dialogs;
    private final Formats formats;

    /** Prompts in dialogs, with dates in the given formats. */
    public SwingAuthorityPrompts(Dialogs dialogs, Formats formats) {
        this.dialogs = dialogs;
        this.formats = formats;
    }

    @Override
    @Messages({
        "SwingAuthorityPrompts.read=Reading the CA's settings",
        "SwingAuthorityPrompts.change=Changing the CA",
        "SwingAuthorityPrompts.test=Testing the CA",
        "SwingAuthorityPrompts.unlock=Opening the RA's token",
        "SwingAuthorityPrompts.allow=Taking the decision down"
    })
    public String title(Work work) {
        return switch (work) {
            case READ -> Bundle.SwingAuthorityPrompts_read();
            case CHANGE -> Bundle.SwingAuthorityPrompts_change();
            case TEST -> Bundle.SwingAuthorityPrompts_test();
            case UNLOCK -> Bundle.SwingAuthorityPrompts_unlock();
            case ALLOW -> Bundle.SwingAuthorityPrompts_allow();
        };
    }

    @Override
    @Messages({
        "SwingAuthorityPrompts.title=Certification authority",
        "SwingAuthorityPrompts.deed=Use this CA"
    })
    public Optional<AuthorityChoice> askAuthority(Overview overview, Tester tester) {
        AuthorityForm form = new AuthorityForm(overview, tester, formats);
        return dialogs.form(
                        Bundle.SwingAuthorityPrompts_title(),
                        form,
                        Bundle.SwingAuthorityPrompts_deed())
                ? Optional.of(form.choice())
                : Optional.empty();
    }

    @Override
    @Messages("SwingAuthorityPrompts.changed=The chosen CA is in use; test it before the next run.")
    public void authorityChanged() {
        StatusDisplayer.getDefault().setStatusText(Bundle.SwingAuthorityPrompts_changed());
    }

    @Override
    @Messages({
        "SwingAuthorityPrompts.caveatTitle=Before this run",
        "SwingAuthorityPrompts.goOn=Renew all the same"
    })
    public boolean acceptCaveats(List<AuthorityCaveat> caveats) {
        String text =
                caveats.stream()
                        .map(it -> "• " + AuthorityText.caveat(it))
                        .collect(Collectors.joining("\n"));
        if (caveats.stream().anyMatch(AuthorityCaveat::blocks)) {
            dialogs.message(Bundle.SwingAuthorityPrompts_caveatTitle(), text);
            return false;
        }
        return dialogs.confirm(
                Bundle.SwingAuthorityPrompts_caveatTitle(),
                text,
                Bundle.SwingAuthorityPrompts_goOn());
    }

    @Override
    @Messages({
        "SwingAuthorityPrompts.raTitle=PIN of the RA's token",
        "SwingAuthorityPrompts.raDeed=Log in"
    })
    public Optional<Pin> askRaPin(TokenSerial token) {
        RaPinForm form = new RaPinForm(token);
        try {
            return dialogs.form(
                            Bundle.SwingAuthorityPrompts_raTitle(),
                            form,
                            Bundle.SwingAuthorityPrompts_raDeed())
                    ? form.take()
                    : Optional.empty();
        } finally {
            form.wipe();
        }
    }

    @Override
    public void raPinRefused(TokenSerial token, PinTry pinTry) {
        dialogs.message(
                Bundle.SwingAuthorityPrompts_raTitle(), token + ": " + OutcomeText.pinTry(pinTry));
    }

    @Override
    @Messages({
        "SwingAuthorityPrompts.decisionTitle=Supervisor's decision",
        "SwingAuthorityPrompts.decisionDeed=Allow the renewal"
    })
    public Optional<AllowExpiredRenewal.Decision> askDecision(TokenRow token) {
        ExpiredForm form = new ExpiredForm(token);
        return dialogs.form(
                        Bundle.SwingAuthorityPrompts_decisionTitle(),
                        form,
                        Bundle.SwingAuthorityPrompts_decisionDeed())
                ? Optional.of(form.decision())
                : Optional.empty();
    }

    @Override
    public void decisionRefused(AllowExpiredRenewal.Refusal refusal) {
        dialogs.message(
                Bundle.SwingAuthorityPrompts_decisionTitle(), AuthorityText.refusal(refusal));
    }
}
