package vn.capbu.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.MoveMembers.Move;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.Standing;

/** Who is in a campaign. */
@Command(description = "Who is in a campaign: versions, and members left out or blocked.")
final class RolloutPopulationCommand {

    private final Session session;

    RolloutPopulationCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "fix",
            description =
                    "Fixes who is in, by the campaign's rules, as a new version: adds who became eligible, leaves out who is"
                            + " no longer, takes away nobody.")
    int fix(
            @Mixin RolloutOptions options,
            @Option(
                            names = "--on",
                            paramLabel = "YYYY-MM-DD",
                            description = "At the end of this day; default: now.")
                    @Nullable LocalDate on,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "") String note)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "rollout.stopping")) {
            RolloutDesk desk = new RolloutDesk(workspace);
            Population fixed =
                    desk.fixPopulation()
                            .run(
                                    session.operator(),
                                    options.campaign(desk),
                                    on,
                                    note,
                                    new PercentLines(output, "eligibility.progress"),
                                    interruption.cancellation());
            output.document(describe(fixed));
            output.message(
                    "rollout.population.fixed",
                    Integer.toString(fixed.version()),
                    VietnamTime.format(fixed.on()),
                    fixed.added(),
                    fixed.moved());
            return ExitCode.OK;
        }
    }

    private static Map<String, Object> describe(Population one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", one.version());
        fields.put("campaignVersion", one.campaignVersion());
        fields.put("on", one.on().toString());
        fields.put("added", one.added());
        fields.put("moved", one.moved());
        fields.put("operator", one.operator());
        fields.put("note", one.note());
        fields.put("fixedAt", one.fixedAt().toString());
        return fields;
    }

    @Command(name = "list", description = "Lists the versions, the newest first.")
    int list(@Mixin RolloutOptions options) throws Exception {
        Output output = session.output();
        Texts texts = output.texts();
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            List<Population> versions = desk.fixPopulation().versions(options.campaign(desk));
            output.document(
                    Map.of(
                            "versions",
                            versions.stream().map(RolloutPopulationCommand::describe).toList()));
            List<List<String>> rows = new ArrayList<>();
            for (Population one : versions) {
                rows.add(
                        List.of(
                                Integer.toString(one.version()),
                                VietnamTime.format(one.on()),
                                texts.get("rollout.number", one.added()),
                                texts.get("rollout.number", one.moved()),
                                one.operator(),
                                one.note()));
            }
            output.table(
                    List.of(
                            texts.get("column.number"),
                            texts.get("column.date"),
                            texts.get("rollout.column.added"),
                            texts.get("rollout.column.moved"),
                            texts.get("column.operator"),
                            texts.get("rollout.column.note")),
                    rows);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "exclude",
            description = "Leaves members out of the denominator, with a reason.")
    int exclude(
            @Mixin RolloutOptions options,
            @Parameters(paramLabel = "SERIAL", arity = "1..*") List<String> serials,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel =
                                    "revoked|contract-ended|closed-down|unreachable|not-eligible")
                    String reason,
            @Option(names = "--from", paramLabel = "YYYY-MM-DD") @Nullable LocalDate from,
            @Option(names = "--note", paramLabel = "TEXT", required = true) String note)
            throws Exception {
        return to(options, serials, Standing.Kind.EXCLUDED, reason, from, note);
    }

    @Command(name = "block", description = "Says what is in members' way.")
    int block(
            @Mixin RolloutOptions options,
            @Parameters(paramLabel = "SERIAL", arity = "1..*") List<String> serials,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel =
                                    "pin-locked|token-broken|unreachable|debt|needs-decision|device-not-supported")
                    String reason,
            @Option(names = "--from", paramLabel = "YYYY-MM-DD") @Nullable LocalDate from,
            @Option(names = "--note", paramLabel = "TEXT", required = true) String note)
            throws Exception {
        return to(options, serials, Standing.Kind.BLOCKED, reason, from, note);
    }

    private int to(
            RolloutOptions options,
            List<String> serials,
            Standing.Kind kind,
            String reason,
            @Nullable LocalDate from,
            String note)
            throws Exception {
        Texts texts = session.texts();
        Standing standing = RolloutFilterOptions.reason(kind, reason, texts);
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            int moved =
                    desk.moveMembers()
                            .to(
                                    session.operator(),
                                    options.campaign(desk),
                                    standing,
                                    new Move(
                                            RolloutFilterOptions.serials(serials, texts),
                                            from,
                                            note));
            session.output().document(Map.of("moved", moved, "standing", standing.name()));
            session.output().message("rollout.moved", moved, texts.of(standing));
            return ExitCode.OK;
        }
    }

    @Command(name = "include", description = "Takes members back into the denominator.")
    int include(
            @Mixin RolloutOptions options,
            @Parameters(paramLabel = "SERIAL", arity = "1..*") List<String> serials,
            @Option(names = "--from", paramLabel = "YYYY-MM-DD") @Nullable LocalDate from,
            @Option(names = "--note", paramLabel = "TEXT", required = true) String note)
            throws Exception {
        return back(options, serials, MemberEvent.Kind.INCLUDED, from, note);
    }

    @Command(name = "unblock", description = "Says that nothing is in members' way any more.")
    int unblock(
            @Mixin RolloutOptions options,
            @Parameters(paramLabel = "SERIAL", arity = "1..*") List<String> serials,
            @Option(names = "--from", paramLabel = "YYYY-MM-DD") @Nullable LocalDate from,
            @Option(names = "--note", paramLabel = "TEXT", required = true) String note)
            throws Exception {
        return back(options, serials, MemberEvent.Kind.UNBLOCKED, from, note);
    }

    private int back(
            RolloutOptions options,
            List<String> serials,
            MemberEvent.Kind kind,
            @Nullable LocalDate from,
            String note)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            RolloutCampaign campaign = options.campaign(desk);
            int moved =
                    desk.moveMembers()
                            .back(
                                    session.operator(),
                                    campaign,
                                    kind,
                                    new Move(
                                            RolloutFilterOptions.serials(serials, session.texts()),
                                            from,
                                            note));
            session.output().document(Map.of("moved", moved));
            session.output().message("rollout.moved-back", moved);
            return ExitCode.OK;
        }
    }
}
