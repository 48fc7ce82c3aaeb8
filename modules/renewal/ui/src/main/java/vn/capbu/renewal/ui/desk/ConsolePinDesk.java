package vn.capbu.renewal.ui.desk;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinChange;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.PinReplacement;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.SupervisionException;
import vn.capbu.renewal.UnlockPinLedger;
import vn.capbu.renewal.ui.model.PinDesk;

/** A supervisor's steps on the bench's desk. */
final class ConsolePinDesk implements PinDesk {

    private final Supplier<RenewalDesk> desk;
    private final Supplier<Operator> operator;
    private final UnaryOperator<String> secondPersons;
    private final Runnable changed;

    /**
     * @param secondPersons makes sure of a second person, off the event dispatch thread
     * @param changed is told when the ledger may say something else of a token
     */
    ConsolePinDesk(
            Supplier<RenewalDesk> desk,
            Supplier<Operator> operator,
            UnaryOperator<String> secondPersons,
            Runnable changed) {
        this.desk = desk;
        this.operator = operator;
        this.secondPersons = secondPersons;
        this.changed = changed;
    }

    @Override
    public Tries tries(TokenSerial token) {
        UnlockPinLedger ledger = desk.get().unlockPinLedger();
        return new Tries(ledger.entries(token), ledger.history(token));
    }

    @Override
    public PinLedgerEntry unlock(
            TokenSerial token, PinKind kind, int tries, String reason, String secondPerson)
            throws SupervisionException {
        String second = secondPersons.apply(secondPerson);
        return told(
                desk.get()
                        .unlockPinLedger()
                        .run(operator.get(), token, kind, tries, reason, second));
    }

    @Override
    public PinChange change(TokenSerial token, PinReplacement pins, String secondPerson)
            throws SupervisionException {
        String second = secondPersons.apply(secondPerson);
        return told(desk.get().changePin().run(operator.get(), token, pins, second));
    }

    @Override
    public PinChange unblock(TokenSerial token, PinReplacement pins, String secondPerson)
            throws SupervisionException {
        String second = secondPersons.apply(secondPerson);
        return told(desk.get().unblockPin().run(operator.get(), token, pins, second));
    }

    private <T> T told(T result) {
        changed.run();
        return result;
    }
}
