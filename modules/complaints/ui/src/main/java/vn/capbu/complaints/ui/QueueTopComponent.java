package vn.capbu.complaints.ui;

import java.awt.BorderLayout;
import java.util.Objects;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import vn.capbu.complaints.ui.view.QueuePanel;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.WindowModes;

/** The window of queues of cases (hàng đợi khiếu nại). */
@TopComponent.Description(
        preferredID = QueueTopComponent.ID,
        iconBase = "vn/capbu/complaints/ui/queue.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = false, position = 600)
@TopComponent.OpenActionRegistration(
        displayName = "#QueueTopComponent.open",
        preferredID = QueueTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.complaints.ui.QueueTopComponent")
@ActionReferences({
    @ActionReference(path = MenuPaths.COMPLAINTS, position = 100),
    @ActionReference(path = MenuPaths.WINDOW, position = 480)
})
@Messages({"QueueTopComponent.name=Cases", "QueueTopComponent.open=&Cases"})
public final class QueueTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "QueueTopComponent";

    private static final long serialVersionUID = 1L;

    private final QueuePanel panel;

    /** For the window manager. */
    public QueueTopComponent() {
        setName(Bundle.QueueTopComponent_name());
        panel = ComplaintsWiring.ofConsole().createQueuePanel();
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    protected void componentOpened() {
        ComplaintsWiring.ofConsole().queue().again();
    }

    @Override
    protected void componentActivated() {
        ComplaintsWiring.ofConsole().queue().keepUpToDate();
        panel.requestFocusInWindow();
    }

    /** Opens the window, or brings it up. */
    static void bringUp() {
        TopComponent window =
                Objects.requireNonNull(WindowManager.getDefault().findTopComponent(ID));
        window.open();
        window.requestActive();
    }
}
