package vn.capbu.renewal.ui.options;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.renewal.FindKnownModules;
import vn.capbu.renewal.FoundModule;
import vn.capbu.renewal.ui.text.BenchErrors;

/** Questions and news as dialogs. */
public final class SwingModulesPrompts implements ModulesPrompts {

    private final Dialogs dialogs;

    /** Prompts in dialogs. */
    public SwingModulesPrompts(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    @Messages({
        "SwingModulesPrompts.load=Reading the modules",
        "SwingModulesPrompts.find=Looking for known modules",
        "SwingModulesPrompts.test=Testing the module",
        "SwingModulesPrompts.save=Storing the modules"
    })
    public String title(Work work) {
        return switch (work) {
            case LOAD -> Bundle.SwingModulesPrompts_load();
            case FIND -> Bundle.SwingModulesPrompts_find();
            case TEST -> Bundle.SwingModulesPrompts_test();
            case SAVE -> Bundle.SwingModulesPrompts_save();
        };
    }

    @Override
    public ErrorText explain(Exception cause) {
        return BenchErrors.explain(cause);
    }

    @Override
    @Messages({
        "SwingModulesPrompts.foundTitle=Modules on this computer",
        "SwingModulesPrompts.foundDeed=Add chosen modules"
    })
    public List<FoundModule> choose(FindKnownModules.Result found) {
        FindModulesForm form = new FindModulesForm(found);
        return dialogs.form(
                        Bundle.SwingModulesPrompts_foundTitle(),
                        form,
                        Bundle.SwingModulesPrompts_foundDeed())
                ? form.chosen()
                : List.of();
    }
}
