package vn.capbu.renewal.ui.view;

import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.renewal.PinChange;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.ui.model.PinDesk;
import vn.capbu.renewal.ui.model.PinPrompts;
import vn.capbu.renewal.ui.model.TokenRow;

/** A supervisor who is asked and changes his mind each time. */
abstract class SilentPinPrompts implements PinPrompts {

    /** A new PIN is asked for. */
    abstract void asked(PinWork work);

    @Override
    public String title(PinWork work) {
        return work.name();
    }

    @Override
    public ErrorText explain(Exception cause) {
        throw new AssertionError(cause);
    }

    @Override
    public Optional<Unlocking> askUnlocking(TokenRow token, PinDesk.Tries tries) {
        return Optional.empty();
    }

    @Override
    public Optional<Replacing> askReplacing(TokenRow token, PinWork way) {
        asked(way);
        return Optional.empty();
    }

    @Override
    public void unlocked(PinLedgerEntry entry) {}

    @Override
    public void changed(TokenRow token, PinChange change) {}

    @Override
    public void busy() {}
}
