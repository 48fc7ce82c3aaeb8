package vn.capbu.desktop.imports;

import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalException.Reason;
import vn.capbu.kernel.imports.WithdrawalRequest;

/** Why an import wasn't taken back: what happened, what is safe, what to do next. */
final class WithdrawalErrors {

    private WithdrawalErrors() {}

    /** A refusal in the operator's words. */
    @Messages("WithdrawalErrors.safe=Nothing was taken back; all data is as it was.")
    static ErrorText explain(WithdrawalException refused) {
        return new ErrorText(
                happened(refused), Bundle.WithdrawalErrors_safe(), next(refused.reason()));
    }

    @Messages({
        "# {0} - number",
        "WithdrawalErrors.unknown=There is no import {0} any more among the newest.",
        "# {0} - file",
        "WithdrawalErrors.before=The import of {0} was taken back before.",
        "# {0} - number and file",
        "WithdrawalErrors.newer=A newer import is in use: {0}.",
        "WithdrawalErrors.busy=Another import is running, or is being taken back.",
        "WithdrawalErrors.noReason=The reason is missing.",
        "# {0} - length",
        "# {1} - most",
        "WithdrawalErrors.tooLong=The reason has {0} characters; at most {1} can be kept.",
        "WithdrawalErrors.second=A second person has to stand by it.",
        "# {0} - name",
        "WithdrawalErrors.same=The second person has to be somebody else than {0}."
    })
    private static String happened(WithdrawalException refused) {
        String subject = refused.subject();
        return switch (refused.reason()) {
            case UNKNOWN_IMPORT -> Bundle.WithdrawalErrors_unknown(subject);
            case WITHDRAWN_BEFORE -> Bundle.WithdrawalErrors_before(subject);
            case NOT_THE_NEWEST -> Bundle.WithdrawalErrors_newer(subject);
            case BUSY -> Bundle.WithdrawalErrors_busy();
            case NO_REASON -> Bundle.WithdrawalErrors_noReason();
            case REASON_TOO_LONG ->
                    Bundle.WithdrawalErrors_tooLong(
                            subject, Formats.ofConsole().number(WithdrawalRequest.MAX_REASON));
            case SECOND_PERSON_MISSING -> Bundle.WithdrawalErrors_second();
            case SAME_PERSON -> Bundle.WithdrawalErrors_same(subject);
        };
    }

    @Messages({
        "WithdrawalErrors.lookNext=The list is read anew. Look at it, then take back what is still to be taken back.",
        "WithdrawalErrors.newerNext=The list is read anew. Take the newer import back first, then this one.",
        "WithdrawalErrors.busyNext=Wait until that has ended, then try again.",
        "WithdrawalErrors.fillNext=Correct the fields and try again."
    })
    private static String next(Reason reason) {
        return switch (reason) {
            case UNKNOWN_IMPORT, WITHDRAWN_BEFORE -> Bundle.WithdrawalErrors_lookNext();
            case NOT_THE_NEWEST -> Bundle.WithdrawalErrors_newerNext();
            case BUSY -> Bundle.WithdrawalErrors_busyNext();
            case NO_REASON, REASON_TOO_LONG, SECOND_PERSON_MISSING, SAME_PERSON ->
                    Bundle.WithdrawalErrors_fillNext();
        };
    }
}
