package vn.capbu.complaints;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.complaints.sla.Rulebook;
import vn.capbu.complaints.spi.ComplaintRules;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.KeepSettings;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.SettingsException.Reason;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.SettingsVersion;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.calendar.BusinessCalendar;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.CalendarHistory;
import vn.capbu.kernel.spi.BusinessCalendars;

/**
 * New versions of policies and calendars with their day, reason and second person. Open cases keep the version that they were opened under;
 * {@link ChangeRules#recompute} moves them to a new calendar. Nothing is ever overwritten.
 */
public final class AdministerRules {

    private static final int EXAMPLES = 20;

    private final ComplaintDesk desk;
    private final KeepSettings settings;
    private final RuleChecks checks;

    AdministerRules(ComplaintDesk desk) {
        this.desk = desk;
        this.settings = new KeepSettings(desk.workspace());
        this.checks = new RuleChecks(desk);
    }

    /** Who made which version of a policy or calendar, and why; the first has no line. */
    public List<SettingsVersion> history(SettingsKind kind, String code) {
        return settings.versions(kind, code);
    }

    /** Every version of a policy, the oldest first. */
    public List<Policy> policies(String code) {
        return desk.policies().stream()
                .filter(one -> one.code().equals(code))
                .sorted(Comparator.comparingInt(Policy::version))
                .toList();
    }

    /** Every version of a calendar, the oldest first. */
    public List<CalendarEdition> calendars(String code) {
        return desk.storage().port(BusinessCalendars.class).versions(code).stream()
                .sorted(Comparator.comparingInt(CalendarEdition::version))
                .toList();
    }

    /**
     * Keeps a version of a policy, or a new policy: cases that are opened from its day on are under it.
     *
     * @param wanted with the number after the newest that was shown; its day is the change's
     * @throws SettingsException see {@link KeepSettings#require}; BAD_VALUE, NOTHING_CHANGED or CHANGED_MEANWHILE
     */
    public Policy keepPolicy(Operator operator, Policy wanted, SettingsChange change)
            throws SettingsException {
        settings.require(operator, SettingsKind.POLICY, change);
        Policy policy = on(wanted, change.from());
        return settings.transact(
                () -> {
                    List<Policy> versions = policies(policy.code());
                    Policy before = versions.isEmpty() ? null : versions.get(versions.size() - 1);
                    KeepSettings.requireSeen(
                            policy.version() - 1, before == null ? 0 : before.version());
                    sound(() -> checks.check(policy));
                    Map<String, String> differences = differences(before, policy);
                    requireDifference(differences, policy.label());
                    desk.storage().port(ComplaintRules.class).add(policy);
                    differences.putAll(ChangeRules.proof(policy));
                    settings.keep(
                            operator,
                            new SettingsVersion.Of(
                                    SettingsKind.POLICY, policy.code(), policy.version()),
                            policy.label(),
                            change,
                            differences);
                    return policy;
                });
    }

    private static void requireDifference(Map<String, String> differences, String subject)
            throws SettingsException {
        if (differences.isEmpty()) {
            throw new SettingsException(Reason.NOTHING_CHANGED, subject);
        }
    }

    private static Policy on(Policy policy, LocalDate day) {
        return new Policy(
                policy.code(),
                policy.version(),
                day,
                policy.vietnamese(),
                policy.english(),
                policy.calendar(),
                policy.intakeUnit(),
                policy.classes(),
                policy.responses(),
                policy.duty(),
                policy.warnings(),
                policy.ladder(),
                policy.pauses(),
                policy.rounds(),
                policy.files());
    }

    private static Map<String, String> differences(@Nullable Policy before, Policy after) {
        Map<String, String> differences = new TreeMap<>();
        if (before == null) {
            KeepSettings.difference(differences, "policy", null, after.vietnamese());
            return differences;
        }
        for (CaseClass one : after.classes()) {
            Limit old = before.caseClass(one.code()).map(CaseClass::limit).orElse(null);
            KeepSettings.difference(
                    differences, "limit." + one.code(), text(old), text(one.limit()));
        }
        KeepSettings.difference(differences, "warnings", before.warnings(), after.warnings());
        for (Policy.PauseReason one : after.pauses()) {
            KeepSettings.difference(
                    differences,
                    "pause." + one.code(),
                    before.pause(one.code()).map(AdministerRules::text).orElse(""),
                    text(one));
        }
        KeepSettings.difference(differences, "rounds", before.rounds(), after.rounds());
        if (differences.isEmpty()
                && !on(before, after.inForceFrom()).equals(numbered(after, before.version()))) {
            differences.put("other", "changed");
        }
        return differences;
    }

