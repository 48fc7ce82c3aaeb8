package vn.capbu.desktop.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.OperatorException;

/** A locked session: one for all covered windows. Event dispatch thread only; the password is checked in the background, and wiped. */
final class LockModel {

    private static final Logger LOG = Logger.getLogger(LockModel.class.getName());

    /** Checks the password of who acts, in the background. */
    interface Check {
        void check(char[] password) throws OperatorException;
    }

    private final Operator operator;
    private final Check check;
    private final Executor background;
    private final Executor eventThread;
    private final Clock clock;
    private final Formats formats;
    private final List<Runnable> listeners = new ArrayList<>();
    private String problem = "";
    private boolean busy;
    private boolean open;

    LockModel(
            Operator operator,
            Check check,
            Executor background,
            Executor eventThread,
            Clock clock,
            Formats formats) {
        this.operator = operator;
        this.check = check;
        this.background = background;
        this.eventThread = eventThread;
        this.clock = clock;
        this.formats = formats;
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Who locked the session, and alone can open it. */
    Operator operator() {
        return operator;
    }

    String problem() {
        return problem;
    }

    boolean isBusy() {
        return busy;
    }

    /** Whether the right password was given. */
    boolean isOpen() {
        return open;
    }

    /** Opens the session when the password is right. */
    @Messages(
            "LockModel.failed=The password can't be checked now. Try again; if it repeats, send the log to support.")
    void unlock(char[] password) {
        if (busy || open) {
            Arrays.fill(password, '\0');
            return;
        }
        busy = true;
        problem = "";
        changed();
        background.execute(
                () -> {
                    String words = "";
                    try {
                        check.check(password);
                    } catch (OperatorException e) {
                        words = OperatorWords.signIn(e, clock.instant(), formats);
                    } catch (RuntimeException e) {
                        LOG.log(Level.INFO, "the password of a locked session isn't checked", e);
                        words = Bundle.LockModel_failed();
                    } finally {
                        Arrays.fill(password, '\0');
                    }
                    String told = words;
                    eventThread.execute(() -> answer(told));
                });
    }

    private void answer(String words) {
        busy = false;
        problem = words;
        open = words.isEmpty();
        changed();
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
