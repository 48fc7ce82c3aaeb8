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
import vn.capbu.rollout.ui.view.ProgressPanel;

/** The window of a campaign's progress (tiến độ cấp bù). */
@TopComponent.Description(
        preferredID = ProgressTopComponent.ID,
        iconBase = "vn/capbu/rollout/ui/progress.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = false, position = 500)
@TopComponent.OpenActionRegistration(
        displayName = "#ProgressTopComponent.open",
        preferredID = ProgressTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.rollout.ui.ProgressTopComponent")
@ActionReferences({
    @ActionReference(path = MenuPaths.ROLLOUT, position = 100),
    @ActionReference(path = MenuPaths.WINDOW, position = 450)
})
@Messages({
    "ProgressTopComponent.name=Campaign progress",
    "ProgressTopComponent.open=Campaign &progress"
})
public final class ProgressTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "ProgressTopComponent";

    private static final long serialVersionUID = 1L;

    private final ProgressPanel panel;

    /** For the window manager. */
    public ProgressTopComponent() {
        setName(Bundle.ProgressTopComponent_name());
        panel = RolloutWiring.ofConsole().createProgressPanel();
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    protected void componentOpened() {
        RolloutWiring.ofConsole().progress().open();
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
