package vn.capbu.renewal.ui;

import java.awt.BorderLayout;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.openide.windows.TopComponent;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.WindowModes;
import vn.capbu.renewal.ui.action.BenchContext;
import vn.capbu.renewal.ui.view.BenchPanel;

/** The window of the bench (cấp bù hàng loạt): open from the start, never closed. */
@TopComponent.Description(
        preferredID = BenchTopComponent.ID,
        iconBase = "vn/capbu/renewal/ui/bench.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = true, position = 100)
@TopComponent.OpenActionRegistration(
        displayName = "#BenchTopComponent.open",
        preferredID = BenchTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.renewal.ui.BenchTopComponent")
@ActionReference(path = MenuPaths.WINDOW, position = 100)
@Messages({"BenchTopComponent.name=Bench", "BenchTopComponent.open=&Bench"})
public final class BenchTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "BenchTopComponent";

    private static final long serialVersionUID = 1L;

    private final BenchPanel panel;

    /** For the window manager. */
    public BenchTopComponent() {
        BenchWiring wiring = BenchWiring.ofConsole();
        InstanceContent content = new InstanceContent();
        associateLookup(new AbstractLookup(content));
        content.add(new BenchContext(wiring.model(), wiring.commands()));
        content.add(wiring.pins());
        setName(Bundle.BenchTopComponent_name());
        putClientProperty(PROP_CLOSING_DISABLED, true);
        putClientProperty(PROP_UNDOCKING_DISABLED, true);
        panel = wiring.createPanel();
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }
}
