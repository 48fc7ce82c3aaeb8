package vn.capbu.rollout.ui.text;

import java.io.IOException;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.StorageErrors;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.rollout.RolloutException;

/** Failures of the rollout's windows: what happened, what is safe, what to do next. */
public final class RolloutErrors {

    private RolloutErrors() {}

    /** A failure in the operator's words. */
    @Messages({
        "RolloutErrors.unchanged=Population, facts and figures are as they were.",
        "RolloutErrors.unexpected=Something unexpected went wrong.",
        "RolloutErrors.log=Try once more; if it repeats, send the log to support.",
        "# {0} - folder",
        "RolloutErrors.held=The data directory {0} is in use by another process.",
        "RolloutErrors.heldNext=Close the other console or command that uses it, then try again.",
        "RolloutErrors.file=A file can't be read or written.",
        "RolloutErrors.fileNext=Check that the folder exists, that there is room and that this account may write there, then"
                + " try again."
    })
    public static ErrorText explain(Exception cause) {
        String safe = Bundle.RolloutErrors_unchanged();
        if (cause instanceof DirectoryLock.HeldException held) {
            return new ErrorText(
                    Bundle.RolloutErrors_held(held.folder()),
                    safe,
                    Bundle.RolloutErrors_heldNext());
        }
        if (cause instanceof StorageException storage) {
            return StorageErrors.explain(storage, safe);
        }
        if (cause instanceof RolloutException refusal) {
            return new ErrorText(
                    happened(refusal.reason(), refusal.subject()), safe, next(refusal.reason()));
        }
        if (cause instanceof IOException) {
            return new ErrorText(
                    Bundle.RolloutErrors_file(), safe, Bundle.RolloutErrors_fileNext());
        }
        return new ErrorText(Bundle.RolloutErrors_unexpected(), safe, Bundle.RolloutErrors_log());
    }

    @Messages({
        "# {0} - name",
        "RolloutErrors.unknownCampaign=There is no campaign \"{0}\".",
        "# {0} - campaign",
        "RolloutErrors.noPopulation=The campaign \"{0}\" has no population yet.",
        "# {0} - day",
        "RolloutErrors.futureDay={0} lies in the future.",
        "# {0} - day",
        "RolloutErrors.tooEarly=The population in force was fixed on {0}; a newer one can''t be earlier.",
        "# {0} - serial",
        "RolloutErrors.unknownMember=The certificate {0} isn''t in the campaign''s population.",
        "# {0} - serial",
        "RolloutErrors.renewedAlready=The certificate {0} is renewed: it can be neither blocked nor left out.",
        "# {0} - serial",
        "RolloutErrors.notRenewed=The certificate {0} isn''t renewed.",
        "# {0} - serial and since when",
        "RolloutErrors.noEffect=From that day on it would change nothing: something holds of a later day, or counts more. Certificate"
                + " and since when it stands so: {0}.",
        "# {0} - day",
        "RolloutErrors.beforePopulation=The population begins on {0}; before it there are no figures.",
        "RolloutErrors.noReason=The reason or text is missing.",
        "RolloutErrors.tooLong=The text is too long.",
        "# {0} - operator",
        "RolloutErrors.notAdministrator={0} is no administrator.",
        "# {0} - code",
        "RolloutErrors.unknownTarget=There is no target \"{0}\".",
        "# {0} - code",
        "RolloutErrors.badTarget=The target \"{0}\" contradicts itself, or its code is taken.",
        "RolloutErrors.badRules=A value of the rules makes no sense.",
        "# {0} - version",
        "RolloutErrors.unknownVersion=Nobody in the population has the device version \"{0}\".",
        "RolloutErrors.busy=Another import, repair or fixing is at work.",
        "# {0} - number",
        "RolloutErrors.unknownProposal=There is no proposal {0} that awaits an answer.",
        "# {0} - number",
        "RolloutErrors.unknownAlert=There is no open alert {0}.",
        "# {0} - who and when",
        "RolloutErrors.changed=Somebody else changed it since you read it: {0}."
    })
    private static String happened(RolloutException.Reason reason, String subject) {
        return switch (reason) {
            case UNKNOWN_CAMPAIGN -> Bundle.RolloutErrors_unknownCampaign(subject);
            case NO_POPULATION -> Bundle.RolloutErrors_noPopulation(subject);
            case FUTURE_DAY -> Bundle.RolloutErrors_futureDay(subject);
            case DAY_TOO_EARLY -> Bundle.RolloutErrors_tooEarly(subject);
            case UNKNOWN_MEMBER -> Bundle.RolloutErrors_unknownMember(subject);
            case RENEWED_ALREADY -> Bundle.RolloutErrors_renewedAlready(subject);
            case NOT_RENEWED -> Bundle.RolloutErrors_notRenewed(subject);
            case NO_EFFECT -> Bundle.RolloutErrors_noEffect(subject);
            case BEFORE_POPULATION -> Bundle.RolloutErrors_beforePopulation(subject);
            case NO_REASON -> Bundle.RolloutErrors_noReason();
            case TOO_LONG -> Bundle.RolloutErrors_tooLong();
            case NOT_AN_ADMINISTRATOR -> Bundle.RolloutErrors_notAdministrator(subject);
            case UNKNOWN_TARGET -> Bundle.RolloutErrors_unknownTarget(subject);
            case BAD_TARGET -> Bundle.RolloutErrors_badTarget(subject);
            case BAD_RULES -> Bundle.RolloutErrors_badRules();
            case UNKNOWN_DEVICE_VERSION -> Bundle.RolloutErrors_unknownVersion(subject);
            case BUSY -> Bundle.RolloutErrors_busy();
            case UNKNOWN_PROPOSAL -> Bundle.RolloutErrors_unknownProposal(subject);
            case UNKNOWN_ALERT -> Bundle.RolloutErrors_unknownAlert(subject);
            case CHANGED_MEANWHILE -> Bundle.RolloutErrors_changed(subject);
        };
    }

