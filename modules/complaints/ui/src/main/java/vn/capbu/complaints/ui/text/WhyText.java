package vn.capbu.complaints.ui.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseClocks.DeadlineChange;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.Segment;
import vn.capbu.complaints.sla.Verdict;
import vn.capbu.desktop.Formats;

/** How a deadline came about, step by step: every second of the case is in one of the steps. */
public final class WhyText {

    private final Names names;
    private final Formats formats;

    public WhyText(Names names, Formats formats) {
        this.names = names;
        this.formats = formats;
    }

    /** The steps, in the order in which they happened. */
    public List<String> steps(CaseView view) {
        CaseClocks clocks = view.clocks();
        List<String> steps = new ArrayList<>();
        steps.add(received(view));
        steps.add(limit(clocks));
        happened(clocks, steps);
        steps.add(now(clocks));
        steps.addAll(new WhyTold(names, formats).steps(clocks));
        units(clocks, steps);
        charged(clocks, steps);
        verdicts(view, steps);
        return steps;
    }

    @Messages({
        "# {0} - time",
        "# {1} - channel",
        "WhyText.received=The case reached us at {0} ({1}): the clock counts from that second on.",
        "# {0} - time",
        "# {1} - channel",
        "# {2} - timeThen",
        "WhyText.receivedOut=The case reached us at {0} ({1}), out of working hours: the clock starts at {2}."
    })
    private String received(CaseView view) {
        CaseClocks clocks = view.clocks();
        String channel = CaseText.of(view.summary().origin().channel());
        String start = formats.dateTime(clocks.total().start());
        List<Segment> segments = clocks.segments();
        boolean out = !segments.isEmpty() && segments.get(0).run() == Segment.Run.OUT_OF_HOURS;
        if (out && segments.size() > 1) {
            return Bundle.WhyText_receivedOut(
                    start, channel, formats.dateTime(segments.get(0).to()));
        }
        return Bundle.WhyText_received(start, channel);
    }

    @Messages({
        "# {0} - policy",
        "WhyText.noClass=It has no class yet, so policy {0} sets no limit: classify it.",
        "# {0} - class",
        "# {1} - policy",
        "WhyText.noLimit=Class \"{0}\" of policy {1} has no limit.",
        "# {0} - class",
        "# {1} - policy",
        "# {2} - limit",
        "# {3} - calendar",
        "WhyText.limit=Class \"{0}\" of policy {1} allows {2} (calendar {3}).",
        "WhyText.days=The day of receipt isn't counted; the limit ends when work ends on the last working day.",
        "WhyText.ours=The documents name no limit here; this one is our own."
    })
    private String limit(CaseClocks clocks) {
        CaseClocks.Basis basis = clocks.basis();
        Policy policy = names.policy(basis);
        String title = title(policy);
        if (basis.caseClass() == null) {
            return Bundle.WhyText_noClass(title);
        }
        String caseClass =
                policy.caseClass(basis.caseClass())
                        .map((CaseClass one) -> names.of(one))
                        .orElse(basis.caseClass());
        Limit limit = clocks.total().limit();
        if (limit == null) {
            return Bundle.WhyText_noLimit(caseClass, title);
        }
        String text =
                Bundle.WhyText_limit(
                        caseClass,
                        title,
                        CaseText.of(limit),
                        basis.calendar() + " v" + basis.calendarVersion());
        if (limit.measure() == Limit.Measure.WORKING_DAYS) {
            text += " " + Bundle.WhyText_days();
        }
        return limit.ours() ? text + " " + Bundle.WhyText_ours() : text;
    }

    private String title(Policy policy) {
        return "\"" + names.of(policy) + "\" v" + policy.version();
    }

    /** Stretches of the clock, and what moved the deadline, by time. */
    private void happened(CaseClocks clocks, List<String> steps) {
        List<DeadlineChange> changes = new ArrayList<>(clocks.changes());
        long used = 0;
        for (Segment one : clocks.segments()) {
            while (!changes.isEmpty() && !changes.get(0).at().isAfter(one.from())) {
                change(changes.remove(0), clocks, steps);
            }
            used += one.seconds();
            steps.add(stretch(one, used, clocks.basis()));
        }
        changes.forEach(change -> change(change, clocks, steps));
    }

