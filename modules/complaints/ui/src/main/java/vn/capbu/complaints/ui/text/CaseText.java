package vn.capbu.complaints.ui.text;

import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CompleteCase;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Segment;
import vn.capbu.complaints.sla.TimeKind;

/** What the domain says, in words. */
public final class CaseText {

    private CaseText() {}

    /** A channel. */
    @Messages({
        "CaseText.hotline=Hotline",
        "CaseText.email=E-mail",
        "CaseText.letter=Letter",
        "CaseText.inPerson=In person",
        "CaseText.am=Account manager",
        "CaseText.portal=App, portal",
        "CaseText.fax=Fax"
    })
    public static String of(Channel channel) {
        return switch (channel) {
            case HOTLINE -> Bundle.CaseText_hotline();
            case EMAIL -> Bundle.CaseText_email();
            case LETTER -> Bundle.CaseText_letter();
            case IN_PERSON -> Bundle.CaseText_inPerson();
            case ACCOUNT_MANAGER -> Bundle.CaseText_am();
            case PORTAL -> Bundle.CaseText_portal();
            case FAX -> Bundle.CaseText_fax();
        };
    }

    /** A state. */
    @Messages({
        "CaseText.received=Received",
        "CaseText.handling=In work",
        "CaseText.waiting=Paused, waiting",
        "CaseText.answered=Answered",
        "CaseText.agreed=Agreed, to be closed",
        "CaseText.supervisor=With a supervisor",
        "CaseText.regulator=With the regulator",
        "CaseText.closed=Closed",
        "CaseText.merged=Merged"
    })
    public static String of(CaseState state) {
        return switch (state) {
            case RECEIVED -> Bundle.CaseText_received();
            case HANDLING -> Bundle.CaseText_handling();
            case WAITING -> Bundle.CaseText_waiting();
            case ANSWERED -> Bundle.CaseText_answered();
            case AGREED -> Bundle.CaseText_agreed();
            case SUPERVISOR -> Bundle.CaseText_supervisor();
            case REGULATOR -> Bundle.CaseText_regulator();
            case CLOSED -> Bundle.CaseText_closed();
            case MERGED -> Bundle.CaseText_merged();
        };
    }

    /** A queue. */
    @Messages({
        "CaseText.queueMine=My cases",
        "CaseText.queueUnit=My unit",
        "CaseText.queueWarning=About to breach",
        "CaseText.queueWaiting=Waiting",
        "CaseText.queueOverdue=Overdue",
        "CaseText.queueOpen=All open",
        "CaseText.queueAll=All"
    })
    public static String of(QueueQuery.Queue queue) {
        return switch (queue) {
            case MINE -> Bundle.CaseText_queueMine();
            case UNIT -> Bundle.CaseText_queueUnit();
            case WARNING -> Bundle.CaseText_queueWarning();
            case WAITING -> Bundle.CaseText_queueWaiting();
            case OVERDUE -> Bundle.CaseText_queueOverdue();
            case OPEN -> Bundle.CaseText_queueOpen();
            case ALL -> Bundle.CaseText_queueAll();
        };
    }

