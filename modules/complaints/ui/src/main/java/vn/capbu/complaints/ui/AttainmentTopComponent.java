package vn.capbu.complaints.ui;

import java.awt.BorderLayout;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import vn.capbu.complaints.ui.view.AttainmentPanel;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.WindowModes;

/** The window of attainment, for supervisors (tỷ lệ đúng hạn). */
@TopComponent.Description(
        preferredID = AttainmentTopComponent.ID,
        iconBase = "vn/capbu/complaints/ui/attainment.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = false, position = 620)
@TopComponent.OpenActionRegistration(
        displayName = "#AttainmentTopComponent.open",
        preferredID = AttainmentTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.complaints.ui.AttainmentTopComponent")
@ActionReferences({
    @ActionReference(path = MenuPaths.COMPLAINTS, position = 300),
    @ActionReference(path = MenuPaths.WINDOW, position = 490)
})
@Messages({"AttainmentTopComponent.name=Attainment", "AttainmentTopComponent.open=Atta&inment"})
public final class AttainmentTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "AttainmentTopComponent";

    private static final long serialVersionUID = 1L;

    private final AttainmentPanel panel;

    /** For the window manager. */
    public AttainmentTopComponent() {
        setName(Bundle.AttainmentTopComponent_name());
        panel = ComplaintsWiring.ofConsole().createAttainmentPanel();
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    protected void componentOpened() {
        ComplaintsWiring.ofConsole().attainment().again();
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }
}
