package vn.capbu.renewal.ui;

import java.awt.EventQueue;
import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.netbeans.spi.options.OptionsPanelController;
import org.openide.util.HelpCtx;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.ui.options.ModulesCommands;
import vn.capbu.renewal.ui.options.ModulesModel;
import vn.capbu.renewal.ui.options.ModulesPanel;

/** The category "PKCS#11 modules" of the Options dialog. */
@OptionsPanelController.TopLevelRegistration(
        id = ModulesOptionsController.ID,
        categoryName = "#ModulesOptionsController.name",
        iconBase = "vn/capbu/renewal/ui/modules.png",
        keywords = "#ModulesOptionsController.keywords",
        keywordsCategory = ModulesOptionsController.ID,
        position = 100)
@Messages({
    "ModulesOptionsController.name=PKCS#11 modules",
    "ModulesOptionsController.keywords=module, driver, library, token, PKCS#11"
})
public final class ModulesOptionsController extends OptionsPanelController {

    /** By which the Options dialog knows the category. */
    static final String ID = "Modules";

    private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
    private final ModulesModel model = new ModulesModel();
    private @Nullable ModulesCommands commands;
    private @Nullable ModulesPanel panel;

    @Override
    public JComponent getComponent(Lookup lookup) {
        ModulesPanel shown = panel;
        if (shown == null) {
            shown = new ModulesPanel(model, commands());
            panel = shown;
            model.addListener(
                    () -> {
                        changes.firePropertyChange(PROP_CHANGED, null, null);
                        changes.firePropertyChange(PROP_VALID, null, null);
                    });
        }
        return shown;
    }

    private ModulesCommands commands() {
        ModulesCommands made = commands;
        if (made == null) {
            made = BenchWiring.ofConsole().createModulesCommands(model);
            commands = made;
        }
        return made;
    }

    /** Told when the dialog opens, and after Apply, when the edits are stored or being stored. */
    @Override
    public void update() {
        if (!model.isLoaded()) {
            commands().load();
        }
    }

    @Override
    public void applyChanges() {
        if (EventQueue.isDispatchThread()) {
            commands().apply();
        } else {
            EventQueue.invokeLater(commands()::apply);
        }
    }

    /** Also told when the dialog is closed by Escape. */
    @Override
    public void cancel() {
        commands().cancel();
    }

    @Override
    public boolean isValid() {
        return model.isValid();
    }

    @Override
    public boolean isChanged() {
        return model.isChanged();
    }

    @Override
    public HelpCtx getHelpCtx() {
        return HelpCtx.DEFAULT_HELP;
    }

    @Override
    public void addPropertyChangeListener(PropertyChangeListener listener) {
        changes.addPropertyChangeListener(listener);
    }

    @Override
    public void removePropertyChangeListener(PropertyChangeListener listener) {
        changes.removePropertyChangeListener(listener);
    }
}