    private static Policy numbered(Policy policy, int version) {
        return new Policy(
                policy.code(),
                version,
                policy.inForceFrom(),
                policy.vietnamese(),
                policy.english(),
                policy.calendar(),
                policy.intakeUnit(),
                policy.classes(),
                policy.responses(),
                policy.duty(),
                policy.warnings(),
                policy.ladder(),
                policy.pauses(),
                policy.rounds(),
                policy.files());
    }

    private static String text(@Nullable Limit limit) {
        return limit == null ? "none" : limit.amount() + " " + limit.measure() + " " + limit.time();
    }

    private static String text(Policy.PauseReason pause) {
        return pause.mostSeconds() + " s" + (pause.supervisor() ? " supervisor" : "");
    }

    /**
     * Counts the deadlines that would move if open cases were on a calendar that isn't kept yet.
     *
     * @param wanted with the number after the newest
     * @throws SettingsException NOT_AN_ADMINISTRATOR, or BAD_VALUE for what couldn't be kept
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public DeadlineMoves preview(
            Operator operator, CalendarEdition wanted, Progress progress, Cancellation cancellation)
            throws SettingsException {
        KeepSettings.requireAdministrator(operator);
        List<CalendarEdition> versions = calendars(wanted.code());
        requireKept(wanted, versions);
        List<Long> open = desk.cases().openOnOlderCalendar(wanted.code(), wanted.version());
        Reckoning reckoning = new Reckoning(new Overlay(wanted, versions));
        Instant now = desk.now();
        Count count = new Count(open.size());
        progress.total(open.size());
        for (int i = 0; i < open.size(); i++) {
            cancellation.check();
            count.add(open.get(i), desk.cases().log(open.get(i)), reckoning, wanted, now);
            progress.done(i + 1L);
        }
        return count.moves();
    }

    /** The rules as they would be with a further calendar. */
    private final class Overlay implements Rulebook {

        private final CalendarEdition wanted;
        private final BusinessCalendar calendar;

        Overlay(CalendarEdition wanted, List<CalendarEdition> versions) {
            this.wanted = wanted;
            List<CalendarEdition> all = new ArrayList<>(versions);
            all.add(wanted);
            this.calendar = CalendarHistory.calendar(all, wanted.version());
        }

        @Override
        public Policy policy(String code, int version) {
            return desk.rules().policy(code, version);
        }

        @Override
        public BusinessCalendar calendar(String code, int version) {
            return code.equals(wanted.code()) && version == wanted.version()
                    ? calendar
                    : desk.rules().calendar(code, version);
        }

        @Override
        public List<LocalDate> unconfirmed(String code, int version, LocalDate from, LocalDate to) {
            return code.equals(wanted.code()) && version == wanted.version()
                    ? wanted.unconfirmed(from, to)
                    : desk.rules().unconfirmed(code, version, from, to);
        }
    }

    private static final class Count {

        private final int open;
        private int later;
        private int earlier;
        private int late;
        private final List<DeadlineMoves.Move> examples = new ArrayList<>();

        Count(int open) {
            this.open = open;
        }

        void add(
                long id,
                List<CaseEvent> log,
                Reckoning reckoning,
                CalendarEdition wanted,
                Instant now) {
            CaseClocks before = reckoning.clocks(log, now);
            CaseClocks.Basis own = before.basis();
            Instant old = before.total().deadline();
            Instant moved =
                    reckoning
                            .clocks(
                                    log,
                                    now,
                                    new CaseClocks.Basis(
                                            own.policy(),
                                            own.policyVersion(),
                                            own.caseClass(),
                                            wanted.code(),
                                            wanted.version()))
                            .total()
                            .deadline();
            if (old == null || moved == null || old.equals(moved)) {
                return;
            }
            if (moved.isAfter(old)) {
                later++;
            } else {
                earlier++;
                if (moved.isBefore(now) && !old.isBefore(now)) {
                    late++;
                }
            }
            if (examples.size() < EXAMPLES) {
                examples.add(new DeadlineMoves.Move(CaseNumber.format(id), old, moved));
            }
        }

