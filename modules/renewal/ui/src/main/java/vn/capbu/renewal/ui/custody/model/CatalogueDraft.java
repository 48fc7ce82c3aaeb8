package vn.capbu.renewal.ui.custody.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.CustodyTransition;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.UpdateTarget;

/** The custody's rules, conditions and systems while a supervisor changes them. Event dispatch thread only. */
public final class CatalogueDraft {

    /** A move between two states, allowed or not. */
    public static final class MoveLine {

        private final CustodyState from;
        private final CustodyState to;
        private boolean allowed;
        private boolean reason;
        private boolean supervisor;

        MoveLine(CustodyState from, CustodyState to) {
            this.from = from;
            this.to = to;
        }

        /** State before. */
        public CustodyState from() {
            return from;
        }

        /** State after. */
        public CustodyState to() {
            return to;
        }

        /** Whether it is allowed. */
        public boolean isAllowed() {
            return allowed;
        }

        /** Whether a person has to say why. */
        public boolean needsReason() {
            return allowed && reason;
        }

        /** Whether it is a supervisor's. */
        public boolean isSupervisors() {
            return allowed && supervisor;
        }

        /** Changes it. */
        public void set(boolean nowAllowed, boolean withReason, boolean bySupervisor) {
            allowed = nowAllowed;
            reason = withReason;
            supervisor = bySupervisor;
        }
    }

    /**
     * A row of a list as it is typed; rows without a code are left out.
     *
     * @param code stable code
     * @param vietnamese name
     * @param english name
     * @param damage whether a condition is a fault of the token; false for a system
     * @param amount of a system's lead time, 0 when none is stated
     * @param unit of that
     * @param noteVietnamese of a system
     * @param noteEnglish of a system
     */
    public record Line(
            String code,
            String vietnamese,
            String english,
            boolean damage,
            int amount,
            LeadTime.Unit unit,
            String noteVietnamese,
            String noteEnglish) {

        /** An empty one. */
        public static final Line EMPTY =
                new Line("", "", "", false, 0, LeadTime.Unit.NONE_STATED, "", "");
    }

    private final CustodyEdition before;
    private final List<CustodyRules> versions;
    private final List<MoveLine> moves = new ArrayList<>();
    private final List<Line> conditions = new ArrayList<>();
    private final List<Line> systems = new ArrayList<>();
    private int idleDays;
    private int unfetchedDays;
    private String from = "";
    private String reason = "";
    private List<CustodyProblem> problems = List.of();

    /**
     * A draft of what is in force.
     *
     * @param versions of the rules, the newest first
     */
    public CatalogueDraft(CustodyEdition before, List<CustodyRules> versions) {
        this.before = before;
        this.versions = List.copyOf(versions);
        CustodyRules rules = before.rules();
        idleDays = rules.idleDays();
        unfetchedDays = rules.unfetchedDays();
        for (CustodyState state : CustodyState.values()) {
            for (CustodyState next : CustodyState.values()) {
                if (state != next && state.isInCustody()) {
                    moves.add(move(rules, state, next));
                }
            }
        }
        before.conditions().forEach(it -> conditions.add(line(it)));
        before.systems().forEach(it -> systems.add(line(it)));
    }

    /** The same changes beside those of somebody else, who was faster; to be looked at before they are stored. */
    CatalogueDraft onTopOf(
            CustodyEdition now, List<CustodyRules> nowVersions, CustodyEdition together) {
        CatalogueDraft draft = new CatalogueDraft(now, nowVersions);
        CatalogueDraft wanted = new CatalogueDraft(together, nowVersions);
        draft.moves.clear();
        draft.moves.addAll(wanted.moves);
        draft.conditions.clear();
        draft.conditions.addAll(wanted.conditions);
        draft.systems.clear();
        draft.systems.addAll(wanted.systems);
        draft.setLimits(wanted.idleDays, wanted.unfetchedDays);
        draft.set(from, reason);
        return draft;
    }

