package vn.capbu.charts;

import java.text.Normalizer;

/** How far a group has come, or why that isn't known. What isn't known is never drawn as 0. */
public sealed interface Attainment {

    /**
     * Known numbers of subscribers.
     *
     * @param reachable the denominator
     * @param renewed of these; their certificate was renewed
     * @param registered of those; the new serial is known to the customer's systems
     */
    record Progress(long reachable, long renewed, long registered) implements Attainment {

        public Progress {
            if (registered < 0 || renewed < registered || reachable < renewed) {
                throw new IllegalArgumentException(
                        registered + " registered of " + renewed + " renewed of " + reachable);
            }
        }
    }

    /**
     * Not known.
     *
     * @param reason in the reader's language; may be empty
     */
    record Missing(String reason) implements Attainment {

        public Missing {
            reason = Normalizer.normalize(reason, Normalizer.Form.NFC);
        }
    }

    /** Renewed of reachable, 0 to 1; NaN when it isn't known or nobody can be reached. */
    default double share() {
        return this instanceof Progress progress && progress.reachable() > 0
                ? (double) progress.renewed() / progress.reachable()
                : Double.NaN;
    }

    /** Registered of reachable, 0 to 1; NaN when it isn't known or nobody can be reached. */
    default double registeredShare() {
        return this instanceof Progress progress && progress.reachable() > 0
                ? (double) progress.registered() / progress.reachable()
                : Double.NaN;
    }
}