    @Messages({
        "RolloutErrors.reread=Press F5 to read anew.",
        "RolloutErrors.fix=Fix the population first: menu Progress.",
        "RolloutErrors.otherDay=Choose another day.",
        "RolloutErrors.choose=Choose others, or take the renewal back first.",
        "RolloutErrors.mend=Mend the text and try again.",
        "RolloutErrors.administrator=Ask an administrator to do it.",
        "RolloutErrors.mendTarget=The share lies above 0 and is at most 100; the first day isn't after the last; a sloping"
                + " target needs first day and share; a code is used once.",
        "RolloutErrors.lookAgain=What holds now is shown. Look at it, then do it again if it is still wanted.",
        "RolloutErrors.wait=Wait until it has ended, then try again."
    })
    private static String next(RolloutException.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CAMPAIGN,
                    UNKNOWN_MEMBER,
                    UNKNOWN_TARGET,
                    UNKNOWN_PROPOSAL,
                    UNKNOWN_ALERT,
                    NOT_RENEWED ->
                    Bundle.RolloutErrors_reread();
            case NO_POPULATION -> Bundle.RolloutErrors_fix();
            case FUTURE_DAY, DAY_TOO_EARLY, BEFORE_POPULATION, NO_EFFECT ->
                    Bundle.RolloutErrors_otherDay();
            case RENEWED_ALREADY, UNKNOWN_DEVICE_VERSION -> Bundle.RolloutErrors_choose();
            case NO_REASON, TOO_LONG, BAD_RULES -> Bundle.RolloutErrors_mend();
            case NOT_AN_ADMINISTRATOR -> Bundle.RolloutErrors_administrator();
            case BAD_TARGET -> Bundle.RolloutErrors_mendTarget();
            case BUSY -> Bundle.RolloutErrors_wait();
            case CHANGED_MEANWHILE -> Bundle.RolloutErrors_lookAgain();
        };
    }
}
