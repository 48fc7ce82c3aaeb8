package vn.capbu.rollout.ui.text;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.Target;

/** Terms of the rollout in the operator's words. */
public final class RolloutText {

    private RolloutText() {}

    /** A channel. */
    @Messages({
        "RolloutText.none=Not renewed",
        "RolloutText.selfCare=Self-care",
        "RolloutText.am=Account manager",
        "RolloutText.hotline=Hotline",
        "RolloutText.agent=Agent",
        "RolloutText.desk=Service desk",
        "RolloutText.other=Other"
    })
    public static String of(Channel channel) {
        return switch (channel) {
            case NONE -> Bundle.RolloutText_none();
            case SELF_CARE -> Bundle.RolloutText_selfCare();
            case ACCOUNT_MANAGER -> Bundle.RolloutText_am();
            case HOTLINE -> Bundle.RolloutText_hotline();
            case AGENT -> Bundle.RolloutText_agent();
            case SERVICE_DESK -> Bundle.RolloutText_desk();
            case OTHER -> Bundle.RolloutText_other();
        };
    }

    /** How a member stands. */
    @Messages({
        "RolloutText.pending=Pending",
        "RolloutText.renewed=Renewed",
        "RolloutText.registered=Renewed and registered",
        "RolloutText.pinLocked=Blocked: PIN locked",
        "RolloutText.broken=Blocked: token broken or lost",
        "RolloutText.unreachable=Blocked: unreachable",
        "RolloutText.debt=Blocked: debt",
        "RolloutText.decision=Blocked: needs a decision",
        "RolloutText.device=Blocked: device not supported",
        "RolloutText.revoked=Excluded: revoked",
        "RolloutText.contractEnded=Excluded: contract ended",
        "RolloutText.closedDown=Excluded: closed down",
        "RolloutText.gone=Excluded: can't be found",
        "RolloutText.notEligible=Excluded: no longer eligible"
    })
    public static String of(Standing standing) {
        return switch (standing) {
            case PENDING -> Bundle.RolloutText_pending();
            case RENEWED -> Bundle.RolloutText_renewed();
            case REGISTERED -> Bundle.RolloutText_registered();
            case BLOCKED_PIN_LOCKED -> Bundle.RolloutText_pinLocked();
            case BLOCKED_TOKEN_BROKEN -> Bundle.RolloutText_broken();
            case BLOCKED_UNREACHABLE -> Bundle.RolloutText_unreachable();
            case BLOCKED_DEBT -> Bundle.RolloutText_debt();
            case BLOCKED_NEEDS_DECISION -> Bundle.RolloutText_decision();
            case BLOCKED_DEVICE_NOT_SUPPORTED -> Bundle.RolloutText_device();
            case EXCLUDED_REVOKED -> Bundle.RolloutText_revoked();
            case EXCLUDED_CONTRACT_ENDED -> Bundle.RolloutText_contractEnded();
            case EXCLUDED_CLOSED_DOWN -> Bundle.RolloutText_closedDown();
            case EXCLUDED_UNREACHABLE -> Bundle.RolloutText_gone();
            case EXCLUDED_NOT_ELIGIBLE -> Bundle.RolloutText_notEligible();
        };
    }

    /** A sort of standings. */
    @Messages({
        "RolloutText.kindPending=pending",
        "RolloutText.kindRenewed=renewed",
        "RolloutText.kindRegistered=registered",
        "RolloutText.kindBlocked=blocked",
        "RolloutText.kindExcluded=excluded"
    })
    public static String of(Standing.Kind kind) {
        return switch (kind) {
            case PENDING -> Bundle.RolloutText_kindPending();
            case RENEWED -> Bundle.RolloutText_kindRenewed();
            case REGISTERED -> Bundle.RolloutText_kindRegistered();
            case BLOCKED -> Bundle.RolloutText_kindBlocked();
            case EXCLUDED -> Bundle.RolloutText_kindExcluded();
        };
    }

    /** What came of a call. */
    @Messages({
        "RolloutText.reached=Reached",
        "RolloutText.willCome=Will come",
        "RolloutText.refuses=Refuses",
        "RolloutText.wrongNumber=Wrong number",
        "RolloutText.noAnswer=No answer"
    })
    public static String of(CallOutcome outcome) {
        return switch (outcome) {
            case REACHED -> Bundle.RolloutText_reached();
            case WILL_COME -> Bundle.RolloutText_willCome();
            case REFUSES -> Bundle.RolloutText_refuses();
            case WRONG_NUMBER -> Bundle.RolloutText_wrongNumber();
            case NO_ANSWER -> Bundle.RolloutText_noAnswer();
        };
    }

    /** Whether a proposal is answered. */
    @Messages({
        "RolloutText.sent=Awaits the answer",
        "RolloutText.accepted=Accepted",
        "RolloutText.declined=Declined"
    })
    public static String of(Proposal.State state) {
        return switch (state) {
            case SENT -> Bundle.RolloutText_sent();
            case ACCEPTED -> Bundle.RolloutText_accepted();
            case DECLINED -> Bundle.RolloutText_declined();
        };
    }

    /** Of what a target is a share. */
    @Messages({"RolloutText.reachable=the reachable", "RolloutText.eligible=all in the campaign"})
    public static String of(Target.Denominator denominator) {
        return switch (denominator) {
            case REACHABLE -> Bundle.RolloutText_reachable();
            case ELIGIBLE -> Bundle.RolloutText_eligible();
        };
    }

    /** A part of the population by device version. */
    @Messages({
        "RolloutText.everybody=All devices",
        "RolloutText.noVersion=(version unknown)",
        "# {0} - versions",
        "RolloutText.except=All but {0}"
    })
    public static String of(Cohort cohort) {
        if (cohort.equals(Cohort.ALL)) {
            return Bundle.RolloutText_everybody();
        }
        String names =
                new TreeSet<>(cohort.names())
                        .stream()
                                .map(name -> name.isEmpty() ? Bundle.RolloutText_noVersion() : name)
                                .collect(Collectors.joining(", "));
        return cohort.except() ? Bundle.RolloutText_except(names) : names;
    }

    /** A device version, as the registry spells it. */
    public static String version(String name) {
        return name.isEmpty() ? Bundle.RolloutText_noVersion() : name;
    }

    /** A share of a number, in percent; empty where there is nobody. */
    public static String share(long part, long whole, Formats formats) {
        return whole == 0 ? "" : formats.percent((double) part / whole);
    }
}
