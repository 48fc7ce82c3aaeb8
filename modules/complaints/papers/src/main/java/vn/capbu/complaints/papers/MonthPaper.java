package vn.capbu.complaints.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.capbu.charts.ReportDocument;
import vn.capbu.charts.ReportDocument.Part;
import vn.capbu.complaints.AttainmentTable;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.PeriodFigures;
import vn.capbu.complaints.spi.ComplaintRules.CodeList;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.VietnamTime;

/** The monthly report of complaints: attainment, ageing, reasons, rounds, lost time and the worst cases. */
final class MonthPaper {

    private static final int PERCENT_DIGITS = 1;
    private static final int WORST = 20;

    private final PaperTexts texts;
    private final ComplaintWords words;
    private final PeriodFigures month;

    MonthPaper(ComplaintWords words, PeriodFigures month) {
        this.texts = words.texts();
        this.words = words;
        this.month = month;
    }

    ReportDocument make() {
        List<Part> parts = new ArrayList<>();
        AttainmentTable.Row total = table(By.GROUP).total();
        parts.add(
                new Part.Text(
                        texts.get(
                                "complaint.month.sum",
                                total.closed(),
                                total.kept(),
                                total.breached(),
                                total.unlimited(),
                                percent(total))));
        for (By by : By.values()) {
            add(parts, attainment(by));
        }
        add(parts, ageing());
        add(parts, rounds());
        add(parts, lost());
        add(parts, worst());
        return new ReportDocument(
                texts.get("complaint.month.title"),
                texts.get("complaint.month.about", name()),
                VietnamTime.dateOf(month.asOf()),
                texts.get("complaint.paper.signer"),
                List.of(texts.get("complaint.month.recipient"), texts.get("complaint.paper.file")),
                parts);
    }

    private String name() {
        return String.format(
                Locale.ROOT, "%02d/%d", month.from().getMonthValue(), month.from().getYear());
    }

    private static void add(List<Part> parts, TableReport table) {
        parts.add(new Part.Heading(table.title()));
        parts.add(new Part.Grid(table));
    }

    private AttainmentTable table(By by) {
        AttainmentTable found = month.attainment().get(by);
        if (found == null) {
            throw new IllegalStateException("no figures by " + by);
        }
        return found;
    }

    private String percent(AttainmentTable.Row row) {
        return row.percent() < 0 ? "-" : texts.get("complaint.percent", row.percent());
    }

    private TableReport attainment(By by) {
        List<List<Cell>> rows = new ArrayList<>();
        table(by).rows().forEach(row -> rows.add(cells(row, words.key(by, row.key()))));
        rows.add(cells(table(by).total(), texts.get("complaint.total")));
        return report(
                texts.get("complaint.month.by." + by),
                List.of(34, 10, 10, 10, 12, 12, 12),
                List.of(
                        "complaint.column.key",
                        "complaint.column.closed",
                        "complaint.column.kept",
                        "complaint.column.breached",
                        "complaint.column.unlimited",
                        "complaint.month.again",
                        "complaint.month.percent"),
                rows);
    }

    private List<Cell> cells(AttainmentTable.Row row, String key) {
        return List.of(
                Cell.text(key),
                Cell.number(row.closed()),
                Cell.number(row.kept()),
                Cell.number(row.breached()),
                Cell.number(row.unlimited()),
                Cell.number(row.secondRound()),
                row.percent() < 0
                        ? Cell.EMPTY
                        : new Cell.Amount(
                                BigDecimal.valueOf(row.percent())
                                        .setScale(PERCENT_DIGITS, RoundingMode.HALF_UP)));
    }

    private TableReport report(
            String title, List<Integer> widths, List<String> headings, List<List<Cell>> rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            columns.add(new Column(texts.get(headings.get(i)), widths.get(i)));
        }
        return new TableReport(
                title,
                List.of(new TableReport.Fact(texts.get("complaint.month.fact"), name())),
                columns,
                rows,
                List.of());
    }

    private TableReport ageing() {
        List<List<Cell>> rows = new ArrayList<>();
        for (PeriodFigures.Age age : month.ageing()) {
            rows.add(
                    List.of(
                            Cell.text(
                                    age.days() < 0
                                            ? texts.get("complaint.month.older")
                                            : texts.get("complaint.month.up-to", age.days())),
                            Cell.number(age.open()),
                            Cell.number(age.late())));
        }
        return report(
                texts.get("complaint.month.ageing", VietnamTime.formatDateTime(month.asOf())),
                List.of(40, 20, 20),
                List.of("complaint.month.age", "complaint.month.open", "complaint.column.breached"),
                rows);
    }

    private TableReport rounds() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Map.Entry<Integer, Long> one : month.rounds().entrySet()) {
            rows.add(List.of(Cell.number(one.getKey()), Cell.number(one.getValue())));
        }
        return report(
                texts.get("complaint.month.rounds"),
                List.of(40, 20),
                List.of("complaint.month.answers", "complaint.column.closed"),
                rows);
    }

    private TableReport lost() {
        List<List<Cell>> rows = new ArrayList<>();
        for (PeriodFigures.Lost one : month.lost()) {
            rows.add(
                    List.of(
                            Cell.text(words.unit(one.unit())),
                            Cell.number(one.cases()),
                            Cell.text(ComplaintWords.duration(one.overShare())),
                            Cell.text(ComplaintWords.duration(one.afterDeadline()))));
        }
        return report(
                texts.get("complaint.month.lost"),
                List.of(36, 14, 22, 22),
                List.of(
                        "complaint.column.unit",
                        "complaint.month.late-cases",
                        "complaint.month.over-share",
                        "complaint.month.after-deadline"),
                rows);
    }

    private TableReport worst() {
        List<List<Cell>> rows = new ArrayList<>();
        for (PeriodFigures.Late late : month.worst().stream().limit(WORST).toList()) {
            ComplaintCase one = late.summary();
            rows.add(
                    List.of(
                            Cell.text(one.number()),
                            Cell.text(one.origin().customer()),
                            Cell.text(
                                    words.caseClass(
                                            one.kind().policy(),
                                            one.kind().policyVersion(),
                                            one.kind().caseClass())),
                            Cell.text(
                                    ComplaintWords.time(one.time().deadline())
                                            + " · "
                                            + words.timeKind(one.kind())),
                            Cell.text(words.unit(one.closing().charged())),
                            Cell.text(
                                    words.code(
                                            CodeList.BREACH_REASON, one.closing().breachReason())),
                            Cell.text(ComplaintWords.duration(late.seconds()))));
        }
        return report(
                texts.get("complaint.month.worst"),
                List.of(13, 22, 20, 17, 18, 18, 12),
                List.of(
                        "column.number",
                        "complaint.column.customer",
                        "complaint.column.class",
                        "complaint.column.deadline",
                        "complaint.month.charged",
                        "complaint.month.reason",
                        "complaint.month.lateness"),
                rows);
    }
}