    private static MoveLine move(CustodyRules rules, CustodyState from, CustodyState to) {
        MoveLine line = new MoveLine(from, to);
        rules.find(from, to)
                .ifPresent(it -> line.set(true, it.reasonNeeded(), it.supervisorOnly()));
        return line;
    }

    private static Line line(ConditionKind it) {
        return new Line(
                it.code(),
                it.vietnamese(),
                it.english(),
                it.damage(),
                0,
                LeadTime.Unit.NONE_STATED,
                "",
                "");
    }

    private static Line line(UpdateTarget it) {
        return new Line(
                it.code(),
                it.vietnamese(),
                it.english(),
                false,
                it.leadTime().amount(),
                it.leadTime().unit(),
                it.noteVietnamese(),
                it.noteEnglish());
    }

    /** Every version of the rules, the newest first. */
    public List<CustodyRules> versions() {
        return versions;
    }

    /** Every move between two states. */
    public List<MoveLine> moves() {
        return moves;
    }

    /** The conditions; changed in place. */
    public List<Line> conditions() {
        return conditions;
    }

    /** The systems; changed in place. */
    public List<Line> systems() {
        return systems;
    }

    /** Days without a begin after which a token is overdue. */
    public int idleDays() {
        return idleDays;
    }

    /** Days without being fetched after which a token is overdue. */
    public int unfetchedDays() {
        return unfetchedDays;
    }

    /** Changes both. */
    public void setLimits(int idle, int unfetched) {
        idleDays = idle;
        unfetchedDays = unfetched;
    }

    /** First day as it is typed. */
    public String from() {
        return from;
    }

    /** Why. */
    public String reason() {
        return reason;
    }

    /** Changes first day and reason. */
    public void set(String day, String why) {
        from = day;
        reason = why;
    }

    /** Why it was refused; empty at first. */
    public List<CustodyProblem> problems() {
        return problems;
    }

    void refuse(List<CustodyProblem> why) {
        problems = List.copyOf(why);
    }

    /** First day; empty while it is no date. */
    public Optional<LocalDate> firstDay() {
        try {
            return Optional.of(VietnamTime.parseDate(from.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it can be stored. */
    public boolean isComplete() {
        return firstDay().isPresent() && !reason.isBlank();
    }

    /** What it comes to. */
    public CustodyEdition edition() {
        List<CustodyTransition> allowed =
                moves.stream()
                        .filter(MoveLine::isAllowed)
                        .map(
                                it ->
                                        new CustodyTransition(
                                                it.from(),
                                                it.to(),
                                                it.needsReason(),
                                                it.isSupervisors()))
                        .toList();
        CustodyRules rules = before.rules();
        return new CustodyEdition(
                new CustodyRules(
                        rules.version(), rules.effectiveFrom(), idleDays, unfetchedDays, allowed),
                conditions.stream()
                        .filter(it -> !it.code().isBlank())
                        .map(
                                it ->
                                        new ConditionKind(
                                                it.code(),
                                                it.vietnamese(),
                                                it.english(),
                                                it.damage()))
                        .toList(),
                systems.stream().filter(it -> !it.code().isBlank()).map(this::system).toList());
    }

    /** What isn't on screen stays as it is. */
    private UpdateTarget system(Line it) {
        LeadTime lead =
                it.amount() <= 0 || it.unit() == LeadTime.Unit.NONE_STATED
                        ? new LeadTime(0, LeadTime.Unit.NONE_STATED)
                        : new LeadTime(it.amount(), it.unit());
        UpdateTarget known =
                before.systems().stream()
                        .filter(system -> system.code().equals(it.code()))
                        .findFirst()
                        .orElseGet(() -> UpdateTarget.begun(it.code(), firstDay().orElseThrow()));
        return known.changed(
                it.vietnamese(), it.english(), lead, it.noteVietnamese(), it.noteEnglish());
    }
}
