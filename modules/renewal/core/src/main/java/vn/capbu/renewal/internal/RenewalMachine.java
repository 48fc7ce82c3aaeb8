package vn.capbu.renewal.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
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

    private final JournalWriter journal;
    private final Authority authority;
    private final RequestStep requests;
    private final WriteStep writes;
    private final ConfirmStep confirmations;
    private final RenewalListener listener;
    private final Cancellation cancellation;
    private final Clock clock;

    /**
     * @param issuer DER of the campaign's new CA certificate
     */
    RenewalMachine(
            JournalWriter journal,
            Authority authority,
            Bytes issuer,
            SecureRandom random,
            RenewalListener listener,
            Cancellation cancellation,
            Clock clock) {
        this.journal = journal;
        this.authority = authority;
        this.requests = new RequestStep(authority, issuer);
        this.writes = new WriteStep(random);
        this.confirmations = new ConfirmStep(authority);
        this.listener = listener;
        this.cancellation = cancellation;
        this.clock = clock;
    }

    /** Runs to DONE, to FAILED, or to where it can't go on now; the returned renewal is as journalled. */
    Renewal run(Renewal start, TokenWork work) {
        Renewal renewal = start;
        boolean takenOver = start.state().compareTo(RenewalState.SENT) >= 0;
        boolean sendable = false;
        while (renewal.state().isOpen()) {
            try {
                Renewal before = renewal;
                renewal = step(renewal, work, sendable, takenOver);
                sendable = before.state() == RenewalState.KEY_GENERATED;
            } catch (StepException e) {
                return end(renewal, work, e);
            }
        }
        return renewal;
    }

    private Renewal step(Renewal renewal, TokenWork work, boolean sendable, boolean takenOver)
            throws StepException {
        return switch (renewal.state()) {
            case PREPARED -> {
                checkCancelled();
                tell(renewal, RenewalActivity.GENERATING_KEY);
                yield journal.advance(
                        renewal,
                        RenewalState.KEY_GENERATED,
                        withKey(renewal, KeyStep.run(renewal, work)));
            }
            case KEY_GENERATED -> {
                checkCancelled();
                tell(renewal, RenewalActivity.REQUESTING);
                yield journal.advance(renewal, RenewalState.SENT, requests.prepare(renewal, work));
            }
            case SENT -> sendable ? send(renewal, work) : findSent(renewal);
            case ISSUED -> write(renewal, work, takenOver);
            case WRITTEN -> {
                tell(renewal, RenewalActivity.CONFIRMING);
                confirmations.confirm(renewal, work);
                yield journal.advance(renewal, RenewalState.CONFIRMED, renewal.evidence());
            }
            case CONFIRMED -> {
                tell(renewal, RenewalActivity.RETIRING);
                confirmations.requireNotRevoked(NewCertificate.of(renewal));
                confirmations.retireOld(renewal, work);
                yield journal.done(renewal, NewCertificate.of(renewal));
            }
            case DONE, FAILED -> renewal;
        };
    }

    private Renewal send(Renewal renewal, TokenWork work) throws StepException {
        return journal.advance(
                renewal, RenewalState.ISSUED, requests.send(renewal, work, cancellation));
    }

    private Renewal findSent(Renewal renewal) throws StepException {
        tell(renewal, RenewalActivity.LOOKING_UP);
        Evidence found = requests.findSent(renewal);
        return found == null
                ? journal.advance(renewal, RenewalState.KEY_GENERATED, renewal.evidence())
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
        tell(renewal, RenewalActivity.WRITING);
        writes.write(renewal, work);
        tell(renewal, RenewalActivity.VERIFYING);
        writes.verify(renewal, work);
        return journal.advance(renewal, RenewalState.WRITTEN, renewal.evidence());
    }

    private Renewal end(Renewal renewal, TokenWork work, StepException e) {
        return switch (e.effect()) {
            case STAYS_OPEN ->
                    journal.stop(renewal, renewal.state(), e.failureCause(), e.technical());
            case BACK_TO_KEY ->
                    journal.stop(
                            renewal, RenewalState.KEY_GENERATED, e.failureCause(), e.technical());
            case ENDS -> discard(renewal, work, e);
            case REJECTS -> reject(renewal, work, e);
        };
    }

    private Renewal discard(Renewal renewal, TokenWork work, StepException e) {
        tell(renewal, RenewalActivity.ROLLING_BACK);
        try {
            work.discardNewKey(renewal);
            return journal.fail(renewal, e.failureCause(), e.technical());
        } catch (TokenException again) {
            return journal.stop(
                    renewal,
                    renewal.state(),
                    StepException.causeOf(again),
                    e.technical() + "; " + StepException.describe(again));
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

    private static Evidence withKey(Renewal renewal, Bytes publicKey) {
        Evidence before = renewal.evidence();
        return new Evidence(
                publicKey, before.request(), before.transactionId(), null, null, null, null);
    }

    private void checkCancelled() throws StepException {
        if (cancellation.isRequested()) {
            throw new StepException(
                    FailureCause.CANCELLED, Effect.ENDS, "cancelled before anything was sent");
        }
    }

    private void tell(Renewal renewal, RenewalActivity activity) {
        listener.activity(renewal.plan().token(), activity, clock.instant());
    }
}
