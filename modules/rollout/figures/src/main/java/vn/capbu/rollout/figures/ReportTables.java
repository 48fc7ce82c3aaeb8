package vn.capbu.rollout.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.TableReport.Fact;
import vn.capbu.kernel.TableReport.Reckoning;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.Standing;

/** Tables of the reports: values, so that a spreadsheet can calculate with them. */
final class ReportTables {

    /** Places of columns. */
    private static final int ELIGIBLE = 1;

    private static final int EXCLUDED = 2;
    private static final int REACHABLE = 3;
    private static final int RENEWED = 4;

    private final FigureTexts texts;

    ReportTables(FigureTexts texts) {
        this.texts = texts;
    }

    static String percent(FigureTexts texts, @Nullable BigDecimal percent) {
        return percent == null ? texts.get("report.none") : texts.get("report.percent", percent);
    }

    static String decimal(FigureTexts texts, @Nullable BigDecimal number) {
        return number == null ? texts.get("report.none") : texts.get("report.decimal", number);
    }

    /**
     * Figures of progress, a row for each group and one for all.
     *
     * @param before the same a week before; null for no such column
     */
    TableReport progress(String title, ProgressTable table, @Nullable ProgressTable before, By by) {
        List<Column> columns = columns(before != null, by);
        Map<ProgressTable.Key, Long> earlier = new HashMap<>();
        if (before != null) {
            before.rows().forEach(row -> earlier.put(row.key(), row.counts().renewed()));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (ProgressTable.Row row : table.rows()) {
            rows.add(
                    row(
                            name(row.key(), by),
                            row,
                            before == null ? null : earlier.getOrDefault(row.key(), 0L),
                            by));
        }
        if (by != By.TOTAL) {
            rows.add(
                    row(
                            texts.get("total"),
                            table.total(),
                            before == null ? null : before.total().counts().renewed(),
                            by));
        }
        return new TableReport(title, facts(table), columns, rows, List.of(), by != By.TOTAL);
    }

    /** Denominators are of every channel, so those of channels don't add up; nor do targets and what is needed. */
    private List<Column> columns(boolean week, By by) {
        Reckoning sum = new Reckoning.Sum();
        Reckoning people = by == By.CHANNEL ? null : sum;
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(texts.get("column." + by), 20));
        columns.add(new Column(texts.get("column.eligible"), 9, people));
        columns.add(new Column(texts.get("column.excluded"), 7, people));
        columns.add(
                new Column(
                        texts.get("column.reachable"),
                        9,
                        new Reckoning.Difference(ELIGIBLE, EXCLUDED)));
        columns.add(new Column(texts.get("column.renewed"), 9, sum));
        if (week) {
            columns.add(new Column(texts.get("column.week"), 8, sum));
        }
        columns.add(
                new Column(
                        texts.get("column.percent"), 7, new Reckoning.Share(RENEWED, REACHABLE)));
        columns.add(new Column(texts.get("column.registered"), 9, sum));
        if (by != By.CHANNEL) {
            columns.add(new Column(texts.get("column.target"), 7));
            columns.add(new Column(texts.get("column.blocked"), 8, sum));
            columns.add(new Column(texts.get("column.needed"), 9));
        }
        return columns;
    }

    /** Targets are of people, whatever the channel. */
    private static List<Cell> row(
            String name, ProgressTable.Row row, @Nullable Long before, By by) {
        Counts counts = row.counts();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(name));
        cells.add(Cell.number(counts.eligible()));
        cells.add(Cell.number(counts.excluded()));
        cells.add(Cell.number(counts.reachable()));
        cells.add(Cell.number(counts.renewed()));
        if (before != null) {
            cells.add(Cell.number(counts.renewed() - before));
        }
        cells.add(amount(counts.percent()));
        cells.add(Cell.number(counts.registered()));
        if (by != By.CHANNEL) {
            cells.add(amount(row.target()));
            cells.add(Cell.number(counts.of(Standing.Kind.BLOCKED)));
            cells.add(amount(row.neededPerWorkingDay()));
        }
        return cells;
    }

    private static Cell amount(@Nullable BigDecimal number) {
        return number == null ? Cell.EMPTY : new Cell.Amount(number);
    }

    private String name(ProgressTable.Key key, By by) {
        return switch (by) {
            case VERSION -> texts.version(Objects.requireNonNullElse(key.deviceVersion(), ""));
            case CHANNEL -> texts.of(Objects.requireNonNull(key.channel()));
            case PROVINCE -> {
                Province province = key.province();
                yield province == null ? texts.get("no-province") : province.shortName();
            }
            default -> texts.get("total");
        };
    }

    /** How members stand, those left out with their reasons. */
    TableReport standings(ProgressTable table) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            rows.add(
                    List.of(
                            Cell.text(texts.of(standing)),
                            Cell.number(table.total().counts().of(standing))));
        }
        rows.add(
                List.of(
                        Cell.text(texts.get("total")),
                        Cell.number(table.total().counts().eligible())));
        return new TableReport(
                texts.get("report.sheet.standings"),
                facts(table),
                List.of(
                        new Column(texts.get("column.standing"), 50),
                        new Column(texts.get("column.subscribers"), 12, new Reckoning.Sum())),
                rows,
                List.of(),
                true);
    }

    TableReport proposals(List<Proposal> proposals) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Proposal one : proposals) {
            rows.add(
                    List.of(
                            new Cell.Date(one.sentOn()),
                            Cell.text(one.unit()),
                            Cell.text(one.content()),
                            Cell.text(texts.get("Proposal." + one.state())),
                            Cell.text(Objects.requireNonNullElse(one.answer(), ""))));
        }
        return new TableReport(
                texts.get("report.sheet.proposals"),
                List.of(),
                List.of(
                        new Column(texts.get("column.sent"), 12),
                        new Column(texts.get("column.unit"), 20),
                        new Column(texts.get("column.content"), 36),
                        new Column(texts.get("column.state"), 14),
                        new Column(texts.get("column.answer"), 30)),
                rows,
                List.of());
    }

    private List<Fact> facts(ProgressTable table) {
        return List.of(
                new Fact(texts.get("fact.as-of"), VietnamTime.format(table.asOf())),
                new Fact(texts.get("fact.taken-at"), VietnamTime.formatDateTime(table.takenAt())));
    }
}
