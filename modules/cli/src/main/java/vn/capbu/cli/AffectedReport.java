package vn.capbu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.TableReport.Fact;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.OwedTerm;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.AffectedTotals;
import vn.capbu.renewal.affected.CertificateFacts;
import vn.capbu.renewal.affected.EligibilityDecision;

/** The affected list in words: totals, a spreadsheet, one document. */
final class AffectedReport {

    /** Verdicts that a list has, in the order of reading. */
    private static final List<Eligibility> SHOWN =
            List.of(
                    Eligibility.ELIGIBLE,
                    Eligibility.NEEDS_DECISION,
                    Eligibility.NOT_ELIGIBLE,
                    Eligibility.ALREADY_RENEWED);

    private final Texts texts;
    private final AffectedList list;

    AffectedReport(Texts texts, AffectedList list) {
        this.texts = texts;
        this.list = list;
    }

    /** Totals by verdict, rule, version and province. */
    Map<String, Object> document() {
        AffectedTotals totals = list.totals();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("campaign", list.campaign().name());
        document.put("campaignVersion", list.campaign().version());
        document.put("asOf", list.asOf().toString());
        document.put("past", list.isOfThePast());
        document.put("certificates", totals.all());
        document.put("totals", counts(totals.byEligibility()));
        document.put("toConfirmAtToken", totals.toConfirm());
        document.put("historyUnknown", totals.historyUnknown());
        Map<String, Object> rules = new LinkedHashMap<>();
        totals.byRule().forEach((rule, count) -> rules.put(rule.name(), count));
        document.put("failedRules", rules);
        document.put("byDeviceVersion", groups(totals.byVersion()));
        document.put("byProvince", groups(totals.byProvince()));
        return document;
    }

