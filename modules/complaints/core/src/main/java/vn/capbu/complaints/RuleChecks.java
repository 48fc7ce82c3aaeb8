package vn.capbu.complaints;

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
import vn.capbu.kernel.spi.BusinessCalendars;

/** What a new version of a policy or calendar has to be, before it is stored: versions never change. */
final class RuleChecks {

    private static final String CODE = "[a-z][a-z0-9-]{0,39}";

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
        require(isRising(policy.warnings(), 100), "warnings " + policy.warnings());
        require(
                isRising(policy.ladder().stream().map(Policy.Rung::percent).toList(), 10_000),
                "ladder");
        Set<String> pauses = new HashSet<>();
        for (Policy.PauseReason one : policy.pauses()) {
            require(one.code().matches(CODE) && pauses.add(one.code()), "pause " + one.code());
            require(one.mostSeconds() > 0, "mostSeconds " + one.code());
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
            require(units.add(share.unit()) && share.seconds() > 0, "share " + one.code());
            sum += share.seconds();
        }
        Limit limit = one.limit();
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
        Set<LocalDate> days = new HashSet<>();
        for (CalendarDay day : edition.days()) {
            require(days.add(day.date()), "day " + day.date());
            require(
                    day.hoursAs() == null
                            || !edition.week().getOrDefault(day.hoursAs(), List.of()).isEmpty(),
                    "hoursAs " + day.date());
        }
    }
}
