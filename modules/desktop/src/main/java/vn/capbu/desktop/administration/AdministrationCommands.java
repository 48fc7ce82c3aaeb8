package vn.capbu.desktop.administration;

import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministrationSection;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.VersionDialogs;

/** What the administration window does. Event dispatch thread only. */
final class AdministrationCommands {

    private final AdministrationModel model;
    private final VersionDialogs.Opening workspace;
    private final BackgroundReader reader;

    AdministrationCommands(
            AdministrationModel model, VersionDialogs.Opening workspace, BackgroundReader reader) {
        this.model = model;
        this.workspace = workspace;
        this.reader = reader;
    }

    /** Reads the section that is shown. */
    void refresh() {
        model.section().ifPresent(this::read);
    }

    private void read(AdministrationSection section) {
        model.begin();
        reader.read(
                () -> section.read(workspace.open()),
                found -> model.show(section, found),
                () -> model.fail(section));
    }

    void choose(AdministrationSection section) {
        if (!model.section().filter(section::equals).isPresent()) {
            model.choose(section);
            read(section);
        }
    }

    /** Does it, and reads the section again when something was kept. */
    void run(AdministeredSetting.Deed deed) {
        deed.run().accept(this::refresh);
    }
}
