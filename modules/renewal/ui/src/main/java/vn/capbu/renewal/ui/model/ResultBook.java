package vn.capbu.renewal.ui.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.BatchSummary;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;

/** How each token that was worked on ended last, in the order of their first end. */
final class ResultBook {

    private final Map<TokenSerial, ResultLine> lines = new LinkedHashMap<>();

    void put(RenewalResult result, @Nullable TokenRow row, Instant now) {
        lines.put(
                result.token(),
                new ResultLine(
                        new BatchSummary.Line(
                                result,
                                row == null ? null : row.subscriber().orElse(null),
                                row == null ? null : oldEnd(row)),
                        now));
    }

    /** Of one that was renewed before it was read again, the reading shows the old certificate. */
    private static @Nullable Instant oldEnd(TokenRow row) {
        TokenReading reading = row.reading();
        var subject = reading == null ? null : reading.assessment().subject();
        return subject == null ? null : subject.notAfter();
    }

    /** Its turn never came, or it was stopped before anything happened: its PIN wasn't used up. */
    static boolean isUntouched(RenewalResult result) {
        RenewalResult.Problem problem = result.problem();
        return result.outcome() == RenewalOutcome.SKIPPED
                || result.outcome() == RenewalOutcome.HELD_ELSEWHERE
                || (problem != null
                        && (problem.cause() == FailureCause.CANCELLED
                                || (problem.cause() == FailureCause.TOKEN_GONE
                                        && !problem.continues())));
    }

    List<ResultLine> all() {
        return List.copyOf(lines.values());
    }

    /** What ended since a moment. */
    BatchSummary since(Instant began, Instant ended, String campaign, String operator) {
        return new BatchSummary(
                campaign,
                operator,
                began,
                ended,
                lines.values().stream()
                        .filter(line -> !line.endedAt().isBefore(began))
                        .map(ResultLine::line)
                        .toList());
    }
}
