package vn.capbu.complaints.ui;

import java.awt.BorderLayout;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.ui.model.CaseCommands;
import vn.capbu.complaints.ui.model.CaseModel;
import vn.capbu.complaints.ui.view.CasePanel;
import vn.capbu.desktop.WindowModes;

/** The window of a case; several are tabs beside each other. */
@TopComponent.Description(
        preferredID = CaseTopComponent.ID,
        iconBase = "vn/capbu/complaints/ui/case.png",
        persistenceType = TopComponent.PERSISTENCE_NEVER)
public final class CaseTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "CaseTopComponent";

    private static final long serialVersionUID = 1L;

    private final long id;
    private final transient CaseCommands commands;
    private final CasePanel panel;

    private CaseTopComponent(long id) {
        this.id = id;
        ComplaintsWiring wiring = ComplaintsWiring.ofConsole();
        CaseModel model = wiring.createCaseModel(id);
        commands = wiring.createCaseCommands(model);
        panel = wiring.createCasePanel(model, commands);
        setName(CaseNumber.format(id));
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    public int getPersistenceType() {
        return PERSISTENCE_NEVER;
    }

    @Override
    @Messages("CaseTopComponent.name=Case")
    public String getDisplayName() {
        String name = getName();
        return name == null ? Bundle.CaseTopComponent_name() : name;
    }

    @Override
    protected void componentOpened() {
        commands.read();
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }

    /** Opens the window of a case, or brings up the one that is open. */
    static void bringUp(long id) {
        CaseTopComponent window = opened(id).orElseGet(() -> new CaseTopComponent(id));
        Mode centre = WindowManager.getDefault().findMode(WindowModes.CENTRE);
        if (centre != null && !window.isOpened()) {
            centre.dockInto(window);
        }
        window.open();
        window.requestActive();
    }

    private static Optional<CaseTopComponent> opened(long id) {
        return TopComponent.getRegistry().getOpened().stream()
                .filter(CaseTopComponent.class::isInstance)
                .map(CaseTopComponent.class::cast)
                .filter(it -> it.id == id)
                .findFirst();
    }
}
