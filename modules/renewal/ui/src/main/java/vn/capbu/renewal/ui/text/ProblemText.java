package vn.capbu.renewal.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.RenewalResult.Problem;
import vn.capbu.renewal.TokenLease;

/** What went wrong with a token, what is safe, and what to do next. */
public final class ProblemText {

    private ProblemText() {}

    /** A problem of a token. */
    @Messages({
        "ProblemText.pinNext=Ask the customer for the right PIN. Don't guess: every wrong one costs a try.",
        "ProblemText.askedNext=Ask the customer, then type the PIN of this token (Enter). A list is not tried again by itself.",
        "ProblemText.sameNext=Ask the customer for the right PIN. If it is surely this one, a supervisor lets it be tried: menu Tokens, Give"
                + " further PIN tries.",
        "ProblemText.supervisorNext=A supervisor decides, with a second person: menu Tokens, Give further PIN tries.",
        "ProblemText.unclearNext=Unplug the token and plug it in again, then type the PIN once more; if it repeats, ask a supervisor.",
        "ProblemText.lockedNext=The PIN has to be unlocked with the SO-PIN first; hand the token to the person who may.",
        "ProblemText.safeOpen=The old certificate and its key work. Every step so far is journalled; the token may be unplugged.",
        "ProblemText.safeEnded=The old certificate and its key are on the token and work; nothing new is in force.",
        "ProblemText.safePin=Nothing on the token was changed."
    })
    public static ErrorText of(Problem problem) {
        PinTry pinTry = problem.pinTry();
        if (pinTry != null) {
            return new ErrorText(
                    OutcomeText.pinTry(pinTry), Bundle.ProblemText_safePin(), next(pinTry));
        }
        FailureCause cause = causeOf(problem);
        return new ErrorText(
                happened(problem, cause),
                cause == FailureCause.HELD_ELSEWHERE
                        ? Bundle.ProblemText_safePin()
                        : problem.continues()
                                ? Bundle.ProblemText_safeOpen()
                                : Bundle.ProblemText_safeEnded(),
                next(problem, cause));
    }

    /** A certificate that was issued and taken back is a thing of its own: the operator has to know why it is gone. */
    @Messages({
        "# {0} - what happened",
        "# {1} - serial of the certificate",
        "ProblemText.withdrawn={0}. The CA had issued certificate {1}: it was rejected, revoked where the rejection had no"
                + " effect, and taken off the token",
        "ProblemText.noRoomForCertificate=The token has no room for the new certificate",
        "# {0} - desk",
        "# {1} - operator",
        "# {2} - since when",
        "ProblemText.heldBy=Desk {0} works on this token: {1}, since {2}"
    })
    private static String happened(Problem problem, FailureCause cause) {
        TokenLease holder = problem.heldBy();
        if (holder != null) {
            return Bundle.ProblemText_heldBy(
                    holder.desk().name(),
                    holder.operator(),
                    Formats.ofConsole().dateTime(holder.takenAt()));
        }
        if (problem.withdrawn() == null) {
            return happened(cause);
        }
        String why =
                cause == FailureCause.TOKEN_FULL
                        ? Bundle.ProblemText_noRoomForCertificate()
                        : happened(cause);
        return Bundle.ProblemText_withdrawn(why, problem.withdrawn());
    }

    @Messages(
            "ProblemText.withdrawnToken.next=Another try would be rejected as well. Make room with the vendor's token manager, or"
                    + " replace the token; then renew again.")
    private static String next(Problem problem, FailureCause cause) {
        boolean byToken =
                cause == FailureCause.TOKEN_FULL || cause == FailureCause.CERTIFICATE_ALTERED;
        return problem.withdrawn() != null && byToken
                ? Bundle.ProblemText_withdrawnToken_next()
                : next(cause);
    }

    private static String next(PinTry pinTry) {
        return switch (pinTry) {
            case WRONG -> Bundle.ProblemText_pinNext();
            case UNCLEAR -> Bundle.ProblemText_unclearNext();
            case NOT_TRIED_AGAIN -> Bundle.ProblemText_askedNext();
            case NOT_TRIED_SAME -> Bundle.ProblemText_sameNext();
            case NOT_TRIED_FINAL, NOT_TRIED_LEDGER -> Bundle.ProblemText_supervisorNext();
            case LOCKED, NOT_TRIED_LOCKED -> Bundle.ProblemText_lockedNext();
        };
    }

    static FailureCause causeOf(Problem problem) {
        FailureCause cause = problem.cause();
        return cause == null ? FailureCause.INTERNAL : cause;
    }

