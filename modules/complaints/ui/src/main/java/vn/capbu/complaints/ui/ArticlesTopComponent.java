package vn.capbu.complaints.ui;

import java.awt.BorderLayout;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import vn.capbu.complaints.ui.view.ArticlePanel;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.WindowModes;

/** The window of the knowledge base (kho tri thức), for supervisors. */
@TopComponent.Description(
        preferredID = ArticlesTopComponent.ID,
        iconBase = "vn/capbu/complaints/ui/articles.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = false, position = 640)
@TopComponent.OpenActionRegistration(
        displayName = "#ArticlesTopComponent.open",
        preferredID = ArticlesTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.complaints.ui.ArticlesTopComponent")
@ActionReferences({
    @ActionReference(path = MenuPaths.COMPLAINTS, position = 500),
    @ActionReference(path = MenuPaths.WINDOW, position = 497)
})
@Messages({"ArticlesTopComponent.name=Knowledge base", "ArticlesTopComponent.open=&Knowledge base"})
public final class ArticlesTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "ArticlesTopComponent";

    private static final long serialVersionUID = 1L;

    private final ArticlePanel panel;

    /** For the window manager. */
    public ArticlesTopComponent() {
        setName(Bundle.ArticlesTopComponent_name());
        panel = ComplaintsWiring.ofConsole().createArticlePanel();
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    protected void componentOpened() {
        ComplaintsWiring.ofConsole().articles().again();
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }
}
