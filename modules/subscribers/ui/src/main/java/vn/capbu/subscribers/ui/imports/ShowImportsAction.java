package vn.capbu.subscribers.ui.imports;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.Optional;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.desktop.imports.ImportSource;
import vn.capbu.desktop.imports.ImportsWindow;
import vn.capbu.subscribers.RegistryImportKeeper;
import vn.capbu.subscribers.ui.text.SubscriberErrors;

/** Opens the window of the imports of the registry, in which one of them is taken back. */
@ActionID(category = "Subscribers", id = "vn.capbu.subscribers.ui.imports.ShowImports")
@ActionRegistration(displayName = "#ShowImportsAction.name")
@ActionReference(path = MenuPaths.SUBSCRIBER, position = 310)
@Messages({
    "ShowImportsAction.name=I&mports of subscribers…",
    "ShowImportsAction.title=Imports of subscribers",
    "ShowImportsAction.empty=Import a file first: menu Subscribers, \"Import subscribers…\". Every import then stands here, and can be taken"
            + " back by two persons."
})
public final class ShowImportsAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        new ImportsWindow(
                        Bundle.ShowImportsAction_title(),
                        Bundle.ShowImportsAction_empty(),
                        false,
                        workspace ->
                                Optional.of(
                                        new ImportSource.Found(
                                                "", new RegistryImportKeeper(workspace.storage()))),
                        SubscriberErrors::explain,
                        () -> {})
                .show();
    }
}
