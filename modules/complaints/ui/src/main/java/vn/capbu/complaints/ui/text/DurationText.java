package vn.capbu.complaints.ui.text;

import org.openide.util.NbBundle.Messages;

/** Lengths of time in words. */
public final class DurationText {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private DurationText() {}

    /** Every second of it: "2 giờ 5 phút 9 giây". */
    @Messages({
        "# {0} - hours",
        "DurationText.hours={0} h",
        "# {0} - minutes",
        "DurationText.minutes={0} min",
        "# {0} - seconds",
        "DurationText.seconds={0} s",
        "# {0} - days",
        "DurationText.days={0} d"
    })
    public static String of(long seconds) {
        StringBuilder text = new StringBuilder();
        if (seconds >= HOUR) {
            text.append(Bundle.DurationText_hours(seconds / HOUR));
        }
        if (seconds % HOUR >= MINUTE) {
            part(text, Bundle.DurationText_minutes(seconds % HOUR / MINUTE));
        }
        if (seconds % MINUTE > 0 || seconds == 0) {
            part(text, Bundle.DurationText_seconds(seconds % MINUTE));
        }
        return text.toString();
    }

    /** The two units that matter, for a countdown: "3 ngày 4 giờ", "2 giờ 05 phút", "12 phút 09 giây". */
    public static String brief(long seconds) {
        if (seconds >= DAY) {
            return two(
                    Bundle.DurationText_days(seconds / DAY),
                    Bundle.DurationText_hours(seconds % DAY / HOUR));
        }
        if (seconds >= HOUR) {
            return two(
                    Bundle.DurationText_hours(seconds / HOUR),
                    Bundle.DurationText_minutes(pad(seconds % HOUR / MINUTE)));
        }
        return seconds >= MINUTE
                ? two(
                        Bundle.DurationText_minutes(seconds / MINUTE),
                        Bundle.DurationText_seconds(pad(seconds % MINUTE)))
                : Bundle.DurationText_seconds(seconds);
    }

    /** The same for working time, whose days have no fixed length: hours are never turned into days. */
    public static String hours(long seconds) {
        return seconds >= DAY
                ? two(
                        Bundle.DurationText_hours(seconds / HOUR),
                        Bundle.DurationText_minutes(pad(seconds % HOUR / MINUTE)))
                : brief(seconds);
    }

    private static String two(String first, String second) {
        return first + " " + second;
    }

    private static String pad(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }

    private static void part(StringBuilder text, String part) {
        if (!text.isEmpty()) {
            text.append(' ');
        }
        text.append(part);
    }
}
