package vn.capbu.adapters.tokens;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.tokens.WorkerLostException.Loss;
import vn.capbu.tokenworker.protocol.MessagePort;
import vn.capbu.tokenworker.protocol.MessagePort.Received;
import vn.capbu.tokenworker.protocol.ProtocolException;
import vn.capbu.tokenworker.protocol.Request;
import vn.capbu.tokenworker.protocol.Response;

/**
 * A running worker, and the watch over it. Calls are made by one thread at a time; {@link #close()} comes from any thread.
 * Nothing here waits for the process without a limit.
 */
final class WorkerProcess implements AutoCloseable {

    /** How long a process may take to end by itself. */
    static final Duration TO_END = Duration.ofSeconds(2);

    /** What the reading thread saw: an answer, or the end of all answers. */
    private record Event(
            @Nullable Received<Response> answer, @Nullable ProtocolException garbage) {}

    private final Process process;
    private final ExecutorService threads;
    private final MessagePort<Request, Response> port;
    private final ErrorTail errors = new ErrorTail();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private int sequence;
    private volatile @Nullable WorkerLostException lost;

    private WorkerProcess(Process process, ExecutorService threads) {
        this.process = process;
        this.threads = threads;
        this.port = MessagePort.ofConsole(process.getInputStream(), process.getOutputStream());
    }

    /**
     * Starts a process; it isn't known to work before its first answer.
     *
     * @param threads runs the readers of its output, two for each process
     */
    static WorkerProcess start(WorkerCommand command, ExecutorService threads)
            throws WorkerLostException {
        try {
            WorkerProcess worker = new WorkerProcess(command.toProcessBuilder().start(), threads);
            threads.execute(worker::readAnswers);
            threads.execute(() -> worker.errors.drain(worker.process.getErrorStream()));
            return worker;
        } catch (IOException e) {
            throw new WorkerLostException(
                    Loss.DIED, "", "the process can't be started: " + e.getMessage());
        }
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param limit after which the process counts as hung and is killed
     * @throws RefusedException when the worker answers that it can't be done
     * @throws WorkerLostException now and at every later call, once the process is lost
     */
    <R extends Response> R call(Request request, Class<R> answer, Duration limit)
            throws RefusedException, WorkerLostException {
        return call(request, answer, limit, () -> Duration.ZERO);
    }

    /**
     * The same, where a call may have to wait for others.
     *
     * @param more how much longer than the limit it may take; asked again when that is over
     */
    <R extends Response> R call(
            Request request, Class<R> answer, Duration limit, Supplier<Duration> more)
            throws RefusedException, WorkerLostException {
        WorkerLostException already = lost;
        if (already != null) {
            throw already;
        }
        long begun = System.nanoTime();
        try {
            int number = ++sequence;
            Future<?> sent = threads.submit(() -> send(number, request));
            sent.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            Event event = await(begun, limit, more);
            if (event == null) {
                long waited = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
                throw kill(Loss.HUNG, "no answer within " + waited + " s");
            }
            return read(event, number, answer);
        } catch (TimeoutException e) {
            throw kill(Loss.HUNG, "no request taken within " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw ended();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw kill(Loss.DIED, "interrupted while it worked");
        }
    }

    private @Nullable Event await(long begun, Duration limit, Supplier<Duration> more)
            throws InterruptedException {
        Event event;
        long left;
        do {
            left = begun + limit.plus(more.get()).toNanos() - System.nanoTime();
            event = events.poll(left, TimeUnit.NANOSECONDS);
        } while (event == null && left > 0);
        return event;
    }

    /** The id that the operating system gave the process. */
    long pid() {
        return process.pid();
    }

    /** Whether no call has lost the process yet. */
    boolean isUsable() {
        return lost == null && process.isAlive();
    }

    /** Closes the input of the process, so that it ends after the call in hand; doesn't wait. */
    void askToEnd() {
        if (lost == null) {
            lost = new WorkerLostException(Loss.DIED, "", "the worker was closed");
        }
        try {
            threads.execute(this::closeInput);
        } catch (RejectedExecutionException e) {
            process.destroyForcibly();
        }
    }

    /**
     * Waits for the process to end, and ends it by force when it doesn't.
     *
     * @param deadline by {@link System#nanoTime()}
     */
    void endBy(long deadline) {
        try {
            if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process: by the end of its input, and if that isn't enough by force. */
    @Override
    public void close() {
        askToEnd();
        endBy(System.nanoTime() + TO_END.toNanos());
    }

    /** On a thread of its own, because it blocks behind a write to a process that takes nothing. */
    private void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }

    private Void send(int number, Request request) throws IOException {
        port.send(number, request);
        return null;
    }

    private <R extends Response> R read(Event event, int number, Class<R> expected)
            throws RefusedException, WorkerLostException, InterruptedException {
        if (event.garbage() != null) {
            throw kill(Loss.GARBLED, "its answer is garbled: " + event.garbage().getMessage());
        }
        Received<Response> received = event.answer();
        if (received == null) {
            throw ended();
        }
        if (received.sequence() != number) {
            throw kill(Loss.GARBLED, "it answered another request");
        }
        if (received.message() instanceof Response.Failed failed) {
            throw new RefusedException(failed);
        }
        if (!expected.isInstance(received.message())) {
            throw kill(Loss.GARBLED, "it gave another kind of answer");
        }
        return expected.cast(received.message());
    }

    private void readAnswers() {
        Event last = new Event(null, null);
        try {
            for (var next = port.receive(); next != null; next = port.receive()) {
                events.add(new Event(next, null));
            }
        } catch (ProtocolException garbage) {
            last = new Event(null, garbage);
        } catch (IOException ended) {
            last = new Event(null, null);
        }
        events.add(last);
    }

    /** The process closed its output by itself, so it is about to end. */
    private WorkerLostException ended() {
        return kill(Loss.DIED, "the process ended");
    }

    private WorkerLostException kill(Loss loss, String what) {
        String exitCode = "";
        try {
            if (loss != Loss.DIED || !process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            } else {
                exitCode = String.valueOf(process.exitValue());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        String message = exitCode.isEmpty() ? what : what + " with exit code " + exitCode;
        String printed = errors.text();
        WorkerLostException exception =
                new WorkerLostException(
                        loss, exitCode, printed.isEmpty() ? message : message + ": " + printed);
        lost = exception;
        return exception;
    }
}
