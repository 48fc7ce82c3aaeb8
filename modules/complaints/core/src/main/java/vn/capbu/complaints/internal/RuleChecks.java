package vn.capbu.complaints.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.SettingsException.Reason;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.OpenHours;

/** What a policy or calendar has to be to be reckoned with. The subject of a refusal is the field, and of what. */
public final class RuleChecks {

    /** More than a year is a slip of the keyboard. */
    private static final long MOST_SECONDS = 366L * 24 * 60 * 60;

    private static final int MOST_DAYS = 366;

    private RuleChecks() {}

    /**
     * Refuses a policy that can't be kept.
     *
     * @throws SettingsException BAD_VALUE: {@code limit CLASS}, {@code shares CLASS}, {@code warnings}, {@code pause REASON} or {@code rounds}
     */
    public static void require(Policy policy) throws SettingsException {
        for (CaseClass one : policy.classes()) {
            Limit limit = one.limit();
            if (limit == null) {
                continue;
            }
            boolean inSeconds = limit.measure() == Limit.Measure.SECONDS;
            if (limit.amount() > (inSeconds ? MOST_SECONDS : MOST_DAYS)) {
                throw bad("limit " + one.code());
            }
            long shares = one.shares().stream().mapToLong(CaseClass.Share::seconds).sum();
            if (inSeconds && shares > limit.amount()) {
                throw bad("shares " + one.code());
            }
        }
        requireRising(policy.warnings());
        for (Policy.PauseReason pause : policy.pauses()) {
            if (pause.mostSeconds() < 1 || pause.mostSeconds() > MOST_SECONDS) {
                throw bad("pause " + pause.code());
            }
        }
        if (policy.rounds() < 1) {
            throw bad("rounds");
        }
    }

    private static void requireRising(List<Integer> warnings) throws SettingsException {
        int last = 0;
        for (int percent : warnings) {
            if (percent <= last || percent >= 100) {
                throw bad("warnings");
            }
            last = percent;
        }
    }

    /**
     * Refuses a calendar that can't be kept.
     *
     * @param before the newest version
     * @throws SettingsException BAD_VALUE: {@code hours DAY_OF_WEEK}, {@code twice DATE}, {@code makeUp DATE} for one that is a working day
     *     anyway, or {@code early DATE} for one that differs before the version is in force
     */
    public static void require(CalendarEdition edition, CalendarEdition before)
            throws SettingsException {
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpenHours> hours =
                    edition.week().getOrDefault(day, List.of()).stream()
                            .sorted(Comparator.comparingInt(OpenHours::opens))
                            .toList();
            for (int i = 1; i < hours.size(); i++) {
                if (hours.get(i).opens() < hours.get(i - 1).closes()) {
                    throw bad("hours " + day);
                }
            }
        }
        Set<LocalDate> dates = new HashSet<>();
        Set<CalendarDay> known = new HashSet<>(before.days());
        for (CalendarDay day : edition.days()) {
            if (!dates.add(day.date())) {
                throw bad("twice " + day.date());
            }
            if (!known.contains(day)) {
                requireNew(edition, day);
            }
        }
        for (CalendarDay day : before.days()) {
            if (!dates.contains(day.date()) && day.date().isBefore(edition.inForceFrom())) {
                throw bad("early " + day.date());
            }
        }
    }

    private static void requireNew(CalendarEdition edition, CalendarDay day)
            throws SettingsException {
        if (day.date().isBefore(edition.inForceFrom())) {
            throw bad("early " + day.date());
        }
        boolean worked =
                !edition.week().getOrDefault(day.date().getDayOfWeek(), List.of()).isEmpty();
        if (day.kind() == CalendarDay.Kind.MAKE_UP && worked) {
            throw bad("makeUp " + day.date());
        }
    }

    private static SettingsException bad(String subject) {
        return new SettingsException(Reason.BAD_VALUE, subject);
    }
}
