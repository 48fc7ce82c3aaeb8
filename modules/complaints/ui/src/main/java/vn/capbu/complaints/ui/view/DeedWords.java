package vn.capbu.complaints.ui.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.PolicyMove;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.Formats;

/** What can be chosen in the form of a deed, in words. */
final class DeedWords {

    private static final int LONGEST_LINE = 80;

    private final Names names;
    private final Formats formats;

    DeedWords(Names names, Formats formats) {
        this.names = names;
        this.formats = formats;
    }

    @Messages({"# {0} - reason", "DeedForm.supervisors={0} (supervisor)"})
    String pause(Policy.PauseReason one) {
        return one.supervisor() ? Bundle.DeedForm_supervisors(names.of(one)) : names.of(one);
    }

    @Messages({"# {0} - reason", "# {1} - since", "DeedForm.onePause={0}, since {1}"})
    String since(CaseEvent line, Policy policy) {
        String reason = line.required(Fact.REASON);
        return Bundle.DeedForm_onePause(
                policy.pause(reason).map(names::of).orElse(reason), formats.dateTime(line.at()));
    }

    String line(CaseEvent one) {
        String text = one.fact(Fact.TEXT);
        String whole =
                one.no()
                        + ". "
                        + CaseText.of(one.kind())
                        + " · "
                        + formats.dateTime(one.at())
                        + (text == null ? "" : " · " + text);
        return whole.length() > LONGEST_LINE ? whole.substring(0, LONGEST_LINE) + "…" : whole;
    }

    @Messages({
        "# {0} - policy",
        "# {1} - version",
        "# {2} - class",
        "DeedForm.move={0} v{1}: {2}",
        "DeedForm.noDeadline=none"
    })
    String move(PolicyMove one) {
        return Bundle.DeedForm_move(
                names.of(one.policy()),
                one.policy().version(),
                one.caseClass() == null ? Bundle.DeedForm_noDeadline() : names.of(one.caseClass()));
    }

    @Messages({
        "# {0} - now",
        "# {1} - then",
        "DeedForm.deadlines=Deadline now {0}, then {1}.",
        "# {0} - now",
        "# {1} - then",
        "DeedForm.deadlinesLate=Deadline now {0}, then {1}: past already, the case is late at once."
    })
    String deadlines(PolicyMove one, Instant now) {
        Instant after = one.after();
        Instant before = one.before();
        boolean late =
                after != null && after.isBefore(now) && (before == null || !before.isBefore(now));
        return late
                ? Bundle.DeedForm_deadlinesLate(time(before), time(after))
                : Bundle.DeedForm_deadlines(time(before), time(after));
    }

    private String time(@Nullable Instant deadline) {
        return deadline == null ? Bundle.DeedForm_noDeadline() : formats.dateTime(deadline);
    }

    String task(DueClock due, CaseView view) {
        CaseEvent line = view.log().get(due.event() - 1);
        return line.fact(Fact.AGENT) + ": " + line.fact(Fact.TEXT);
    }
}
