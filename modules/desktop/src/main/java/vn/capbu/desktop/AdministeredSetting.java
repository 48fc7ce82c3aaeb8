package vn.capbu.desktop;

import java.util.List;
import java.util.function.Consumer;

/**
 * A setting as the administration window shows it: one campaign, one calendar. Texts only, so that every section looks alike.
 *
 * @param id within its section, stable
 * @param name as a list shows it
 * @param notice what has to be seen first, such as that a CA file is missing; empty for nothing
 * @param inForce what is in force today, from top to bottom
 * @param versions the newest first
 * @param deeds buttons, the main one first
 */
public record AdministeredSetting(
        String id,
        String name,
        String notice,
        List<Fact> inForce,
        List<Version> versions,
        List<Deed> deeds) {

    public AdministeredSetting {
        inForce = List.copyOf(inForce);
        versions = List.copyOf(versions);
        deeds = List.copyOf(deeds);
    }

    /**
     * A line.
     *
     * @param label what it is; empty for a line that goes on with the one above
     * @param value what it says
     */
    public record Fact(String label, String value) {}

    /** How a version stands today. */
    public enum State {
        /** It is in force. */
        IN_FORCE,
        /** Its day is still to come. */
        PLANNED,
        /** It was in force, or another one took its place before its day. */
        PAST
    }

    /**
     * A version.
     *
     * @param number counts up
     * @param from its first day, in words
     * @param state how it stands
     * @param by who made it, with the second person where there was one
     * @param at when, in words
     * @param reason why
     * @param says what it says, as {@link AdministeredSetting#inForce}
     */
    public record Version(
            int number,
            String from,
            State state,
            String by,
            String at,
            String reason,
            List<Fact> says) {

        public Version {
            says = List.copyOf(says);
        }
    }

    /**
     * A button.
     *
     * @param id for tests, never shown
     * @param text of the button, with its mnemonic
     * @param run does it, on the event dispatch thread; tells what it is given when something was kept
     */
    public record Deed(String id, String text, Consumer<Runnable> run) {}
}
