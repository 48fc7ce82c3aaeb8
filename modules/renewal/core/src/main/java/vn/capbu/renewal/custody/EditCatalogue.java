package vn.capbu.renewal.custody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.spi.CustodyCatalogue;
import vn.capbu.renewal.spi.CustodyCatalogue.Part;

/**
 * Changes the rules of custody, the conditions and the systems to update: a supervisor's step. Nothing is overwritten: what changes
 * gets a new version that is in force from a day on, and papers and verdicts of earlier days keep the one of their day.
 */
public final class EditCatalogue {

    private static final String ACTION = "custody.rules";

    private final CustodyDesk desk;
    private final CustodyCatalogue catalogue;

    EditCatalogue(CustodyDesk desk) {
        this.desk = desk;
        this.catalogue = desk.catalogue();
    }

    /** What is in force on a day in Viet Nam, which may be to come. */
    public CustodyEdition on(LocalDate day) {
        return new CustodyEdition(
                catalogue.rules(day), catalogue.conditions(day), catalogue.systems(day));
    }

    /** What is in force today. */
    public CustodyEdition today() {
        return on(desk.today());
    }

    /** Every version of the rules, the newest first. */
    public List<CustodyRules> versions() {
        return catalogue.versions();
    }

    /**
     * Makes an edition the one in force from a day on. What it has like the edition of that day stays as it is; of the rest there is
     * a new version, and what it lacks ends the day before.
     *
     * @param wanted the whole edition; versions and dates in it aren't looked at
     * @param from first day, today or later
     * @param reason why
     * @return the edition of that day
     * @throws CustodyException what stands against it; nothing was changed
     */
    public CustodyEdition run(
            Operator operator, CustodyEdition wanted, LocalDate from, String reason)
            throws CustodyException {
        operator.require(Right.EDIT_CUSTODY);
        return run(operator, null, wanted, from, reason);
    }

    /**
     * The same by somebody who changed an edition that was seen: refused with CHANGED_MEANWHILE when another one is in force by now, so
     * that nobody takes back what somebody else has changed.
     *
     * @param seen the edition of today, as it was when the change began; null when nobody looked
     */
    public CustodyEdition run(
            Operator operator,
            @Nullable CustodyEdition seen,
            CustodyEdition wanted,
            LocalDate from,
            String reason)
            throws CustodyException {
        operator.require(Right.EDIT_CUSTODY);
        String why = VietnameseText.tidy(reason);
        return Steps.transact(
                desk,
                () -> {
                    CustodyEdition before = on(from);
                    Changes changes = new Changes(before, wanted);
                    boolean isStale = seen != null && !new Changes(seen, today()).isEmpty();
                    FormChecks checks = new FormChecks(desk.today());
                    checks.supervisorAlone(operator);
                    checks.reason(why);
                    if (isStale) {
                        checks.add(CustodyProblem.of(Kind.CHANGED_MEANWHILE));
                    }
                    new EditionChecks(checks, catalogue).all(wanted, changes, from, desk.today());
                    checks.done();
                    store(changes, wanted, from);
                    new Steps(desk, operator).audit(ACTION, from.toString(), changes.details(why));
                    return on(from);
                });
    }

    /** Who changed it last, when and why; empty when nobody did, or who asks may not see it. */
    public Optional<AuditEvent> lastChange() {
        return desk.workspace().storage().port(AuditTrail.class).last(ACTION);
    }

    private void store(Changes changes, CustodyEdition wanted, LocalDate from) {
        if (changes.rules) {
            CustodyRules rules = wanted.rules();
            int version = catalogue.versions().get(0).version() + 1;
            catalogue.add(
                    new CustodyRules(
                            version,
                            from,
                            rules.idleDays(),
                            rules.unfetchedDays(),
                            rules.transitions()));
        }
        changes.conditions.forEach(condition -> catalogue.add(condition, from));
        changes.endedConditions.forEach(code -> catalogue.end(Part.CONDITION, code, from));
        changes.systems.forEach(system -> catalogue.add(system, from));
        changes.endedSystems.forEach(code -> catalogue.end(Part.SYSTEM, code, from));
    }

    /** In what an edition differs from the one before it. */
    static final class Changes {

        final boolean rules;
        final List<ConditionKind> conditions;
        final List<String> endedConditions;
        final List<UpdateTarget> systems;
        final List<String> endedSystems;
        private final CustodyEdition before;
        private final CustodyEdition wanted;

        Changes(CustodyEdition before, CustodyEdition wanted) {
            this.before = before;
            this.wanted = wanted;
            this.rules = !contentOf(before.rules()).equals(contentOf(wanted.rules()));
            this.conditions =
                    changed(
                            before.conditions(),
                            wanted.conditions(),
                            ConditionKind::code,
                            condition -> condition);
            this.endedConditions =
                    ended(before.conditions(), wanted.conditions(), ConditionKind::code);
            this.systems =
                    changed(
                            before.systems(),
                            wanted.systems(),
                            UpdateTarget::code,
                            UpdateTarget::undated);
            this.endedSystems = ended(before.systems(), wanted.systems(), UpdateTarget::code);
        }

        private static Object contentOf(CustodyRules rules) {
            return List.of(rules.idleDays(), rules.unfetchedDays(), rules.transitions());
        }

        private static <T> List<T> changed(
                List<T> before,
                List<T> wanted,
                Function<T, String> code,
                Function<T, Object> content) {
            Map<String, Object> known = new LinkedHashMap<>();
            before.forEach(it -> known.put(code.apply(it), content.apply(it)));
            return wanted.stream()
                    .filter(it -> !content.apply(it).equals(known.get(code.apply(it))))
                    .toList();
        }

