package vn.capbu.renewal.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.PinChange;
import vn.capbu.renewal.PinChange.PinOutcome;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLengths;
import vn.capbu.renewal.PinReplacement;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.Supervision;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenException.Fault;
import vn.capbu.renewal.spi.TokenSession;
import vn.capbu.renewal.spi.TokenSession.LoginAnswer;

/** Gives one token a new PIN. The audit trail has it before the token is asked and after it answered. */
public final class PinReplacer {

    /** What opens the token. */
    public enum Way {
        /** The customer's present PIN, then C_SetPIN. */
        BY_PRESENT_PIN(PinKind.USER),
        /** The SO-PIN, then C_InitPIN. */
        BY_SO_PIN(PinKind.SO);

        private final PinKind kind;

        Way(PinKind kind) {
            this.kind = kind;
        }
    }

    /** Starts a worker for the token. */
    @FunctionalInterface
    public interface Opening {
        /** See {@link vn.capbu.renewal.spi.TokenAccess#open}. */
        TokenSession open() throws TokenException;
    }

    private static final Set<String> NEW_PIN_BAD = Set.of("CKR_PIN_INVALID", "CKR_PIN_LEN_RANGE");
    private static final Set<String> PRESENT_PIN_BAD =
            Set.of("CKR_PIN_INCORRECT", "CKR_PIN_LOCKED");

    private final Storage storage;
    private final Clock clock;
    private final Supervision supervision;
    private final Way way;
    private final Opening opening;

    public PinReplacer(
            Storage storage, Clock clock, Supervision supervision, Way way, Opening opening) {
        this.storage = storage;
        this.clock = clock;
        this.supervision = supervision;
        this.way = way;
        this.opening = opening;
    }

    /** The token isn't plugged in. */
    public static PinChange gone(TokenSerial token) {
        return failed(token, FailureCause.TOKEN_GONE, "the token isn't plugged in");
    }

    /** Another desk works on the token. */
    public static PinChange held(TokenSerial token, TokenHeldException held) {
        return failed(token, FailureCause.HELD_ELSEWHERE, String.valueOf(held.getMessage()));
    }

    /**
     * Opens the token, checks the length of the new PIN, logs in once and sets it.
     *
     * @param guard decides whether the PIN that opens the token may be tried
     * @param tryLimit wrong PINs after which tokens of this module lock
     */
    public PinChange run(TokenSerial token, PinReplacement pins, PinGuard guard, int tryLimit) {
        try (TokenSession session = opening.open()) {
            TokenSnapshot now = session.identify();
            PinLengths lengths = session.pinLengths();
            if (!lengths.allow(pins.next().length())) {
                return of(token, PinOutcome.NEW_PIN_LENGTH, null, lengths, "");
            }
            PinGuard.Attempt attempt =
                    new PinGuard.Attempt(
                            token, way.kind, now.flags(), tryLimit, true, pins.present());
            PinGuard.Refusal refusal =
                    guard.logIn(
                            attempt,
                            way == Way.BY_SO_PIN
                                    ? session::loginAsSecurityOfficer
                                    : session::login);
            if (refusal != null) {
                return of(
                        token,
                        PinOutcome.PRESENT_PIN_REFUSED,
                        refusal.pinTry(),
                        lengths,
                        refusal.technical());
            }
            note(token, "begun");
            return set(token, session, pins, lengths);
        } catch (TokenException e) {
            return failed(token, StepException.causeOf(e), StepException.describe(e));
        }
    }

    private PinChange set(
            TokenSerial token, TokenSession session, PinReplacement pins, PinLengths lengths) {
        LoginAnswer answer;
        try {
            answer =
                    way == Way.BY_SO_PIN
                            ? session.initPin(pins.next())
                            : session.changePin(pins.present(), pins.next());
        } catch (TokenException e) {
            boolean notAsked = e.fault() == Fault.TOKEN_GONE || e.fault() == Fault.UNSUPPORTED;
            note(token, notAsked ? "not changed" : "unknown");
            return notAsked
                    ? failed(token, StepException.causeOf(e), StepException.describe(e))
                    : of(token, PinOutcome.PIN_UNKNOWN, null, lengths, StepException.describe(e));
        }
        if (answer.accepted()) {
            done(token);
            return of(token, PinOutcome.NEW_PIN_SET, null, lengths, "");
        }
        note(token, answer.answer());
        if (PRESENT_PIN_BAD.contains(answer.answer())) {
            return refused(token, answer, lengths);
        }
        return NEW_PIN_BAD.contains(answer.answer())
                ? of(token, PinOutcome.NEW_PIN_REFUSED, null, lengths, answer.answer())
                : failed(token, FailureCause.TOKEN_ERROR, answer.answer());
    }

    /** The token took the PIN a moment ago and refuses it now: that is one more try. */
    private PinChange refused(TokenSerial token, LoginAnswer answer, PinLengths lengths) {
        PinLedger ledger = storage.port(PinLedger.class);
        storage.transact(
                Durability.FORCED,
                () ->
                        ledger.save(
                                ledger.entry(token, PinKind.USER)
                                        .beforeTry(clock.instant())
                                        .refused(clock.instant(), answer.answer())));
        return of(token, PinOutcome.PRESENT_PIN_REFUSED, PinTry.UNCLEAR, lengths, answer.answer());
    }

    private void done(TokenSerial token) {
        storage.transact(
                Durability.FORCED,
                () -> {
                    PinLedger ledger = storage.port(PinLedger.class);
                    ledger.save(
                            ledger.entry(token, PinKind.USER).accepted(clock.instant(), "CKR_OK"));
                    note(token, "done");
                });
    }

    private void note(TokenSerial token, String answer) {
        storage.transact(
                Durability.FORCED,
                () ->
                        storage.port(AuditTrail.class)
                                .record(
                                        new AuditEvent(
                                                clock.instant(),
                                                supervision.supervisor().name(),
                                                way == Way.BY_SO_PIN ? "pin.unblock" : "pin.change",
                                                token.value(),
                                                Map.of(
                                                        "answer",
                                                        answer,
                                                        "secondPerson",
                                                        supervision.secondPerson()))));
    }

    private static PinChange of(
            TokenSerial token,
            PinOutcome outcome,
            @Nullable PinTry pinTry,
            PinLengths lengths,
            String technical) {
        return new PinChange(token, outcome, pinTry, null, lengths, technical);
    }

    private static PinChange failed(TokenSerial token, FailureCause cause, String technical) {
        return new PinChange(token, PinOutcome.PIN_NOT_CHANGED, null, cause, null, technical);
    }
}
