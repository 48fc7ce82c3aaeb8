package vn.capbu.application.driver;

import java.awt.EventQueue;
import java.awt.Toolkit;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** The event dispatch thread, seen from a test. */
final class Events {

    private static final long DEADLINE_SECONDS = 30;
    private static final long POLL_MILLIS = 50;

    /** An event, the repaint that it asks for, and what the repaint sets off. */
    private static final int ROUNDS = 3;

    private Events() {}

    /** Asks something on the event dispatch thread. */
    static <T> T get(Callable<T> question) throws Exception {
        FutureTask<T> task = new FutureTask<>(question);
        EventQueue.invokeLater(task);
        return task.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until all that is to be done now has been done, what that set off included, and until it is on the screen. */
    static void settle() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            get(() -> true);
        }
        Toolkit.getDefaultToolkit().sync();
    }

    /** Waits until something is so on the event dispatch thread, and fails when it never is. */
    static void until(String otherwise, Callable<Boolean> condition) throws Exception {
        if (!within(DEADLINE_SECONDS, condition)) {
            throw new AssertionError(otherwise + "; on screen: " + get(Screen::texts));
        }
    }

    /** Waits so many seconds until something is so on the event dispatch thread, and tells whether it came to be. */
    static boolean within(long seconds, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!get(condition)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return true;
    }
}
