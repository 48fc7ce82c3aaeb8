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
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.RolloutDesk;

/** Proposals for change. */
@Command(
        description =
                "Proposals for change (đề xuất điều chỉnh) from customer care and provinces, to the product centre's answer.")
final class RolloutProposalsCommand {

    private final Session session;

    RolloutProposalsCommand(Session session) {
        this.session = session;
    }

    @Command(name = "list", description = "Lists proposals, the newest first.")
    int list(@Mixin RolloutOptions options) throws Exception {
        Output output = session.output();
        Texts texts = output.texts();
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            List<Map<String, Object>> proposals = new ArrayList<>();
            List<List<String>> rows = new ArrayList<>();
            for (Proposal one : desk.trackProposals().list(options.campaign(desk))) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("id", one.id());
                fields.put("unit", one.unit());
                fields.put("content", one.content());
                fields.put("sentOn", one.sentOn().toString());
                fields.put("state", one.state().name());
                fields.put("answer", one.answer());
                fields.put("answeredBy", one.answeredBy());
                fields.put(
                        "answeredAt",
                        one.answeredAt() == null ? null : one.answeredAt().toString());
                proposals.add(fields);
                rows.add(
                        List.of(
                                Long.toString(one.id()),
                                VietnamTime.format(one.sentOn()),
                                one.unit(),
                                one.content(),
                                texts.get("rollout.proposal." + one.state()),
                                one.answer() == null ? "" : one.answer()));
            }
            output.document(Map.of("proposals", proposals));
            output.table(
                    List.of(
                            texts.get("column.number"),
                            texts.get("column.date"),
                            texts.get("rollout.column.unit"),
                            texts.get("rollout.column.content"),
                            texts.get("column.state"),
                            texts.get("rollout.column.answer")),
                    rows);
            return ExitCode.OK;
        }
    }

    @Command(name = "add", description = "Writes a proposal down.")
    int add(
            @Mixin RolloutOptions options,
            @Option(names = "--unit", paramLabel = "NAME", required = true) String unit,
            @Option(names = "--content", paramLabel = "TEXT", required = true) String content,
            @Option(names = "--sent-on", paramLabel = "YYYY-MM-DD") @Nullable LocalDate sentOn)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            LocalDate day = sentOn == null ? VietnamTime.dateOf(session.clock().instant()) : sentOn;
            long id =
                    desk.trackProposals()
                            .add(session.operator(), options.campaign(desk), unit, content, day);
            session.output().document(Map.of("id", id));
            session.output().message("rollout.proposal.added", Long.toString(id));
            return ExitCode.OK;
        }
    }

    @Command(name = "answer", description = "Writes the product centre's answer down.")
    int answer(
            @Mixin RolloutOptions options,
            @Parameters(paramLabel = "NUMBER") long number,
            @Option(names = "--accept") boolean accept,
            @Option(names = "--decline") boolean decline,
            @Option(names = "--answer", paramLabel = "TEXT", required = true) String answer)
            throws Exception {
        if (accept == decline) {
            throw new UsageException(session.texts().get("rollout.proposal.accept-or-decline"));
        }
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            Proposal.State state = accept ? Proposal.State.ACCEPTED : Proposal.State.DECLINED;
            desk.trackProposals()
                    .answer(session.operator(), options.campaign(desk), number, state, answer);
            session.output().document(Map.of("id", number, "state", state.name()));
            session.output().message("rollout.proposal.answered", Long.toString(number));
            return ExitCode.OK;
        }
    }
}
