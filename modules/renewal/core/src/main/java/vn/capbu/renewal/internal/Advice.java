package vn.capbu.renewal.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalDiagnosis.AtAuthority;
import vn.capbu.renewal.RenewalDiagnosis.NextStep;
import vn.capbu.renewal.RenewalDiagnosis.OnToken;
import vn.capbu.renewal.RenewalDiagnosis.Presence;
import vn.capbu.renewal.RenewalDiagnosis.Safe;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.RenewalState;

/**
 * What follows from what is known of an open renewal: which pair works, and the one next step.
 *
 * @param renewal as journalled
 * @param history its steps, the oldest first
 * @param token what a public session shows
 * @param pinBarrier what keeps its PIN from being tried; null when nothing does, or while it isn't plugged in
 * @param authority what the authority has
 * @param pinAtHand whether the PIN that the token accepted is still kept
 */
public record Advice(
        Renewal renewal,
        List<JournalEntry> history,
        OnToken token,
        @Nullable PinTry pinBarrier,
        AtAuthority authority,
        boolean pinAtHand) {

    /** As often as this the same fault of a token says that another try will have it, too. */
    private static final int SAME_FAULTS = 3;

    /** Which pair works. */
    public Safe safe() {
        boolean proved =
                renewal.state() == RenewalState.WRITTEN
                        || renewal.state() == RenewalState.CONFIRMED;
        boolean newWorks = proved && token.newCertificate() != Presence.MISSING;
        if (token.oldCertificate() == Presence.THERE) {
            return newWorks ? Safe.BOTH_PAIRS : Safe.OLD_PAIR;
        }
        boolean retires =
                renewal.plan().keyPolicy() == KeyPolicy.SAME_KEY
                        && renewal.state() == RenewalState.CONFIRMED;
        if (token.isPluggedIn() || retires) {
            return newWorks ? Safe.NEW_PAIR : Safe.UNCERTAIN;
        }
        return newWorks ? Safe.BOTH_PAIRS : Safe.OLD_PAIR;
    }

    /** The one next step: what keeps the others from helping comes first. */
    public NextStep next() {
        if (needsDecision()) {
            return NextStep.ASK_SUPERVISOR;
        }
        if (renewal.cause() == FailureCause.REVOCATION_NEEDED
                && authority.kind() != AtAuthority.Kind.REVOKED) {
            return NextStep.HAVE_REVOKED;
        }
        return switch (authority.kind()) {
            case UNREACHABLE, NO_ANSWER -> NextStep.CHECK_NETWORK;
            case MISCONFIGURED -> NextStep.CHECK_AUTHORITY;
            default -> atTheDesk();
        };
    }

    private boolean needsDecision() {
        if (renewal.state() != RenewalState.SENT) {
            return false;
        }
        return switch (authority.kind()) {
            case DOUBTFUL, NO_DIRECTORY -> true;
            case NOT_ASKED -> renewal.cause() == FailureCause.ANSWER_UNKNOWN;
            default -> false;
        };
    }

    private NextStep atTheDesk() {
        FailureCause cause = renewal.cause();
        if (cause == FailureCause.STORAGE_FAILED) {
            return NextStep.FREE_DISK;
        }
        if (!token.isPluggedIn()) {
            return cause == FailureCause.MODULE_UNUSABLE ? NextStep.CHECK_MODULE : NextStep.PLUG_IN;
        }
        if (pinBarrier != null) {
            return pinBarrier == PinTry.NOT_TRIED_LOCKED
                    ? NextStep.UNBLOCK_PIN
                    : NextStep.UNLOCK_PIN;
        }
        if (isHopeless()) {
            return NextStep.ABANDON;
        }
        if (cause == FailureCause.TOKEN_FULL) {
            return NextStep.MAKE_ROOM;
        }
        if (!authority.isSaid() && cause == FailureCause.AUTHORITY_UNREACHABLE) {
            return NextStep.CHECK_NETWORK;
        }
        if (!authority.isSaid() && cause == FailureCause.AUTHORITY_MISCONFIGURED) {
            return NextStep.CHECK_AUTHORITY;
        }
        return pinAtHand ? NextStep.CONTINUE : NextStep.ENTER_PIN;
    }

    /** Nothing was sent, and the token fails at it again and again, or can't do it at all. */
    private boolean isHopeless() {
        FailureCause cause = renewal.cause();
        if (cause == null || authority.kind() != AtAuthority.Kind.NOTHING_SENT) {
            return false;
        }
        return switch (cause) {
            case TOKEN_UNSUPPORTED, OLD_KEY_MISSING -> true;
            case TOKEN_ERROR, WORKER_LOST, NEW_PAIR_UNUSABLE ->
                    history.stream().filter(step -> step.cause() == cause).count() >= SAME_FAULTS;
            default -> false;
        };
    }
}
