package vn.capbu.renewal.ui;

import java.util.prefs.Preferences;
import org.openide.util.NbPreferences;
import vn.capbu.renewal.ui.model.BenchModel;

/** What the operator chose for the bench, kept across starts of the console. */
final class BenchPreferences {

    private static final String SOUND = "sound";

    private BenchPreferences() {}

    /** Takes the choices over, and keeps later ones. */
    static void bind(BenchModel model) {
        Preferences kept = NbPreferences.forModule(BenchPreferences.class);
        model.setSound(kept.getBoolean(SOUND, true));
        model.addListener(
                () -> {
                    if (kept.getBoolean(SOUND, true) != model.isSoundOn()) {
                        kept.putBoolean(SOUND, model.isSoundOn());
                    }
                });
    }
}
