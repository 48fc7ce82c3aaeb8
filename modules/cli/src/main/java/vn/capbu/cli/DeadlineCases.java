package vn.capbu.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.calendar.BusinessCalendar;
import vn.capbu.kernel.calendar.BusinessClock;
import vn.capbu.kernel.calendar.Pauses;
import vn.capbu.kernel.calendar.TimeSpan;

/** Cases of business time: deadlines, elapsed time and limits counted backward, on calendars by name. */
final class DeadlineCases extends CaseTable {

    private final Map<String, BusinessCalendar> calendars;

    DeadlineCases(Map<String, BusinessCalendar> calendars) {
        super(
                List.of(
                        "id",
                        "calendar",
                        "op",
                        "start",
                        "target",
                        "pauses",
                        "end",
                        "deadline",
                        "elapsed_s"));
        this.calendars = calendars;
    }

    @Override
    void check(String id, List<String> cells) {
        BusinessCalendar calendar = calendars.get(cell(cells, "calendar"));
        if (calendar == null) {
            throw new IllegalArgumentException("no calendar " + cell(cells, "calendar"));
        }
        BusinessClock clock = new BusinessClock(calendar);
        Instant start = instant(cell(cells, "start"));
        Pauses pauses = pauses(cell(cells, "pauses"));
        String operation = cell(cells, "op");
        if (operation.equals("elapsed")) {
            Instant end = instant(cell(cells, "end"));
            compare(id, "elapsed_s", cells, Long.toString(clock.elapsed(start, end, pauses)));
            return;
        }
        Instant actual = calculate(clock, operation, start, cell(cells, "target"), pauses);
        String expected = cell(cells, "deadline");
        if (!instant(expected).equals(actual)) {
            compare(id, "deadline", expected, actual.atZone(calendar.zone()).toString());
        }
    }

    private static Instant calculate(
            BusinessClock clock, String operation, Instant start, String target, Pauses pauses) {
        if (target.isEmpty()) {
            throw new IllegalArgumentException("no target");
        }
        long amount = Long.parseLong(target.substring(0, target.length() - 1));
        boolean days = target.endsWith("d");
        if (!days && !target.endsWith("s")) {
            throw new IllegalArgumentException("target in s or d: " + target);
        }
        return switch (operation) {
            case "deadline" ->
                    days
                            ? clock.plusWorkingDays(start, Math.toIntExact(amount), pauses)
                            : clock.plus(start, amount, pauses);
            case "deadline_same_time" ->
                    clock.plusWorkingDaysSameTime(start, Math.toIntExact(amount), pauses);
            case "backward" ->
                    days
                            ? clock.minusWorkingDays(start, Math.toIntExact(amount))
                            : clock.minus(start, amount, pauses);
            default -> throw new IllegalArgumentException("no operation " + operation);
        };
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Pauses pauses(String json) {
        if (json.isEmpty()) {
            return Pauses.NONE;
        }
        List<TimeSpan> pauses = new ArrayList<>();
        try {
            for (Object pause : JSON.std.listFrom(json)) {
                if (!(pause instanceof List<?> ends) || ends.size() != 2) {
                    throw new IllegalArgumentException("a pause has a start and an end");
                }
                pauses.add(
                        new TimeSpan(
                                instant(String.valueOf(ends.get(0))),
                                instant(String.valueOf(ends.get(1)))));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("pauses: " + e.getMessage(), e);
        }
        return Pauses.of(pauses);
    }
}
