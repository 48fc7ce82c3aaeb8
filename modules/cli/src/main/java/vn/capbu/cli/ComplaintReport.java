package vn.capbu.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ListCases;
import vn.capbu.complaints.papers.ComplaintWords;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.TimeKind;
import vn.capbu.complaints.sla.Verdict;

/** Cases in words and as documents. */
final class ComplaintReport {

    private final Texts texts;
    private final ComplaintDesk desk;
    private final ComplaintWords words;

    ComplaintReport(Texts texts, ComplaintDesk desk) {
        this.texts = texts;
        this.desk = desk;
        this.words = new ComplaintWords(desk, texts.isVietnamese());
    }

    ComplaintWords words() {
        return words;
    }

    static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
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
        fields.put("time", desk.listCases().timeKind(one.kind()).map(TimeKind::name).orElse(null));
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
                            words.state(one.state()),
                            words.caseClass(
                                    one.kind().policy(),
                                    one.kind().policyVersion(),
                                    one.kind().caseClass()),
                            words.unit(one.owner().unit()),
                            one.origin().customer(),
                            ComplaintWords.time(one.time().deadline()),
                            words.timeKind(one.kind()),
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
                        texts.get("complaint.column.time"),
                        texts.get("complaint.column.left")),
                rows);
    }

    private String left(ComplaintCase one, Instant now) {
        Instant deadline = one.time().deadline();
        if (one.time().endedAt() != null || deadline == null) {
            return words.outcome(one.time().outcome());
        }
        if (ListCases.isOverdue(one, now) && deadline.isBefore(now)) {
            return texts.get(
                    "complaint.over",
                    ComplaintWords.duration(now.getEpochSecond() - deadline.getEpochSecond()));
        }
        return texts.get(
                "complaint.left",
                ComplaintWords.duration(
                        Math.max(0, deadline.getEpochSecond() - now.getEpochSecond())));
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
                        words.state(view.summary().state())));
        List<List<String>> rows = new ArrayList<>();
        for (CaseEvent line : view.log()) {
            rows.add(
                    List.of(
                            Integer.toString(line.no()),
                            ComplaintWords.time(line.at()),
                            words.who(line.actor()),
                            words.event(line.kind()),
                            words.words(line, view.clocks().basis())));
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
}
