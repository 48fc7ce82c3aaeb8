package vn.capbu.subscribers.ui.imports;

import java.awt.EventQueue;
import java.util.Objects;
import org.openide.DialogDisplayer;
import org.openide.util.Lookup;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Task;
import vn.capbu.subscribers.ui.imports.model.ImportCommands;
import vn.capbu.subscribers.ui.imports.model.ImportModel;
import vn.capbu.subscribers.ui.imports.view.SwingImportPrompts;

/** Puts the import wizard together, anew for each import. Event dispatch thread only. */
final class ImportWiring {

    private ImportWiring() {}

    static void openWizard() {
        ConsoleWorkspace workspace =
                Objects.requireNonNull(Lookup.getDefault().lookup(ConsoleWorkspace.class));
        TaskRunner runner = TaskRunner.onPlatform("subscriber import", new Dialogs());
        ImportModel model = new ImportModel();
        ImportCommands commands =
                new ImportCommands(
                        model,
                        new ConsoleImportDesk(workspace, Operator.ofOperatingSystem()),
                        new ImportCommands.Tasks() {
                            @Override
                            public <T> Cancellation run(
                                    String title, Task<T> task, TaskCallback<? super T> callback) {
                                return runner.run(title, task, callback);
                            }
                        },
                        EventQueue::invokeLater,
                        new SwingImportPrompts());
        new ImportWizard(model, commands, Formats.ofConsole(), DialogDisplayer.getDefault()).show();
    }
}
