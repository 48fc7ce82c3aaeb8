package vn.capbu.kernel.health;

import java.util.List;

/**
 * One thing that was looked at. Holds nothing of a customer and no secret.
 *
 * @param topic what
 * @param level how it is
 * @param facts as the topic says
 */
public record HealthLine(HealthTopic topic, Level level, List<String> facts) {

    /** How it is. */
    public enum Level {
        /** As it should be. */
        GOOD,
        /** Work goes on, but somebody should see to it. */
        WARNING,
        /** Work can't go on, or not rightly. */
        BAD
    }

    public HealthLine {
        facts = List.copyOf(facts);
    }

    /** A line. */
    public static HealthLine of(HealthTopic topic, Level level, Object... facts) {
        return new HealthLine(
                topic, level, java.util.Arrays.stream(facts).map(String::valueOf).toList());
    }

    /** A line about something that is as it should be. */
    public static HealthLine good(HealthTopic topic, Object... facts) {
        return of(topic, Level.GOOD, facts);
    }

    /** For logs and support: topic, level and facts in technical words. */
    @Override
    public String toString() {
        return topic + " | " + level + " | " + String.join(" | ", facts);
    }
}
