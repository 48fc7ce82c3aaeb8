package vn.capbu.renewal.ui.custody.text;

import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.ui.custody.model.CustodyFilter;

/** The states of custody in words. */
public final class StateText {

    private StateText() {}

    /** A state, as in a table. */
    @Messages({
        "StateText.received=Received",
        "StateText.onBench=On the bench",
        "StateText.renewed=Renewed",
        "StateText.notEligible=Not eligible",
        "StateText.problem=Problem",
        "StateText.ready=Ready to return",
        "StateText.returned=Returned"
    })
    public static String of(CustodyState state) {
        return switch (state) {
            case RECEIVED -> Bundle.StateText_received();
            case ON_BENCH -> Bundle.StateText_onBench();
            case RENEWED -> Bundle.StateText_renewed();
            case NOT_ELIGIBLE -> Bundle.StateText_notEligible();
            case PROBLEM -> Bundle.StateText_problem();
            case READY -> Bundle.StateText_ready();
            case RETURNED -> Bundle.StateText_returned();
        };
    }

    /** A state that may be missing. */
    static String maybe(@Nullable CustodyState state) {
        return state == null ? "" : of(state);
    }

    /** A filter, as on its button. */
    @Messages({"StateText.inCustody=In custody", "StateText.overdue=Overdue"})
    public static String of(CustodyFilter filter) {
        return switch (filter) {
            case IN_CUSTODY -> Bundle.StateText_inCustody();
            case RECEIVED -> of(CustodyState.RECEIVED);
            case ON_BENCH -> of(CustodyState.ON_BENCH);
            case RENEWED -> of(CustodyState.RENEWED);
            case NOT_ELIGIBLE -> of(CustodyState.NOT_ELIGIBLE);
            case PROBLEM -> of(CustodyState.PROBLEM);
            case READY -> of(CustodyState.READY);
            case OVERDUE -> Bundle.StateText_overdue();
            case RETURNED -> of(CustodyState.RETURNED);
        };
    }

    /** What moved a token. */
    @Messages({
        "StateText.dropOff=drop-off",
        "StateText.operator=by hand",
        "StateText.renewal=renewal",
        "StateText.check=check before return",
        "StateText.handOver=hand-over"
    })
    public static String of(CustodyMove.Origin origin) {
        return switch (origin) {
            case DROP_OFF -> Bundle.StateText_dropOff();
            case OPERATOR -> Bundle.StateText_operator();
            case RENEWAL -> Bundle.StateText_renewal();
            case CHECK -> Bundle.StateText_check();
            case HAND_OVER -> Bundle.StateText_handOver();
        };
    }
}
