package vn.capbu.desktop.internal;

import java.awt.EventQueue;
import java.util.Locale;
import javax.swing.UIManager;
import org.openide.filesystems.FileSystem;
import org.openide.filesystems.FileUtil;
import org.openide.modules.OnStart;
import org.openide.util.Lookup;
import vn.capbu.desktop.ConsoleWorkspace;

/** What has to be there before the first window opens. */
@OnStart
public final class DesktopStart implements Runnable {

    private static void offerMenus() {
        ConsoleWorkspace console = ConsoleWorkspace.ofConsole();
        // By the service that it is registered as: only so it is the one that the platform uses.
        for (FileSystem layer : Lookup.getDefault().lookupAll(FileSystem.class)) {
            if (layer instanceof OfferedMenus menus) {
                console.whenAdmitted(() -> menus.offer(FileUtil.getConfigRoot(), console::may));
            }
        }
    }

    @Override
    public void run() {
        offerMenus();
        EventQueue.invokeLater(
                () -> {
                    SwingTexts.install(
                            UIManager.getDefaults(), Locale.getDefault(Locale.Category.DISPLAY));
                    SessionLock.ofConsole().start();
                    ServerNotice.watch(ConsoleWorkspace.ofConsole());
                });
    }
}
