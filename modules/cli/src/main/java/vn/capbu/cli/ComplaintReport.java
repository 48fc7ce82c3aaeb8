package vn.capbu.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.CodeName;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ListCases;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.TimeKind;
import vn.capbu.complaints.sla.Verdict;
import vn.capbu.complaints.spi.ComplaintRules.CodeList;
import vn.capbu.kernel.VietnamTime;

/** Cases in words and as documents. */
final class ComplaintReport {

    private static final String UNSAID = "-";
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final Texts texts;
    private final ComplaintDesk desk;

    ComplaintReport(Texts texts, ComplaintDesk desk) {
        this.texts = texts;
        this.desk = desk;
    }

    String state(CaseState state) {
        return texts.get("complaint.state." + state);
    }

    /** A unit's name; its code where nobody knows it. */
    String unit(String code) {
        return code(CodeList.UNIT, code);
    }

    /** The name of a code; the code where nobody knows it. */
    String code(CodeList list, String code) {
        return desk.codes(list).stream()
                .filter(one -> one.code().equals(code))
                .map(this::name)
                .findFirst()
                .orElse(code);
    }

    private String name(CodeName one) {
        return texts.isVietnamese() ? one.vietnamese() : one.english();
    }

    String caseClass(String policy, int version, String code) {
        Policy found = desk.rulebook().policy(policy, version);
        return found.caseClass(code)
                .map(one -> texts.isVietnamese() ? one.vietnamese() : one.english())
                .orElse(UNSAID);
    }

