package vn.capbu.complaints.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ui.model.CaseDeed;

/** What can be done to a case, in words. */
public final class DeedText {

    private DeedText() {}

    /** A deed, as a button names it. */
    @Messages({
        "DeedText.TAKE=Take on",
        "DeedText.ACKNOWLEDGE=Acknowledge",
        "DeedText.CLASSIFY=Classify",
        "DeedText.HAND_OVER=Hand over",
        "DeedText.PAUSE=Pause",
        "DeedText.RESUME=Resume",
        "DeedText.ANSWER=Answer",
        "DeedText.AGREE=Customer agrees",
        "DeedText.DISAGREE=Customer disagrees",
        "DeedText.EXPLAIN=Explain the breach",
        "DeedText.CLOSE=Close",
        "DeedText.REOPEN=Open again",
        "DeedText.GIVE_TASK=Give a task",
        "DeedText.TASK_DONE=Task done",
        "DeedText.PROMISE_CALL=Promise a call",
        "DeedText.CALLED_BACK=Called back",
        "DeedText.POST_PROGRESS=Post progress",
        "DeedText.NOTE=Note",
        "DeedText.ATTACH=Add a file",
        "DeedText.CHECK_PAPERS=Check the dossier",
        "DeedText.LINK=Link",
        "DeedText.CORRECT=Correct",
        "DeedText.TAKE_OVER=Take over as supervisor",
        "DeedText.TO_REGULATOR=To the regulator",
        "DeedText.REGULATOR_ANSWERED=Regulator answered",
        "DeedText.MOVE_POLICY=Move to another policy",
        "DeedText.MERGE=Merge into another case"
    })
    public static String of(CaseDeed deed) {
        return switch (deed) {
            case TAKE -> Bundle.DeedText_TAKE();
            case ACKNOWLEDGE -> Bundle.DeedText_ACKNOWLEDGE();
            case CLASSIFY -> Bundle.DeedText_CLASSIFY();
            case HAND_OVER -> Bundle.DeedText_HAND_OVER();
            case PAUSE -> Bundle.DeedText_PAUSE();
            case RESUME -> Bundle.DeedText_RESUME();
            case ANSWER -> Bundle.DeedText_ANSWER();
            case AGREE -> Bundle.DeedText_AGREE();
            case DISAGREE -> Bundle.DeedText_DISAGREE();
            case EXPLAIN -> Bundle.DeedText_EXPLAIN();
            case CLOSE -> Bundle.DeedText_CLOSE();
            case REOPEN -> Bundle.DeedText_REOPEN();
            case GIVE_TASK -> Bundle.DeedText_GIVE_TASK();
            case TASK_DONE -> Bundle.DeedText_TASK_DONE();
            case PROMISE_CALL -> Bundle.DeedText_PROMISE_CALL();
            case CALLED_BACK -> Bundle.DeedText_CALLED_BACK();
            case POST_PROGRESS -> Bundle.DeedText_POST_PROGRESS();
            case NOTE -> Bundle.DeedText_NOTE();
            case ATTACH -> Bundle.DeedText_ATTACH();
            case CHECK_PAPERS -> Bundle.DeedText_CHECK_PAPERS();
            case LINK -> Bundle.DeedText_LINK();
            case CORRECT -> Bundle.DeedText_CORRECT();
            case TAKE_OVER -> Bundle.DeedText_TAKE_OVER();
            case TO_REGULATOR -> Bundle.DeedText_TO_REGULATOR();
            case REGULATOR_ANSWERED -> Bundle.DeedText_REGULATOR_ANSWERED();
            case MOVE_POLICY -> Bundle.DeedText_MOVE_POLICY();
            case MERGE -> Bundle.DeedText_MERGE();
        };
    }

    /** What a form says above its fields. */
    @Messages({
        "DeedText.sayCLASSIFY=The limit counts from the intake on, and the case goes to the unit of the class. It may be late at once.",
        "DeedText.sayHAND_OVER=The other unit's own time begins now; the total goes on.",
        "DeedText.sayPAUSE=The clocks stand still until the case is resumed or answered, at most as long as the policy allows.",
        "DeedText.sayANSWER=The clock stops, and the customer judges. Promised calls are kept by it.",
        "DeedText.sayAGREE=The case is closed; one that was late needs its breach explained first.",
        "DeedText.sayDISAGREE=The next round begins with the time that was used.",
        "DeedText.sayCLOSE=The verdict is written down and stays, whatever rules say later.",
        "DeedText.sayCHECK_PAPERS=Tick what is there; the note in the log says what is there and what is missing.",
        "DeedText.sayCORRECT=The earlier line stays as it is; the correction is written below it.",
        "DeedText.sayMOVE_POLICY=The deadline is reckoned anew from the intake on, with its pauses; the case may be late at once. The log"
                + " gets both deadlines.",
        "DeedText.sayMERGE=This case ends, and goes on in the other one, which keeps the earlier intake and the stricter limit. It can't"
                + " be undone.",
        "DeedText.sayOther=It is written into the log with your name and the time, and stays there."
    })
    public static String sentence(CaseDeed deed) {
        return switch (deed) {
            case CLASSIFY -> Bundle.DeedText_sayCLASSIFY();
            case HAND_OVER -> Bundle.DeedText_sayHAND_OVER();
            case PAUSE -> Bundle.DeedText_sayPAUSE();
            case ANSWER -> Bundle.DeedText_sayANSWER();
            case AGREE -> Bundle.DeedText_sayAGREE();
            case DISAGREE -> Bundle.DeedText_sayDISAGREE();
            case CLOSE -> Bundle.DeedText_sayCLOSE();
            case CHECK_PAPERS -> Bundle.DeedText_sayCHECK_PAPERS();
            case CORRECT -> Bundle.DeedText_sayCORRECT();
            case MOVE_POLICY -> Bundle.DeedText_sayMOVE_POLICY();
            case MERGE -> Bundle.DeedText_sayMERGE();
            default -> Bundle.DeedText_sayOther();
        };
    }
}
