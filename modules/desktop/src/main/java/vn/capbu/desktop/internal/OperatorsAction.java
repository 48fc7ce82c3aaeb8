package vn.capbu.desktop.internal;

import java.awt.event.ActionEvent;
import java.time.Clock;
import javax.swing.AbstractAction;
import javax.swing.SpinnerNumberModel;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Actions;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.Right;

/** Opens the accounts of operators; only for those who may look at them. */
@ActionID(category = "File", id = "vn.capbu.desktop.Operators")
@ActionRegistration(displayName = "#OperatorsAction.name", lazy = false)
@ActionReference(path = MenuPaths.FILE, position = 7980)
@Messages("OperatorsAction.name=&Operators…")
public final class OperatorsAction extends AbstractAction {

    private static final long serialVersionUID = 1L;

    /** For the platform. */
    public OperatorsAction() {
        super(Bundle.OperatorsAction_name());
        ConsoleWorkspace console = ConsoleWorkspace.ofConsole();
        Runnable enable = () -> setEnabled(console.may(Right.READ_OPERATORS));
        enable.run();
        console.whenAdmitted(enable);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        Dialogs dialogs = new Dialogs();
        Clock clock = Clock.systemUTC();
        Formats formats = Formats.ofConsole();
        ConsoleWorkspace console = ConsoleWorkspace.ofConsole();
        OperatorsModel model = new OperatorsModel();
        OperatorsCommands commands =
                new OperatorsCommands(
                        model,
                        console::open,
                        TaskRunner.onPlatform("operators", dialogs),
                        new SwingOperatorsPrompts(dialogs, clock, formats),
                        console::operatorChanged);
        SessionLock lock = SessionLock.ofConsole();
        SpinnerNumberModel minutes =
                new SpinnerNumberModel(lock.minutes(), 1, SessionLock.MAX_MINUTES, 1);
        minutes.addChangeListener(change -> lock.setMinutes(minutes.getNumber().intValue()));
        OperatorsPanel panel = new OperatorsPanel(model, commands, minutes, formats, clock);
        commands.read();
        dialogs.view(Actions.cutAmpersand(Bundle.OperatorsAction_name()).replace("…", ""), panel);
    }
}
