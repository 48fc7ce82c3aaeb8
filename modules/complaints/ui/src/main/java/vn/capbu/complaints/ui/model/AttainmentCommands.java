package vn.capbu.complaints.ui.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import vn.capbu.charts.ChartKey;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.PeriodFigures;
import vn.capbu.complaints.ui.text.AuditFigure;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.TableReport;

/** What can be done in the window of attainment. Called on the event dispatch thread, returns at once. */
public final class AttainmentCommands {

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
}
