package vn.capbu.kernel;

import java.time.LocalDate;

/**
 * What an administrator says of a new version of a setting, whatever it is a version of.
 *
 * @param from first day in Viet Nam on which it is in force; today or later
 * @param reason why; not blank
 * @param secondPerson who stands by it as well, made sure of by the window or command; empty where nobody has to
 */
public record SettingsChange(LocalDate from, String reason, String secondPerson) {

    /** Longest reason that is taken, in characters. */
    public static final int MAX_REASON = 1000;

    public SettingsChange {
        reason = reason.strip();
        secondPerson = secondPerson.strip();
    }
}