        DeadlineMoves moves() {
            return new DeadlineMoves(open, later, earlier, late, examples);
        }
    }

    /**
     * Keeps a version of a calendar. Cases that are opened from now on are on it, open ones after {@link ChangeRules#recompute}.
     *
     * @param wanted with the number after the newest that was shown; its day is the change's
     * @throws SettingsException see {@link KeepSettings#require}; BEFORE_LATEST, BAD_VALUE, NOTHING_CHANGED or CHANGED_MEANWHILE
     */
    public CalendarEdition keepCalendar(
            Operator operator, CalendarEdition wanted, SettingsChange change)
            throws SettingsException {
        settings.require(operator, SettingsKind.CALENDAR, change);
        CalendarEdition edition =
                new CalendarEdition(
                        wanted.code(),
                        wanted.version(),
                        change.from(),
                        wanted.vietnamese(),
                        wanted.english(),
                        wanted.zone(),
                        wanted.week(),
                        wanted.days().stream()
                                .sorted(Comparator.comparing(CalendarDay::date))
                                .toList(),
                        wanted.knownTo());
        return settings.transact(
                () -> {
                    List<CalendarEdition> versions = calendars(edition.code());
                    CalendarEdition before = requireKept(edition, versions);
                    Map<String, String> differences = differences(before, edition);
                    requireDifference(differences, edition.code());
                    desk.storage().port(BusinessCalendars.class).add(edition);
                    differences.putAll(desk.changeRules().proof(edition));
                    settings.keep(
                            operator,
                            new SettingsVersion.Of(
                                    SettingsKind.CALENDAR, edition.code(), edition.version()),
                            edition.code() + " v" + edition.version(),
                            change,
                            differences);
                    return edition;
                });
    }

    /** The newest version of a calendar that another one may follow. */
    private CalendarEdition requireKept(CalendarEdition edition, List<CalendarEdition> versions)
            throws SettingsException {
        if (versions.isEmpty()) {
            throw new SettingsException(Reason.BAD_VALUE, "calendar " + edition.code());
        }
        CalendarEdition before = versions.get(versions.size() - 1);
        KeepSettings.requireSeen(edition.version() - 1, before.version());
        if (edition.inForceFrom().isBefore(before.inForceFrom())) {
            throw new SettingsException(
                    Reason.BEFORE_LATEST, VietnamTime.format(before.inForceFrom()));
        }
        sound(
                () -> {
                    checks.check(edition);
                    RuleChecks.checkChange(edition, before);
                });
        return before;
    }

    /** A look at a version. */
    @FunctionalInterface
    private interface Check {
        void run() throws ComplaintException;
    }

    private static void sound(Check check) throws SettingsException {
        try {
            check.run();
        } catch (ComplaintException e) {
            throw new SettingsException(Reason.BAD_VALUE, e.subject());
        }
    }

    private static Map<String, String> differences(CalendarEdition before, CalendarEdition after) {
        Map<String, String> differences = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            KeepSettings.difference(
                    differences,
                    "hours." + day,
                    before.week().getOrDefault(day, List.of()),
                    after.week().getOrDefault(day, List.of()));
        }
        KeepSettings.difference(
                differences, "days", without(before, after), without(after, before));
        KeepSettings.difference(differences, "knownTo", before.knownTo(), after.knownTo());
        return differences;
    }

    /** The days of one that the other hasn't in the same way. */
    private static String without(CalendarEdition one, CalendarEdition other) {
        List<CalendarDay> left = new ArrayList<>(one.days());
        left.removeAll(other.days());
        return String.join(", ", left.stream().map(day -> day.date() + " " + day.kind()).toList());
    }
}