    /** What happened, as a line of a log. */
    @Messages({
        "CaseText.OPENED=Taken in",
        "CaseText.ACKNOWLEDGED=Acknowledged",
        "CaseText.CLASSIFIED=Classified",
        "CaseText.HANDED_OVER=Handed over",
        "CaseText.TAKEN=Taken on",
        "CaseText.PAUSED=Paused",
        "CaseText.RESUMED=Resumed",
        "CaseText.TASK_GIVEN=Task given",
        "CaseText.TASK_DONE=Task done",
        "CaseText.CALL_PROMISED=Call promised",
        "CaseText.CALLED_BACK=Called back",
        "CaseText.PROGRESS_POSTED=Progress posted",
        "CaseText.ANSWERED=Answered",
        "CaseText.AGREED=Customer agrees",
        "CaseText.DISAGREED=Customer disagrees",
        "CaseText.REOPENED=Opened again",
        "CaseText.TO_SUPERVISOR=To the supervisor",
        "CaseText.TO_REGULATOR=To the regulator",
        "CaseText.REGULATOR_ANSWERED=Regulator answered",
        "CaseText.BREACH_EXPLAINED=Breach explained",
        "CaseText.ATTACHED=File added",
        "CaseText.LINKED=Linked",
        "CaseText.NOTED=Note",
        "CaseText.CORRECTED=Corrected",
        "CaseText.ABSORBED=Another case merged in",
        "CaseText.MERGED=Merged into another",
        "CaseText.POLICY_MOVED=Policy moved",
        "CaseText.CALENDAR_CHANGED=Calendar changed",
        "CaseText.CLOSED=Closed with verdict"
    })
    public static String of(EventKind kind) {
        return switch (kind) {
            case OPENED -> Bundle.CaseText_OPENED();
            case ACKNOWLEDGED -> Bundle.CaseText_ACKNOWLEDGED();
            case CLASSIFIED -> Bundle.CaseText_CLASSIFIED();
            case HANDED_OVER -> Bundle.CaseText_HANDED_OVER();
            case TAKEN -> Bundle.CaseText_TAKEN();
            case PAUSED -> Bundle.CaseText_PAUSED();
            case RESUMED -> Bundle.CaseText_RESUMED();
            case TASK_GIVEN -> Bundle.CaseText_TASK_GIVEN();
            case TASK_DONE -> Bundle.CaseText_TASK_DONE();
            case CALL_PROMISED -> Bundle.CaseText_CALL_PROMISED();
            case CALLED_BACK -> Bundle.CaseText_CALLED_BACK();
            case PROGRESS_POSTED -> Bundle.CaseText_PROGRESS_POSTED();
            case ANSWERED -> Bundle.CaseText_ANSWERED();
            case AGREED -> Bundle.CaseText_AGREED();
            case DISAGREED -> Bundle.CaseText_DISAGREED();
            case REOPENED -> Bundle.CaseText_REOPENED();
            case TO_SUPERVISOR -> Bundle.CaseText_TO_SUPERVISOR();
            case TO_REGULATOR -> Bundle.CaseText_TO_REGULATOR();
            case REGULATOR_ANSWERED -> Bundle.CaseText_REGULATOR_ANSWERED();
            case BREACH_EXPLAINED -> Bundle.CaseText_BREACH_EXPLAINED();
            case ATTACHED -> Bundle.CaseText_ATTACHED();
            case LINKED -> Bundle.CaseText_LINKED();
            case NOTED -> Bundle.CaseText_NOTED();
            case CORRECTED -> Bundle.CaseText_CORRECTED();
            case ABSORBED -> Bundle.CaseText_ABSORBED();
            case MERGED -> Bundle.CaseText_MERGED();
            case POLICY_MOVED -> Bundle.CaseText_POLICY_MOVED();
            case CALENDAR_CHANGED -> Bundle.CaseText_CALENDAR_CHANGED();
            case CLOSED -> Bundle.CaseText_CLOSED();
        };
    }