    private static Map<String, Object> counts(Map<Eligibility, Long> counts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Eligibility one : SHOWN) {
            fields.put(one.name(), counts.getOrDefault(one, 0L));
        }
        return fields;
    }

    private static Map<String, Object> groups(Map<String, Map<Eligibility, Long>> groups) {
        Map<String, Object> fields = new LinkedHashMap<>();
        groups.forEach((name, counts) -> fields.put(name, counts(counts)));
        return fields;
    }

    /** Totals as tables. */
    void print(Output output) {
        AffectedTotals totals = list.totals();
        List<List<String>> verdicts = new ArrayList<>();
        for (Eligibility one : SHOWN) {
            verdicts.add(
                    List.of(texts.of(one), number(totals.byEligibility().getOrDefault(one, 0L))));
        }
        output.table(List.of(texts.get("column.eligibility"), texts.get("column.count")), verdicts);
        output.line("");
        List<List<String>> rules = new ArrayList<>();
        totals.byRule().forEach((rule, count) -> rules.add(List.of(texts.of(rule), number(count))));
        output.table(List.of(texts.get("column.reason"), texts.get("column.count")), rules);
        output.line("");
        output.table(header("column.device-version"), rows(totals.byVersion()));
        output.line("");
        output.table(header("column.province"), rows(totals.byProvince()));
    }

    private List<String> header(String first) {
        List<String> header = new ArrayList<>();
        header.add(texts.get(first));
        SHOWN.forEach(one -> header.add(texts.of(one)));
        return header;
    }

    private List<List<String>> rows(Map<String, Map<Eligibility, Long>> groups) {
        List<List<String>> rows = new ArrayList<>();
        groups.forEach(
                (name, counts) -> {
                    List<String> row = new ArrayList<>();
                    row.add(named(name));
                    SHOWN.forEach(one -> row.add(number(counts.getOrDefault(one, 0L))));
                    rows.add(row);
                });
        return rows;
    }

    private String named(String name) {
        return name.isEmpty() ? texts.get("eligibility.unnamed") : name;
    }

    private String number(long count) {
        return texts.get("eligibility.number", count);
    }

    /** The whole list, one row for each certificate; read page by page while it is written. */
    TableReport table() {
        Iterable<List<Cell>> rows =
                () -> {
                    var source = list.all().iterator();
                    return new java.util.Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return source.hasNext();
                        }

                        @Override
                        public List<Cell> next() {
                            return cells(source.next());
                        }
                    };
                };
        return new TableReport(
                texts.get("eligibility.title", list.campaign().name()),
                facts(),
                columns(),
                rows,
                List.of(texts.get("eligibility.note.e1"), texts.get("eligibility.note.history")));
    }

    private List<Fact> facts() {
        AffectedTotals totals = list.totals();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(texts.get("eligibility.as-of"), VietnamTime.formatDateTime(list.asOf())));
        facts.add(
                new Fact(
                        texts.get("eligibility.version"),
                        Integer.toString(list.campaign().version())));
        facts.add(new Fact(texts.get("eligibility.all"), number(totals.all())));
        for (Eligibility one : SHOWN) {
            facts.add(
                    new Fact(texts.of(one), number(totals.byEligibility().getOrDefault(one, 0L))));
        }
        facts.add(new Fact(texts.get("eligibility.to-confirm"), number(totals.toConfirm())));
        if (totals.historyUnknown() > 0) {
            facts.add(
                    new Fact(
                            texts.get("eligibility.history-unknown"),
                            number(totals.historyUnknown())));
        }
        totals.byRule()
                .forEach((rule, count) -> facts.add(new Fact(texts.of(rule), number(count))));
        totals.byVersion()
                .forEach((name, counts) -> facts.add(fact("column.device-version", name, counts)));
        totals.byProvince()
                .forEach((name, counts) -> facts.add(fact("column.province", name, counts)));
        return facts;
    }

    private Fact fact(String kind, String name, Map<Eligibility, Long> counts) {
        String words =
                SHOWN.stream()
                        .filter(one -> counts.getOrDefault(one, 0L) > 0)
                        .map(one -> texts.of(one) + ": " + number(counts.getOrDefault(one, 0L)))
                        .collect(Collectors.joining("; "));
        return new Fact(texts.get(kind) + " " + named(name), words);
    }

    private List<Column> columns() {
        return List.of(
                column("column.tax-code", 14),
                column("column.subscriber", 50),
                column("column.province", 20),
                column("column.device-version", 12),
                column("column.serial", 34),
                column("column.token", 18),
                column("column.valid-from", 12),
                column("column.ends", 12),
                column("column.contract-end", 12),
                column("column.state", 14),
                column("column.eligibility", 24),
                column("column.failed-rules", 14),
                column("column.reason", 60),
                column("column.owed", 12),
                column("column.shortfall", 12),
                column("column.renewed-at", 18),
                column("column.new-serial", 34),
                column("column.note", 50));
    }

    private Column column(String key, int width) {
        return new Column(texts.get(key), width);
    }

    private List<Cell> cells(AffectedRow row) {
        CertificateFacts facts = row.facts();
        OwedTerm owed = row.owed();
        boolean tells = owed != null && row.eligibility() != Eligibility.ALREADY_RENEWED;
        return List.of(
                Cell.text(facts.holder().taxCode().value()),
                Cell.text(facts.holder().name()),
                Cell.text(facts.holder().province()),
                Cell.text(facts.deviceVersion()),
                Cell.text(facts.serial().toString()),
                Cell.text(facts.token() == null ? "" : facts.token().value()),
                date(facts.term().validFrom()),
                date(facts.term().validTo()),
                date(facts.contractEnd()),
                Cell.text(texts.of(facts.state())),
                Cell.text(texts.of(row.eligibility())),
                Cell.text(rules(row)),
                Cell.text(reason(row)),
                owed != null && tells ? date(VietnamTime.dateOf(owed.notAfter())) : Cell.EMPTY,
                owed != null && tells ? Cell.number(owed.residualShortfallDays()) : Cell.EMPTY,
                facts.marks().renewedAt() == null
                        ? Cell.EMPTY
                        : new Cell.Moment(facts.marks().renewedAt()),
                Cell.text(
                        facts.marks().newSerial() == null
                                ? ""
                                : facts.marks().newSerial().toString()),
                Cell.text(note(row)));
    }

    private static Cell date(java.time.@Nullable LocalDate day) {
        return day == null ? Cell.EMPTY : new Cell.Date(day);
    }

    private static String rules(AffectedRow row) {
        return row.failedRules().stream()
                .map(EligibilityRule::name)
                .collect(Collectors.joining("+"));
    }

    private String reason(AffectedRow row) {
        List<String> reasons = new ArrayList<>();
        if (row.question() != null) {
            reasons.add(texts.of(row.question()));
        }
        row.failedRules().forEach(rule -> reasons.add(texts.of(rule)));
        EligibilityDecision decision = row.facts().marks().decision();
        if (decision != null) {
            reasons.add(
                    texts.get(
                            decision.allowed()
                                    ? "eligibility.decided.allowed"
                                    : "eligibility.decided.refused",
                            decision.operator(),
                            decision.secondPerson(),
                            decision.reason()));
        }
        return String.join("; ", reasons);
    }

    private String note(AffectedRow row) {
        List<String> notes = new ArrayList<>();
        if (row.issuerUnknown() && row.eligibility() != Eligibility.ALREADY_RENEWED) {
            notes.add(texts.get("eligibility.e1-at-token"));
        }
        if (row.historyUnknown()) {
            notes.add(texts.get("eligibility.values-of-today"));
        }
        return String.join("; ", notes);
    }
}
