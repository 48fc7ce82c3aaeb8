package vn.capbu.complaints.ui.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import vn.capbu.charts.Caption;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.CountBars;
import vn.capbu.charts.CountBars.Amount;
import vn.capbu.charts.CountBars.Look;
import vn.capbu.charts.Label;
import vn.capbu.complaints.AttainmentTable;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.CaseSlice;
import vn.capbu.complaints.CaseSlice.Part;
import vn.capbu.complaints.PeriodFigures;
import vn.capbu.complaints.ui.model.AuditView;
import vn.capbu.complaints.ui.model.Behind;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** Makes the figures of the supervisors' audit. Any thread; the figures of thousands of cases take some milliseconds. */
public final class AuditFigures {

    private static final int DRAWN = 30;
    private static final int MOST_DRAWN = 120;
    private static final double HOUR = 3_600;

    private final PeriodFigures figures;
    private final Names names;
    private final Formats formats;

    /** Of the figures of some days. */
    public AuditFigures(PeriodFigures figures, Names names, Formats formats) {
        this.figures = figures;
        this.names = names;
        this.formats = formats;
    }

    /** A figure. */
    public AuditFigure of(AuditView view) {
        return switch (view) {
            case AGEING -> ageing();
            case ROUNDS -> rounds();
            case LOST -> lost();
            case WORST -> worst();
            default -> attainment(view, view.by().orElseThrow());
        };
    }

    /** Collects rows, bars and what is behind them. */
    private final class Sheet {

        private final AuditView view;
        private final List<Label> parts = new ArrayList<>();
        private final List<CountBars.Part> looks = new ArrayList<>();
        private final List<List<Cell>> cells = new ArrayList<>();
        private final List<Behind> rows = new ArrayList<>();
        private final List<CountBars.Row> bars = new ArrayList<>();
        private final Map<ChartKey, Behind> behind = new LinkedHashMap<>();

        Sheet(AuditView view) {
            this.view = view;
        }

        void part(Part part, String text, Look look) {
            Label label = new Label(part.name(), text);
            parts.add(label);
            looks.add(new CountBars.Part(label, look));
        }

        void row(List<Cell> line, Behind what) {
            cells.add(line);
            rows.add(what);
        }

        void bar(String key, String text, List<Amount> amounts, String note, List<Behind> what) {
            bars.add(new CountBars.Row(new Label(key, text), amounts, note));
            for (int i = 0; i < parts.size(); i++) {
                behind.put(new ChartKey.State(key, parts.get(i).key()), what.get(i));
            }
        }

        AuditFigure made(String of, long denominator, List<Column> columns, boolean totalled) {
            String title = AttainmentText.title(view);
            return new AuditFigure(
                    new TableReport(
                            title, facts(), columns, List.copyOf(cells), List.of(of), totalled),
                    new CountBars(
                            new Caption(
                                    days(),
                                    figures.asOf(),
                                    Bundle.AuditFigures_source(),
                                    new Caption.Denominator(denominator, 0)),
                            title,
                            of,
                            AttainmentText.of(view),
                            looks,
                            bars),
                    rows,
                    behind);
        }
    }

    @Messages({
        "AuditFigures.source=verdicts that were frozen when cases were closed",
        "# {0} - first day",
        "# {1} - last day",
        "AuditFigures.days={0} to {1}",
        "AuditFigures.daysFact=Days",
        "AuditFigures.asOf=As of"
    })
    private String days() {
        return Bundle.AuditFigures_days(formats.date(figures.from()), formats.date(figures.to()));
    }

    private List<TableReport.Fact> facts() {
        return List.of(
                new TableReport.Fact(Bundle.AuditFigures_daysFact(), days()),
                new TableReport.Fact(Bundle.AuditFigures_asOf(), formats.dateTime(figures.asOf())));
    }

    private Behind cases(CaseSlice slice, String words) {
        return new Behind.Cases(figures, slice, words);
    }

    /** What a slice is said to be: the row, and the part of it. */
    @Messages({
        "# {0} - view",
        "# {1} - row",
        "AuditFigures.row={0}: {1}",
        "# {0} - view",
        "# {1} - row",
        "# {2} - part",
        "AuditFigures.rowPart={0}: {1}, {2}"
    })
    private static String words(AuditView view, String row, Part part) {
        String of = AttainmentText.of(view);
        return part == Part.ALL
                ? Bundle.AuditFigures_row(of, row)
                : Bundle.AuditFigures_rowPart(of, row, AttainmentText.of(part));
    }

