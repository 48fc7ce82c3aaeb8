package vn.capbu.complaints.ui.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import vn.capbu.charts.ChartKey;
import vn.capbu.complaints.AttainmentTable;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.CaseSlice;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.PeriodFigures;
import vn.capbu.complaints.ui.text.AuditFigure;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.TableReport;

/** What can be done in the window of attainment. Called on the event dispatch thread, returns at once. */
public final class AttainmentCommands {

    private static final int MOST_NAMED = 20;

    /** The unit of who has none. */
    private static final String CARE = "cskh";

    private final AttainmentModel model;
    private final CareDesk desk;
    private final Tasks tasks;
    private final AttainmentPrompts prompts;
    private final Reports reports;

    /** Of the reading whose answer counts. */
    private long turn;

    /** Commands on a model. */
    public AttainmentCommands(
            AttainmentModel model,
            CareDesk desk,
            Tasks tasks,
            AttainmentPrompts prompts,
            Reports reports) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
        this.reports = reports;
    }

    /** Reads the figures anew. */
    public void again() {
        read(model.from(), model.to());
    }

    /** Shows another figure of the same days. */
    public void look(AuditView view) {
        if (view != model.view()) {
            model.look(view);
        }
    }

    /** Shows the figures of other days; both count. Does nothing when the first is after the last. */
    public void showDays(LocalDate from, LocalDate to) {
        if (!from.isAfter(to)) {
            read(from, to);
        }
    }

    private void read(LocalDate from, LocalDate to) {
        long mine = ++turn;
        model.begin(from, to);
        tasks.run(
                prompts.reading(),
                (progress, cancellation) -> {
                    try {
                        ComplaintDesk open = desk.open();
                        Names names = desk.names(open);
                        PeriodFigures figures = open.reportPeriod().run(desk.operator(), from, to);
                        return (Runnable) () -> model.show(figures, names);
                    } catch (CancellationException e) {
                        throw e;
                    } catch (Exception e) {
                        return () -> model.fail(e);
                    }
                },
                TaskCallback.<Runnable>of(
                        prompts::explain,
                        found -> {
                            if (mine == turn) {
                                found.run();
                            }
                        },
                        () -> {
                            if (mine == turn) {
                                model.idle();
                            }
                        }));
    }

    /** Opens the cases behind a row of the table. */
    public void openRow(int row) {
        open(model.figure().flatMap(figure -> figure.row(row)));
    }

    /** Opens the cases behind a part of the bars. */
    public void openPart(ChartKey key) {
        open(model.figure().flatMap(figure -> figure.part(key)));
    }

    private void open(Optional<Behind> behind) {
        behind.ifPresent(prompts::open);
    }

    /** Writes the table that is shown, all its rows. */
    public void export() {
        AuditFigure figure = model.figure().orElse(null);
        if (figure != null) {
            prompts.chooseFile().ifPresent(target -> export(figure.table(), target));
        }
    }

    private void export(TableReport table, Path target) {
        tasks.<Path>run(
                prompts.exporting(),
                (progress, cancellation) -> {
                    reports.write(table, target);
                    desk.open()
                            .listCases()
                            .exported(desk.operator(), String.valueOf(target.getFileName()), 0);
                    return target;
                },
                TaskCallback.of(
                        prompts::explain,
                        written -> model.tell(prompts.exported(written)),
                        () -> {}));
    }

    /** Writes the report of a month that the operator chooses, as PDF or as a spreadsheet. */
    public void writeMonth() {
        YearMonth last = YearMonth.from(model.to());
        prompts.chooseMonth(last).ifPresent(this::writeMonth);
    }

    private void writeMonth(AttainmentPrompts.Month chosen) {
        tasks.<Path>run(
                prompts.exporting(),
                (progress, cancellation) -> {
                    ComplaintDesk open = desk.open();
                    PeriodFigures figures =
                            open.reportPeriod().run(desk.operator(), chosen.month());
                    cancellation.check();
                    desk.files().write(desk.papers(open).ofMonth(figures), chosen.target());
                    open.listCases()
                            .exported(
                                    desk.operator(),
                                    String.valueOf(chosen.target().getFileName()),
                                    0);
                    return chosen.target();
                },
                TaskCallback.of(
                        prompts::explain,
                        written -> model.tell(prompts.exported(written)),
                        () -> {}));
    }

    /** Whether a row is a root cause, which the product centre can be told of. */
    public boolean mayPropose(int row) {
        return prompts.mayPropose() && causeOf(row).isPresent();
    }

    private Optional<Behind.Cases> causeOf(int row) {
        return model.figure()
                .flatMap(figure -> figure.row(row))
                .filter(Behind.Cases.class::isInstance)
                .map(Behind.Cases.class::cast)
                .filter(
                        one ->
                                one.slice() instanceof CaseSlice.Closed closed
                                        && closed.by() == By.ROOT_CAUSE
                                        && closed.key() != null
                                        && !closed.key().isEmpty());
    }

    /** Tells the product centre of the root cause of a row, with its cases: as a proposal that can be mended before it is stored. */
    public void propose(int row) {
        causeOf(row).ifPresent(this::propose);
    }

    private void propose(Behind.Cases behind) {
        if (!(behind.slice() instanceof CaseSlice.Closed closed)) {
            return;
        }
        String cause = Objects.requireNonNullElse(closed.key(), "");
        tasks.<List<ComplaintCase>>run(
                prompts.reading(),
                (progress, cancellation) ->
                        desk.open()
                                .reportPeriod()
                                .cases(behind.figures(), behind.slice(), MOST_NAMED),
                TaskCallback.of(
                        prompts::explain,
                        cases -> {
                            AttainmentTable table =
                                    behind.figures().attainment().get(By.ROOT_CAUSE);
                            AttainmentTable.Row row =
                                    table == null
                                            ? null
                                            : table.rows().stream()
                                                    .filter(one -> one.key().equals(cause))
                                                    .findFirst()
                                                    .orElse(null);
                            String unit = desk.operator().unit();
                            prompts.propose(
                                    new RootCause(
                                            model.names().rootCause(cause),
                                            model.names().unit(unit == null ? CARE : unit),
                                            model.from(),
                                            model.to(),
                                            row == null ? cases.size() : row.closed(),
                                            row == null ? 0 : row.breached(),
                                            cases.stream().map(ComplaintCase::number).toList()));
                        },
                        () -> {}));
    }
}
