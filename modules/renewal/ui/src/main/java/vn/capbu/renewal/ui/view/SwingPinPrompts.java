package vn.capbu.renewal.ui.view;

import java.util.Optional;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.PinChange;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.ui.model.PinDesk;
import vn.capbu.renewal.ui.model.PinPrompts;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.text.BenchErrors;
import vn.capbu.renewal.ui.text.PinChangeText;

/** Questions and news about PINs as the console's dialogs and status line. */
public final class SwingPinPrompts implements PinPrompts {

    private final Dialogs dialogs;
    private final Formats formats;

    /** Prompts in dialogs, with times in the given formats. */
    public SwingPinPrompts(Dialogs dialogs, Formats formats) {
        this.dialogs = dialogs;
        this.formats = formats;
    }

    @Override
    @Messages({
        "SwingPinPrompts.readLedger=Reading the PIN ledger",
        "SwingPinPrompts.unlocking=Giving further PIN tries",
        "SwingPinPrompts.changing=Changing the PIN",
        "SwingPinPrompts.unblocking=Unblocking the PIN"
    })
    public String title(PinWork work) {
        return switch (work) {
            case READ_LEDGER -> Bundle.SwingPinPrompts_readLedger();
            case UNLOCK -> Bundle.SwingPinPrompts_unlocking();
            case CHANGE -> Bundle.SwingPinPrompts_changing();
            case UNBLOCK -> Bundle.SwingPinPrompts_unblocking();
        };
    }

    @Override
    public ErrorText explain(Exception cause) {
        return BenchErrors.explain(cause);
    }

    @Override
    @Messages({
        "SwingPinPrompts.unlockTitle=Further PIN tries",
        "SwingPinPrompts.unlockDeed=Give these tries"
    })
    public Optional<Unlocking> askUnlocking(TokenRow token, PinDesk.Tries tries) {
        UnlockForm form = new UnlockForm(token, tries, formats);
        return dialogs.form(
                        Bundle.SwingPinPrompts_unlockTitle(),
                        form,
                        Bundle.SwingPinPrompts_unlockDeed())
                ? Optional.of(form.unlocking())
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingPinPrompts.changeTitle=Change PIN",
        "SwingPinPrompts.changeDeed=Change PIN",
        "SwingPinPrompts.unblockTitle=Unblock PIN with SO-PIN",
        "SwingPinPrompts.unblockDeed=Set the new PIN"
    })
    public Optional<Replacing> askReplacing(TokenRow token, PinWork way) {
        ReplacePinForm form = new ReplacePinForm(token, way);
        boolean change = way == PinWork.CHANGE;
        try {
            boolean wanted =
                    dialogs.form(
                            change
                                    ? Bundle.SwingPinPrompts_changeTitle()
                                    : Bundle.SwingPinPrompts_unblockTitle(),
                            form,
                            change
                                    ? Bundle.SwingPinPrompts_changeDeed()
                                    : Bundle.SwingPinPrompts_unblockDeed());
            return wanted
                    ? Optional.of(new Replacing(form.take(), form.secondPerson()))
                    : Optional.empty();
        } catch (PinListException e) {
            dialogs.error(explain(e));
            return Optional.empty();
        } finally {
            form.wipe();
        }
    }

    @Override
    @Messages({
        "# {0} - token serial",
        "# {1} - PIN or SO-PIN",
        "# {2} - tries",
        "SwingPinPrompts.unlocked=Token {0}: {2} further tries of its {1}."
    })
    public void unlocked(PinLedgerEntry entry) {
        StatusDisplayer.getDefault()
                .setStatusText(
                        Bundle.SwingPinPrompts_unlocked(
                                entry.token(),
                                PinChangeText.kind(entry.kind()),
                                entry.furtherTries()));
    }

    @Override
    public void changed(TokenRow token, PinChange change) {
        if (change.isDone()) {
            dialogs.message(Bundle.SwingPinPrompts_changeTitle(), PinChangeText.done(change));
        } else {
            dialogs.error(PinChangeText.failure(change));
        }
    }

    @Override
    @Messages("SwingPinPrompts.busy=The token is at work; wait until it is done.")
    public void busy() {
        StatusDisplayer.getDefault().setStatusText(Bundle.SwingPinPrompts_busy());
    }
}
