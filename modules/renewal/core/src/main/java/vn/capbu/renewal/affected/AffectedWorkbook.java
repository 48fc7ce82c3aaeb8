package vn.capbu.renewal.affected;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.TableReport.Fact;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.OwedTerm;

/**
 * An affected list as the sheets of a spreadsheet: totals by verdict, reason, version and province, then the certificates, a sheet
 * for each verdict. Totals are of the whole list, the other sheets of the rows that are asked for.
 */
public final class AffectedWorkbook {

    private static final List<AffectedColumn> IDENTITY =
            List.of(
                    AffectedColumn.TAX_CODE,
                    AffectedColumn.SUBSCRIBER,
                    AffectedColumn.PROVINCE,
                    AffectedColumn.DEVICE_VERSION,
                    AffectedColumn.SERIAL,
                    AffectedColumn.TOKEN,
                    AffectedColumn.VALID_FROM,
                    AffectedColumn.VALID_TO,
                    AffectedColumn.CONTRACT_END,
                    AffectedColumn.STATE);

    private final AffectedList list;
    private final AffectedList.View rows;
    private final AffectedWords words;
    private final Progress progress;
    private final Cancellation cancellation;
    private long written;

    private AffectedWorkbook(
            AffectedList list,
            AffectedList.View rows,
            AffectedWords words,
            Progress progress,
            Cancellation cancellation) {
        this.list = list;
        this.rows = rows;
        this.words = words;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /**
     * The sheets in their order. Their rows are read, and told, when they are written; not on the event dispatch thread.
     *
     * @param rows which certificates
     * @param cancellation ends the writing with a {@link java.util.concurrent.CancellationException}
     */
    public static List<TableReport> of(
            AffectedList list,
            AffectedList.View rows,
            AffectedWords words,
            Progress progress,
            Cancellation cancellation) {
        progress.total(rows.size());
        AffectedWorkbook book = new AffectedWorkbook(list, rows, words, progress, cancellation);
        AffectedTotals totals = list.totals();
        return List.of(
                book.summary(totals),
                book.byReason(totals),
                book.byGroup(
                        AffectedSheet.BY_VERSION,
                        AffectedColumn.DEVICE_VERSION,
                        totals.byVersion()),
                book.byGroup(
                        AffectedSheet.BY_PROVINCE, AffectedColumn.PROVINCE, totals.byProvince()),
                book.byGroup(
                        AffectedSheet.BY_PROVINCE_OF_34,
                        AffectedColumn.PROVINCE,
                        of34(totals.byProvince())),
                book.certificates(
                        AffectedSheet.ELIGIBLE,
                        Eligibility.ELIGIBLE,
                        AffectedColumn.OWED,
                        AffectedColumn.OWED_DAYS,
                        AffectedColumn.SHORTFALL,
                        AffectedColumn.NOTE),
                book.certificates(
                        AffectedSheet.NEEDS_DECISION,
                        Eligibility.NEEDS_DECISION,
                        AffectedColumn.REASON,
                        AffectedColumn.OWED,
                        AffectedColumn.OWED_DAYS,
                        AffectedColumn.SHORTFALL,
                        AffectedColumn.NOTE),
                book.certificates(
                        AffectedSheet.NOT_ELIGIBLE,
                        Eligibility.NOT_ELIGIBLE,
                        AffectedColumn.FAILED_RULES,
                        AffectedColumn.REASON,
                        AffectedColumn.NOTE),
                book.certificates(
                        AffectedSheet.ALREADY_RENEWED,
                        Eligibility.ALREADY_RENEWED,
                        AffectedColumn.RENEWED_AT,
                        AffectedColumn.NEW_SERIAL,
                        AffectedColumn.NOTE));
    }

    private static SortedMap<String, Map<Eligibility, Long>> of34(
            Map<String, Map<Eligibility, Long>> of63) {
        Provinces catalogue = Provinces.catalogue();
        SortedMap<String, Map<Eligibility, Long>> of34 = new TreeMap<>(NameOrder.vietnamese());
        of63.forEach(
                (name, counts) -> {
                    String unit =
                            catalogue
                                    .parse(name)
                                    .map(it -> catalogue.since2025(it).shortName())
                                    .orElse(name);
                    Map<Eligibility, Long> sum =
                            of34.computeIfAbsent(unit, it -> new EnumMap<>(Eligibility.class));
                    counts.forEach((one, count) -> sum.merge(one, count, Long::sum));
                });
        return of34;
    }

    private TableReport summary(AffectedTotals totals) {
        List<List<Cell>> lines = new ArrayList<>();
        for (Eligibility one : AffectedTotals.VERDICTS) {
            lines.add(line(words.of(one), totals.byEligibility().getOrDefault(one, 0L)));
        }
        lines.add(line(words.of(AffectedLabel.ALL), totals.all()));
        lines.add(line(words.of(AffectedLabel.TO_CONFIRM), totals.toConfirm()));
        if (list.isOfThePast()) {
            lines.add(line(words.of(AffectedLabel.HISTORY_UNKNOWN), totals.historyUnknown()));
        }
        return report(
                AffectedSheet.SUMMARY,
                List.of(AffectedColumn.WHAT, AffectedColumn.COUNT),
                lines,
                list.isOfThePast()
                        ? List.of(AffectedLabel.NOTE_E1, AffectedLabel.NOTE_HISTORY)
                        : List.of(AffectedLabel.NOTE_E1));
    }

    private TableReport byReason(AffectedTotals totals) {
        List<List<Cell>> lines = new ArrayList<>();
        totals.byRule().forEach((rule, count) -> lines.add(line(words.of(rule), count)));
        totals.byQuestion()
                .forEach((question, count) -> lines.add(line(words.of(question), count)));
        lines.add(line(words.of(AffectedLabel.REFUSED), totals.refused()));
        return report(
                AffectedSheet.BY_REASON,
                List.of(AffectedColumn.REASON, AffectedColumn.COUNT),
                lines,
                List.of(AffectedLabel.NOTE_REASONS));
    }

    private static List<Cell> line(String what, long count) {
        return List.of(Cell.text(what), Cell.number(count));
    }

    private TableReport byGroup(
            AffectedSheet sheet,
            AffectedColumn group,
            SortedMap<String, Map<Eligibility, Long>> counts) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(group));
        columns.add(column(AffectedColumn.ALL));
        AffectedTotals.VERDICTS.forEach(
                one -> columns.add(new Column(words.of(one), AffectedColumn.COUNT.width())));
        List<List<Cell>> lines = new ArrayList<>();
        Map<Eligibility, Long> sum = new EnumMap<>(Eligibility.class);
        counts.forEach(
                (name, one) -> {
                    one.forEach((verdict, count) -> sum.merge(verdict, count, Long::sum));
                    lines.add(line(name.isEmpty() ? words.of(AffectedLabel.UNNAMED) : name, one));
                });
        lines.add(line(words.of(AffectedLabel.SUM), sum));
        return new TableReport(words.of(sheet), facts(), columns, lines, List.of());
    }

    private static List<Cell> line(String name, Map<Eligibility, Long> counts) {
        List<Cell> line = new ArrayList<>();
        line.add(Cell.text(name));
        line.add(Cell.number(counts.values().stream().mapToLong(Long::longValue).sum()));
        AffectedTotals.VERDICTS.forEach(one -> line.add(Cell.number(counts.getOrDefault(one, 0L))));
        return line;
    }

    private TableReport certificates(
            AffectedSheet sheet, Eligibility verdict, AffectedColumn... further) {
        List<AffectedColumn> columns = new ArrayList<>(IDENTITY);
        columns.addAll(List.of(further));
        return report(
                sheet,
                columns,
                TableReport.rows(
                        rows.of(verdict),
                        row -> {
                            cancellation.check();
                            progress.done(++written);
                            return columns.stream().map(column -> cell(column, row)).toList();
                        }),
                List.of());
    }

    private TableReport report(
            AffectedSheet sheet,
            List<AffectedColumn> columns,
            Iterable<List<Cell>> lines,
            List<AffectedLabel> notes) {
        return new TableReport(
                words.of(sheet),
                facts(),
                columns.stream().map(this::column).toList(),
                lines,
                notes.stream().map(words::of).toList());
    }

    private Column column(AffectedColumn column) {
        return new Column(words.of(column), column.width());
    }

    private List<Fact> facts() {
        return List.of(
                new Fact(words.of(AffectedLabel.CAMPAIGN), list.campaign().name()),
                new Fact(
                        words.of(AffectedLabel.RULES_VERSION),
                        Integer.toString(list.campaign().version())),
                new Fact(words.of(AffectedLabel.AS_OF), VietnamTime.formatDateTime(list.asOf())),
                new Fact(
                        words.of(AffectedLabel.ROWS),
                        words.share(rows.size(), list.totals().all())));
    }

    private Cell cell(AffectedColumn column, AffectedRow row) {
        CertificateFacts facts = row.facts();
        OwedTerm owed = row.owed();
        LocalDate owedTo = owed == null ? null : VietnamTime.dateOf(owed.notAfter());
        LocalDate validTo = facts.term().validTo();
        return switch (column) {
            case TAX_CODE -> Cell.text(facts.holder().taxCode().value());
            case SUBSCRIBER -> Cell.text(facts.holder().name());
            case PROVINCE -> Cell.text(facts.holder().province());
            case DEVICE_VERSION -> Cell.text(facts.deviceVersion());
            case SERIAL -> Cell.text(facts.serial().toString());
            case TOKEN -> Cell.text(facts.token() == null ? "" : facts.token().value());
            case VALID_FROM -> date(facts.term().validFrom());
            case VALID_TO -> date(validTo);
            case CONTRACT_END -> date(facts.contractEnd());
            case STATE -> Cell.text(words.of(facts.state()));
            case FAILED_RULES -> Cell.text(rules(row));
            case REASON -> Cell.text(reason(row));
            case OWED -> date(owedTo);
            case OWED_DAYS ->
                    owedTo == null || validTo == null
                            ? Cell.EMPTY
                            : Cell.number(ChronoUnit.DAYS.between(validTo, owedTo));
            case SHORTFALL -> owed == null ? Cell.EMPTY : Cell.number(owed.residualShortfallDays());
            case RENEWED_AT ->
                    facts.marks().renewedAt() == null
                            ? Cell.EMPTY
                            : new Cell.Moment(facts.marks().renewedAt());
            case NEW_SERIAL ->
                    Cell.text(
                            facts.marks().newSerial() == null
                                    ? ""
                                    : facts.marks().newSerial().toString());
            case NOTE -> Cell.text(note(row));
            case WHAT, COUNT, ALL -> Cell.EMPTY;
        };
    }

    private static Cell date(@Nullable LocalDate day) {
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
            reasons.add(words.of(row.question()));
        } else {
            row.failedRules().forEach(rule -> reasons.add(words.of(rule)));
        }
        EligibilityDecision decision = row.facts().marks().decision();
        if (decision != null && row.eligibility() == Eligibility.NOT_ELIGIBLE) {
            reasons.add(words.of(decision));
        }
        return String.join("; ", reasons);
    }

    private String note(AffectedRow row) {
        List<String> notes = new ArrayList<>();
        EligibilityDecision decision = row.facts().marks().decision();
        if (decision != null && row.eligibility() != Eligibility.NOT_ELIGIBLE) {
            notes.add(words.of(decision));
        }
        if (row.issuerUnknown() && row.eligibility() == Eligibility.ELIGIBLE) {
            notes.add(words.of(AffectedLabel.E1_AT_TOKEN));
        }
        if (row.historyUnknown()) {
            notes.add(words.of(AffectedLabel.VALUES_OF_TODAY));
        }
        return String.join("; ", notes);
    }
}
