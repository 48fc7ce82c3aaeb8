package vn.capbu.renewal.ui.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.RenewalResult.PinTry;

/**
 * One token on the bench, at one moment.
 *
 * @param serial of the token
 * @param reading what was read of it last; null when it was never seen and only its open renewal is known
 * @param goneSince when it was unplugged; null while it is plugged in
 * @param work what is being done with it; null when nothing is
 * @param result how its last renewal ended; null when there was none. A failure is told until the token is plugged in anew, a success
 *     as long as the row stands
 * @param open its open renewal, null when there is none
 * @param pinHeld whether a PIN was entered for it
 * @param continuable whether the accepted PIN of its open renewal is still kept
 */
public record TokenRow(
        TokenSerial serial,
        @Nullable TokenReading reading,
        @Nullable Instant goneSince,
        @Nullable Work work,
        @Nullable RenewalResult result,
        @Nullable Renewal open,
        boolean pinHeld,
        boolean continuable) {

    static TokenRow of(TokenSerial serial) {
        return new TokenRow(serial, null, null, null, null, null, false, false);
    }

    /** Whether it is plugged in. */
    public boolean isPresent() {
        return goneSince == null && reading != null;
    }

    /** Whether it waits or is at work. */
    public boolean isBusy() {
        return work != null;
    }

    /** What the campaign says of it; empty when it was never seen. */
    public Optional<Eligibility> eligibility() {
        return Optional.ofNullable(reading).map(it -> it.assessment().eligibility());
    }

    /** What the registry knows of it; empty when it doesn't. */
    public Optional<RegistryRecord> record() {
        return Optional.ofNullable(reading).map(it -> it.assessment().record());
    }

    /** Name of its subscriber; empty when nobody knows. */
    public Optional<String> subscriber() {
        return record().map(RegistryRecord::name)
                .or(() -> Optional.ofNullable(open).map(it -> it.plan().subscriberName()));
    }

    /** Tax code of its subscriber; empty when nobody knows. */
    public Optional<TaxCode> taxCode() {
        return record().map(RegistryRecord::taxCode)
                .or(() -> Optional.ofNullable(open).map(it -> it.plan().taxCode()));
    }

    /** What keeps its PIN from being tried, as the token or the ledger say; empty when nothing does. */
    public Optional<PinTry> pinBarrier() {
        return Optional.ofNullable(reading).map(TokenReading::pinBarrier);
    }

    private boolean isPinBlocked() {
        return pinBarrier().isPresent();
    }

    /** Whether it was pulled before its renewal began, with its PIN still held: it goes on when it comes back. */
    public boolean isInterrupted() {
        return pinHeld && open == null && wasLostAtWork(result);
    }

    /** Whether a result says that the token left while it was at work. */
    static boolean wasLostAtWork(@Nullable RenewalResult result) {
        return result != null
                && result.problem() != null
                && result.problem().cause() == FailureCause.TOKEN_GONE;
    }

    /** Whether its renewal was done since it was plugged in. */
    public boolean isRenewed() {
        return result != null && result.outcome() == RenewalOutcome.RENEWED;
    }

    /** Whether it waits for its turn. */
    public boolean isWaiting() {
        return work != null && work.isQueued();
    }

    /** Whether the operator left it out of the run. */
    public boolean isSkipped() {
        return work == null && result != null && result.outcome() == RenewalOutcome.SKIPPED;
    }

    /** Whether it failed or was left out since it was plugged in, and can be tried again. */
    public boolean isRetryable() {
        return isRenewable() && result != null && (result.isFailure() || isSkipped());
    }

    /** Whether somebody has to look after it. */
    public boolean needsAttention() {
        return switch (sign()) {
            case OPEN, FAILED, PIN_BLOCKED -> true;
            default -> false;
        };
    }

    /** Whether a renewal can begin or go on now. */
    public boolean isRenewable() {
        return isPresent()
                && !isBusy()
                && !isPinBlocked()
                && !isRenewed()
                && (open != null || eligibility().equals(Optional.of(Eligibility.ELIGIBLE)));
    }

    /** Whether its certificate has expired, and a supervisor may allow its renewal. */
    public boolean awaitsExpiredDecision() {
        return isPresent()
                && open == null
                && reading != null
                && reading.assessment().awaitsExpiredDecision();
    }

    /** Whether a PIN has to be asked for before its renewal. */
    public boolean needsPin() {
        return isRenewable() && !pinHeld && !(open != null && continuable);
    }

    /** What its card says from two metres. */
    public Sign sign() {
        if (work != null) {
            return work.isQueued() ? Sign.QUEUED : Sign.WORKING;
        }
        if (!isPresent()) {
            return open == null ? Sign.GONE : Sign.OPEN;
        }
        if (isRenewed()) {
            return Sign.DONE;
        }
        boolean wanted = open != null || eligibility().equals(Optional.of(Eligibility.ELIGIBLE));
        if (wanted && isPinBlocked()) {
            return Sign.PIN_BLOCKED;
        }
        if (open != null) {
            return Sign.OPEN;
        }
        if (result != null && result.isFailure()) {
            return Sign.FAILED;
        }
        return wanted ? Sign.READY : Sign.IDLE;
    }

    TokenRow withReading(TokenReading seen) {
        boolean pluggedAnew = goneSince != null && work == null;
        RenewalResult kept = pluggedAnew && !isRenewed() ? null : result;
        return new TokenRow(serial, seen, null, work, kept, open, pinHeld, continuable);
    }

    TokenRow withGone(Instant since) {
        return new TokenRow(serial, reading, since, work, result, open, pinHeld, continuable);
    }

    TokenRow withWork(@Nullable Work todo) {
        return new TokenRow(serial, reading, goneSince, todo, result, open, pinHeld, continuable);
    }

    /** A second run that finds the token renewed already takes nothing from the first. */
    TokenRow withResult(RenewalResult ended) {
        boolean knownAlready = isRenewed() && ended.outcome() == RenewalOutcome.ALREADY_RENEWED;
        RenewalResult kept = knownAlready ? result : ended;
        return new TokenRow(serial, reading, goneSince, null, kept, open, pinHeld, continuable);
    }

    TokenRow withOpen(@Nullable Renewal renewal, boolean pinKept) {
        return new TokenRow(serial, reading, goneSince, work, result, renewal, pinHeld, pinKept);
    }

    TokenRow withPin(boolean held) {
        return new TokenRow(serial, reading, goneSince, work, result, open, held, continuable);
    }
}
