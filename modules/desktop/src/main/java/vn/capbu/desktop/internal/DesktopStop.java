package vn.capbu.desktop.internal;

import org.openide.modules.OnStop;
import org.openide.util.Lookup;
import vn.capbu.desktop.ConsoleWorkspace;

/** Gives the data directory back when the console ends, after every module agreed to end. */
@OnStop
public final class DesktopStop implements Runnable {

    @Override
    public void run() {
        ConsoleWorkspace workspace = Lookup.getDefault().lookup(ConsoleWorkspace.class);
        if (workspace != null) {
            try (ClosingWindow window = new ClosingWindow()) {
                workspace.close(window);
            }
        }
    }
}
