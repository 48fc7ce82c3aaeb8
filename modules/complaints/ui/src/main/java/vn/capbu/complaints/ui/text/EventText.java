package vn.capbu.complaints.ui.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CompleteCase;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.desktop.Formats;

/** Lines of a log in words. */
public final class EventText {

    private final Names names;
    private final CaseClocks.Basis basis;
    private final Formats formats;

    /**
     * Words for the log of a case.
     *
     * @param basis by which its codes are named
     */
    public EventText(Names names, CaseClocks.Basis basis, Formats formats) {
        this.names = names;
        this.basis = basis;
        this.formats = formats;
    }

    /** What a line says beside its kind: facts, then words; possibly empty. */
    public String details(CaseEvent line) {
        List<String> parts = new ArrayList<>();
        facts(line, parts);
        String text = line.fact(Fact.TEXT);
        if (text != null) {
            parts.add(text);
        }
        return String.join(" · ", parts);
    }

    @Messages({
        "# {0} - before",
        "# {1} - after",
        "EventText.fromTo={0} » {1}",
        "# {0} - time",
        "EventText.until=until about {0}",
        "# {0} - evidence",
        "EventText.evidence=evidence: {0}",
        "# {0} - time",
        "EventText.letter=letter received {0}",
        "# {0} - time",
        "EventText.due=due {0}",
        "# {0} - name",
        "# {1} - bytes",
        "# {2} - hash",
        "EventText.file={0} ({1} bytes), SHA-256 {2}",
        "# {0} - kind",
        "# {1} - number",
        "EventText.link={0}: {1}",
        "# {0} - number",
        "EventText.line=line {0}",
        "# {0} - outcome",
        "# {1} - time",
        "EventText.verdict={0}, {1} used"
    })
    private void facts(CaseEvent line, List<String> parts) {
        EventKind kind = line.kind();
        switch (kind) {
            case OPENED -> {
                parts.add(CaseText.of(Channel.valueOf(line.required(Fact.CHANNEL))));
                add(parts, line.fact(Fact.CHANNEL_DETAIL));
            }
            case CLASSIFIED -> {
                String before = line.fact(Fact.OLD);
                String after = caseClass(line.required(Fact.CLASS));
                parts.add(
                        before == null ? after : Bundle.EventText_fromTo(caseClass(before), after));
            }
            case HANDED_OVER ->
                    parts.add(
                            Bundle.EventText_fromTo(
                                    names.unit(line.required(Fact.OLD)),
                                    names.unit(line.required(Fact.UNIT))));
            case PAUSED -> {
                parts.add(names.pause(basis, line.required(Fact.REASON)));
                time(line, Fact.EXPECTED_END, parts, true);
            }
            case BREACH_EXPLAINED -> {
                parts.add(names.breachReason(line.required(Fact.REASON)));
                parts.add(names.rootCause(line.required(Fact.ROOT_CAUSE)));
            }
            case CLOSED -> closed(line, parts);
            case ATTACHED ->
                    parts.add(
                            Bundle.EventText_file(
                                    line.required(Fact.FILE),
                                    formats.number(Long.parseLong(line.required(Fact.SIZE))),
                                    line.required(Fact.SHA256)));
            case LINKED ->
                    parts.add(
                            Bundle.EventText_link(
                                    CaseText.of(
                                            CompleteCase.Link.valueOf(line.required(Fact.LINK))),
                                    line.required(Fact.NEW)));
            case CORRECTED -> parts.add(Bundle.EventText_line(line.required(Fact.REF)));
            case ABSORBED, MERGED -> add(parts, line.fact(Fact.CASE));
            case TASK_GIVEN -> add(parts, line.fact(Fact.AGENT));
            case POLICY_MOVED, CALENDAR_CHANGED -> moved(line, parts);
            default -> {}
        }
        Instant letter = line.instant(Fact.RECEIVED_AT);
        if (kind == EventKind.TO_REGULATOR && letter != null) {
            parts.add(Bundle.EventText_letter(formats.dateTime(letter)));
        }
        time(line, Fact.DUE, parts, false);
        String evidence = line.fact(Fact.EVIDENCE);
        if (evidence != null) {
            parts.add(Bundle.EventText_evidence(evidence));
        }
    }

    /** The verdict, and the root cause of a case in time; of a late one it was said before. */
    private void closed(CaseEvent line, List<String> parts) {
        parts.add(
                Bundle.EventText_verdict(
                        CaseText.of(Outcome.valueOf(line.required(Fact.OUTCOME))),
                        DurationText.of(Long.parseLong(line.required(Fact.ELAPSED)))));
        String cause = line.fact(Fact.ROOT_CAUSE);
        if (cause != null && line.fact(Fact.REASON) == null) {
            parts.add(names.rootCause(cause));
        }
    }

    private void moved(CaseEvent line, List<String> parts) {
        Instant before = line.instant(Fact.OLD);
        Instant after = line.instant(Fact.NEW);
        if (before != null && after != null) {
            parts.add(Bundle.EventText_fromTo(formats.dateTime(before), formats.dateTime(after)));
        }
    }

    private void time(CaseEvent line, Fact fact, List<String> parts, boolean expected) {
        Instant time = line.instant(fact);
        if (time != null) {
            String text = formats.dateTime(time);
            parts.add(expected ? Bundle.EventText_until(text) : Bundle.EventText_due(text));
        }
    }

    private static void add(List<String> parts, @org.jspecify.annotations.Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }

    private String caseClass(String code) {
        return names.caseClass(basis.policy(), basis.policyVersion(), code);
    }
}
