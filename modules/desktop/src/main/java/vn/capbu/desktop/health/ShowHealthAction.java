package vn.capbu.desktop.health;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.TaskRunner;

/** Shows how the installation is: what {@code capbu doctor} prints. */
@ActionID(category = "Help", id = "vn.capbu.desktop.ShowHealth")
@ActionRegistration(displayName = "#ShowHealthAction.name")
@ActionReferences({@ActionReference(path = MenuPaths.HELP, position = 50)})
@Messages({"ShowHealthAction.name=System &health…", "ShowHealthAction.title=System health"})
public final class ShowHealthAction implements ActionListener {

    /** For the console. */
    public ShowHealthAction() {}

    @Override
    public void actionPerformed(ActionEvent event) {
        ConsoleWorkspace workspace = ConsoleWorkspace.ofConsole();
        Dialogs dialogs = new Dialogs();
        HealthCommands commands =
                new HealthCommands(
                        workspace::open,
                        workspace.path(),
                        TaskRunner.onPlatform("health", dialogs));
        HealthPanel panel = new HealthPanel(commands);
        commands.look();
        dialogs.view(Bundle.ShowHealthAction_title(), panel);
    }
}
