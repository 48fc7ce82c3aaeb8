package vn.capbu.desktop.internal;

import java.awt.EventQueue;
import java.util.Locale;
import javax.swing.UIManager;
import org.openide.modules.OnStart;

/** What has to be there before the first window opens. */
@OnStart
public final class DesktopStart implements Runnable {

    @Override
    public void run() {
        EventQueue.invokeLater(
                () -> {
                    SwingTexts.install(
                            UIManager.getDefaults(), Locale.getDefault(Locale.Category.DISPLAY));
                    SessionLock.ofConsole().start();
                });
    }
}