    private AttainmentTable table(By by) {
        AttainmentTable found = figures.attainment().get(by);
        if (found == null) {
            throw new IllegalStateException("no figures by " + by);
        }
        return found;
    }

    private static List<AttainmentTable.Row> sorted(AuditView view, AttainmentTable table) {
        if (view == AuditView.WEEK || view == AuditView.LEVEL) {
            return table.rows();
        }
        return table.rows().stream()
                .sorted(
                        Comparator.comparingLong(AttainmentTable.Row::breached)
                                .reversed()
                                .thenComparing(
                                        Comparator.comparingLong(AttainmentTable.Row::closed)
                                                .reversed())
                                .thenComparing(AttainmentTable.Row::key))
                .toList();
    }

    @Messages({
        "AuditFigures.closed=Closed",
        "AuditFigures.percent=In time (%)",
        "AuditFigures.again=Answered again",
        "AuditFigures.mean=Time used, mean (h)",
        "AuditFigures.total=Total",
        "# {0} - closed",
        "# {1} - with a limit",
        "# {2} - kept",
        "# {3} - percent",
        "AuditFigures.ofClosed={0} closed cases, {1} of them with a limit; {2} in time ({3}).",
        "# {0} - percent",
        "AuditFigures.note={0} in time"
    })
    private AuditFigure attainment(AuditView view, By by) {
        Sheet sheet = new Sheet(view);
        boolean breaches = view.isOfBreaches();
        List<Part> parts =
                breaches
                        ? List.of(Part.BREACHED)
                        : List.of(Part.KEPT, Part.BREACHED, Part.UNLIMITED);
        for (Part part : parts) {
            sheet.part(part, AttainmentText.of(part), look(part));
        }
        AttainmentTable table = table(by);
        for (AttainmentTable.Row row : sorted(view, table)) {
            String text = AttainmentText.key(by, row.key(), names);
            sheet.row(
                    cells(row, text),
                    cases(
                            new CaseSlice.Closed(by, row.key(), Part.ALL),
                            words(view, text, Part.ALL)));
            if ((!breaches || row.breached() > 0) && sheet.bars.size() < MOST_DRAWN) {
                sheet.bar(
                        row.key(),
                        text,
                        parts.stream().map(part -> count(amount(row, part))).toList(),
                        row.percent() < 0 || breaches ? "" : Bundle.AuditFigures_note(percent(row)),
                        parts.stream()
                                .map(
                                        part ->
                                                cases(
                                                        new CaseSlice.Closed(by, row.key(), part),
                                                        words(view, text, part)))
                                .toList());
            }
        }
        AttainmentTable.Row total = table.total();
        String all = Bundle.AuditFigures_total();
        if (total.closed() > 0) {
            sheet.row(
                    cells(total, all),
                    cases(new CaseSlice.Closed(by, null, Part.ALL), words(view, all, Part.ALL)));
        }
        return sheet.made(
                Bundle.AuditFigures_ofClosed(
                        formats.number(total.closed()),
                        formats.number(total.kept() + total.breached()),
                        formats.number(total.kept()),
                        total.percent() < 0 ? "–" : percent(total)),
                total.closed(),
                List.of(
                        new Column(AttainmentText.of(view), 40),
                        new Column(Bundle.AuditFigures_closed(), 10),
                        new Column(AttainmentText.of(Part.KEPT), 10),
                        new Column(AttainmentText.of(Part.BREACHED), 10),
                        new Column(AttainmentText.of(Part.UNLIMITED), 14),
                        new Column(Bundle.AuditFigures_percent(), 14),
                        new Column(Bundle.AuditFigures_again(), 12),
                        new Column(Bundle.AuditFigures_mean(), 18)),
                true);
    }

    private static Look look(Part part) {
        return switch (part) {
            case KEPT -> Look.GOOD;
            case BREACHED -> Look.BAD;
            case ALL, UNLIMITED -> Look.PLAIN;
        };
    }

