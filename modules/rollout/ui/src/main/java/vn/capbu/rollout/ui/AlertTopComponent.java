package vn.capbu.rollout.ui;

import java.awt.BorderLayout;
import java.util.Objects;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.WindowModes;
import vn.capbu.rollout.ui.view.AlertPanel;

/** The window of alerts (cảnh báo tiến độ). */
@TopComponent.Description(
        preferredID = AlertTopComponent.ID,
        iconBase = "vn/capbu/rollout/ui/progress.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = false, position = 530)
@TopComponent.OpenActionRegistration(
        displayName = "#AlertTopComponent.open",
        preferredID = AlertTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.rollout.ui.AlertTopComponent")
@ActionReferences({
    @ActionReference(path = MenuPaths.ROLLOUT, position = 250),
    @ActionReference(path = MenuPaths.WINDOW, position = 470)
})
@Messages({"AlertTopComponent.name=Progress alerts", "AlertTopComponent.open=Progress a&lerts"})
public final class AlertTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "AlertTopComponent";

    private static final long serialVersionUID = 1L;

    private final AlertPanel panel;

    /** For the window manager. */
    public AlertTopComponent() {
        setName(Bundle.AlertTopComponent_name());
        panel = RolloutWiring.ofConsole().createAlertPanel();
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    protected void componentOpened() {
        RolloutWiring.ofConsole().alerts().open();
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }

    /** Shows the window. */
    static void bringUp() {
        TopComponent window =
                Objects.requireNonNull(WindowManager.getDefault().findTopComponent(ID));
        window.open();
        window.requestActive();
    }
}
