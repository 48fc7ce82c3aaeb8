package vn.capbu.subscribers.ui;

import java.awt.BorderLayout;
import java.util.Objects;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.nodes.Node;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import vn.capbu.desktop.ChangeWatch;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.WindowModes;
import vn.capbu.subscribers.ui.text.HitText;
import vn.capbu.subscribers.ui.view.SearchPanel;

/** The window that finds subscribers (thuê bao): beside the bench from the start, never closed. */
@TopComponent.Description(
        preferredID = SearchTopComponent.ID,
        iconBase = "vn/capbu/subscribers/ui/search.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = true, position = 300)
@TopComponent.OpenActionRegistration(
        displayName = "#SearchTopComponent.open",
        preferredID = SearchTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.subscribers.ui.SearchTopComponent")
@ActionReference(path = MenuPaths.WINDOW, position = 300)
@Messages({"SearchTopComponent.name=Subscribers", "SearchTopComponent.open=Subscribers"})
public final class SearchTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "SearchTopComponent";

    private static final long serialVersionUID = 1L;

    private final SearchPanel panel;

    /** For the window manager. */
    public SearchTopComponent() {
        SubscribersWiring wiring = SubscribersWiring.ofConsole();
        setName(Bundle.SearchTopComponent_name());
        putClientProperty(PROP_CLOSING_DISABLED, true);
        putClientProperty(PROP_UNDOCKING_DISABLED, true);
        setActivatedNodes(new Node[0]);
        panel =
                new SearchPanel(
                        wiring.search(),
                        wiring.searchCommands(),
                        wiring.formats(),
                        hit -> setActivatedNodes(FactsNode.of(hit.name(), HitText.facts(hit))));
        ChangeWatch.onReturn(ConsoleWorkspace.ofConsole(), panel, wiring.searchCommands()::again);
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    protected void componentShowing() {
        SubscribersWiring.ofConsole().openSearch();
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }

    /** Shows the window and gives its field the focus. */
    static void bringUp() {
        TopComponent window =
                Objects.requireNonNull(WindowManager.getDefault().findTopComponent(ID));
        window.open();
        window.requestActive();
        if (window instanceof SearchTopComponent search) {
            // the platform tells nothing to a window that is active already
            search.panel.requestFocusInWindow();
        }
    }
}
