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
import vn.capbu.rollout.ui.view.PlanPanel;

/** The window of targets, proposals for change (đề xuất điều chỉnh) and versions of the population. */
@TopComponent.Description(
        preferredID = PlanTopComponent.ID,
        iconBase = "vn/capbu/rollout/ui/progress.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = false, position = 520)
@TopComponent.OpenActionRegistration(
        displayName = "#PlanTopComponent.open",
        preferredID = PlanTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.rollout.ui.PlanTopComponent")
@ActionReferences({
    @ActionReference(path = MenuPaths.ROLLOUT, position = 200),
    @ActionReference(path = MenuPaths.WINDOW, position = 460)
})
@Messages({
    "PlanTopComponent.name=Targets and proposals",
    "PlanTopComponent.open=Targ&ets and proposals"
})
public final class PlanTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "PlanTopComponent";

    private static final long serialVersionUID = 1L;

    private final PlanPanel panel;

    /** For the window manager. */
    public PlanTopComponent() {
        setName(Bundle.PlanTopComponent_name());
        panel = RolloutWiring.ofConsole().createPlanPanel();
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    /** Opens the window, or brings it up. */
    static void bringUp() {
        TopComponent window =
                Objects.requireNonNull(WindowManager.getDefault().findTopComponent(ID));
        window.open();
        window.requestActive();
    }

    @Override
    protected void componentOpened() {
        RolloutWiring.ofConsole().plan().open();
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }
}
