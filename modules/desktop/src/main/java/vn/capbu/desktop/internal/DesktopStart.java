package vn.capbu.desktop.internal;

import java.awt.EventQueue;
import java.util.Locale;
import javax.swing.UIManager;
import org.openide.filesystems.FileUtil;
import org.openide.modules.OnStart;
import org.openide.util.Lookup;
import vn.capbu.desktop.ConsoleWorkspace;

/** What has to be there before the first window opens. */
@OnStart
public final class DesktopStart implements Runnable {

    private static void offerMenus() {
        ConsoleWorkspace console = ConsoleWorkspace.ofConsole();
        OfferedMenus menus = Lookup.getDefault().lookup(OfferedMenus.class);
        if (menus != null) {
            console.whenAdmitted(() -> menus.offer(FileUtil.getConfigRoot(), console::may));
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
                });
    }
}
