package vn.capbu.desktop.imports;

import java.awt.EventQueue;
import java.util.function.Function;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.TaskRunner;

/**
 * The window of the imports of one feature on the console's workspace.
 *
 * @param title of the window
 * @param whatToDo what is said where nothing was imported yet
 * @param kinds whether the feature has more than one kind of imports
 * @param source where they are
 * @param errors says what went wrong with the feature or the database, and that all data is as it was
 * @param changed told on the event dispatch thread when an import was taken back
 */
public record ImportsWindow(
        String title,
        String whatToDo,
        boolean kinds,
        ImportSource source,
        Function<Exception, ErrorText> errors,
        Runnable changed) {

    /** Shows it until it is closed; what goes on then stops, and nothing of it is kept. Event dispatch thread only. */
    public void show() {
        Dialogs dialogs = new Dialogs();
        Formats formats = Formats.ofConsole();
        ImportsModel model = new ImportsModel();
        ImportsCommands commands =
                new ImportsCommands(
                        model,
                        new ConsoleImportsDesk(ConsoleWorkspace.ofConsole(), source),
                        TaskRunner.onPlatform("imports", dialogs),
                        EventQueue::invokeLater,
                        new SwingImportsPrompts(dialogs, formats, errors),
                        changed);
        ImportsPanel panel = new ImportsPanel(model, commands, formats, whatToDo, kinds);
        commands.read();
        dialogs.view(title, panel);
        commands.close();
    }
}
