package vn.capbu.complaints.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.kernel.VietnamTime;

/** First response, warnings, who is told, what is due beside the deadline, and what of it isn't certain yet. */
final class WarningLines {

    private final PaperTexts texts;
    private final ComplaintDesk desk;

    WarningLines(PaperTexts texts, ComplaintDesk desk) {
        this.texts = texts;
        this.desk = desk;
    }

    List<String> of(CaseClocks clocks) {
        List<String> lines = new ArrayList<>();
        CaseClocks.Response response = clocks.response();
        if (response != null) {
            lines.add(
                    texts.get(
                            "complaint.explain.response",
                            ComplaintWords.time(response.due()),
                            ComplaintWords.time(response.at()),
                            texts.get("complaint.outcome." + response.outcome())));
        }
        warned(clocks, lines);
        CaseClocks.Progress progress = clocks.progress();
        if (progress != null) {
            lines.add(
                    texts.get(
                            "complaint.explain.progress",
                            progress.posted(),
                            progress.missed(),
                            ComplaintWords.time(progress.nextDue())));
        }
        for (DueClock due : clocks.dues()) {
            if (due.kind() == DueClock.Kind.REGULATOR) {
                lines.add(
                        texts.get(
                                "complaint.explain.regulator",
                                ComplaintWords.time(due.from()),
                                ComplaintWords.time(due.due()),
                                ComplaintWords.time(due.doneAt()),
                                texts.get("complaint.outcome." + due.outcome(clocks.asOf()))));
            }
        }
        CaseClocks.Next next = clocks.next();
        if (next != null) {
            lines.add(
                    texts.get(
                            "complaint.explain.next",
                            texts.get("complaint.due." + next.kind()),
                            ComplaintWords.time(next.at())));
        }
        if (!clocks.unconfirmed().isEmpty()) {
            lines.add(
                    texts.get(
                            "complaint.explain.provisional",
                            clocks.unconfirmed().stream()
                                    .map(VietnamTime::format)
                                    .collect(Collectors.joining(", "))));
        }
        return lines;
    }

    private void warned(CaseClocks clocks, List<String> lines) {
        Instant end = clocks.total().end();
        Policy policy =
                desk.rulebook().policy(clocks.basis().policy(), clocks.basis().policyVersion());
        for (int i = 0; i < clocks.warnings().size(); i++) {
            Instant at = clocks.warnings().get(i);
            if (end == null || !at.isAfter(end)) {
                lines.add(
                        texts.get(
                                "complaint.explain.warning",
                                policy.warnings().get(i),
                                ComplaintWords.time(at)));
            }
        }
        for (CaseClocks.Told one : clocks.ladder()) {
            lines.add(
                    texts.get(
                            "complaint.explain.rung",
                            one.rung().percent(),
                            ComplaintWords.time(one.at()),
                            texts.isVietnamese() ? one.rung().vietnamese() : one.rung().english()));
        }
    }
}