        private static <T> List<String> ended(
                List<T> before, List<T> wanted, Function<T, String> code) {
            List<String> left = new ArrayList<>(before.stream().map(code).toList());
            left.removeAll(wanted.stream().map(code).toList());
            return left;
        }

        boolean isEmpty() {
            return !rules
                    && conditions.isEmpty()
                    && endedConditions.isEmpty()
                    && systems.isEmpty()
                    && endedSystems.isEmpty();
        }

        Map<String, String> details(String reason) {
            Map<String, String> details = new TreeMap<>();
            details.put("reason", reason);
            if (rules) {
                details.put("idleDays", from(before.rules().idleDays(), wanted.rules().idleDays()));
                details.put(
                        "unfetchedDays",
                        from(before.rules().unfetchedDays(), wanted.rules().unfetchedDays()));
                put(details, "allowed", moves(wanted, before));
                put(details, "forbidden", moves(before, wanted));
            }
            put(details, "conditions", codes(conditions, ConditionKind::code));
            put(details, "endedConditions", String.join(" ", endedConditions));
            put(details, "systems", codes(systems, UpdateTarget::code));
            put(details, "endedSystems", String.join(" ", endedSystems));
            return details;
        }

        private static String from(int before, int after) {
            return before == after ? Integer.toString(after) : before + " -> " + after;
        }

        private static String moves(CustodyEdition has, CustodyEdition lacks) {
            return has.rules().transitions().stream()
                    .filter(it -> !lacks.rules().transitions().contains(it))
                    .map(it -> it.from() + ":" + it.to())
                    .collect(Collectors.joining(" "));
        }

        private static <T> String codes(List<T> rows, Function<T, String> code) {
            return rows.stream().map(code).collect(Collectors.joining(" "));
        }

        private static void put(Map<String, String> details, String name, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                details.put(name, value);
            }
        }
    }

    /** What stands against an edition. */
    private record EditionChecks(FormChecks checks, CustodyCatalogue catalogue) {

        private static final String CODE = "[a-z][a-z0-9-]{0,39}";
        private static final int NAME = 200;
        private static final int NOTE = 500;
        private static final int MOST_DAYS = 365;

        void all(CustodyEdition wanted, Changes changes, LocalDate from, LocalDate today) {
            if (changes.isEmpty()) {
                checks.add(CustodyProblem.of(Kind.NOTHING_CHANGED));
            }
            if (from.isBefore(today)) {
                checks.add(CustodyProblem.of(Kind.BACKDATED, from));
            }
            if (changes.rules) {
                rules(wanted.rules(), from);
            }
            for (ConditionKind condition : changes.conditions) {
                row(Part.CONDITION, condition.code(), from);
                names(condition.code(), condition.vietnamese(), condition.english());
            }
            changes.endedConditions.forEach(code -> later(Part.CONDITION, code, from));
            for (UpdateTarget system : changes.systems) {
                row(Part.SYSTEM, system.code(), from);
                names(system.code(), system.vietnamese(), system.english());
                checks.length(system.code(), system.noteVietnamese(), NOTE);
                checks.length(system.code(), system.noteEnglish(), NOTE);
            }
            changes.endedSystems.forEach(code -> later(Part.SYSTEM, code, from));
            once(wanted.conditions().stream().map(ConditionKind::code).toList());
            once(wanted.systems().stream().map(UpdateTarget::code).toList());
        }

        private void rules(CustodyRules rules, LocalDate from) {
            later(Part.RULES, "", from);
            for (int days : List.of(rules.idleDays(), rules.unfetchedDays())) {
                if (days < 1 || days > MOST_DAYS) {
                    checks.add(CustodyProblem.of(Kind.BAD_LIMIT, days));
                }
            }
            for (CustodyTransition move : rules.transitions()) {
                if (move.from() == move.to() || move.from() == CustodyState.RETURNED) {
                    checks.add(new CustodyProblem(Kind.TRANSITION, 0, "", move.from(), move.to()));
                }
            }
            for (CustodyState state : CustodyState.values()) {
                if (state.isInCustody() && !rules.leadsTo(state, CustodyState.RETURNED)) {
                    checks.add(new CustodyProblem(Kind.DEAD_END, 0, "", state, null));
                }
            }
        }

        private void row(Part part, String code, LocalDate from) {
            if (!code.matches(CODE)) {
                checks.add(CustodyProblem.of(Kind.BAD_CODE, code));
            }
            later(part, code, from);
        }

        private void later(Part part, String code, LocalDate from) {
            catalogue
                    .lastBegin(part, code)
                    .filter(begin -> begin.isAfter(from))
                    .ifPresent(begin -> checks.add(CustodyProblem.of(Kind.LATER_VERSION, begin)));
        }

        private void names(String code, String vietnamese, String english) {
            if (vietnamese.isBlank() || english.isBlank()) {
                checks.add(CustodyProblem.of(Kind.NAME_MISSING, code));
            }
            checks.length(code, vietnamese, NAME);
            checks.length(code, english, NAME);
        }

        private void once(List<String> codes) {
            codes.stream()
                    .filter(code -> codes.indexOf(code) != codes.lastIndexOf(code))
                    .distinct()
                    .forEach(code -> checks.add(CustodyProblem.of(Kind.CODE_TWICE, code)));
        }
    }
}
