package vn.capbu.subscribers.ui.crl.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Task;
import vn.capbu.subscribers.CheckCrls;
import vn.capbu.subscribers.CrlException;
import vn.capbu.subscribers.CrlException.Reason;
import vn.capbu.subscribers.CrlReport;
import vn.capbu.subscribers.CrlSource;
import vn.capbu.subscribers.CrlSource.Outcome;
import vn.capbu.subscribers.RegistryInputException;

/** A desk with sources in memory; its tasks wait until they are told to run. */
public final class TestCrls implements CrlDesk, CrlPrompts, Tasks {

    public static final Instant ASKED = Instant.parse("2020-10-02T01:15:00Z");
    private static final CrlReport REPORT =
            new CrlReport(
                    new CrlReport.Crl(
                            "CN=Mau-CA,O=Tổng công ty Viễn thông Mẫu,C=VN",
                            "1289",
                            ASKED,
                            ASKED.plusSeconds(86_400),
                            false,
                            31_877),
                    false,
                    new CrlReport.Counts(1_204, 17, 3, 1, 5, 0));

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private final CrlModel model = new CrlModel();
    private final CrlCommands commands = new CrlCommands(model, this, this, this);
    private final List<CrlSource> sources = new ArrayList<>();

    public @Nullable String typed = "http://crl.mau-ca.vn/mau-ca.crl";
    public @Nullable Path file = Path.of("/data/mau-ca.crl");
    public @Nullable Reason refused;
    public boolean confirmed = true;

    public CrlModel model() {
        return model;
    }

    public CrlCommands commands() {
        return commands;
    }

    /** What was asked and told. */
    public List<String> said() {
        return said;
    }

    /** Lets the oldest task run. */
    public void answer() {
        waiting.removeFirst().run();
    }

    /** A source that is there from the beginning. */
    public void have(String location, @Nullable Outcome outcome) {
        sources.add(new CrlSource(location, outcome == null ? null : ASKED, outcome, ""));
    }

    @Override
    public List<CrlSource> sources() {
        return List.copyOf(sources);
    }

    @Override
    public List<CheckCrls.Result> check(Progress progress, Cancellation cancellation) {
        cancellation.check();
        List<CheckCrls.Result> results = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            boolean good = i == 0;
            CrlSource now =
                    new CrlSource(
                            sources.get(i).location(),
                            ASKED,
                            good ? Outcome.TAKEN : Outcome.REFUSED,
                            "");
            sources.set(i, now);
            results.add(
                    new CheckCrls.Result(
                            now, good ? REPORT : null, good ? null : Reason.BAD_SIGNATURE));
        }
        return results;
    }

    @Override
    public CrlReport take(Path path, Progress progress, Cancellation cancellation)
            throws CrlException {
        cancellation.check();
        said.add("take " + path.getFileName());
        if (refused != null) {
            throw new CrlException(refused, "");
        }
        return REPORT;
    }

    @Override
    public String add(String location) throws RegistryInputException {
        if (!location.startsWith("http")) {
            throw new RegistryInputException(RegistryInputException.Reason.NOT_A_LOCATION);
        }
        have(location, null);
        return location;
    }

    @Override
    public void remove(String location) {
        sources.removeIf(source -> source.location().equals(location));
    }

    @Override
    public Optional<String> askSource() {
        return Optional.ofNullable(typed);
    }

    @Override
    public boolean confirmRemoval(CrlSource source) {
        return confirmed;
    }

    @Override
    public Optional<Path> chooseFile() {
        return Optional.ofNullable(file);
    }

    @Override
    public String title(CrlModel.Work work) {
        return work.name();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return new ErrorText(cause.getClass().getSimpleName(), "unchanged", "retry");
    }

    @Override
    public <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback) {
        Cancellation cancellation = new Cancellation();
        waiting.add(() -> work(task, callback, cancellation));
        return cancellation;
    }

    private <T> void work(
            Task<T> task, TaskCallback<? super T> callback, Cancellation cancellation) {
        T result;
        try {
            result = task.run(Progress.NONE, cancellation);
        } catch (CancellationException e) {
            callback.cancelled();
            return;
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(e);
        } catch (Exception e) {
            said.add(callback.explain(e).whatHappened());
            callback.failed(e);
            return;
        }
        callback.succeeded(result);
    }
}
