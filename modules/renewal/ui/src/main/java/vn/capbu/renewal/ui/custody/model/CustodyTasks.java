package vn.capbu.renewal.ui.custody.model;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.custody.ShelfRow;

/** What the commands of the custody window do in the background, and the papers that come of it. Event dispatch thread only. */
final class CustodyTasks {

    private final CustodyModel model;
    private final CustodyService service;
    private final Tasks tasks;
    private final CustodyPrompts prompts;

    CustodyTasks(CustodyModel model, CustodyService service, Tasks tasks, CustodyPrompts prompts) {
        this.model = model;
        this.service = service;
        this.tasks = tasks;
        this.prompts = prompts;
    }

    /** What a use case stored, or why it refused. */
    record Attempt<T>(@Nullable T result, List<CustodyProblem> problems) {

        /** Whether the only reason is that somebody else was faster. */
        boolean isLate() {
            return !problems.isEmpty()
                    && problems.stream().allMatch(it -> it.kind() == Kind.CHANGED_MEANWHILE);
        }
    }

    interface Refusable<T> {
        T run() throws CustodyException;
    }

    static <T> Attempt<T> attempt(Refusable<T> deed) {
        try {
            return new Attempt<>(deed.run(), List.of());
        } catch (CustodyException e) {
            return new Attempt<>(null, e.problems());
        }
    }

    static List<TokenSerial> tokens(List<ShelfRow> rows) {
        return rows.stream().map(row -> row.item().token()).toList();
    }

    <T> void run(CustodyWork work, Task<T> task, Consumer<? super T> success) {
        tasks.run(
                prompts.title(work),
                task,
                new TaskCallback<T>() {
                    @Override
                    public void succeeded(T result) {
                        success.accept(result);
                    }

                    @Override
                    public ErrorText explain(Exception cause) {
                        return prompts.explain(cause);
                    }
                });
    }

    /** Writes a paper and opens it; where nothing opens it, says where it lies. */
    void print(Paper paper, String number) {
        run(
                CustodyWork.PRINT,
                (progress, cancellation) -> {
                    Path file = service.paperFolder().resolve(fileName(paper, number));
                    service.print(paper, number, file);
                    return prompts.open(file) ? "" : prompts.lies(file);
                },
                (String where) -> {
                    if (!where.isEmpty()) {
                        model.tell((model.news() + " " + where).strip());
                    }
                });
    }

    private static String fileName(Paper paper, String number) {
        String prefix = paper == Paper.LABELS ? "tem-" : "";
        return prefix + number + ".pdf";
    }
}
