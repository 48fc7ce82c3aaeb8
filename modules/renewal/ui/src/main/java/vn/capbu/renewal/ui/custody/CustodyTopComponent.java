package vn.capbu.renewal.ui.custody;

import java.awt.BorderLayout;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.WindowModes;
import vn.capbu.renewal.ui.custody.view.CustodyPanel;

/** The window of token custody (nhận / trả token): beside the bench from the start, never closed. */
@TopComponent.Description(
        preferredID = CustodyTopComponent.ID,
        iconBase = "vn/capbu/renewal/ui/bench.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = true, position = 200)
@TopComponent.OpenActionRegistration(
        displayName = "#CustodyTopComponent.open",
        preferredID = CustodyTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.renewal.ui.custody.CustodyTopComponent")
@ActionReference(path = MenuPaths.WINDOW, position = 200)
@Messages({
    "CustodyTopComponent.name=Take in / return tokens",
    "CustodyTopComponent.open=&Take in / return tokens"
})
public final class CustodyTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "CustodyTopComponent";

    private static final long serialVersionUID = 1L;

    private final CustodyPanel panel;

    /** For the window manager. */
    public CustodyTopComponent() {
        setName(Bundle.CustodyTopComponent_name());
        putClientProperty(PROP_CLOSING_DISABLED, true);
        putClientProperty(PROP_UNDOCKING_DISABLED, true);
        panel = CustodyWiring.ofConsole().createPanel();
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }

    /** Shows the window and gives it the focus. */
    static void bringUp() {
        TopComponent window = WindowManager.getDefault().findTopComponent(ID);
        if (window != null) {
            window.open();
            window.requestActive();
        }
    }
}
