package vn.capbu.complaints.ui.model;

import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import vn.capbu.complaints.AttainmentTable;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.Tasks;

/** What can be done in the window of attainment. Called on the event dispatch thread, returns at once. */
public final class AttainmentCommands {

    private final AttainmentModel model;
    private final CareDesk desk;
    private final Tasks tasks;
    private final String title;

    /** Of the reading whose answer counts. */
    private long turn;

    /**
     * Commands.
     *
     * @param title what the progress bar says while figures are read
     */
    public AttainmentCommands(AttainmentModel model, CareDesk desk, Tasks tasks, String title) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.title = title;
    }

    /** Reads the figures anew. */
    public void again() {
        show(model.from(), model.to(), model.by());
    }

    /** Tells cases apart by something else. */
    public void tellApartBy(By by) {
        show(model.from(), model.to(), by);
    }

    /** Shows the figures of other days; both count. Does nothing when the first is after the last. */
    public void showDays(LocalDate from, LocalDate to) {
        if (!from.isAfter(to)) {
            show(from, to, model.by());
        }
    }

    private void show(LocalDate from, LocalDate to, By by) {
        long mine = ++turn;
        model.begin(from, to, by);
        tasks.run(
                title,
                (progress, cancellation) -> {
                    try {
                        ComplaintDesk open = desk.open();
                        Names names = desk.names(open);
                        AttainmentTable table = open.reportAttainment().run(from, to, by);
                        return (Runnable) () -> model.show(table, names);
                    } catch (CancellationException e) {
                        throw e;
                    } catch (Exception e) {
                        return () -> model.fail(e);
                    }
                },
                new Callback<Runnable>(
                        ComplaintErrors::explain,
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
}
