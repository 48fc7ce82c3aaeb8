package vn.capbu.complaints.ui;

import java.awt.BorderLayout;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import vn.capbu.complaints.ui.view.CaseAuditPanel;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.WindowModes;

/** The window of the audit of cases (hậu kiểm). */
@TopComponent.Description(
        preferredID = CaseAuditTopComponent.ID,
        iconBase = "vn/capbu/complaints/ui/audit.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = false, position = 630)
@TopComponent.OpenActionRegistration(
        displayName = "#CaseAuditTopComponent.open",
        preferredID = CaseAuditTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.complaints.ui.CaseAuditTopComponent")
@ActionReferences({
    @ActionReference(path = MenuPaths.COMPLAINTS, position = 400),
    @ActionReference(path = MenuPaths.WINDOW, position = 495)
})
@Messages({
    "CaseAuditTopComponent.name=Audit of cases",
    "CaseAuditTopComponent.open=A&udit of cases"
})
public final class CaseAuditTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "CaseAuditTopComponent";

    private static final long serialVersionUID = 1L;

    private final CaseAuditPanel panel;

    /** For the window manager. */
    public CaseAuditTopComponent() {
        setName(Bundle.CaseAuditTopComponent_name());
        panel = ComplaintsWiring.ofConsole().createCaseAuditPanel();
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    protected void componentOpened() {
        ComplaintsWiring.ofConsole().caseAudit().again();
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }
}
