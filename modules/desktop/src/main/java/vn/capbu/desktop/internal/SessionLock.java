package vn.capbu.desktop.internal;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.prefs.Preferences;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.openide.LifecycleManager;
import org.openide.util.Lookup;
import org.openide.util.NbPreferences;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.Workspace;

/**
 * Locks the session of who has signed in when nobody was there for a while, or when asked for. What runs goes on; reminders and dialogs that
 * come meanwhile are covered as well. Where nobody has an account there is no password to ask for, so that nothing is locked. Event
 * dispatch thread only.
 */
@ServiceProvider(service = SessionLock.class)
public final class SessionLock {

    /** After so many minutes when nobody chose otherwise. */
    static final int DEFAULT_MINUTES = 15;

    static final int MAX_MINUTES = 240;

    private static final String MINUTES = "lock.minutes";
    private static final int LOOK_MILLIS = 5_000;
    private static final long TOUCHES =
            AWTEvent.KEY_EVENT_MASK
                    | AWTEvent.MOUSE_EVENT_MASK
                    | AWTEvent.MOUSE_MOTION_EVENT_MASK
                    | AWTEvent.MOUSE_WHEEL_EVENT_MASK;

    private final Preferences kept = NbPreferences.forModule(SessionLock.class);
    private final RequestProcessor background = new RequestProcessor("session lock", 1);
    private final IdleWatch watch = new IdleWatch(System::nanoTime);
    private @Nullable LockModel locked;

    /** The lock of the console. */
    static SessionLock ofConsole() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(SessionLock.class));
    }

    /** Watches from now on. */
    void start() {
        Toolkit.getDefaultToolkit().addAWTEventListener(event -> watch.touched(), TOUCHES);
        new Timer(LOOK_MILLIS, event -> look()).start();
    }

    private void look() {
        if (watch.isIdleFor(Duration.ofMinutes(minutes()))) {
            lock();
        }
    }

    /** After how many minutes a session is locked. */
    int minutes() {
        int minutes = kept.getInt(MINUTES, DEFAULT_MINUTES);
        return minutes < 1 || minutes > MAX_MINUTES ? DEFAULT_MINUTES : minutes;
    }

    void setMinutes(int minutes) {
        kept.putInt(MINUTES, minutes);
    }

    /** Whether there is a session with a password. */
    boolean canLock() {
        return session().isPresent();
    }

    private static Optional<Workspace> session() {
        return ConsoleWorkspace.ofConsole().ifOpen().filter(Workspace::hasAccount);
    }

    /** Covers all windows until who acts gives the password; does nothing where there is none, or when it is locked already. */
    void lock() {
        Optional<Workspace> session = session();
        if (locked != null || session.isEmpty()) {
            return;
        }
        Workspace workspace = session.get();
        LockModel model =
                new LockModel(
                        workspace.operator(),
                        workspace::signInAgain,
                        background,
                        EventQueue::invokeLater,
                        Clock.systemUTC(),
                        Formats.ofConsole());
        locked = model;
        WindowCovers covers = new WindowCovers(model, () -> LifecycleManager.getDefault().exit());
        model.addListener(
                () -> {
                    if (model.isOpen()) {
                        locked = null;
                        watch.touched();
                        covers.uncover();
                        ConsoleWorkspace.ofConsole().operatorChanged();
                    }
                });
        covers.cover();
    }
}
