package vn.capbu.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.Bearer;
import vn.capbu.renewal.custody.CertificateChange;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyPage;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.OverdueToken;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.custody.SupervisorDecision;

/** Says what is in custody, as tables or as one JSON document. */
final class CustodyReport {

    private final Output output;
    private final Texts texts;
    private final Clock clock;

    CustodyReport(Output output, Clock clock) {
        this.output = output;
        this.texts = output.texts();
        this.clock = clock;
    }

    void items(List<CustodyItem> items) {
        output.document(Map.of("tokens", items.stream().map(CustodyReport::describe).toList()));
        itemTable(items);
    }

    private void itemTable(List<CustodyItem> items) {
        List<List<String>> rows = new ArrayList<>();
        for (CustodyItem item : items) {
            rows.add(
                    List.of(
                            item.slip(),
                            item.token().value(),
                            taxCode(item),
                            dash(item.received().subscriberName()),
                            texts.of(item.state()),
                            VietnamTime.formatDateTime(item.since()),
                            dash(item.received().shelf())));
        }
        output.table(
                List.of(
                        texts.get("column.slip"),
                        texts.get("column.token"),
                        texts.get("column.tax-code"),
                        texts.get("column.subscriber"),
                        texts.get("column.state"),
                        texts.get("column.since"),
                        texts.get("column.shelf")),
                rows);
    }

