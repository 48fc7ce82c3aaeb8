package vn.capbu.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyDesk;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.CustodyTransition;
import vn.capbu.renewal.custody.EditCatalogue;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.UpdateTarget;

/** The rules of custody, the conditions and the systems to update, by their days. */
@Command(
        description =
                "Limits, moves, conditions and systems of the custody, each with the day from which it is in force.")
final class CustodyRulesCommand {

    private static final String REASON = "reason";
    private static final String SUPERVISOR = "supervisor";
    private static final String DAMAGE = "damage";

    private final Session session;

    CustodyRulesCommand(Session session) {
        this.session = session;
    }

    @Command(name = "show", description = "Shows what is in force on a day, and every version.")
    int show(
            @Option(
                            names = "--on",
                            paramLabel = "YYYY-MM-DD",
                            description = "Day, which may be to come (default: today).")
                    @Nullable LocalDate day)
            throws Exception {
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk tokens = new RenewalDesk(workspace)) {
            EditCatalogue catalogue = new CustodyDesk(workspace, tokens).editCatalogue();
            CustodyEdition edition = day == null ? catalogue.today() : catalogue.on(day);
            new CustodyRulesReport(session.output()).print(edition, catalogue.versions());
            return ExitCode.OK;
        }
    }

    @Command(
            name = "set",
            description = {
                "Changes them from a day on; a supervisor's step. What isn't named stays as it is.",
                "Example: custody rules set --from 2027-01-01 --reason \"kho chật\" --unfetched-days 14",
                "  --allow \"renewed:received:reason\" --condition \"rusty=Rỉ sét|Rusty|damage\"",
                "  --system \"tax=Thuế điện tử|Electronic tax|4 WORKING_HOURS|trước khi nộp|before filing\""
            })
    int set(
            @Option(names = "--from", paramLabel = "YYYY-MM-DD", required = true) LocalDate from,
            @Option(names = "--reason", paramLabel = "TEXT", required = true) String reason,
            @Option(
                            names = "--idle-days",
                            paramLabel = "N",
                            description = "N days in a state without being made ready is overdue.")
                    @Nullable Integer idleDays,
            @Option(
                            names = "--unfetched-days",
                            paramLabel = "N",
                            description = "Ready and not fetched for N days is overdue.")
                    @Nullable Integer unfetchedDays,
            @Option(
                            names = "--allow",
                            paramLabel = "FROM:TO[:reason][:supervisor]",
                            description = "Allows a move, or changes what it needs.")
                    @Nullable List<String> allowed,
            @Option(names = "--forbid", paramLabel = "FROM:TO") @Nullable List<String> forbidden,
            @Option(names = "--condition", paramLabel = "CODE=VI|EN[|damage]")
                    @Nullable List<String> conditions,
            @Option(names = "--end-condition", paramLabel = "CODE")
                    @Nullable List<String> endedConditions,
            @Option(names = "--system", paramLabel = "CODE=VI|EN[|AMOUNT UNIT[|NOTE_VI[|NOTE_EN]]]")
                    @Nullable List<String> systems,
            @Option(names = "--end-system", paramLabel = "CODE")
                    @Nullable List<String> endedSystems)
            throws Exception {
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk tokens = new RenewalDesk(workspace)) {
            EditCatalogue catalogue = new CustodyDesk(workspace, tokens).editCatalogue();
            CustodyEdition before = catalogue.on(from);
            CustodyRules rules = before.rules();
            CustodyEdition wanted =
                    new CustodyEdition(
                            new CustodyRules(
                                    rules.version(),
                                    from,
                                    idleDays == null ? rules.idleDays() : idleDays,
                                    unfetchedDays == null ? rules.unfetchedDays() : unfetchedDays,
                                    moves(rules.transitions(), list(allowed), list(forbidden))),
                            conditions(before, list(conditions), list(endedConditions)),
                            systems(before, list(systems), list(endedSystems), from));
            CustodyEdition stored = catalogue.run(session.operator(), wanted, from, reason);
            new CustodyRulesReport(session.output()).print(stored, catalogue.versions());
            session.output().message("custody.rules-set", from);
            return ExitCode.OK;
        }
    }

    private static List<String> list(@Nullable List<String> typed) {
        return typed == null ? List.of() : typed;
    }

    private List<CustodyTransition> moves(
            List<CustodyTransition> before, List<String> allowed, List<String> forbidden)
            throws UsageException {
        List<CustodyTransition> moves = new ArrayList<>(before);
        for (String typed : forbidden) {
            CustodyTransition move = move(typed);
            if (!moves.removeIf(same(move))) {
                throw unusable(typed);
            }
        }
        for (String typed : allowed) {
            CustodyTransition move = move(typed);
            moves.removeIf(same(move));
            moves.add(move);
        }
        return moves;
    }

    private static Predicate<CustodyTransition> same(CustodyTransition move) {
        return it -> it.from() == move.from() && it.to() == move.to();
    }

    private CustodyTransition move(String typed) throws UsageException {
        List<String> parts = List.of(typed.split(":", -1));
        List<String> needs = parts.size() < 2 ? List.of() : parts.subList(2, parts.size());
        if (parts.size() < 2 || !List.of(REASON, SUPERVISOR).containsAll(needs)) {
            throw unusable(typed);
        }
        CustodyState from = CustodyCommand.state(session.texts(), parts.get(0));
        CustodyState to = CustodyCommand.state(session.texts(), parts.get(1));
        return new CustodyTransition(from, to, needs.contains(REASON), needs.contains(SUPERVISOR));
    }

    private List<ConditionKind> conditions(
            CustodyEdition before, List<String> changed, List<String> ended) throws UsageException {
        Map<String, ConditionKind> all = new LinkedHashMap<>();
        before.conditions().forEach(it -> all.put(it.code(), it));
        for (String typed : changed) {
            List<String> cells = cells(typed, 2, 3);
            boolean damage = cells.size() == 4 && cells.get(3).equals(DAMAGE);
            if (cells.size() == 4 && !damage) {
                throw unusable(typed);
            }
            all.put(
                    cells.get(0),
                    new ConditionKind(cells.get(0), cells.get(1), cells.get(2), damage));
        }
        end(all, ended);
        return List.copyOf(all.values());
    }

    private List<UpdateTarget> systems(
            CustodyEdition before, List<String> changed, List<String> ended, LocalDate from)
            throws UsageException {
        Map<String, UpdateTarget> all = new LinkedHashMap<>();
        before.systems().forEach(it -> all.put(it.code(), it));
        for (String typed : changed) {
            List<String> cells = new ArrayList<>(cells(typed, 2, 5));
            LeadTime lead = leadTime(typed, cells.size() > 3 ? cells.get(3) : "");
            while (cells.size() < 6) {
                cells.add("");
            }
            UpdateTarget known =
                    all.getOrDefault(cells.get(0), UpdateTarget.begun(cells.get(0), from));
            all.put(
                    cells.get(0),
                    known.changed(cells.get(1), cells.get(2), lead, cells.get(4), cells.get(5)));
        }
        end(all, ended);
        return List.copyOf(all.values());
    }

    private <T> void end(Map<String, T> all, List<String> codes) throws UsageException {
        for (String code : codes) {
            if (all.remove(code) == null) {
                throw unusable(code);
            }
        }
    }

    /** Code, then so many cells. */
    private List<String> cells(String typed, int least, int most) throws UsageException {
        int equals = typed.indexOf('=');
        List<String> cells = new ArrayList<>();
        if (equals > 0) {
            cells.add(typed.substring(0, equals).strip());
            for (String cell : typed.substring(equals + 1).split("\\|", -1)) {
                cells.add(cell.strip());
            }
        }
        if (cells.size() < least + 1 || cells.size() > most + 1) {
            throw unusable(typed);
        }
        return cells;
    }

    private LeadTime leadTime(String typed, String cell) throws UsageException {
        if (cell.isEmpty()) {
            return new LeadTime(0, LeadTime.Unit.NONE_STATED);
        }
        String[] words = cell.split("\\s+", -1);
        try {
            return new LeadTime(Integer.parseInt(words[0]), LeadTime.Unit.valueOf(words[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw unusable(typed);
        }
    }

    private UsageException unusable(String typed) {
        return new UsageException(session.texts().get("custody.rules-unusable", typed));
    }
}
