package vn.capbu.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One line of a section of the subscriber card.
 *
 * @param lead short, in a column of its own: a date, a serial number, a system
 * @param text what there is to say
 * @param state a word or two on the right, drawn as a badge in the tone; empty for none
 * @param tone of the badge
 * @param details smaller lines below, such as the steps of a renewal; possibly none
 * @param deeds what can be done about this line; possibly none
 */
public record SectionLine(
        String lead, String text, String state, Tone tone, List<String> details, List<Deed> deeds) {

    public SectionLine {
        details = List.copyOf(details);
        deeds = List.copyOf(deeds);
    }

    /** A line without badge, details and deeds. */
    public static SectionLine of(String lead, String text) {
        return new SectionLine(lead, text, "", Tone.PLAIN, List.of(), List.of());
    }

    /** The same line with a badge. */
    public SectionLine withState(String badge, Tone badgeTone) {
        return new SectionLine(lead, text, badge, badgeTone, details, deeds);
    }

    /** The same line with smaller lines below. */
    public SectionLine withDetails(List<String> lines) {
        return new SectionLine(lead, text, state, tone, lines, deeds);
    }

    /** The same line with a deed more. */
    public SectionLine withDeed(Deed deed) {
        List<Deed> more = new ArrayList<>(deeds);
        more.add(deed);
        return new SectionLine(lead, text, state, tone, details, more);
    }

    /** How a badge is coloured; the word in it says the same without colour. */
    public enum Tone {
        /** Without meaning of its own. */
        PLAIN,
        /** Done, valid, on time. */
        GOOD,
        /** Somebody has to look at it, or soon. */
        ATTENTION,
        /** Failed, overdue, revoked. */
        BAD,
        /** Past, of no importance now. */
        QUIET
    }

    /**
     * What can be done about a line, shown as a link in it.
     *
     * @param name in the operator's language, names the deed
     * @param obstacle why it can't be done now, in the operator's language; null when it can
     * @param work called on the event dispatch thread; starts its own task and calls what it is given, on the event dispatch
     *     thread, when something changed: the card reads its sections again
     * @param opens whether it changes nothing and only shows more about the line: a double click does it as well
     */
    public record Deed(
            String name, @Nullable String obstacle, Consumer<Runnable> work, boolean opens) {

        /** A deed that changes something. */
        public Deed(String name, @Nullable String obstacle, Consumer<Runnable> work) {
            this(name, obstacle, work, false);
        }

        /** Shows more about the line. */
        public static Deed opening(String name, Runnable work) {
            return new Deed(name, null, changed -> work.run(), true);
        }
    }
}
