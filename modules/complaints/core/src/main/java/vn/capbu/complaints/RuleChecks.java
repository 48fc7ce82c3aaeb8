package vn.capbu.complaints;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.OpenHours;
import vn.capbu.kernel.spi.BusinessCalendars;

/**
 * What a new version of a policy or calendar has to be, before it is stored: versions never change. The subject of a refusal is the field, and
 * of what.
 */
final class RuleChecks {

    private static final String CODE = "[a-z][a-z0-9-]{0,39}";

    /** More than a year is a slip of the keyboard. */
    private static final long MOST_SECONDS = 366L * 24 * 60 * 60;

    private static final int MOST_DAYS = 366;

    private final ComplaintDesk desk;

    RuleChecks(ComplaintDesk desk) {
        this.desk = desk;
    }

    private static void require(boolean holds, String what) throws ComplaintException {
        if (!holds) {
            throw new ComplaintException(Reason.INVALID_RULES, what);
        }
    }

    private static void next(
            String code, int version, LocalDate from, int last, Optional<LocalDate> lastFrom)
            throws ComplaintException {
        require(code.matches(CODE), "code " + code);
        require(version == last + 1, "version " + version + " <> " + (last + 1));
        require(
                lastFrom.isEmpty() || !from.isBefore(lastFrom.get()),
                "inForceFrom " + from + " < " + lastFrom.orElse(from));
    }

    void check(Policy policy) throws ComplaintException {
        Optional<Policy> last =
                desk.policies().stream()
                        .filter(one -> one.code().equals(policy.code()))
                        .max(Comparator.comparingInt(Policy::version));
        next(
                policy.code(),
                policy.version(),
                policy.inForceFrom(),
                last.map(Policy::version).orElse(0),
                last.map(Policy::inForceFrom));
        require(
                !desk.storage().port(BusinessCalendars.class).versions(policy.calendar()).isEmpty(),
                "calendar " + policy.calendar());
        Checks.unit(desk, policy.intakeUnit());
        require(!policy.classes().isEmpty(), "classes");
        Set<String> codes = new HashSet<>();
        for (CaseClass one : policy.classes()) {
            require(one.code().matches(CODE) && codes.add(one.code()), "class " + one.code());
            check(one);
        }
        require(isRising(policy.warnings(), 99), "warnings");
        require(
                isRising(policy.ladder().stream().map(Policy.Rung::percent).toList(), 10_000),
                "ladder");
        Set<String> pauses = new HashSet<>();
        for (Policy.PauseReason one : policy.pauses()) {
            require(one.code().matches(CODE) && pauses.add(one.code()), "pause " + one.code());
            require(
                    one.mostSeconds() > 0 && one.mostSeconds() <= MOST_SECONDS,
                    "pause " + one.code());
        }
        Policy.ProgressDuty duty = policy.duty();
        require(duty == null || duty.everySeconds() > 0, "everySeconds");
        require(policy.rounds() > 0, "rounds");
        require(
                policy.files().file() > 0 && policy.files().all() >= policy.files().file(),
                "fileBytes");
    }

    private void check(CaseClass one) throws ComplaintException {
        Checks.unit(desk, one.unit());
        require(one.level() >= 0 && one.level() <= 4, "level " + one.code());
        Set<String> units = new HashSet<>();
        long sum = 0;
        for (CaseClass.Share share : one.shares()) {
            Checks.unit(desk, share.unit());
            require(units.add(share.unit()) && share.seconds() > 0, "shares " + one.code());
            sum += share.seconds();
        }
        Limit limit = one.limit();
        require(
                limit == null
                        || limit.amount()
                                <= (limit.measure() == Limit.Measure.SECONDS
                                        ? MOST_SECONDS
                                        : MOST_DAYS),
                "limit " + one.code());
        require(
                sum == 0
                        || (limit != null
                                && limit.measure() == Limit.Measure.SECONDS
                                && sum <= limit.amount()),
                "shares " + one.code());
    }

    private static boolean isRising(List<Integer> percents, int most) {
        int last = 0;
        for (int percent : percents) {
            if (percent <= last || percent > most) {
                return false;
            }
            last = percent;
        }
        return true;
    }

    void check(CalendarEdition edition) throws ComplaintException {
        List<CalendarEdition> versions =
                desk.storage().port(BusinessCalendars.class).versions(edition.code());
        Optional<CalendarEdition> last =
                versions.stream().max(Comparator.comparingInt(CalendarEdition::version));
        next(
                edition.code(),
                edition.version(),
                edition.inForceFrom(),
                last.map(CalendarEdition::version).orElse(0),
                last.map(CalendarEdition::inForceFrom));
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpenHours> hours =
                    edition.week().getOrDefault(day, List.of()).stream()
                            .sorted(Comparator.comparingInt(OpenHours::opens))
                            .toList();
            for (int i = 1; i < hours.size(); i++) {
                require(hours.get(i).opens() >= hours.get(i - 1).closes(), "hours " + day);
            }
        }
        Set<LocalDate> days = new HashSet<>();
        for (CalendarDay day : edition.days()) {
            require(days.add(day.date()), "twice " + day.date());
            require(
                    day.hoursAs() == null
                            || !edition.week().getOrDefault(day.hoursAs(), List.of()).isEmpty(),
                    "hoursAs " + day.date());
        }
    }

    /**
     * What holds beside for a calendar that an administrator changes: what was said of days before it is in force stays.
     *
     * @param before the newest version
     */
    static void checkChange(CalendarEdition edition, CalendarEdition before)
            throws ComplaintException {
        Set<CalendarDay> known = new HashSet<>(before.days());
        Set<LocalDate> dates = new HashSet<>();
        for (CalendarDay day : edition.days()) {
            dates.add(day.date());
            if (!known.contains(day)) {
                require(!day.date().isBefore(edition.inForceFrom()), "early " + day.date());
                boolean worked =
                        !edition.week()
                                .getOrDefault(day.date().getDayOfWeek(), List.of())
                                .isEmpty();
                require(day.kind() != CalendarDay.Kind.MAKE_UP || !worked, "makeUp " + day.date());
            }
        }
        for (CalendarDay day : before.days()) {
            require(
                    dates.contains(day.date()) || !day.date().isBefore(edition.inForceFrom()),
                    "early " + day.date());
        }
    }
}
