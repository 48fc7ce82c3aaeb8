package vn.capbu.complaints.ui.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.desktop.Formats;

/** Who is warned and told when, what is due beside the deadline, and what of it isn't certain yet. */
final class WhyTold {

    private final Names names;
    private final Formats formats;

    WhyTold(Names names, Formats formats) {
        this.names = names;
        this.formats = formats;
    }

    @Messages({
        "# {0} - percent",
        "# {1} - time",
        "WhyTold.warned=Warned at {1}, when {0} of the time was used.",
        "# {0} - percent",
        "# {1} - time",
        "WhyTold.warns=Warns at {1}, when {0} of the time will be used.",
        "# {0} - percent",
        "# {1} - time",
        "# {2} - who",
        "WhyTold.told=To be told since {1}, at {0} of the time: {2}.",
        "# {0} - percent",
        "# {1} - time",
        "# {2} - who",
        "WhyTold.tells=To be told at {1}, at {0} of the time, unless the work ends before: {2}."
    })
    List<String> steps(CaseClocks clocks) {
        List<String> steps = new ArrayList<>();
        response(clocks, steps);
        Instant end = clocks.total().end();
        Instant until = end == null ? clocks.asOf() : end;
        Policy policy = names.policy(clocks.basis());
        for (int i = 0; i < clocks.warnings().size(); i++) {
            Instant at = clocks.warnings().get(i);
            String percent = policy.warnings().get(i) + "%";
            if (!at.isAfter(until)) {
                steps.add(Bundle.WhyTold_warned(percent, formats.dateTime(at)));
            } else if (end == null) {
                steps.add(Bundle.WhyTold_warns(percent, formats.dateTime(at)));
            }
        }
        for (CaseClocks.Told one : clocks.ladder()) {
            String percent = one.rung().percent() + "%";
            String at = formats.dateTime(one.at());
            steps.add(
                    one.at().isAfter(until)
                            ? Bundle.WhyTold_tells(percent, at, names.of(one))
                            : Bundle.WhyTold_told(percent, at, names.of(one)));
        }
        regulator(clocks, steps);
        next(clocks, steps);
        unconfirmed(clocks, steps);
        return steps;
    }

    @Messages({
        "# {0} - limit",
        "# {1} - time",
        "WhyTold.responseDue=First response within {0}: until {1}; there is none yet.",
        "# {0} - limit",
        "# {1} - time",
        "# {2} - at",
        "# {3} - outcome",
        "WhyTold.responded=First response within {0}, until {1}; it was given at {2}: {3}."
    })
    private void response(CaseClocks clocks, List<String> steps) {
        CaseClocks.Response response = clocks.response();
        if (response == null) {
            return;
        }
        String limit = CaseText.of(response.limit());
        String due = formats.dateTime(response.due());
        steps.add(
                response.at() == null
                        ? Bundle.WhyTold_responseDue(limit, due)
                        : Bundle.WhyTold_responded(
                                limit,
                                due,
                                formats.dateTime(response.at()),
                                CaseText.of(response.outcome())));
    }

    @Messages({
        "# {0} - received",
        "# {1} - due",
        "WhyTold.regulatorDue=The regulator''s letter was received {0}: it is to be answered until {1}.",
        "# {0} - received",
        "# {1} - due",
        "# {2} - at",
        "# {3} - outcome",
        "WhyTold.regulatorDone=The regulator''s letter was received {0}, to be answered until {1}; it was answered at {2}: {3}."
    })
    private void regulator(CaseClocks clocks, List<String> steps) {
        for (DueClock due : clocks.dues()) {
            if (due.kind() != DueClock.Kind.REGULATOR) {
                continue;
            }
            String from = formats.dateTime(due.from());
            String until = formats.dateTime(due.due());
            steps.add(
                    due.doneAt() == null
                            ? Bundle.WhyTold_regulatorDue(from, until)
                            : Bundle.WhyTold_regulatorDone(
                                    from,
                                    until,
                                    formats.dateTime(due.doneAt()),
                                    CaseText.of(due.outcome(clocks.asOf()))));
        }
    }

    @Messages({
        "# {0} - what",
        "# {1} - time",
        "WhyTold.next=Due next beside the deadline: {0}, {1}.",
        "# {0} - posted",
        "# {1} - missed",
        "WhyTold.progress=After the breach progress is owed: posted {0} times, missed {1} times."
    })
    private void next(CaseClocks clocks, List<String> steps) {
        CaseClocks.Progress progress = clocks.progress();
        if (progress != null) {
            steps.add(
                    Bundle.WhyTold_progress(
                            formats.number(progress.posted()), formats.number(progress.missed())));
        }
        CaseClocks.Next next = clocks.next();
        if (next != null) {
            steps.add(Bundle.WhyTold_next(CaseText.of(next.kind()), formats.dateTime(next.at())));
        }
    }

    @Messages({
        "# {0} - days",
        "WhyTold.unconfirmed=Provisional: the deadline rests on days that aren''t published or confirmed yet ({0}). It moves when they do."
    })
    private void unconfirmed(CaseClocks clocks, List<String> steps) {
        if (!clocks.unconfirmed().isEmpty()) {
            steps.add(
                    Bundle.WhyTold_unconfirmed(
                            clocks.unconfirmed().stream()
                                    .map(formats::date)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