    @Messages({
        "# {0} - from",
        "# {1} - to",
        "# {2} - time",
        "# {3} - unit",
        "# {4} - timeThen",
        "WhyText.ran={0} – {1}: ran for {2} with {3}; {4} used by then.",
        "# {0} - from",
        "# {1} - to",
        "# {2} - time",
        "# {3} - unit",
        "# {4} - timeThen",
        "WhyText.ranOver={0} – {1}: over the limit, ran for {2} more with {3}; {4} used by then.",
        "# {0} - from",
        "# {1} - to",
        "# {2} - time",
        "# {3} - reason",
        "WhyText.paused={0} – {1}: paused for {2}: {3}. Doesn''t count.",
        "# {0} - from",
        "# {1} - to",
        "# {2} - time",
        "WhyText.answered={0} – {1}: answered, the customer judged for {2}. Doesn''t count.",
        "# {0} - from",
        "# {1} - to",
        "# {2} - time",
        "WhyText.out={0} – {1}: out of working hours for {2}. Doesn''t count."
    })
    private String stretch(Segment one, long used, CaseClocks.Basis basis) {
        String from = formats.dateTime(one.from());
        String to = formats.dateTime(one.to());
        String whole = DurationText.of(one.to().getEpochSecond() - one.from().getEpochSecond());
        return switch (one.run()) {
            case RUNNING ->
                    one.over()
                            ? Bundle.WhyText_ranOver(
                                    from,
                                    to,
                                    DurationText.of(one.seconds()),
                                    names.unit(one.unit()),
                                    DurationText.of(used))
                            : Bundle.WhyText_ran(
                                    from,
                                    to,
                                    DurationText.of(one.seconds()),
                                    names.unit(one.unit()),
                                    DurationText.of(used));
            case PAUSED -> Bundle.WhyText_paused(from, to, whole, names.pause(basis, one.reason()));
            case ANSWERED -> Bundle.WhyText_answered(from, to, whole);
            case OUT_OF_HOURS -> Bundle.WhyText_out(from, to, whole);
        };
    }

    @Messages({
        "# {0} - time",
        "# {1} - cause",
        "# {2} - before",
        "# {3} - after",
        "WhyText.change={0}, by {1}: the deadline {2} became {3}.",
        "WhyText.none=none",
        "WhyText.lateAtOnce=The new deadline had passed already, so the case was late at once."
    })
    private void change(DeadlineChange change, CaseClocks clocks, List<String> steps) {
        boolean first = change.before() == null && change.cause() == CaseClocks.Cause.LEVEL_CHANGE;
        if (first && !change.at().isAfter(clocks.total().start().plusSeconds(1))) {
            return;
        }
        String text =
                Bundle.WhyText_change(
                        formats.dateTime(change.at()),
                        CaseText.of(change.cause()),
                        time(change.before()),
                        time(change.after()));
        steps.add(change.lateAtOnce() ? text + " " + Bundle.WhyText_lateAtOnce() : text);
    }

    private String time(@org.jspecify.annotations.Nullable Instant time) {
        return time == null ? Bundle.WhyText_none() : formats.dateTime(time);
    }