    /** 1:05:09 for an hour, five minutes and nine seconds. */
    static String duration(long seconds) {
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d",
                seconds / HOUR,
                seconds % HOUR / MINUTE,
                seconds % MINUTE);
    }

    String limit(@Nullable Limit limit) {
        if (limit == null) {
            return texts.get("complaint.limit.none");
        }
        if (limit.measure() == Limit.Measure.WORKING_DAYS) {
            return texts.get("complaint.limit.days", limit.amount());
        }
        return texts.get(
                limit.time() == TimeKind.BUSINESS
                        ? "complaint.limit.business"
                        : "complaint.limit.clock",
                duration(limit.amount()));
    }

    static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    static String time(@Nullable Instant instant) {
        return instant == null ? UNSAID : VietnamTime.formatDateTime(instant);
    }

    Map<String, Object> document(ComplaintCase one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", one.number());
        fields.put("state", one.state().name());
        fields.put("unit", one.owner().unit());
        fields.put("agent", one.owner().agent());
        fields.put("channel", one.origin().channel().name());
        fields.put("customer", one.origin().customer());
        fields.put("taxCode", one.origin().taxCode());
        fields.put("policy", one.kind().policy());
        fields.put("policyVersion", one.kind().policyVersion());
        fields.put("class", one.kind().caseClass());
        fields.put("receivedAt", one.time().receivedAt().toString());
        fields.put("deadline", text(one.time().deadline()));
        fields.put("nextDue", text(one.time().nextDue()));
        fields.put("outcome", one.time().outcome().name());
        fields.put("seconds", one.time().seconds());
        fields.put("rounds", one.time().rounds());
        fields.put("closedAt", text(one.closing().at()));
        return fields;
    }

    void list(Output output, List<ComplaintCase> cases, Instant now) {
        List<List<String>> rows = new ArrayList<>();
        for (ComplaintCase one : cases) {
            rows.add(
                    List.of(
                            one.number(),
                            state(one.state()),
                            caseClass(
                                    one.kind().policy(),
                                    one.kind().policyVersion(),
                                    one.kind().caseClass()),
                            unit(one.owner().unit()),
                            one.origin().customer(),
                            time(one.time().deadline()),
                            left(one, now)));
        }
        output.document(Map.of("cases", cases.stream().map(this::document).toList()));
        output.table(
                List.of(
                        texts.get("column.number"),
                        texts.get("column.state"),
                        texts.get("complaint.column.class"),
                        texts.get("complaint.column.unit"),
                        texts.get("complaint.column.customer"),
                        texts.get("complaint.column.deadline"),
                        texts.get("complaint.column.left")),
                rows);
    }

    private String left(ComplaintCase one, Instant now) {
        Instant deadline = one.time().deadline();
        if (one.time().endedAt() != null || deadline == null) {
            return texts.get("complaint.outcome." + one.time().outcome());
        }
        if (ListCases.isOverdue(one, now) && deadline.isBefore(now)) {
            return texts.get(
                    "complaint.over", duration(now.getEpochSecond() - deadline.getEpochSecond()));
        }
        return texts.get(
                "complaint.left",
                duration(Math.max(0, deadline.getEpochSecond() - now.getEpochSecond())));
    }

    void show(Output output, CaseView view) {
        Map<String, Object> document = document(view.summary());
        document.put("contact", view.summary().origin().contact());
        document.put("complaint", view.log().get(0).fact(Fact.TEXT));
        document.put("verdict", verdict(view.verdict()));
        document.put("byTodaysRules", verdict(view.today()));
        document.put("log", view.log().stream().map(ComplaintReport::line).toList());
        output.document(document);
        output.line(
                texts.get(
                        "complaint.heading",
                        view.summary().number(),
                        view.summary().origin().customer(),
                        state(view.summary().state())));
        List<List<String>> rows = new ArrayList<>();
        for (CaseEvent line : view.log()) {
            rows.add(
                    List.of(
                            Integer.toString(line.no()),
                            time(line.at()),
                            line.actor().operator(),
                            texts.get("complaint.event." + line.kind()),
                            words(line)));
        }
        output.table(
                List.of(
                        texts.get("column.number"),
                        texts.get("column.date"),
                        texts.get("complaint.column.who"),
                        texts.get("complaint.column.what"),
                        texts.get("complaint.column.said")),
                rows);
    }

    String words(CaseEvent line) {
        String unit = line.fact(Fact.UNIT);
        String text = line.fact(Fact.TEXT);
        List<String> words = new ArrayList<>();
        if (unit != null) {
            words.add(unit(unit));
        }
        for (Fact fact : List.of(Fact.CLASS, Fact.REASON, Fact.DUE, Fact.FILE, Fact.EVIDENCE)) {
            String value = line.fact(fact);
            if (value != null) {
                words.add(fact == Fact.DUE ? time(line.instant(fact)) : value);
            }
        }
        if (text != null) {
            words.add(text.replace('\n', ' '));
        }
        return String.join(" · ", words);
    }

    static @Nullable Map<String, Object> verdict(@Nullable Verdict verdict) {
        if (verdict == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("outcome", verdict.outcome().name());
        fields.put("deadline", text(verdict.deadline()));
        fields.put("endedAt", verdict.endedAt().toString());
        fields.put("seconds", verdict.seconds());
        fields.put("charged", verdict.charged());
        fields.put("rounds", verdict.rounds());
        fields.put("policy", verdict.basis().policy());
        fields.put("policyVersion", verdict.basis().policyVersion());
        fields.put("calendarVersion", verdict.basis().calendarVersion());
        return fields;
    }

    private static Map<String, Object> line(CaseEvent line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("line", line.no());
        fields.put("at", line.at().toString());
        fields.put("operator", line.actor().operator());
        fields.put("forWhom", line.actor().forWhom());
        fields.put("workstation", line.actor().workstation());
        fields.put("kind", line.kind().name());
        Map<String, Object> facts = new LinkedHashMap<>();
        line.facts().forEach((fact, value) -> facts.put(fact.name(), value));
        fields.put("facts", facts);
        return fields;
    }

    /** How the deadline came about, step by step. */
    List<String> why(CaseView view) {
        CaseClocks clocks = view.clocks();
        CaseClocks.Total total = clocks.total();
        List<String> lines = new ArrayList<>();
        lines.add(
                texts.get(
                        "complaint.explain.start",
                        view.summary().number(),
                        time(total.start()),
                        limit(total.limit())));
        for (CaseClocks.DeadlineChange change : clocks.changes()) {
            lines.add(
                    texts.get(
                            "complaint.explain.change",
                            time(change.at()),
                            texts.get("complaint.cause." + change.cause()),
                            time(change.before()),
                            time(change.after())));
        }
        lines.add(
                texts.get(
                        "complaint.explain.deadline",
                        time(total.deadline()),
                        duration(total.seconds()),
                        texts.get("complaint.outcome." + total.outcome())));
        lines.addAll(new WarningLines(texts, desk).of(clocks));
        for (CaseClocks.UnitClock unit : clocks.units()) {
            lines.add(
                    unit.share() == 0
                            ? texts.get(
                                    "complaint.explain.unit",
                                    unit(unit.unit()),
                                    duration(unit.seconds()))
                            : texts.get(
                                    "complaint.explain.share",
                                    unit(unit.unit()),
                                    duration(unit.seconds()),
                                    duration(unit.share())));
        }
        if (total.charged() != null && total.cause() != null) {
            lines.add(
                    texts.get(
                            "complaint.explain.charged",
                            unit(total.charged()),
                            texts.get("complaint.cause." + total.cause())));
        }
        return lines;
    }
}
