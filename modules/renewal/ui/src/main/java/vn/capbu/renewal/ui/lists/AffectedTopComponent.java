package vn.capbu.renewal.ui.lists;

import java.awt.BorderLayout;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.WindowModes;
import vn.capbu.renewal.ui.lists.view.AffectedPanel;

/** The window of a campaign's affected list (danh sách cấp bù). */
@TopComponent.Description(
        preferredID = AffectedTopComponent.ID,
        iconBase = "vn/capbu/renewal/ui/bench.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = false, position = 350)
@TopComponent.OpenActionRegistration(
        displayName = "#AffectedTopComponent.open",
        preferredID = AffectedTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.renewal.ui.lists.AffectedTopComponent")
@ActionReference(path = MenuPaths.WINDOW, position = 350)
@Messages({"AffectedTopComponent.name=Affected list", "AffectedTopComponent.open=&Affected list"})
public final class AffectedTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "AffectedTopComponent";

    private static final long serialVersionUID = 1L;

    private final AffectedPanel panel;

    /** For the window manager. */
    public AffectedTopComponent() {
        setName(Bundle.AffectedTopComponent_name());
        panel = ListsWiring.ofConsole().createAffectedPanel();
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    protected void componentOpened() {
        ListsWiring.ofConsole().affected().open();
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }
}
