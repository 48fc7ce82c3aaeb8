package vn.capbu.renewal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a batch: each token once, as it ended last.
 *
 * @param campaign by which the tokens were judged
 * @param operator who ran it
 * @param began when its first token was started
 * @param ended when its last token was finished with
 * @param lines the tokens, in the order of their first end
 */
public record BatchSummary(
        String campaign, String operator, Instant began, Instant ended, List<Line> lines) {

    public BatchSummary {
        lines = List.copyOf(lines);
    }

    /**
     * One token.
     *
     * @param result how it ended last
     * @param subscriber name, null when unknown
     * @param oldNotAfter end of the old certificate's term, null when unknown
     */
    public record Line(
            RenewalResult result, @Nullable String subscriber, @Nullable Instant oldNotAfter) {}

    /** How long the batch took by the clock. */
    public Duration took() {
        return Duration.between(began, ended);
    }

    /** How many tokens ended in each way; ways in which none did are left out. */
    public Map<RenewalOutcome, Integer> counts() {
        Map<RenewalOutcome, Integer> counts = new EnumMap<>(RenewalOutcome.class);
        lines.forEach(line -> counts.merge(line.result().outcome(), 1, Integer::sum));
        return counts;
    }

    /** The work on an average renewed token; empty when none was renewed. */
    public Optional<Duration> average() {
        List<Duration> times = times();
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        times.stream()
                                .reduce(Duration.ZERO, Duration::plus)
                                .dividedBy(times.size()));
    }

    /** The work on the slowest renewed token; empty when none was renewed. */
    public Optional<Duration> longest() {
        return times().stream().max(Duration::compareTo);
    }

    /** The tokens that somebody has to look after. */
    public List<Line> failures() {
        return lines.stream().filter(line -> line.result().isFailure()).toList();
    }

    private List<Duration> times() {
        return lines.stream()
                .map(Line::result)
                .filter(result -> result.outcome() == RenewalOutcome.RENEWED)
                .map(RenewalResult::took)
                .toList();
    }
}
