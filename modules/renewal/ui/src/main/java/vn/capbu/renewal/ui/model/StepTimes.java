package vn.capbu.renewal.ui.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.capbu.renewal.RenewalActivity;

/** How long the steps took on the tokens of each module since the console was started: the usual range beside the clock. */
final class StepTimes {

    private static final int ENOUGH = 2;

    private record Step(String module, RenewalActivity activity) {}

    private record Seen(UsualTime range, int count) {}

    private final Map<Step, Seen> seen = new HashMap<>();

    /** Learns from a step that came to its end. */
    void add(String module, Work step, Instant end) {
        Duration took = Duration.between(step.since(), end);
        seen.merge(
                new Step(module, step.activity()),
                new Seen(new UsualTime(took, took), 1),
                (before, one) -> new Seen(before.range().including(took), before.count() + 1));
    }

    /** The usual range of a step; empty until it was seen twice. */
    Optional<UsualTime> usual(String module, RenewalActivity activity) {
        Seen known = seen.get(new Step(module, activity));
        return known == null || known.count() < ENOUGH
                ? Optional.empty()
                : Optional.of(known.range());
    }
}
