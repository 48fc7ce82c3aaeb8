package vn.capbu.renewal.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenSession;
import vn.capbu.renewal.spi.TokenSession.LoginAnswer;

/**
 * Tries a PIN once, and only when a wrong one can't lock the token. The try is in the ledger, on the disk, before the token
 * sees it (architecture: the PIN ledger).
 */
final class PinGuard {

    /** A refused PIN. */
    record Refusal(PinTry pinTry, String technical) {}

    private final Storage storage;
    private final PinLedger ledger;
    private final AuditTrail audit;
    private final Clock clock;
    private final Operator operator;

    PinGuard(Storage storage, Clock clock, Operator operator) {
        this.storage = storage;
        this.ledger = storage.port(PinLedger.class);
        this.audit = storage.port(AuditTrail.class);
        this.clock = clock;
        this.operator = operator;
    }

    /**
     * Logs in.
     *
     * @param tryLimit wrong PINs after which tokens of this module lock
     * @return why the PIN was refused or not tried; null when the token is logged in
     */
    @Nullable Refusal logIn(
            TokenSession session, TokenSerial token, Set<TokenFlag> flags, int tryLimit, Pin pin)
            throws TokenException {
        PinLedgerEntry before = ledger.entry(token);
        Refusal forbidden = forbidden(before, flags, tryLimit);
        if (forbidden != null) {
            note(token, "pin.withhold", forbidden.technical());
            return forbidden;
        }
        save(new PinLedgerEntry(token, before.failedTries() + 1, clock.instant(), null));
        LoginAnswer answer = session.login(pin);
        if (answer.accepted()) {
            save(new PinLedgerEntry(token, 0, clock.instant(), answer.answer()));
            return null;
        }
        storage.transact(
                Durability.FORCED,
                () -> {
                    ledger.save(
                            new PinLedgerEntry(
                                    token,
                                    before.failedTries() + 1,
                                    clock.instant(),
                                    answer.answer()));
                    note(token, "pin.refuse", answer.answer());
                });
        boolean locked =
                answer.answer().equals("CKR_PIN_LOCKED")
                        || answer.flags().contains(TokenFlag.PIN_LOCKED);
        return new Refusal(locked ? PinTry.LOCKED : PinTry.WRONG, answer.answer());
    }

    private static @Nullable Refusal forbidden(
            PinLedgerEntry entry, Set<TokenFlag> flags, int tryLimit) {
        if (flags.contains(TokenFlag.PIN_LOCKED)) {
            return new Refusal(PinTry.NOT_TRIED_LOCKED, "CKF_USER_PIN_LOCKED");
        }
        if (flags.contains(TokenFlag.PIN_FINAL_TRY)) {
            return new Refusal(PinTry.NOT_TRIED_FINAL, "CKF_USER_PIN_FINAL_TRY");
        }
        if (entry.failedTries() >= tryLimit - 1) {
            return new Refusal(
                    PinTry.NOT_TRIED_LEDGER,
                    entry.failedTries() + " of " + tryLimit + " tries are spent");
        }
        return null;
    }

    private void save(PinLedgerEntry entry) {
        storage.transact(Durability.FORCED, () -> ledger.save(entry));
    }

    private void note(TokenSerial token, String action, String answer) {
        audit.record(
                new AuditEvent(
                        clock.instant(),
                        operator.name(),
                        action,
                        token.value(),
                        Map.of("answer", answer)));
    }
}
