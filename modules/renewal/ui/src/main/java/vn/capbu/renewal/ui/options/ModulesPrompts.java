package vn.capbu.renewal.ui.options;

import java.util.List;
import vn.capbu.desktop.ErrorText;
import vn.capbu.renewal.FindKnownModules;
import vn.capbu.renewal.FoundModule;

/** What the modules in Options ask the operator and tell him; on the window's thread. */
public interface ModulesPrompts {

    /** What is done in the background. */
    enum Work {
        /** The configured modules are read. */
        LOAD,
        /** Known libraries are looked for. */
        FIND,
        /** A module is tested. */
        TEST,
        /** Changes are stored. */
        SAVE
    }

    /** What the progress bar says. */
    String title(Work work);

    /** What the operator is told of a failure. */
    ErrorText explain(Exception cause);

    /** Lets the operator choose from what was found; none when he changed his mind. */
    List<FoundModule> choose(FindKnownModules.Result found);
}
