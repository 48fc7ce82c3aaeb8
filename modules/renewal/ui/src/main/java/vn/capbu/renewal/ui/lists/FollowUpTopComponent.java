package vn.capbu.renewal.ui.lists;

import java.awt.BorderLayout;
import javax.swing.Timer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.WindowModes;
import vn.capbu.renewal.ui.lists.view.FollowUpPanel;

/** The window of follow-ups after renewals (việc sau gia hạn). */
@TopComponent.Description(
        preferredID = FollowUpTopComponent.ID,
        iconBase = "vn/capbu/renewal/ui/bench.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = false, position = 400)
@TopComponent.OpenActionRegistration(
        displayName = "#FollowUpTopComponent.open",
        preferredID = FollowUpTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.renewal.ui.lists.FollowUpTopComponent")
@ActionReference(path = MenuPaths.WINDOW, position = 400)
@Messages({
    "FollowUpTopComponent.name=Follow-ups",
    "FollowUpTopComponent.open=&Follow-ups after renewal"
})
public final class FollowUpTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "FollowUpTopComponent";

    private static final long serialVersionUID = 1L;

    private static final int LOOK_MILLIS = 3_000;

    private final FollowUpPanel panel;
    private final Timer changes =
            new Timer(LOOK_MILLIS, event -> ListsWiring.ofConsole().followUps().lookForChanges());

    /** For the window manager. */
    public FollowUpTopComponent() {
        setName(Bundle.FollowUpTopComponent_name());
        panel = ListsWiring.ofConsole().createFollowUpPanel();
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    protected void componentOpened() {
        ListsWiring.ofConsole().followUps().open();
    }

    /** While it shows, what renewals and other desks add is noticed. */
    @Override
    protected void componentShowing() {
        changes.setInitialDelay(0);
        changes.restart();
    }

    @Override
    protected void componentHidden() {
        changes.stop();
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }
}
