package vn.capbu.adapters.persistence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.capbu.kernel.spi.Reachability;

/** Whether a server was met or missed last, by whoever asked it. */
final class ServerReach implements Reachability {

    private final AtomicBoolean reached = new AtomicBoolean(true);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public boolean isReached() {
        return reached.get();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** It answered. */
    void met() {
        set(true);
    }

    /** It couldn't be reached. */
    void missed() {
        set(false);
    }

    private void set(boolean now) {
        if (reached.getAndSet(now) != now) {
            listeners.forEach(Runnable::run);
        }
    }
}
