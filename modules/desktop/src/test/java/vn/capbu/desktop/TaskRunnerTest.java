package vn.capbu.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netbeans.api.progress.ProgressHandle;
import vn.capbu.kernel.Cancellation;

class TaskRunnerTest {

    private static final Logger LOGGER = Logger.getLogger(TaskRunner.class.getName());
    private static final ErrorText TEXT = new ErrorText("it broke", "the token", "try again");

    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final ExecutorService background =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task, "background");
                        thread.setUncaughtExceptionHandler((t, e) -> uncaught.add(e));
                        return thread;
                    });
    private final ExecutorService eventThread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "events"));
    private final List<ErrorText> told = new ArrayList<>();
    private final TaskRunner runner =
            new TaskRunner(
                    background,
                    eventThread,
                    (title, cancellation) -> new Meter(ProgressHandle.createHandle(title)),
                    told::add);

    private final RecordingHandler log = new RecordingHandler();

    @BeforeEach
    void readTheLog() {
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(log);
    }

    @AfterEach
    void stop() {
        LOGGER.removeHandler(log);
        LOGGER.setUseParentHandlers(true);
        background.shutdownNow();
        eventThread.shutdownNow();
    }

    @Test
    void aResultArrivesOnTheEventThread() throws Exception {
        Recorder callback = new Recorder();
        runner.run(
                "count",
                (progress, cancellation) -> {
                    progress.total(2);
                    progress.done(1);
                    progress.total(-1);
                    return "two";
                },
                callback);
        assertThat(callback.end()).isEqualTo("succeeded two on events");
        assertThat(told).isEmpty();
    }

    @Test
    void aFailureIsToldOnceAndThenReported() throws Exception {
        Recorder callback = new Recorder();
        runner.run(
                "fail",
                (progress, cancellation) -> {
                    throw new IllegalStateException("technical");
                },
                callback);
        assertThat(callback.end()).isEqualTo("failed IllegalStateException on events");
        assertThat(told).containsExactly(TEXT);
        assertThat(log.thrown).hasSize(1).first().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anErrorOfTheVirtualMachineReachesTheWindowToo() throws Exception {
        Recorder callback = new Recorder();
        runner.run(
                "link",
                (progress, cancellation) -> {
                    throw new NoClassDefFoundError("missing");
                },
                callback);
        assertThat(callback.end())
                .isEqualTo("failed " + ExecutionException.class.getSimpleName() + " on events");
    }

    @Test
    void aTaskStopsOnRequest() throws Exception {
        Recorder callback = new Recorder();
        Cancellation cancellation =
                runner.run(
                        "wait",
                        (progress, wish) -> {
                            while (true) {
                                wish.check();
                                TimeUnit.MILLISECONDS.sleep(5);
                            }
                        },
                        callback);
        cancellation.request();
        assertThat(callback.end()).isEqualTo("cancelled on events");
        assertThat(told).isEmpty();
    }

    /** Keeps what was logged. */
    private static final class RecordingHandler extends Handler {

        private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            thrown.add(entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Remembers how a task ended, and on which thread. */
    private static final class Recorder implements TaskCallback<String> {

        private final CompletableFuture<String> end = new CompletableFuture<>();

        String end() throws Exception {
            return end.get(10, TimeUnit.SECONDS);
        }

        private void ended(String how) {
            end.complete(how + " on " + Thread.currentThread().getName());
        }

        @Override
        public void succeeded(String result) {
            ended("succeeded " + result);
        }

        @Override
        public ErrorText explain(Exception cause) {
            return TEXT;
        }

        @Override
        public void failed(Exception cause) {
            ended("failed " + cause.getClass().getSimpleName());
        }

        @Override
        public void cancelled() {
            ended("cancelled");
        }
    }
}
