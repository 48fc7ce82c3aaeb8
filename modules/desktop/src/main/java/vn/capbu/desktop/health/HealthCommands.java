package vn.capbu.desktop.health;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.health.ExamineHealth;
import vn.capbu.kernel.health.HealthLine;
import vn.capbu.kernel.health.HealthLine.Level;

/** What the window shows, and its one command: to look again. Event dispatch thread only. */
final class HealthCommands {

    private final Callable<Workspace> workspace;
    private final Path home;
    private final Tasks tasks;
    private final List<Runnable> listeners = new ArrayList<>();
    private List<HealthLine> lines = List.of();
    private boolean looking;

    /**
     * @param workspace opens the console's workspace, on a background thread
     * @param home of the data directory, for when that fails
     */
    HealthCommands(Callable<Workspace> workspace, Path home, Tasks tasks) {
        this.workspace = workspace;
        this.home = home;
        this.tasks = tasks;
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    List<HealthLine> lines() {
        return lines;
    }

    boolean isLooking() {
        return looking;
    }

    /** How many lines keep work from going on. */
    long broken() {
        return lines.stream().filter(line -> line.level() == Level.BAD).count();
    }

    /** How many lines want to be seen to. */
    long warnings() {
        return lines.stream().filter(line -> line.level() == Level.WARNING).count();
    }

    /** All lines as text. */
    String text() {
        return lines.stream().map(HealthText::line).collect(Collectors.joining("\n"));
    }

    /** Looks, unless somebody is looking already. */
    @Messages({
        "HealthCommands.looking=Looking at the system",
        "HealthCommands.failed=The look broke off.",
        "HealthCommands.safe=Nothing was changed.",
        "HealthCommands.next=Try once more; if it repeats, send the log to support."
    })
    void look() {
        if (looking) {
            return;
        }
        looking = true;
        changed();
        tasks.run(
                Bundle.HealthCommands_looking(),
                (progress, cancellation) -> {
                    Workspace open;
                    try {
                        open = workspace.call();
                    } catch (Exception e) {
                        return ExamineHealth.withoutDatabase(home, e);
                    }
                    return ExamineHealth.run(open, cancellation);
                },
                new TaskCallback<List<HealthLine>>() {
                    @Override
                    public void succeeded(List<HealthLine> result) {
                        lines = result;
                        ended();
                    }

                    @Override
                    public ErrorText explain(Exception cause) {
                        return new ErrorText(
                                Bundle.HealthCommands_failed(),
                                Bundle.HealthCommands_safe(),
                                Bundle.HealthCommands_next());
                    }

                    @Override
                    public void failed(Exception cause) {
                        ended();
                    }

                    @Override
                    public void cancelled() {
                        ended();
                    }
                });
    }

    private void ended() {
        looking = false;
        changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
