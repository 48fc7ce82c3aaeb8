package vn.capbu.subscribers.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.SectionLine.Tone;
import vn.capbu.subscribers.RegistryState;

/** States of a certificate in words and tones. */
public final class StateText {

    private StateText() {}

    /** The word. */
    @Messages({
        "StateText.valid=Valid",
        "StateText.suspended=Suspended",
        "StateText.revoked=Revoked"
    })
    public static String of(RegistryState state) {
        return switch (state) {
            case VALID -> Bundle.StateText_valid();
            case SUSPENDED -> Bundle.StateText_suspended();
            case REVOKED -> Bundle.StateText_revoked();
        };
    }

    /** The tone of its badge. */
    public static Tone tone(RegistryState state) {
        return switch (state) {
            case VALID -> Tone.GOOD;
            case SUSPENDED -> Tone.ATTENTION;
            case REVOKED -> Tone.BAD;
        };
    }
}
