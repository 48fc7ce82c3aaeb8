package vn.capbu.adapters.tokens;

import java.time.Duration;
import java.util.function.Consumer;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenException.Fault;
import vn.capbu.tokenworker.protocol.Request;
import vn.capbu.tokenworker.protocol.Response;

/** The processes that work on one token: the session's, and for the last word a fresh one. */
final class TokenWorkplace implements AutoCloseable {

    private final TokenModule module;
    private final TokenSerial serial;
    private final Workers workers;
    private final Consumer<Boolean> whenClosed;
    private volatile WorkerProcess process;
    private volatile boolean lost;
    private boolean closed;

    /**
     * Starts a worker and finds the token in it.
     *
     * @param whenClosed told once, by the first {@link #close()}, whether the token or a process was lost
     */
    TokenWorkplace(
            TokenModule module, TokenSerial serial, Workers workers, Consumer<Boolean> whenClosed)
            throws TokenException {
        this.module = module;
        this.serial = serial;
        this.workers = workers;
        this.whenClosed = whenClosed;
        this.process = openProcess();
    }

    /** One call of the session. */
    <R extends Response> R call(Request request, Class<R> answer, Duration limit)
            throws TokenException {
        return call(process, request, answer, limit);
    }

    /**
     * Uses the token in a new process. Where only one process may use the module, the session's ends before and starts anew
     * after, logged in with the PIN that the token accepted a moment ago.
     */
    void verifyInFreshProcess(Request.VerifyAsRelyingApplication request) throws TokenException {
        if (module.isolation() == TokenModule.Isolation.PROCESS_PER_TOKEN) {
            verify(request);
            return;
        }
        workers.end(process);
        verify(request);
        process = openProcess();
        Response.LoginAnswered answered =
                call(
                        new Request.Login(request.pin()),
                        Response.LoginAnswered.class,
                        workers.limits().login());
        if (answered.ckr() != 0) {
            throw new TokenException(
                    Fault.LOGIN_LOST, answered.name(), "the new process couldn't log in");
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        workers.end(process);
        whenClosed.accept(lost);
    }

    private void verify(Request request) throws TokenException {
        WorkerProcess fresh = startProcess();
        try {
            call(fresh, request, Response.Done.class, workers.limits().login());
        } finally {
            workers.end(fresh);
        }
    }

    private WorkerProcess openProcess() throws TokenException {
        WorkerProcess started = startProcess();
        boolean opened = false;
        try {
            Request open = new Request.Open(serial.value());
            call(started, open, Response.Identified.class, workers.limits().look());
            opened = true;
            return started;
        } finally {
            if (!opened) {
                workers.end(started);
            }
        }
    }

    private WorkerProcess startProcess() throws TokenException {
        try {
            return workers.start(module, WorkerCommand.Role.TOKEN).process();
        } catch (RefusedException e) {
            throw Translation.tokenException(e);
        } catch (WorkerLostException e) {
            throw Translation.tokenException(e);
        }
    }

    private <R extends Response> R call(
            WorkerProcess process, Request request, Class<R> answer, Duration limit)
            throws TokenException {
        try {
            return workers.call(module, process, request, answer, limit);
        } catch (RefusedException e) {
            TokenException refused = Translation.tokenException(e);
            lost |= refused.fault() == Fault.TOKEN_GONE || refused.fault() == Fault.LOGIN_LOST;
            throw refused;
        } catch (WorkerLostException e) {
            lost = true;
            throw Translation.tokenException(e);
        }
    }
}
