package vn.capbu.renewal.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.Renewal.Evidence;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalListener;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.internal.StepException.Effect;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.Authority.Mismatch;
import vn.capbu.renewal.spi.TokenException;

/**
 * Takes a renewal from the state in the journal to its end. Each state is on the disk before the effect that follows it, so
 * that a new machine can take over from any point (architecture: the renewal is a journalled state machine).
 */
final class RenewalMachine {

    /** Who has to wait longer in one run goes on later: a token that waits keeps others from their turn. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final JournalWriter journal;
    private final Authority authority;
    private final RequestStep requests;
    private final WriteStep writes;
    private final ConfirmStep confirmations;
    private final RenewalListener listener;
    private final Cancellation cancellation;
    private final Clock clock;
    private final Consumer<TokenSerial> guard;
    private @Nullable Instant waitingSince;

    /**
     * @param issuer DER of the campaign's new CA certificate
     * @param guard called before each outside effect: throws when the token isn't this desk's any more
     */
    RenewalMachine(
            JournalWriter journal,
            Authority authority,
            Bytes issuer,
            SecureRandom random,
            RenewalListener listener,
            Cancellation cancellation,
            Clock clock,
            Consumer<TokenSerial> guard) {
        this.journal = journal;
        this.authority = authority;
        this.requests = new RequestStep(authority, issuer);
        this.writes = new WriteStep(random);
        this.confirmations = new ConfirmStep(authority);
        this.listener = listener;
        this.cancellation = cancellation;
        this.clock = clock;
        this.guard = guard;
    }

    /** Runs to DONE, to FAILED, or to where it can't go on now; the returned renewal is as journalled. */
    Renewal run(Renewal start, TokenWork work) {
        Renewal renewal = start;
        RenewalState takenOverIn = start.isRuledOut() ? RenewalState.SENT : start.state();
        boolean sendable = false;
        while (renewal.state().isOpen()) {
            guard.accept(renewal.plan().token());
            try {
                renewal = step(renewal, work, sendable, takenOverIn);
                sendable = renewal.state() == RenewalState.SENT;
            } catch (StepException e) {
                return start.isRuledOut() && neverLeft(renewal, e)
                        ? journal.stop(
                                renewal,
                                RenewalState.KEY_GENERATED,
                                e.failureCause(),
                                e.technical())
                        : end(renewal, work, takenOverIn, e);
            }
        }
        return renewal;
    }

    /** Whether a request stayed here, so that what a supervisor decided before it still holds. */
    private static boolean neverLeft(Renewal renewal, StepException e) {
        return renewal.state() == RenewalState.SENT
                && (e.failureCause() == FailureCause.AUTHORITY_UNREACHABLE
                        || e.failureCause() == FailureCause.AUTHORITY_MISCONFIGURED);
    }

    /** Ends a renewal for which nothing was sent. */
    Renewal abandon(Renewal renewal, TokenWork work) {
        return discard(
                renewal,
                work,
                renewal.state(),
                new StepException(
                        FailureCause.CANCELLED, Effect.ENDS, "abandoned before anything was sent"));
    }

    private Renewal step(
            Renewal renewal, TokenWork work, boolean sendable, RenewalState takenOverIn)
            throws StepException {
        boolean takenOver = mayHaveSent(takenOverIn);
        return switch (renewal.state()) {
            case PREPARED -> {
                checkCancelled(renewal);
                tell(renewal, RenewalActivity.GENERATING_KEY);
                yield journal.advance(
                        renewal, RenewalState.KEY_GENERATED, withKey(KeyStep.run(renewal, work)));
            }
            case KEY_GENERATED -> {
                checkCancelled(renewal);
                yield prepare(renewal, work);
            }
            case SENT -> {
                if (renewal.evidence().response() != null) {
                    yield poll(renewal, work, sendable);
                }
                yield sendable ? send(renewal, work, takenOver) : findSent(renewal, work);
            }
            case ISSUED -> write(renewal, work, takenOver);
            case WRITTEN -> {
                if (takenOverIn == RenewalState.WRITTEN) {
                    writeAndVerify(renewal, work);
                }
                tell(renewal, RenewalActivity.CONFIRMING);
                confirmations.confirm(renewal, work);
                yield journal.advance(renewal, RenewalState.CONFIRMED, renewal.evidence());
            }
            case CONFIRMED -> {
                tell(renewal, RenewalActivity.RETIRING);
                confirmations.requireInForce(NewCertificate.of(renewal));
                confirmations.retireOld(renewal, work);
                yield journal.done(renewal, NewCertificate.of(renewal));
            }
            case REVOKED -> {
                tell(renewal, RenewalActivity.ROLLING_BACK);
                confirmations.takeOff(renewal, work);
                yield journal.fail(
                        renewal,
                        FailureCause.CERTIFICATE_REVOKED,
                        "declared revoked by a supervisor");
            }
            case DONE, FAILED -> renewal;
        };
    }

    private static boolean mayHaveSent(RenewalState state) {
        return state.compareTo(RenewalState.SENT) >= 0;
    }

    private Renewal prepare(Renewal renewal, TokenWork work) throws StepException {
        tell(renewal, RenewalActivity.REQUESTING);
        return journal.advance(renewal, RenewalState.SENT, requests.prepare(renewal, work));
    }