    @Messages({
        "# {0} - deadline",
        "# {1} - time",
        "WhyText.runs=The deadline is {0}; {1} is used. If nothing else happens it stays so.",
        "# {0} - deadline",
        "# {1} - time",
        "WhyText.stands=The clock is paused with {1} used: the deadline moves on with it. If it ran again now, it would be {0}.",
        "# {0} - deadline",
        "# {1} - time",
        "WhyText.overNow=The deadline {0} has passed; {1} is used.",
        "# {0} - time",
        "# {1} - deadline",
        "# {2} - timeThen",
        "# {3} - outcome",
        "WhyText.ended=The work ended at {0}; the deadline was {1}, {2} was used: {3}.",
        "# {0} - time",
        "WhyText.free={0} is used; there is no limit to keep."
    })
    private String now(CaseClocks clocks) {
        CaseClocks.Total total = clocks.total();
        String used = DurationText.of(total.seconds());
        if (total.deadline() == null) {
            return Bundle.WhyText_free(used);
        }
        String deadline = formats.dateTime(total.deadline());
        if (total.end() != null) {
            return Bundle.WhyText_ended(
                    formats.dateTime(total.end()),
                    deadline,
                    used,
                    CaseText.of(
                            total.outcome() == Outcome.RUNNING ? Outcome.KEPT : total.outcome()));
        }
        if (total.outcome() == Outcome.BREACHED) {
            return Bundle.WhyText_overNow(deadline, used);
        }
        return total.run() == Segment.Run.PAUSED
                ? Bundle.WhyText_stands(deadline, used)
                : Bundle.WhyText_runs(deadline, used);
    }

    @Messages({
        "# {0} - unit",
        "# {1} - time",
        "# {2} - timeThen",
        "WhyText.share={0} has used {1} of its own {2}.",
        "# {0} - unit",
        "# {1} - time",
        "# {2} - timeThen",
        "# {3} - timeLast",
        "WhyText.shareOver={0} has used {1} of its own {2}: {3} too much."
    })
    private void units(CaseClocks clocks, List<String> steps) {
        for (CaseClocks.UnitClock unit : clocks.units()) {
            if (unit.share() > 0) {
                String name = names.unit(unit.unit());
                String used = DurationText.of(unit.seconds());
                String share = DurationText.of(unit.share());
                steps.add(
                        unit.over() > 0
                                ? Bundle.WhyText_shareOver(
                                        name, used, share, DurationText.of(unit.over()))
                                : Bundle.WhyText_share(name, used, share));
            }
        }
    }

    @Messages({
        "# {0} - cause",
        "# {1} - unit",
        "WhyText.charged=It is late by {0}; the delay is charged to {1}."
    })
    private void charged(CaseClocks clocks, List<String> steps) {
        CaseClocks.Total total = clocks.total();
        if (total.cause() != null && total.charged() != null) {
            steps.add(
                    Bundle.WhyText_charged(
                            CaseText.of(total.cause()), names.unit(total.charged())));
        }
    }

    @Messages({
        "# {0} - time",
        "# {1} - outcome",
        "# {2} - policy",
        "WhyText.earlier=Verdict of the earlier closing at {0}, which stays: {1} (policy {2}).",
        "# {0} - outcome",
        "# {1} - policy",
        "WhyText.verdict=Verdict at the closing, which stays: {0} (policy {1}).",
        "# {0} - outcome",
        "# {1} - policy",
        "WhyText.today=By today''s rules, beside it and not in its place: {0} (policy {1})."
    })
    private void verdicts(CaseView view, List<String> steps) {
        Verdict verdict = view.verdict();
        List<CaseView.Closing> earlier = new ArrayList<>(view.closings());
        if (verdict != null) {
            earlier.remove(earlier.size() - 1);
        }
        for (CaseView.Closing one : earlier) {
            steps.add(
                    Bundle.WhyText_earlier(
                            formats.dateTime(one.at()),
                            CaseText.of(one.verdict().outcome()),
                            rules(one.verdict())));
        }
        if (verdict != null) {
            steps.add(Bundle.WhyText_verdict(CaseText.of(verdict.outcome()), rules(verdict)));
        }
        Verdict today = view.today();
        if (today != null) {
            steps.add(Bundle.WhyText_today(CaseText.of(today.outcome()), rules(today)));
        }
    }

    private String rules(Verdict verdict) {
        CaseClocks.Basis basis = verdict.basis();
        return title(names.policy(basis))
                + ", "
                + basis.calendar()
                + " v"
                + basis.calendarVersion();
    }
}