    void list(CustodyPage<ShelfRow> page) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("total", page.total());
        document.put("tokens", page.rows().stream().map(CustodyReport::describe).toList());
        output.document(document);
        itemTable(page.rows().stream().map(ShelfRow::item).toList());
        output.message("custody.total", page.rows().size(), page.total());
    }

    void overdue(List<OverdueToken> overdue) {
        output.document(Map.of("overdue", overdue.stream().map(this::describe).toList()));
        List<List<String>> rows = new ArrayList<>();
        for (OverdueToken one : overdue) {
            Bearer bearer = one.row().bearer();
            rows.add(
                    List.of(
                            one.row().item().slip(),
                            one.row().item().token().value(),
                            texts.get("custody.overdue." + one.kind()),
                            one.days() + "/" + one.limit(),
                            dash(one.row().item().received().shelf()),
                            bearer.name(),
                            dash(bearer.phone()),
                            dash(bearer.email())));
        }
        output.table(
                List.of(
                        texts.get("column.slip"),
                        texts.get("column.token"),
                        texts.get("column.reason"),
                        texts.get("column.days"),
                        texts.get("column.shelf"),
                        texts.get("column.bearer"),
                        texts.get("column.phone"),
                        texts.get("column.email")),
                rows);
    }

    void dropOff(DropOff dropOff, List<HandOver> minutes) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("slip", dropOff.number());
        document.put("receivedAt", dropOff.receivedAt().toString());
        document.put("operator", dropOff.operator());
        document.put("desk", dropOff.desk());
        document.put("bearer", CustodyPerson.describe(dropOff.bearer(), dropOff.mandate()));
        document.put("keyGenerationConsent", dropOff.keyGenerationConsent());
        document.put("pin", dropOff.pin().handling().name());
        document.put("envelope", dropOff.pin().envelope());
        document.put("systems", List.copyOf(dropOff.systems()));
        document.put("remarks", dropOff.remarks());
        document.put("tokens", dropOff.items().stream().map(CustodyReport::describe).toList());
        document.put("minutes", minutes.stream().map(HandOver::number).toList());
        output.document(document);
        output.line(
                texts.get(
                        "custody.slip-head",
                        dropOff.number(),
                        VietnamTime.formatDateTime(dropOff.receivedAt()),
                        dropOff.operator(),
                        dropOff.bearer().name(),
                        dash(dropOff.bearer().phone()),
                        dropOff.mandate().issuedBy(),
                        texts.get("custody.mandate." + dropOff.mandate().kind()),
                        texts.get("custody.pin." + dropOff.pin().handling()),
                        texts.get(
                                dropOff.keyGenerationConsent()
                                        ? "custody.with-consent"
                                        : "custody.without-consent")));
        itemTable(dropOff.items());
        minutes.forEach(it -> output.line(texts.get("custody.minutes-line", it.number())));
    }

    void token(List<CustodyItem> items, List<CustodyMove> history) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tokens", items.stream().map(CustodyReport::describe).toList());
        document.put("history", history.stream().map(CustodyReport::describe).toList());
        output.document(document);
        itemTable(items);
        output.line("");
        List<List<String>> rows = new ArrayList<>();
        for (CustodyMove move : history) {
            CustodyState from = move.from();
            String second = move.secondPerson();
            rows.add(
                    List.of(
                            VietnamTime.formatDateTime(move.at()),
                            move.slip(),
                            from == null ? "-" : texts.of(from),
                            texts.of(move.to()),
                            second == null ? move.operator() : move.operator() + " + " + second,
                            dash(move.reason())));
        }
        output.table(
                List.of(
                        texts.get("column.time"),
                        texts.get("column.slip"),
                        texts.get("column.from"),
                        texts.get("column.to"),
                        texts.get("column.operator"),
                        texts.get("column.reason")),
                rows);
    }

    void ready(List<ReadyTokens.Result> results) {
        output.document(Map.of("results", results.stream().map(this::describe).toList()));
        List<List<String>> rows = new ArrayList<>();
        for (ReadyTokens.Result result : results) {
            CustodyItem item = result.item();
            CustodyProblem problem = result.problem();
            rows.add(
                    List.of(
                            result.token().value(),
                            item == null ? "-" : texts.of(item.state()),
                            texts.get("custody.finding." + result.finding()),
                            problem == null ? "-" : words(texts, problem),
                            dash(result.technical())));
        }
        output.table(
                List.of(
                        texts.get("column.token"),
                        texts.get("column.state"),
                        texts.get("column.finding"),
                        texts.get("column.reason"),
                        texts.get("column.detail")),
                rows);
    }

    void handOver(HandOver minutes) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        SupervisorDecision decision = minutes.decision();
        document.put("minutes", minutes.number());
        document.put("at", minutes.at().toString());
        document.put("operator", minutes.operator());
        document.put("desk", minutes.desk());
        document.put("recipient", CustodyPerson.describe(minutes.recipient(), minutes.mandate()));
        document.put("proof", minutes.proof().kind().name());
        document.put("systems", List.copyOf(minutes.systems()));
        document.put("setAside", minutes.setAside().stream().map(Enum::name).toList());
        document.put("reason", decision == null ? null : decision.reason());
        document.put("secondPerson", decision == null ? null : decision.secondPerson());
        document.put("remarks", minutes.remarks());
        document.put("tokens", minutes.items().stream().map(CustodyReport::describe).toList());
        output.document(document);
        itemTable(minutes.items());
    }

    /** Everything that stands against what was asked: a line each, and a document with --json. */
    void problems(List<CustodyProblem> problems) {
        output.document(Map.of("problems", problems.stream().map(this::describe).toList()));
        problems.forEach(it -> output.rawMessage(words(texts, it)));
        output.message("custody.nothing-changed");
    }

    private static String words(Texts texts, CustodyProblem problem) {
        CustodyState from = problem.from();
        CustodyState to = problem.to();
        String words =
                texts.get(
                        "custody.problem." + problem.kind(),
                        problem.subject(),
                        from == null ? "" : texts.of(from),
                        to == null ? "" : texts.of(to));
        return problem.line() == 0
                ? words
                : texts.get("custody.at-line", String.valueOf(problem.line()), words);
    }

    private Map<String, @Nullable Object> describe(CustodyProblem problem) {
        CustodyState from = problem.from();
        CustodyState to = problem.to();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", problem.kind().name());
        fields.put("line", problem.line() == 0 ? null : problem.line());
        fields.put("subject", problem.subject());
        fields.put("from", from == null ? null : from.name());
        fields.put("to", to == null ? null : to.name());
        fields.put("canBeSetAside", problem.kind().canBeSetAside());
        fields.put("text", words(texts, problem));
        return fields;
    }

    private Map<String, @Nullable Object> describe(ReadyTokens.Result result) {
        CustodyItem item = result.item();
        CustodyProblem problem = result.problem();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("serial", result.token().value());
        fields.put("ready", result.isReady());
        fields.put("finding", result.finding().name());
        fields.put("state", item == null ? null : item.state().name());
        fields.put("problem", problem == null ? null : describe(problem));
        fields.put("technical", result.technical());
        return fields;
    }

    private Map<String, @Nullable Object> describe(OverdueToken overdue) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", overdue.kind().name());
        fields.put("days", overdue.row().daysInState(clock.instant()));
        fields.put("limit", overdue.limit());
        fields.putAll(describe(overdue.row()));
        return fields;
    }

    private static Map<String, @Nullable Object> describe(ShelfRow row) {
        Map<String, @Nullable Object> fields = describe(row.item());
        fields.put("receivedAt", row.receivedAt().toString());
        fields.put(
                "contact",
                Map.of(
                        "name",
                        row.bearer().name(),
                        "phone",
                        row.bearer().phone(),
                        "email",
                        row.bearer().email()));
        fields.put("pin", row.pin().handling().name());
        return fields;
    }

    private static Map<String, @Nullable Object> describe(CustodyMove move) {
        CustodyState from = move.from();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("at", move.at().toString());
        fields.put("slip", move.slip());
        fields.put("from", from == null ? null : from.name());
        fields.put("to", move.to().name());
        fields.put("operator", move.operator());
        fields.put("origin", move.origin().name());
        fields.put("reason", move.reason());
        fields.put("secondPerson", move.secondPerson());
        fields.put("rulesVersion", move.rulesVersion());
        return fields;
    }

    private static Map<String, @Nullable Object> describe(CustodyItem item) {
        CertificateChange change = item.change();
        TaxCode taxCode = item.received().taxCode();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("serial", item.token().value());
        fields.put("slip", item.slip());
        fields.put("place", item.place());
        fields.put("state", item.state().name());
        fields.put("since", item.since().toString());
        fields.put("taxCode", taxCode == null ? null : taxCode.value());
        fields.put("subscriber", item.received().subscriberName());
        fields.put("knownBy", item.received().knownBy().name());
        fields.put("deviceVersion", item.received().deviceVersion());
        fields.put("conditions", List.copyOf(item.condition().codes()));
        fields.put("note", item.condition().note());
        fields.put("accessories", item.received().accessories());
        fields.put("shelf", item.received().shelf());
        fields.put("oldSerial", change == null ? null : change.oldSerial().toString());
        fields.put("newSerial", change == null ? null : change.newSerial().toString());
        fields.put("newNotAfter", change == null ? null : text(change.newNotAfter()));
        fields.put("minutes", item.minutes());
        return fields;
    }

    private static String text(Instant instant) {
        return instant.toString();
    }

    private static String taxCode(CustodyItem item) {
        TaxCode taxCode = item.received().taxCode();
        return taxCode == null ? "-" : taxCode.value();
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
