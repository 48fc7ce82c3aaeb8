package vn.capbu.complaints.ui.view;

import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.sla.CaseEvent;

/** Who added a line, and for whom. */
final class Who {

    private Who() {}

    @Messages({"# {0} - who", "# {1} - for whom", "Who.forWhom={0} for {1}"})
    static String of(CaseEvent.Actor actor) {
        return actor.forWhom().isEmpty()
                ? actor.operator()
                : Bundle.Who_forWhom(actor.operator(), actor.forWhom());
    }
}