    /** How a clock stands. */
    @Messages({
        "CaseText.noLimit=no limit",
        "CaseText.running=in time so far",
        "CaseText.kept=in time",
        "CaseText.breached=late"
    })
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case NO_LIMIT -> Bundle.CaseText_noLimit();
            case RUNNING -> Bundle.CaseText_running();
            case KEPT -> Bundle.CaseText_kept();
            case BREACHED -> Bundle.CaseText_breached();
        };
    }

    /** Whether a clock runs, or why not. */
    @Messages({
        "CaseText.runRunning=running",
        "CaseText.runPaused=paused",
        "CaseText.runAnswered=answered, the customer judges",
        "CaseText.runOut=out of working hours"
    })
    public static String of(Segment.Run run) {
        return switch (run) {
            case RUNNING -> Bundle.CaseText_runRunning();
            case PAUSED -> Bundle.CaseText_runPaused();
            case ANSWERED -> Bundle.CaseText_runAnswered();
            case OUT_OF_HOURS -> Bundle.CaseText_runOut();
        };
    }

    /** What made a deadline pass. */
    @Messages({
        "CaseText.causeTime=the time was used up",
        "CaseText.causeLevel=another class or level",
        "CaseText.causePolicy=a move to another policy",
        "CaseText.causeCalendar=a change of the calendar",
        "CaseText.causeMerge=a merge with another case"
    })
    public static String of(CaseClocks.Cause cause) {
        return switch (cause) {
            case TIME -> Bundle.CaseText_causeTime();
            case LEVEL_CHANGE -> Bundle.CaseText_causeLevel();
            case POLICY_MOVE -> Bundle.CaseText_causePolicy();
            case CALENDAR_CHANGE -> Bundle.CaseText_causeCalendar();
            case MERGE -> Bundle.CaseText_causeMerge();
        };
    }

    /** What was promised for a time, or is due by itself. */
    @Messages({
        "CaseText.dueCall=Call back",
        "CaseText.dueTask=Task",
        "CaseText.dueRegulator=Answer to the regulator",
        "CaseText.dueResponse=First response",
        "CaseText.dueShare=Time of this unit",
        "CaseText.dueProgress=Progress report",
        "CaseText.duePauseEnd=End of the pause"
    })
    public static String of(DueClock.Kind kind) {
        return switch (kind) {
            case CALL -> Bundle.CaseText_dueCall();
            case TASK -> Bundle.CaseText_dueTask();
            case REGULATOR -> Bundle.CaseText_dueRegulator();
            case RESPONSE -> Bundle.CaseText_dueResponse();
            case SHARE -> Bundle.CaseText_dueShare();
            case PROGRESS -> Bundle.CaseText_dueProgress();
            case PAUSE_END -> Bundle.CaseText_duePauseEnd();
        };
    }

    /** A limit, with the time that it is measured in. */
    @Messages({
        "CaseText.limitNone=no limit",
        "# {0} - days",
        "CaseText.limitDays={0} working days",
        "# {0} - time",
        "CaseText.limitBusiness={0} of working time",
        "# {0} - time",
        "CaseText.limitClock={0} by the clock"
    })
    public static String of(@Nullable Limit limit) {
        if (limit == null) {
            return Bundle.CaseText_limitNone();
        }
        if (limit.measure() == Limit.Measure.WORKING_DAYS) {
            return Bundle.CaseText_limitDays(limit.amount());
        }
        String amount = DurationText.of(limit.amount());
        return limit.time() == TimeKind.BUSINESS
                ? Bundle.CaseText_limitBusiness(amount)
                : Bundle.CaseText_limitClock(amount);
    }

    /** In which time a limit counts. */
    @Messages({"CaseText.timeBusiness=working time", "CaseText.timeClock=clock time"})
    public static String of(TimeKind time) {
        return switch (time) {
            case BUSINESS -> Bundle.CaseText_timeBusiness();
            case CLOCK -> Bundle.CaseText_timeClock();
        };
    }

    /** What a case is linked to. */
    @Messages({
        "CaseText.linkCertificate=Certificate",
        "CaseText.linkToken=Token",
        "CaseText.linkRenewal=Renewal",
        "CaseText.linkCase=Case"
    })
    public static String of(CompleteCase.Link link) {
        return switch (link) {
            case CERTIFICATE -> Bundle.CaseText_linkCertificate();
            case TOKEN -> Bundle.CaseText_linkToken();
            case RENEWAL -> Bundle.CaseText_linkRenewal();
            case CASE -> Bundle.CaseText_linkCase();
        };
    }
}
