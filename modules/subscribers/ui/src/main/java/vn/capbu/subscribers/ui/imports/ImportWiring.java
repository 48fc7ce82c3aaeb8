package vn.capbu.subscribers.ui.imports;

import java.awt.EventQueue;
import org.openide.DialogDisplayer;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.subscribers.ui.imports.model.ImportCommands;
import vn.capbu.subscribers.ui.imports.model.ImportModel;
import vn.capbu.subscribers.ui.imports.view.SwingImportPrompts;

/** Puts the import wizard together, anew for each import. Event dispatch thread only. */
final class ImportWiring {

    private ImportWiring() {}

    static void openWizard() {
        ConsoleWorkspace workspace = ConsoleWorkspace.ofConsole();
        ImportModel model = new ImportModel();
        ImportCommands commands =
                new ImportCommands(
                        model,
                        new ConsoleImportDesk(workspace, workspace::operator),
                        TaskRunner.onPlatform("subscriber import", new Dialogs()),
                        EventQueue::invokeLater,
                        new SwingImportPrompts());
        new ImportWizard(model, commands, Formats.ofConsole(), DialogDisplayer.getDefault()).show();
    }
}
