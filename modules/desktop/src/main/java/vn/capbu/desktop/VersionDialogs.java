package vn.capbu.desktop;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.openide.util.NbBundle.Messages;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.Workspace;

/**
 * The way of a new version from its form to the database: asks, has the second person sign in, keeps it in a task, and asks again with all
 * that was typed when it is refused. Event dispatch thread only.
 */
public final class VersionDialogs {

    /** The workspace, opened when it isn't yet. */
    @FunctionalInterface
    public interface Opening {
        /** Opens it; never on the event dispatch thread. */
        Workspace open() throws IOException;
    }

    /**
     * Reads something, in a task.
     *
     * @param <T> what it yields
     */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads it. */
        T read(Workspace workspace, Operator operator, Progress progress, Cancellation cancellation)
                throws Exception;
    }

    /** Keeps a version, in a task. */
    @FunctionalInterface
    public interface Keeping {
        /** Keeps it. */
        void run(Turn turn) throws Exception;
    }

    /**
     * What a task has to keep a version with.
     *
     * @param workspace the open workspace
     * @param operator who acts
     * @param change what was said of the version, its second person made sure of
     * @param progress told how far it is
     * @param cancellation asked to stop
     */
    public record Turn(
            Workspace workspace,
            Operator operator,
            SettingsChange change,
            Progress progress,
            Cancellation cancellation) {}

    private final Opening opening;
    private final Supplier<Operator> operator;
    private final UnaryOperator<String> secondPersons;
    private final Dialogs dialogs;
    private final Tasks tasks;

    /**
     * @param secondPersons makes sure of a second person, see {@link ConsoleWorkspace#secondPerson}
     */
    public VersionDialogs(
            Opening opening,
            Supplier<Operator> operator,
            UnaryOperator<String> secondPersons,
            Dialogs dialogs,
            Tasks tasks) {
        this.opening = opening;
        this.operator = operator;
        this.secondPersons = secondPersons;
        this.dialogs = dialogs;
        this.tasks = tasks;
    }

    /** On the console's workspace. */
    public static VersionDialogs ofConsole(String name) {
        ConsoleWorkspace console = ConsoleWorkspace.ofConsole();
        Dialogs dialogs = new Dialogs();
        return new VersionDialogs(
                console::open,
                console::operator,
                console::secondPerson,
                dialogs,
                TaskRunner.onPlatform(name, dialogs));
    }

    /** The dialogs that it asks in. */
    public Dialogs dialogs() {
        return dialogs;
    }

    /** What its tasks run in. */
    public Tasks tasks() {
        return tasks;
    }

    /** Reads something in a task with a progress bar, then goes on. */
    public <T> void read(
            String title,
            Reading<T> reading,
            Function<Exception, ErrorText> errors,
            Consumer<T> then) {
        read(title, reading, errors, then, () -> {});
    }

    /**
     * The same.
     *
     * @param otherwise what to do after a failure was told, or when the task was stopped
     */
    public <T> void read(
            String title,
            Reading<T> reading,
            Function<Exception, ErrorText> errors,
            Consumer<T> then,
            Runnable otherwise) {
        tasks.run(
                title,
                (progress, cancellation) ->
                        reading.read(opening.open(), operator.get(), progress, cancellation),
                TaskCallback.of(errors, then, otherwise));
    }

    /**
     * Asks until a version is kept or the administrator gives up.
     *
     * @param title of the dialog and of the task
     * @param work reads the form when it was accepted, on the event dispatch thread
     * @param errors says why it wasn't kept
     * @param kept told when it was
     */
    @Messages("VersionDialogs.keep=Keep the new version")
    public void ask(
            String title,
            VersionForm form,
            Supplier<Keeping> work,
            Function<Exception, ErrorText> errors,
            Runnable kept) {
        if (!dialogs.form(title, form, Bundle.VersionDialogs_keep())) {
            return;
        }
        run(title, form, work.get(), errors, kept, () -> ask(title, form, work, errors, kept));
    }

    /**
     * Keeps the version of an accepted form in a task.
     *
     * @param otherwise what to do after a refusal was told, or when nobody signed in as the second person
     */
    public void run(
            String title,
            VersionForm form,
            Keeping work,
            Function<Exception, ErrorText> errors,
            Runnable kept,
            Runnable otherwise) {
        SettingsChange said = form.change();
        tasks.run(
                title,
                (progress, cancellation) -> {
                    Workspace workspace = opening.open();
                    String second =
                            said.secondPerson().isEmpty()
                                    ? ""
                                    : secondPersons.apply(said.secondPerson());
                    work.run(
                            new Turn(
                                    workspace,
                                    operator.get(),
                                    new SettingsChange(said.from(), said.reason(), second),
                                    progress,
                                    cancellation));
                    return Boolean.TRUE;
                },
                TaskCallback.of(errors, done -> kept.run(), otherwise));
    }
}
