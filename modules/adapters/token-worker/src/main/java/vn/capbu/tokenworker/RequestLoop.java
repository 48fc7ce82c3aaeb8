package vn.capbu.tokenworker;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.capbu.tokenworker.protocol.MessagePort;
import vn.capbu.tokenworker.protocol.MessagePort.Received;
import vn.capbu.tokenworker.protocol.Request;
import vn.capbu.tokenworker.protocol.Response;

/**
 * Reads requests on one thread and does them on another, so that the end of the console is noticed during a call. The call
 * in hand then gets some time to finish, because a token is better left after a call than in the midst of one.
 */
final class RequestLoop {

    /** Longer than the slowest key generation that is known (87 s). */
    private static final long GRACE_SECONDS = 120;

    /** Wakes the working thread up after the console has gone; never done. */
    private static final Received<Request> END = new Received<>(-1, new Request.Identify());

    private final MessagePort<Response, Request> console;
    private final Worker worker;
    private final Preparation preparation;
    private final BlockingQueue<Received<Request>> requests = new LinkedBlockingQueue<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean consoleGone;

    /**
     * @param preparation what is done while nobody asks for anything
     */
    RequestLoop(MessagePort<Response, Request> console, Worker worker, Preparation preparation) {
        this.console = console;
        this.worker = worker;
        this.preparation = preparation;
    }

    /**
     * Takes requests until the console is gone or sends what is no request; then waits for the call in hand.
     *
     * @return whether that ended in time
     */
    boolean read() throws InterruptedException {
        try {
            for (var next = console.receive(); next != null; next = console.receive()) {
                requests.add(next);
            }
        } catch (IOException gone) {
            requests.clear();
        }
        consoleGone = true;
        requests.add(END);
        return finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
    }

    /** Does the requests, in their order, until the console is gone. */
    void work() throws IOException, InterruptedException {
        try {
            for (var next = next(); !consoleGone; next = next()) {
                console.send(next.sequence(), worker.handle(next.message()));
            }
        } finally {
            finished.countDown();
        }
    }

    private Received<Request> next() throws InterruptedException {
        Received<Request> waiting = requests.poll();
        while (waiting == null && preparation.next()) {
            waiting = requests.poll();
        }
        return waiting == null ? requests.take() : waiting;
    }
}
