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
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenException.Fault;
import vn.capbu.renewal.spi.TokenSession.LoginAnswer;

/**
 * Tries a PIN once, and only when a wrong one can't lock the token. The try is in the ledger, on the disk, before the token
 * sees it (architecture: the PIN ledger). After a refusal nothing is tried again by itself: somebody has to ask for it.
 */
public final class PinGuard {

    /** A refused PIN. */
    public record Refusal(PinTry pinTry, String technical) {}

    /**
     * A PIN that is about to be tried.
     *
     * @param flags what the token said a moment ago
     * @param tryLimit wrong PINs after which tokens of this module lock
     * @param askedFor whether somebody wants this PIN tried although one was refused before
     */
    public record Attempt(
            TokenSerial token,
            PinKind kind,
            Set<TokenFlag> flags,
            int tryLimit,
            boolean askedFor,
            Pin pin) {}

    /** The one call that shows the PIN to the token. */
    @FunctionalInterface
    public interface Login {
        /** C_Login. */
        LoginAnswer with(Pin pin) throws TokenException;
    }

    private static final Set<String> WRONG_PIN =
            Set.of("CKR_PIN_INCORRECT", "CKR_PIN_INVALID", "CKR_PIN_LEN_RANGE");

    private final Storage storage;
    private final PinLedger ledger;
    private final AuditTrail audit;
    private final RefusedPins refused;
    private final Clock clock;
    private final Operator operator;

    public PinGuard(Storage storage, RefusedPins refused, Clock clock, Operator operator) {
        this.storage = storage;
        this.ledger = storage.port(PinLedger.class);
        this.audit = storage.port(AuditTrail.class);
        this.refused = refused;
        this.clock = clock;
        this.operator = operator;
    }

    /**
     * Logs in.
     *
     * @return why the PIN was refused or not tried; null when the token is logged in
     * @throws TokenException when the token left before it saw the PIN, which is no try; or when nobody knows what it did
     */
    public @Nullable Refusal logIn(Attempt attempt, Login login) throws TokenException {
        PinLedgerEntry before = ledger.entry(attempt.token(), attempt.kind());
        Refusal forbidden = forbidden(before, attempt);
        if (forbidden != null) {
            note(attempt, "pin.withhold", forbidden.technical());
            return forbidden;
        }
        PinLedgerEntry counted = before.beforeTry(clock.instant());
        save(counted);
        LoginAnswer answer = show(attempt.pin(), login, before);
        if (answer.accepted()) {
            save(counted.accepted(clock.instant(), answer.answer()));
            refused.forget(attempt.token(), attempt.kind());
            return null;
        }
        storage.transact(
                Durability.FORCED,
                () -> {
                    ledger.save(counted.refused(clock.instant(), answer.answer()));
                    note(attempt, "pin.refuse", answer.answer());
                });
        if (WRONG_PIN.contains(answer.answer())) {
            refused.add(attempt.token(), attempt.kind(), attempt.pin());
        }
        return new Refusal(outcome(attempt.kind(), answer), answer.answer());
    }

    /** A session says TOKEN_GONE only before it calls C_Login: the token didn't see the PIN, and nothing is to be counted. */
    private LoginAnswer show(Pin pin, Login login, PinLedgerEntry before) throws TokenException {
        try {
            return login.with(pin);
        } catch (TokenException e) {
            if (e.fault() == Fault.TOKEN_GONE) {
                save(before);
            }
            throw e;
        }
    }

    private static PinTry outcome(PinKind kind, LoginAnswer answer) {
        if (answer.answer().equals("CKR_PIN_LOCKED")
                || answer.flags().contains(PinBarrier.lockedFlag(kind))) {
            return PinTry.LOCKED;
        }
        return WRONG_PIN.contains(answer.answer()) ? PinTry.WRONG : PinTry.UNCLEAR;
    }

    private @Nullable Refusal forbidden(PinLedgerEntry entry, Attempt attempt) {
        PinTry barrier = PinBarrier.of(entry, attempt.flags(), attempt.tryLimit());
        if (barrier != null) {
            return new Refusal(barrier, technical(barrier, entry, attempt.tryLimit()));
        }
        if (entry.furtherTries() > 0) {
            return null;
        }
        if (refused.contains(attempt.token(), attempt.kind(), attempt.pin())) {
            return new Refusal(
                    PinTry.NOT_TRIED_SAME, "this PIN, or one with the same tag, was refused");
        }
        if (entry.isRefused() && !attempt.askedFor()) {
            return new Refusal(
                    PinTry.NOT_TRIED_AGAIN,
                    "a PIN was refused at " + entry.lastTryAt() + ": " + entry.lastAnswer());
        }
        return null;
    }

    private static String technical(PinTry barrier, PinLedgerEntry entry, int tryLimit) {
        return switch (barrier) {
            case NOT_TRIED_LOCKED -> "the token says that it is locked";
            case NOT_TRIED_FINAL -> "the token says that one try is left";
            default -> entry.failedTries() + " of " + tryLimit + " tries are spent";
        };
    }

    private void save(PinLedgerEntry entry) {
        storage.transact(Durability.FORCED, () -> ledger.save(entry));
    }

    private void note(Attempt attempt, String action, String answer) {
        audit.record(
                new AuditEvent(
                        clock.instant(),
                        operator.name(),
                        action,
                        attempt.token().value(),
                        Map.of("answer", answer, "kind", attempt.kind().name())));
    }
}
