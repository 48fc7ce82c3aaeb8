package vn.capbu.complaints.ui.text;

import java.io.IOException;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.complaints.ui.model.DamagedFileException;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.StorageErrors;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.kernel.spi.StorageException;

/** Failures of the windows of complaints: what happened, what is safe, what to do next. */
public final class ComplaintErrors {

    private ComplaintErrors() {}

    /** A failure in the operator's words. */
    @Messages({
        "ComplaintErrors.unchanged=The case and its log are as they were; nothing of this step was stored.",
        "ComplaintErrors.unexpected=Something unexpected went wrong.",
        "ComplaintErrors.log=Try once more; if it repeats, send the log to support.",
        "# {0} - folder",
        "ComplaintErrors.held=The data directory {0} is in use by another process.",
        "ComplaintErrors.heldNext=Close the other console or command that uses it, then try again.",
        "# {0} - name",
        "ComplaintErrors.damaged=The file \"{0}\" in the database isn''t the one that was added: its hash differs.",
        "ComplaintErrors.damagedNext=It was not saved. Tell a supervisor, and let \"capbu audit verify\" say which line was altered.",
        "ComplaintErrors.file=A file can't be read or written.",
        "ComplaintErrors.fileNext=Check that the file is there and that this account may read it, then try again."
    })
    public static ErrorText explain(Exception cause) {
        String safe = Bundle.ComplaintErrors_unchanged();
        if (cause instanceof DirectoryLock.HeldException held) {
            return new ErrorText(
                    Bundle.ComplaintErrors_held(held.folder()),
                    safe,
                    Bundle.ComplaintErrors_heldNext());
        }
        if (cause instanceof StorageException storage) {
            return StorageErrors.explain(storage, safe);
        }
        if (cause instanceof ComplaintException refusal) {
            return new ErrorText(
                    happened(refusal.reason(), refusal.subject()), safe, next(refusal.reason()));
        }
        if (cause instanceof CaseAuditException refusal) {
            return CaseAuditErrors.explain(refusal);
        }
        if (cause instanceof DamagedFileException damaged) {
            return new ErrorText(
                    Bundle.ComplaintErrors_damaged(damaged.name()),
                    safe,
                    Bundle.ComplaintErrors_damagedNext());
        }
        if (cause instanceof IOException) {
            return new ErrorText(
                    Bundle.ComplaintErrors_file(), safe, Bundle.ComplaintErrors_fileNext());
        }
        return new ErrorText(
                Bundle.ComplaintErrors_unexpected(), safe, Bundle.ComplaintErrors_log());
    }

    @Messages({
        "# {0} - number",
        "ComplaintErrors.unknownCase=There is no case {0}.",
        "# {0} - code",
        "ComplaintErrors.unknownCode=\"{0}\" isn''t known: class, policy, unit, reason or province.",
        "ComplaintErrors.unknownLine=The log has no such open task or pause.",
        "ComplaintErrors.notAllowed=In its present state the case doesn't allow this.",
        "# {0} - operator",
        "ComplaintErrors.notSupervisor=Only a supervisor may do this; {0} is none.",
        "# {0} - operator",
        "ComplaintErrors.notAdministrator=Only an administrator may do this; {0} is none.",
        "ComplaintErrors.noText=A text or the customer's name is missing.",
        "ComplaintErrors.noEvidence=A pause needs what proves it.",
        "ComplaintErrors.tooLong=The text is longer than 10,000 characters.",
        "ComplaintErrors.notAhead=The time must be ahead, and is past.",
        "ComplaintErrors.ahead=The time of receipt is still ahead.",
        "# {0} - time",
        "ComplaintErrors.beforeIntake=The letter can''t have come before the case was taken in: {0}.",
        "ComplaintErrors.notExplained=The case was late: it is closed with its breach reason and root cause.",
        "ComplaintErrors.sameCase=A case can't be merged into itself.",
        "ComplaintErrors.tooLarge=The file is larger than the policy allows, or all of the case's together are.",
        "# {0} - where",
        "ComplaintErrors.invalidRules=The version of the rules isn''t what it has to be: {0}.",
        "# {0} - who and when",
        "ComplaintErrors.changed=Somebody else changed the case since you read it: {0}."
    })
    private static String happened(ComplaintException.Reason reason, String subject) {
        return switch (reason) {
            case UNKNOWN_CASE -> Bundle.ComplaintErrors_unknownCase(subject);
            case UNKNOWN_CLASS, UNKNOWN_POLICY, UNKNOWN_UNIT, UNKNOWN_PAUSE, UNKNOWN_CODE ->
                    Bundle.ComplaintErrors_unknownCode(subject);
            case UNKNOWN_LINE -> Bundle.ComplaintErrors_unknownLine();
            case NOT_ALLOWED -> Bundle.ComplaintErrors_notAllowed();
            case NOT_A_SUPERVISOR -> Bundle.ComplaintErrors_notSupervisor(subject);
            case NOT_AN_ADMINISTRATOR -> Bundle.ComplaintErrors_notAdministrator(subject);
            case NO_TEXT -> Bundle.ComplaintErrors_noText();
            case NO_EVIDENCE -> Bundle.ComplaintErrors_noEvidence();
            case TOO_LONG -> Bundle.ComplaintErrors_tooLong();
            case NOT_AHEAD -> Bundle.ComplaintErrors_notAhead();
            case AHEAD -> Bundle.ComplaintErrors_ahead();
            case BEFORE_INTAKE -> Bundle.ComplaintErrors_beforeIntake(subject);
            case NOT_EXPLAINED -> Bundle.ComplaintErrors_notExplained();
            case SAME_CASE -> Bundle.ComplaintErrors_sameCase();
            case FILE_TOO_LARGE -> Bundle.ComplaintErrors_tooLarge();
            case INVALID_RULES -> Bundle.ComplaintErrors_invalidRules(subject);
            case CHANGED_MEANWHILE -> Bundle.ComplaintErrors_changed(subject);
        };
    }

    @Messages({
        "ComplaintErrors.reread=Press F5 to read anew.",
        "ComplaintErrors.lookAgain=The case is shown as it is now, and what you typed is kept. Look at it, then do it again if it is"
                + " still wanted.",
        "ComplaintErrors.mend=Mend what was typed and try again.",
        "ComplaintErrors.supervisor=Ask a supervisor to do it.",
        "ComplaintErrors.administrator=Ask an administrator to do it.",
        "ComplaintErrors.explain=Choose \"Explain the breach\", then close it."
    })
    private static String next(ComplaintException.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CASE,
                    UNKNOWN_CLASS,
                    UNKNOWN_POLICY,
                    UNKNOWN_UNIT,
                    UNKNOWN_PAUSE,
                    UNKNOWN_CODE,
                    UNKNOWN_LINE,
                    NOT_ALLOWED ->
                    Bundle.ComplaintErrors_reread();
            case NOT_A_SUPERVISOR -> Bundle.ComplaintErrors_supervisor();
            case NOT_AN_ADMINISTRATOR -> Bundle.ComplaintErrors_administrator();
            case NOT_EXPLAINED -> Bundle.ComplaintErrors_explain();
            case CHANGED_MEANWHILE -> Bundle.ComplaintErrors_lookAgain();
            case NO_TEXT,
                    NO_EVIDENCE,
                    TOO_LONG,
                    NOT_AHEAD,
                    AHEAD,
                    BEFORE_INTAKE,
                    SAME_CASE,
                    FILE_TOO_LARGE,
                    INVALID_RULES ->
                    Bundle.ComplaintErrors_mend();
        };
    }
}
