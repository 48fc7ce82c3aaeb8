package vn.capbu.renewal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.SupervisionException.Reason;
import vn.capbu.renewal.internal.PinBarrier;
import vn.capbu.renewal.spi.PinLedger;

/**
 * Lets a PIN be tried again after a refusal, on the token's final try and when the ledger says that few tries are left: a
 * supervisor's decision, with a reason and a second person. A token that says that it is locked stays locked; only the SO-PIN helps.
 */
public final class UnlockPinLedger {

    /** More than this at once is a mistake: tokens lock after 3 to 10 (domain: device versions). */
    public static final int MOST_TRIES = 3;

    /** Longest reason that is taken, in characters. */
    public static final int MAX_REASON = 1000;

    private final RenewalDesk desk;
    private final Workspace workspace;
    private final PinLedger ledger;

    UnlockPinLedger(RenewalDesk desk, Workspace workspace) {
        this.desk = desk;
        this.workspace = workspace;
        this.ledger = desk.storage().port(PinLedger.class);
    }

    /**
     * Gives further tries; tries given earlier and not made are replaced.
     *
     * @param tries how many, from 1 to {@link #MOST_TRIES}
     * @param reason why
     * @param secondPerson the second person's name
     * @return the ledger after it
     * @throws SupervisionException when supervisor, second person or reason is missing; nothing was changed
     */
    public PinLedgerEntry run(
            Operator operator,
            TokenSerial token,
            PinKind kind,
            int tries,
            String reason,
            String secondPerson)
            throws SupervisionException {
        Supervision supervision = Supervision.of(operator, secondPerson);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > MAX_REASON) {
            throw new SupervisionException(Reason.NO_REASON);
        }
        if (tries < 1 || tries > MOST_TRIES) {
            throw new SupervisionException(Reason.BAD_NUMBER_OF_TRIES);
        }
        Storage storage = desk.storage();
        PinLedgerEntry unlocked =
                storage.transact(
                        Durability.FORCED,
                        () -> give(supervision, ledger.entry(token, kind), tries, why));
        desk.refusedPins().forget(token, kind);
        return unlocked;
    }

    private PinLedgerEntry give(
            Supervision supervision, PinLedgerEntry before, int tries, String reason) {
        Instant now = desk.clock().instant();
        PinLedgerEntry unlocked = before.unlocked(tries);
        ledger.save(unlocked);
        ledger.record(
                new PinUnlock(
                        before.token(),
                        before.kind(),
                        tries,
                        before.failedTries(),
                        reason,
                        supervision.supervisor().name(),
                        supervision.secondPerson(),
                        now));
        desk.storage()
                .port(AuditTrail.class)
                .record(
                        new AuditEvent(
                                now,
                                supervision.supervisor().name(),
                                "pin.unlock",
                                before.token().value(),
                                Map.of(
                                        "kind", before.kind().name(),
                                        "tries", Integer.toString(tries),
                                        "failedTries", Integer.toString(before.failedTries()),
                                        "reason", reason,
                                        "secondPerson", supervision.secondPerson())));
        return unlocked;
    }

    /** What the ledger knows of every token that a PIN was tried on since it was last accepted, or that was unlocked. */
    public List<PinLedgerEntry> entries() {
        return ledger.list();
    }

    /** What the ledger knows of a token, both PINs. */
    public List<PinLedgerEntry> entries(TokenSerial token) {
        return List.of(ledger.entry(token, PinKind.USER), ledger.entry(token, PinKind.SO));
    }

    /**
     * Says of tokens as they were seen last what keeps their customer's PIN from being tried, by the token or by the ledger; empty
     * when nothing does. Reads the ledger once: make one for many tokens. For who may not look at the ledger only the token speaks.
     */
    public Function<TokenSnapshot, Optional<PinTry>> barriers() {
        boolean visible = workspace.operator().may(Right.READ_PIN_LEDGER);
        List<PinLedgerEntry> known = visible ? ledger.list() : List.of();
        Map<TokenSerial, PinLedgerEntry> tried =
                known.stream()
                        .filter(entry -> entry.kind() == PinKind.USER)
                        .collect(Collectors.toMap(PinLedgerEntry::token, entry -> entry));
        Function<String, Integer> limits = desk.pinTryLimits();
        return token ->
                Optional.ofNullable(
                        PinBarrier.of(
                                tried.getOrDefault(
                                        token.serial(), PinLedgerEntry.untried(token.serial())),
                                token.flags(),
                                limits.apply(token.module())));
    }

    /** Every unlocking of a token, the newest first. */
    public List<PinUnlock> history(TokenSerial token) {
        return ledger.unlocks(token);
    }
}
