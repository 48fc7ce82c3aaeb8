package vn.capbu.complaints.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.desktop.ErrorText;

/** Refusals of the audit of cases: what happened, what is safe, what to do next. */
final class CaseAuditErrors {

    private CaseAuditErrors() {}

    @Messages(
            "CaseAuditErrors.safe=Nothing of this step was stored; plans, reviews and cases are as they were.")
    static ErrorText explain(CaseAuditException refusal) {
        return new ErrorText(
                happened(refusal.reason(), refusal.subject()),
                Bundle.CaseAuditErrors_safe(),
                next(refusal.reason()));
    }

    @Messages({
        "# {0} - operator",
        "CaseAuditErrors.notSupervisor=Only a supervisor may do this; {0} is none.",
        "CaseAuditErrors.unknownPlan=There is no such plan.",
        "# {0} - code",
        "CaseAuditErrors.unknownCard=There is no score-card {0} in force.",
        "# {0} - case",
        "CaseAuditErrors.notSampled=Case {0} isn''t in the sample.",
        "CaseAuditErrors.emptySample=No case was closed on these days that the plan could take, or its size is 0.",
        "CaseAuditErrors.badMarks=A mark is missing, or isn't 0 to 100.",
        "# {0} - code",
        "CaseAuditErrors.badCard=The score-card can''t be stored: {0}. Somebody else may have added a version meanwhile; codes are lower-case"
                + " letters, digits and hyphens, each once, and weights at least 1.",
        "CaseAuditErrors.noNote=Points are missing somewhere, and it isn't said why.",
        "# {0} - case",
        "CaseAuditErrors.ownWork=You worked on case {0} yourself; somebody else reviews it.",
        "# {0} - case",
        "CaseAuditErrors.reviewed=You have reviewed case {0} already.",
        "# {0} - case",
        "CaseAuditErrors.notTheAgent=Only somebody who worked on case {0} replies.",
        "# {0} - case",
        "CaseAuditErrors.notReviewed=Nobody has reviewed case {0} yet.",
        "CaseAuditErrors.unknownAction=This was done already, perhaps by somebody else a moment ago.",
        "CaseAuditErrors.noText=Words are missing.",
        "# {0} - most",
        "CaseAuditErrors.tooLong=The text is longer than {0} characters.",
        "# {0} - day",
        "CaseAuditErrors.notAhead=The day {0} is past."
    })
    private static String happened(CaseAuditException.Reason reason, String subject) {
        return switch (reason) {
            case NOT_A_SUPERVISOR -> Bundle.CaseAuditErrors_notSupervisor(subject);
            case UNKNOWN_PLAN -> Bundle.CaseAuditErrors_unknownPlan();
            case UNKNOWN_SCORECARD -> Bundle.CaseAuditErrors_unknownCard(subject);
            case NOT_SAMPLED -> Bundle.CaseAuditErrors_notSampled(subject);
            case EMPTY_SAMPLE -> Bundle.CaseAuditErrors_emptySample();
            case BAD_MARKS -> Bundle.CaseAuditErrors_badMarks();
            case BAD_CARD -> Bundle.CaseAuditErrors_badCard(subject);
            case NO_NOTE -> Bundle.CaseAuditErrors_noNote();
            case OWN_WORK -> Bundle.CaseAuditErrors_ownWork(subject);
            case REVIEWED -> Bundle.CaseAuditErrors_reviewed(subject);
            case NOT_THE_AGENT -> Bundle.CaseAuditErrors_notTheAgent(subject);
            case NOT_REVIEWED -> Bundle.CaseAuditErrors_notReviewed(subject);
            case UNKNOWN_ACTION -> Bundle.CaseAuditErrors_unknownAction();
            case NO_TEXT -> Bundle.CaseAuditErrors_noText();
            case TOO_LONG -> Bundle.CaseAuditErrors_tooLong(subject);
            case NOT_AHEAD -> Bundle.CaseAuditErrors_notAhead(subject);
        };
    }

    @Messages({
        "CaseAuditErrors.supervisor=Ask a supervisor to do it.",
        "CaseAuditErrors.reread=Press F5 to read anew.",
        "CaseAuditErrors.mend=Mend what was typed and try again.",
        "CaseAuditErrors.days=Choose other days, another way of choosing or a larger sample.",
        "CaseAuditErrors.other=Leave this case to another supervisor.",
        "CaseAuditErrors.first=Review it first."
    })
    private static String next(CaseAuditException.Reason reason) {
        return switch (reason) {
            case NOT_A_SUPERVISOR -> Bundle.CaseAuditErrors_supervisor();
            case UNKNOWN_PLAN, UNKNOWN_SCORECARD, NOT_SAMPLED, REVIEWED, UNKNOWN_ACTION ->
                    Bundle.CaseAuditErrors_reread();
            case EMPTY_SAMPLE -> Bundle.CaseAuditErrors_days();
            case OWN_WORK, NOT_THE_AGENT -> Bundle.CaseAuditErrors_other();
            case NOT_REVIEWED -> Bundle.CaseAuditErrors_first();
            case BAD_CARD, BAD_MARKS, NO_NOTE, NO_TEXT, TOO_LONG, NOT_AHEAD ->
                    Bundle.CaseAuditErrors_mend();
        };
    }
}