    /** What happened, in one short sentence without a full stop. */
    @Messages({
        "ProblemText.cancelled=Stopped by the operator before anything was sent",
        "ProblemText.tokenGone=The token was unplugged",
        "ProblemText.moduleUnusable=The token's module can't be used",
        "ProblemText.tokenFull=The token has no room for a new key pair",
        "ProblemText.certificateTooLong=The certificate is longer than this device version takes; nothing was begun",
        "ProblemText.tokenUnsupported=The token can't do what the renewal needs",
        "ProblemText.oldKeyMissing=The certificate's private key isn't on the token",
        "ProblemText.certificateAltered=The token cut or changed the certificate; it was removed again",
        "ProblemText.newPairUnusable=The new pair can't sign",
        "ProblemText.tokenError=The token answered with an error",
        "ProblemText.workerLost=The process that works on this token ended or hung",
        "ProblemText.pinNeeded=The PIN is needed again",
        "ProblemText.authorityMisconfigured=The CA's settings can't be used",
        "ProblemText.authorityUnreachable=The CA can't be reached; nothing was sent",
        "ProblemText.authoritySilent=The CA didn't answer",
        "ProblemText.answerUnknown=Nobody knows whether the CA issued a certificate",
        "ProblemText.endedBySupervisor=A supervisor ended the renewal",
        "ProblemText.authorityRefused=The CA refused the request",
        "ProblemText.certificateNotAsOwed=The CA issued another certificate than owed; it was rejected",
        "ProblemText.certificateRevoked=The new certificate was revoked before it was confirmed",
        "ProblemText.revocationNeeded=A certificate was issued that can't stay, and this CA takes none back",
        "ProblemText.authorityWaiting=The CA has the request and hasn't decided yet",
        "ProblemText.raMissing=The certificate has expired, and no RA is configured to vouch for the request",
        "ProblemText.raUnavailable=The RA's token can't sign; nothing was sent",
        "ProblemText.heldElsewhere=Another desk works on this token",
        "ProblemText.overtaken=Another desk took this token over, or renewed its certificate meanwhile",
        "ProblemText.storageFailed=The database can't store what happened",
        "ProblemText.internal=A fault of this program"
    })
    public static String happened(FailureCause cause) {
        return switch (cause) {
            case CANCELLED -> Bundle.ProblemText_cancelled();
            case TOKEN_GONE -> Bundle.ProblemText_tokenGone();
            case MODULE_UNUSABLE -> Bundle.ProblemText_moduleUnusable();
            case TOKEN_FULL -> Bundle.ProblemText_tokenFull();
            case CERTIFICATE_TOO_LONG -> Bundle.ProblemText_certificateTooLong();
            case TOKEN_UNSUPPORTED -> Bundle.ProblemText_tokenUnsupported();
            case OLD_KEY_MISSING -> Bundle.ProblemText_oldKeyMissing();
            case CERTIFICATE_ALTERED -> Bundle.ProblemText_certificateAltered();
            case NEW_PAIR_UNUSABLE -> Bundle.ProblemText_newPairUnusable();
            case TOKEN_ERROR -> Bundle.ProblemText_tokenError();
            case WORKER_LOST -> Bundle.ProblemText_workerLost();
            case PIN_NEEDED -> Bundle.ProblemText_pinNeeded();
            case AUTHORITY_MISCONFIGURED -> Bundle.ProblemText_authorityMisconfigured();
            case AUTHORITY_UNREACHABLE -> Bundle.ProblemText_authorityUnreachable();
            case AUTHORITY_SILENT -> Bundle.ProblemText_authoritySilent();
            case ANSWER_UNKNOWN -> Bundle.ProblemText_answerUnknown();
            case ENDED_BY_SUPERVISOR -> Bundle.ProblemText_endedBySupervisor();
            case AUTHORITY_REFUSED -> Bundle.ProblemText_authorityRefused();
            case CERTIFICATE_NOT_AS_OWED -> Bundle.ProblemText_certificateNotAsOwed();
            case CERTIFICATE_REVOKED -> Bundle.ProblemText_certificateRevoked();
            case REVOCATION_NEEDED -> Bundle.ProblemText_revocationNeeded();
            case AUTHORITY_WAITING -> Bundle.ProblemText_authorityWaiting();
            case RA_MISSING -> Bundle.ProblemText_raMissing();
            case RA_UNAVAILABLE -> Bundle.ProblemText_raUnavailable();
            case HELD_ELSEWHERE -> Bundle.ProblemText_heldElsewhere();
            case OVERTAKEN -> Bundle.ProblemText_overtaken();
            case STORAGE_FAILED -> Bundle.ProblemText_storageFailed();
            case INTERNAL -> Bundle.ProblemText_internal();
        };
    }

