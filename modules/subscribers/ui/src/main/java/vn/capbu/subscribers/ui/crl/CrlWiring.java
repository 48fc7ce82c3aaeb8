package vn.capbu.subscribers.ui.crl;

import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.subscribers.ui.crl.model.CrlCommands;
import vn.capbu.subscribers.ui.crl.model.CrlModel;
import vn.capbu.subscribers.ui.crl.view.CrlPanel;
import vn.capbu.subscribers.ui.crl.view.SwingCrlPrompts;

/** Puts the window of revocation lists together, anew each time. Event dispatch thread only. */
final class CrlWiring {

    private CrlWiring() {}

    @Messages("CrlWiring.title=Revocation lists (CRL)")
    static void show() {
        Dialogs dialogs = new Dialogs();
        CrlModel model = new CrlModel();
        CrlCommands commands =
                new CrlCommands(
                        model,
                        new ConsoleCrlDesk(
                                ConsoleWorkspace.ofConsole(),
                                ConsoleWorkspace.ofConsole()::operator),
                        TaskRunner.onPlatform("revocation lists", dialogs),
                        new SwingCrlPrompts(dialogs));
        CrlPanel panel = new CrlPanel(model, commands, Formats.ofConsole());
        commands.read();
        dialogs.view(Bundle.CrlWiring_title(), panel);
        commands.stop();
    }
}
