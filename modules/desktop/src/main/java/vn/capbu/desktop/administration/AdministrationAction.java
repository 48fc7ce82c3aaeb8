package vn.capbu.desktop.administration;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JMenuItem;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.openide.util.actions.Presenter;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.kernel.Role;

/** Opens the administration; in the menus of administrators only. */
@ActionID(category = "Window", id = "vn.capbu.desktop.Administration")
@ActionRegistration(displayName = "#AdministrationAction.name", lazy = false)
@ActionReferences({
    @ActionReference(path = MenuPaths.FILE, position = 7970),
    @ActionReference(path = MenuPaths.WINDOW, position = 510)
})
@Messages("AdministrationAction.name=A&dministration")
public final class AdministrationAction extends AbstractAction implements Presenter.Menu {

    private static final long serialVersionUID = 1L;

    private final transient ConsoleWorkspace console = ConsoleWorkspace.ofConsole();

    /** For the platform. */
    public AdministrationAction() {
        super(Bundle.AdministrationAction_name());
        Runnable enable = () -> setEnabled(console.may(Role.ADMINISTRATOR));
        enable.run();
        console.whenAdmitted(enable);
    }

    @Override
    public JMenuItem getMenuPresenter() {
        JMenuItem item = new JMenuItem(this);
        Mnemonics.setLocalizedText(item, Bundle.AdministrationAction_name());
        item.setVisible(isEnabled());
        addPropertyChangeListener(event -> item.setVisible(isEnabled()));
        return item;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        AdministrationTopComponent.bringUp();
    }
}