    /** What to do next. */
    @Messages({
        "ProblemText.cancelled.next=Renew the token again when you like.",
        "ProblemText.tokenGone.next=Plug the same token in again; its renewal goes on from there.",
        "ProblemText.moduleUnusable.next=Check the module's library and driver, press F5, then continue.",
        "ProblemText.tokenFull.next=Have old objects removed with the vendor's token manager, or replace the token.",
        "ProblemText.certificateTooLong.next=Replace the token by a newer device version, or correct the limit in Options.",
        "ProblemText.tokenUnsupported.next=Replace the token by a newer device version.",
        "ProblemText.oldKeyMissing.next=Check that it is the subscriber's original token.",
        "ProblemText.certificateAltered.next=Replace the token; report its device version to the product centre.",
        "ProblemText.newPairUnusable.next=Renew again; if it repeats, replace the token.",
        "ProblemText.tokenError.next=Unplug the token, plug it in again, then continue.",
        "ProblemText.workerLost.next=Unplug the token, plug it in again, then continue. Other tokens aren't affected.",
        "ProblemText.pinNeeded.next=Enter the PIN, then continue.",
        "ProblemText.authorityMisconfigured.next=Have the administrator check the CA's settings, then continue.",
        "ProblemText.authorityUnreachable.next=Check the network and the CA, then continue.",
        "ProblemText.authoritySilent.next=Continue in a while: the CA is asked first what became of the request.",
        "ProblemText.answerUnknown.next=Don't repeat it. A supervisor asks the CA and decides.",
        "ProblemText.endedBySupervisor.next=Renew the token again when you like.",
        "ProblemText.authorityRefused.next=Read the CA's answer in the technical details; ask the CA.",
        "ProblemText.certificateNotAsOwed.next=Report it to the CA with the technical details.",
        "ProblemText.certificateRevoked.next=Renew the token again.",
        "ProblemText.revocationNeeded.next=A supervisor has the certificate revoked by the CA's staff (serial in the technical"
                + " details). Then continue: the CRL is asked; without a CRL the supervisor decides that it is revoked.",
        "ProblemText.authorityWaiting.next=Leave the token in: while its PIN is kept (10 minutes) the CA is asked again every 2 minutes; then"
                + " continue by hand. The same request is asked for again, none is sent anew.",
        "ProblemText.raMissing.next=Have the administrator configure the RA (menu Tokens, Certification authority).",
        "ProblemText.raUnavailable.next=Plug the RA's token in and enter its PIN, then continue.",
        "ProblemText.heldElsewhere.next=Ask that desk. If its machine has gone down, the token is free one minute later: try again then.",
        "ProblemText.overtaken.next=Press F5 and look what became of it. If it is open still and the token is here, continue.",
        "ProblemText.storageFailed.next=Free disk space where the data directory is, then continue.",
        "ProblemText.internal.next=Continue once more; if it repeats, send the log to support."
    })
    public static String next(FailureCause cause) {
        return switch (cause) {
            case CANCELLED -> Bundle.ProblemText_cancelled_next();
            case TOKEN_GONE -> Bundle.ProblemText_tokenGone_next();
            case MODULE_UNUSABLE -> Bundle.ProblemText_moduleUnusable_next();
            case TOKEN_FULL -> Bundle.ProblemText_tokenFull_next();
            case CERTIFICATE_TOO_LONG -> Bundle.ProblemText_certificateTooLong_next();
            case TOKEN_UNSUPPORTED -> Bundle.ProblemText_tokenUnsupported_next();
            case OLD_KEY_MISSING -> Bundle.ProblemText_oldKeyMissing_next();
            case CERTIFICATE_ALTERED -> Bundle.ProblemText_certificateAltered_next();
            case NEW_PAIR_UNUSABLE -> Bundle.ProblemText_newPairUnusable_next();
            case TOKEN_ERROR -> Bundle.ProblemText_tokenError_next();
            case WORKER_LOST -> Bundle.ProblemText_workerLost_next();
            case PIN_NEEDED -> Bundle.ProblemText_pinNeeded_next();
            case AUTHORITY_MISCONFIGURED -> Bundle.ProblemText_authorityMisconfigured_next();
            case AUTHORITY_UNREACHABLE -> Bundle.ProblemText_authorityUnreachable_next();
            case AUTHORITY_SILENT -> Bundle.ProblemText_authoritySilent_next();
            case ANSWER_UNKNOWN -> Bundle.ProblemText_answerUnknown_next();
            case ENDED_BY_SUPERVISOR -> Bundle.ProblemText_endedBySupervisor_next();
            case AUTHORITY_REFUSED -> Bundle.ProblemText_authorityRefused_next();
            case CERTIFICATE_NOT_AS_OWED -> Bundle.ProblemText_certificateNotAsOwed_next();
            case CERTIFICATE_REVOKED -> Bundle.ProblemText_certificateRevoked_next();
            case REVOCATION_NEEDED -> Bundle.ProblemText_revocationNeeded_next();
            case AUTHORITY_WAITING -> Bundle.ProblemText_authorityWaiting_next();
            case RA_MISSING -> Bundle.ProblemText_raMissing_next();
            case RA_UNAVAILABLE -> Bundle.ProblemText_raUnavailable_next();
            case HELD_ELSEWHERE -> Bundle.ProblemText_heldElsewhere_next();
            case OVERTAKEN -> Bundle.ProblemText_overtaken_next();
            case STORAGE_FAILED -> Bundle.ProblemText_storageFailed_next();
            case INTERNAL -> Bundle.ProblemText_internal_next();
        };
    }
}
