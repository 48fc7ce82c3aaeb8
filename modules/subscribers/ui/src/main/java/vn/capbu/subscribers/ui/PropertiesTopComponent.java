package vn.capbu.subscribers.ui;

import java.awt.BorderLayout;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.explorer.propertysheet.PropertySheet;
import org.openide.nodes.Node;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.WindowModes;

/** The properties of what is selected, in the window that was active last: a hit of the search, a line of a card. */
@TopComponent.Description(
        preferredID = PropertiesTopComponent.ID,
        persistenceType = TopComponent.PERSISTENCE_ONLY_OPENED)
@TopComponent.Registration(mode = WindowModes.SIDE, openAtStartup = false)
@TopComponent.OpenActionRegistration(
        displayName = "#PropertiesTopComponent.open",
        preferredID = PropertiesTopComponent.ID)
@ActionID(category = "Window", id = "vn.capbu.subscribers.ui.PropertiesTopComponent")
@ActionReferences({
    @ActionReference(path = MenuPaths.WINDOW, position = 500),
    @ActionReference(path = MenuPaths.SHORTCUTS, name = "DS-7")
})
@Messages({
    "PropertiesTopComponent.name=Properties",
    "PropertiesTopComponent.open=Pr&operties"
})
public final class PropertiesTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "CapbuPropertiesTopComponent";

    private static final long serialVersionUID = 1L;

    private final PropertySheet sheet = new PropertySheet();
    private final transient PropertyChangeListener follower = this::follow;

    /** For the window manager. */
    public PropertiesTopComponent() {
        setName(Bundle.PropertiesTopComponent_name());
        setLayout(new BorderLayout());
        add(sheet, BorderLayout.CENTER);
    }

    @Override
    protected void componentShowing() {
        show(TopComponent.getRegistry().getActivatedNodes());
        TopComponent.getRegistry().addPropertyChangeListener(follower);
    }

    @Override
    protected void componentHidden() {
        TopComponent.getRegistry().removePropertyChangeListener(follower);
    }

    private void follow(PropertyChangeEvent event) {
        boolean mine = TopComponent.getRegistry().getActivated() == this;
        if (Registry.PROP_ACTIVATED_NODES.equals(event.getPropertyName()) && !mine) {
            show(TopComponent.getRegistry().getActivatedNodes());
        }
    }

    private void show(Node[] nodes) {
        sheet.setNodes(nodes);
    }
}
