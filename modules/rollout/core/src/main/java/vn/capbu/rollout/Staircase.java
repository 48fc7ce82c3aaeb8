package vn.capbu.rollout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.calendar.BusinessCalendar;

/** What should be, by a plan of targets: the staircase, and where it slopes. A pure function of its arguments; immutable. */
public final class Staircase {

    /**
     * What should be from a day on.
     *
     * @param day in Viet Nam
     * @param expected how many should be renewed at its end
     */
    public record Stair(LocalDate day, double expected) {}

    private final TargetPlan plan;
    private final WorkingDays days;

    public Staircase(TargetPlan plan, BusinessCalendar calendar) {
        this.plan = plan;
        this.days = new WorkingDays(calendar);
    }

    /**
     * How many should be renewed at the end of a day.
     *
     * @param byVersion counts by the name of their device version
     * @return empty while no target is due of anybody
     */
    public OptionalDouble expected(Map<String, Counts> byVersion, LocalDate day) {
        double sum = 0;
        boolean any = false;
        for (Map.Entry<String, Counts> one : byVersion.entrySet()) {
            double most = 0;
            for (Target target : plan.targets()) {
                OptionalDouble percent = percentAt(target, one.getKey(), day);
                if (percent.isPresent()) {
                    any = true;
                    most =
                            Math.max(
                                    most,
                                    percent.getAsDouble()
                                            / 100
                                            * one.getValue().of(target.denominator()));
                }
            }
            sum += most;
        }
        return any ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    private OptionalDouble percentAt(Target target, String deviceVersion, LocalDate day) {
        BigDecimal percent = target.percent();
        LocalDate from = target.from();
        if (percent == null || !target.cohort().contains(deviceVersion)) {
            return OptionalDouble.empty();
        }
        if (!day.isBefore(target.to())) {
            return OptionalDouble.of(percent.doubleValue());
        }
        if (!target.sloping() || from == null || day.isBefore(from)) {
            return OptionalDouble.empty();
        }
        int all = days.after(from.minusDays(1), target.to());
        int done = days.after(from.minusDays(1), day);
        return OptionalDouble.of(all == 0 ? 0 : percent.doubleValue() * done / all);
    }

    /**
     * The stairs of a part of the population, for drawing: each day on which what should be changes.
     *
     * @param byVersion counts by the name of their device version
     */
    public List<Stair> stairs(Map<String, Counts> byVersion) {
        TreeSet<LocalDate> changes = new TreeSet<>();
        for (Target target : plan.targets()) {
            LocalDate from = target.from();
            if (target.percent() != null) {
                changes.add(target.to());
            }
            if (target.sloping() && from != null) {
                from.datesUntil(target.to()).filter(days::isWorked).forEach(changes::add);
            }
        }
        List<Stair> stairs = new ArrayList<>();
        for (LocalDate day : changes) {
            expected(byVersion, day).ifPresent(count -> stairs.add(new Stair(day, count)));
        }
        return stairs;
    }

    /**
     * How many have to be renewed on each working day after a day so that no target is missed that is still to come.
     *
     * @param byVersion counts by the name of their device version, at the end of the day
     * @return null when no target is to come; rounded up by the caller where whole people are wanted
     */
    public @Nullable Double neededPerWorkingDay(Map<String, Counts> byVersion, LocalDate day) {
        Double most = null;
        for (Target target : plan.targets()) {
            BigDecimal percent = target.percent();
            if (percent == null || !target.to().isAfter(day)) {
                continue;
            }
            double missing = 0;
            boolean concerns = false;
            for (Map.Entry<String, Counts> one : byVersion.entrySet()) {
                if (target.cohort().contains(one.getKey())) {
                    concerns = true;
                    missing +=
                            percent.doubleValue() / 100 * one.getValue().of(target.denominator())
                                    - one.getValue().renewed();
                }
            }
            if (concerns) {
                int left = Math.max(1, days.after(day, target.to()));
                double needed = Math.max(0, missing) / left;
                most = most == null ? needed : Math.max(most, needed);
            }
        }
        return most;
    }

    /** The next target with a value that is due after a day and concerns some device version; null when there is none. */
    public @Nullable Target next(Iterable<String> deviceVersions, LocalDate day) {
        Target next = null;
        for (Target target : plan.targets()) {
            boolean comes = target.percent() != null && target.to().isAfter(day);
            if (comes && concerns(target, deviceVersions)) {
                next = next == null || target.to().isBefore(next.to()) ? target : next;
            }
        }
        return next;
    }

    private static boolean concerns(Target target, Iterable<String> deviceVersions) {
        for (String name : deviceVersions) {
            if (target.cohort().contains(name)) {
                return true;
            }
        }
        return false;
    }
}