    private static long amount(AttainmentTable.Row row, Part part) {
        return switch (part) {
            case ALL -> row.closed();
            case KEPT -> row.kept();
            case BREACHED -> row.breached();
            case UNLIMITED -> row.unlimited();
        };
    }

    private Amount count(long number) {
        return new Amount(number, number == 0 ? "" : formats.number(number));
    }

    private String percent(AttainmentTable.Row row) {
        return formats.percent(row.percent() / 100);
    }

    private static List<Cell> cells(AttainmentTable.Row row, String text) {
        return List.of(
                Cell.text(text),
                Cell.number(row.closed()),
                Cell.number(row.kept()),
                Cell.number(row.breached()),
                Cell.number(row.unlimited()),
                row.percent() < 0 ? Cell.EMPTY : rounded(row.percent(), 1),
                Cell.number(row.secondRound()),
                row.closed() == 0 ? Cell.EMPTY : hours(row.seconds() / (double) row.closed()));
    }

    private static Cell rounded(double value, int digits) {
        return new Cell.Amount(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
    }

    private static Cell hours(double seconds) {
        return rounded(seconds / HOUR, 2);
    }

    @Messages({
        "AuditFigures.open=Open",
        "AuditFigures.openLate=Past the deadline",
        "AuditFigures.openFine=Not past it",
        "# {0} - cases",
        "# {1} - late",
        "AuditFigures.ofOpen={0} open cases, {1} of them past the deadline; age by the clock on the wall since receipt."
    })
    private AuditFigure ageing() {
        AuditView view = AuditView.AGEING;
        Sheet sheet = new Sheet(view);
        sheet.part(Part.KEPT, Bundle.AuditFigures_openFine(), Look.GOOD);
        sheet.part(Part.BREACHED, Bundle.AuditFigures_openLate(), Look.BAD);
        long open = 0;
        long late = 0;
        for (PeriodFigures.Age age : figures.ageing()) {
            String text = AttainmentText.age(age.days());
            open += age.open();
            late += age.late();
            sheet.row(
                    List.of(Cell.text(text), Cell.number(age.open()), Cell.number(age.late())),
                    cases(new CaseSlice.Open(age.days(), Part.ALL), words(view, text, Part.ALL)));
            sheet.bar(
                    Integer.toString(age.days()),
                    text,
                    List.of(count(age.open() - age.late()), count(age.late())),
                    "",
                    List.of(
                            cases(
                                    new CaseSlice.Open(age.days(), Part.KEPT),
                                    words(view, text, Part.KEPT)),
                            cases(
                                    new CaseSlice.Open(age.days(), Part.BREACHED),
                                    words(view, text, Part.BREACHED))));
        }
        String all = Bundle.AuditFigures_total();
        sheet.row(
                List.of(Cell.text(all), Cell.number(open), Cell.number(late)),
                cases(new CaseSlice.Open(0, Part.ALL), words(view, all, Part.ALL)));
        return sheet.made(
                Bundle.AuditFigures_ofOpen(formats.number(open), formats.number(late)),
                open,
                List.of(
                        new Column(AttainmentText.of(view), 40),
                        new Column(Bundle.AuditFigures_open(), 14),
                        new Column(Bundle.AuditFigures_openLate(), 18)),
                true);
    }

    @Messages({
        "AuditFigures.answers=Answers",
        "# {0} - answers",
        "AuditFigures.times={0} answers",
        "# {0} - cases",
        "AuditFigures.ofRounds={0} closed cases."
    })
    private AuditFigure rounds() {
        AuditView view = AuditView.ROUNDS;
        Sheet sheet = new Sheet(view);
        sheet.part(Part.ALL, Bundle.AuditFigures_closed(), Look.PLAIN);
        long closed = 0;
        for (Map.Entry<Integer, Long> one : figures.rounds().entrySet()) {
            String text = Bundle.AuditFigures_times(one.getKey());
            Behind behind =
                    cases(new CaseSlice.Answered(one.getKey()), words(view, text, Part.ALL));
            closed += one.getValue();
            sheet.row(List.of(Cell.number(one.getKey()), Cell.number(one.getValue())), behind);
            sheet.bar(
                    Integer.toString(one.getKey()),
                    text,
                    List.of(count(one.getValue())),
                    "",
                    List.of(behind));
        }
        return sheet.made(
                Bundle.AuditFigures_ofRounds(formats.number(closed)),
                closed,
                List.of(
                        new Column(Bundle.AuditFigures_answers(), 20),
                        new Column(Bundle.AuditFigures_closed(), 20)),
                false);
    }

    @Messages({
        "AuditFigures.lateCases=Late cases",
        "AuditFigures.overShare=Beyond its share (h)",
        "AuditFigures.afterDeadline=After the deadline (h)",
        "# {0} - cases",
        "AuditFigures.cases={0} cases",
        "# {0} - cases",
        "AuditFigures.ofLate={0} closed cases that were late; hours in the time of their limits."
    })
    private AuditFigure lost() {
        AuditView view = AuditView.LOST;
        Sheet sheet = new Sheet(view);
        sheet.part(Part.BREACHED, Bundle.AuditFigures_afterDeadline(), Look.BAD);
        for (PeriodFigures.Lost one : figures.lost()) {
            String text = names.unit(one.unit());
            Behind behind = cases(new CaseSlice.Lost(one.unit()), words(view, text, Part.ALL));
            sheet.row(
                    List.of(
                            Cell.text(text),
                            Cell.number(one.cases()),
                            hours((double) one.overShare()),
                            hours((double) one.afterDeadline())),
                    behind);
            sheet.bar(
                    one.unit(),
                    text,
                    List.of(length(one.afterDeadline())),
                    Bundle.AuditFigures_cases(formats.number(one.cases())),
                    List.of(behind));
        }
        return sheet.made(
                Bundle.AuditFigures_ofLate(formats.number(figures.worst().size())),
                figures.worst().size(),
                List.of(
                        new Column(AttainmentText.of(view), 40),
                        new Column(Bundle.AuditFigures_lateCases(), 16),
                        new Column(Bundle.AuditFigures_overShare(), 22),
                        new Column(Bundle.AuditFigures_afterDeadline(), 22)),
                false);
    }

    private static Amount length(long seconds) {
        return new Amount(seconds / HOUR, seconds == 0 ? "" : DurationText.brief(seconds));
    }

    @Messages({
        "# {0} - number",
        "# {1} - customer",
        "AuditFigures.case={0} · {1}",
        "AuditFigures.number=Number",
        "AuditFigures.customer=Customer",
        "AuditFigures.class=Class",
        "AuditFigures.deadline=Deadline",
        "AuditFigures.charged=Unit charged",
        "AuditFigures.reason=Breach reason"
    })
    private AuditFigure worst() {
        Sheet sheet = new Sheet(AuditView.WORST);
        sheet.part(Part.BREACHED, Bundle.AuditFigures_afterDeadline(), Look.BAD);
        for (PeriodFigures.Late late : figures.worst()) {
            var one = late.summary();
            Behind behind = new Behind.One(one.id());
            sheet.row(
                    List.of(
                            Cell.text(one.number()),
                            Cell.text(one.origin().customer()),
                            Cell.text(names.caseClass(one.kind())),
                            one.time().deadline() == null
                                    ? Cell.EMPTY
                                    : new Cell.Moment(one.time().deadline()),
                            Cell.text(names.unit(one.closing().charged())),
                            Cell.text(names.breachReason(one.closing().breachReason())),
                            hours((double) late.seconds())),
                    behind);
            if (sheet.bars.size() < DRAWN) {
                sheet.bar(
                        one.number(),
                        Bundle.AuditFigures_case(one.number(), one.origin().customer()),
                        List.of(length(late.seconds())),
                        "",
                        List.of(behind));
            }
        }
        return sheet.made(
                Bundle.AuditFigures_ofLate(formats.number(figures.worst().size())),
                figures.worst().size(),
                List.of(
                        new Column(Bundle.AuditFigures_number(), 11),
                        new Column(Bundle.AuditFigures_customer(), 36),
                        new Column(Bundle.AuditFigures_class(), 26),
                        new Column(Bundle.AuditFigures_deadline(), 18),
                        new Column(Bundle.AuditFigures_charged(), 24),
                        new Column(Bundle.AuditFigures_reason(), 26),
                        new Column(Bundle.AuditFigures_afterDeadline(), 18)),
                false);
    }
}
