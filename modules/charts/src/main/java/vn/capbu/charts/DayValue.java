package vn.capbu.charts;

import java.text.Normalizer;
import java.time.LocalDate;

/**
 * A value of a day in Viet Nam.
 *
 * @param value NaN when it isn't known
 * @param reason why it isn't known, in the reader's language; may be empty
 */
public record DayValue(LocalDate day, double value, String reason) {

    public DayValue {
        reason = Normalizer.normalize(reason, Normalizer.Form.NFC);
    }

    /** A known value. */
    public static DayValue of(LocalDate day, double value) {
        return new DayValue(day, value, "");
    }

    /** A day of which nothing is known. */
    public static DayValue missing(LocalDate day, String reason) {
        return new DayValue(day, Double.NaN, reason);
    }

    /** Whether its value isn't known. */
    public boolean isMissing() {
        return Double.isNaN(value);
    }
}