    private Renewal send(Renewal renewal, TokenWork work, boolean again) throws StepException {
        return answered(renewal, requests.send(renewal, work, cancellation, again));
    }

    /**
     * Goes on with a request that the authority said to wait for: the same transaction, never a new one.
     *
     * @param sameRun whether this run was told to wait; else the directory is asked first, for an answer may have been lost
     */
    private Renewal poll(Renewal renewal, TokenWork work, boolean sameRun) throws StepException {
        tell(renewal, RenewalActivity.WAITING);
        if (waitingSince == null) {
            waitingSince = clock.instant();
        } else if (clock.instant().isAfter(waitingSince.plus(LONGEST_WAIT))) {
            throw new StepException(
                    FailureCause.AUTHORITY_WAITING,
                    Effect.STAYS_OPEN,
                    "the authority hasn't decided for " + LONGEST_WAIT.toMinutes() + " minutes");
        }
        Evidence found = sameRun ? null : requests.findWaiting(renewal);
        return found != null
                ? journal.advance(renewal, RenewalState.ISSUED, found)
                : answered(renewal, requests.poll(renewal, work, cancellation));
    }

    private Renewal answered(Renewal renewal, Evidence evidence) {
        boolean issued = evidence.newCertificate() != null;
        return journal.advance(renewal, issued ? RenewalState.ISSUED : RenewalState.SENT, evidence);
    }

    /** Only when the directory says that there is no certificate the request is made again, in the same transaction. */
    private Renewal findSent(Renewal renewal, TokenWork work) throws StepException {
        tell(renewal, RenewalActivity.LOOKING_UP);
        Evidence found = requests.findSent(renewal);
        return found == null
                ? prepare(renewal, work)
                : journal.advance(renewal, RenewalState.ISSUED, found);
    }

    private Renewal write(Renewal renewal, TokenWork work, boolean takenOver) throws StepException {
        NewCertificate fresh = NewCertificate.of(renewal);
        List<Mismatch> mismatches = authority.compare(fresh.der(), requests.orderOf(renewal));
        if (!mismatches.isEmpty()) {
            throw new StepException(
                    FailureCause.CERTIFICATE_NOT_AS_OWED, Effect.REJECTS, mismatches.toString());
        }
        if (takenOver) {
            confirmations.requireNotRevoked(fresh);
        }
        writeAndVerify(renewal, work);
        return journal.advance(renewal, RenewalState.WRITTEN, renewal.evidence());
    }

    private void writeAndVerify(Renewal renewal, TokenWork work) throws StepException {
        tell(renewal, RenewalActivity.WRITING);
        writes.write(renewal, work);
        tell(renewal, RenewalActivity.VERIFYING);
        writes.verify(renewal, work);
    }

    private Renewal end(
            Renewal renewal, TokenWork work, RenewalState takenOverIn, StepException e) {
        guard.accept(renewal.plan().token());
        return switch (e.effect()) {
            case STAYS_OPEN ->
                    journal.stop(renewal, renewal.state(), e.failureCause(), e.technical());
            case BACK_TO_KEY -> backToKey(renewal, e.failureCause(), e.technical());
            case ENDS -> discard(renewal, work, takenOverIn, e);
            case REJECTS -> reject(renewal, work, e);
        };
    }

    /** Nothing is at the authority: what was prepared for it is forgotten, so that nobody looks for its answer. */
    private Renewal backToKey(Renewal renewal, FailureCause cause, String technical) {
        return journal.stop(
                renewal,
                RenewalState.KEY_GENERATED,
                withKey(TokenWork.publicKey(renewal)),
                cause,
                technical);
    }

    private Renewal discard(
            Renewal renewal, TokenWork work, RenewalState takenOverIn, StepException e) {
        tell(renewal, RenewalActivity.ROLLING_BACK);
        try {
            work.discardNewKey(renewal);
            return journal.fail(renewal, e.failureCause(), e.technical());
        } catch (TokenException again) {
            FailureCause cause = StepException.causeOf(again);
            String technical = e.technical() + "; " + StepException.describe(again);
            boolean nothingIssued =
                    renewal.state() == RenewalState.SENT && !mayHaveSent(takenOverIn);
            return nothingIssued
                    ? backToKey(renewal, cause, technical)
                    : journal.stop(renewal, renewal.state(), cause, technical);
        }
    }

    private Renewal reject(Renewal renewal, TokenWork work, StepException e) {
        tell(renewal, RenewalActivity.ROLLING_BACK);
        try {
            confirmations.reject(renewal, work, e.failureCause().name());
            return journal.fail(renewal, e.failureCause(), e.technical());
        } catch (StepException again) {
            return journal.stop(
                    renewal,
                    renewal.state(),
                    again.failureCause(),
                    e.technical() + "; " + again.technical());
        }
    }

    private static Evidence withKey(Bytes publicKey) {
        return new Evidence(publicKey, null, null, null, null, null, null);
    }

    private void checkCancelled(Renewal renewal) throws StepException {
        if (cancellation.isRequested()) {
            throw new StepException(
                    FailureCause.CANCELLED,
                    renewal.isRuledOut() ? Effect.STAYS_OPEN : Effect.ENDS,
                    "cancelled before anything was sent");
        }
    }

    private void tell(Renewal renewal, RenewalActivity activity) {
        listener.activity(renewal.plan().token(), activity, clock.instant());
    }
}
