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
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.Target;

/** Alerts of a campaign. */
@Command(
        description =
                "Alerts: stages that will be missed, provinces that stall, channels that drop, versions that fail.")
final class RolloutAlertsCommand {

    private final Session session;

    RolloutAlertsCommand(Session session) {
        this.session = session;
    }

    @Command(name = "list", description = "Lists open alerts with what to do, the newest first.")
    int list(
            @Mixin RolloutOptions options,
            @Option(names = "--all", description = "Those that were closed as well.") boolean all)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            RolloutCampaign campaign = options.campaign(desk);
            print(
                    desk,
                    campaign,
                    all
                            ? desk.watchProgress().list(campaign)
                            : desk.watchProgress().open(campaign));
            return ExitCode.OK;
        }
    }

    @Command(
            name = "check",
            description = "Looks for what is to be told, stores it and lists what is new.")
    int check(
            @Mixin RolloutOptions options,
            @Option(
                            names = "--as-of",
                            paramLabel = "YYYY-MM-DD",
                            description = "By the facts up to this day; default: today.")
                    @Nullable LocalDate asOf)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            RolloutCampaign campaign = options.campaign(desk);
            print(desk, campaign, desk.watchProgress().run(session.operator(), campaign, asOf));
            return ExitCode.OK;
        }
    }

    @Command(name = "close", description = "Closes an alert.")
    int close(
            @Mixin RolloutOptions options,
            @Parameters(paramLabel = "NUMBER") long number,
            @Option(names = "--note", paramLabel = "TEXT", required = true) String note)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            desk.watchProgress().close(session.operator(), options.campaign(desk), number, note);
            session.output().document(Map.of("closed", number));
            session.output().message("rollout.alert.closed", Long.toString(number));
            return ExitCode.OK;
        }
    }

    private void print(RolloutDesk desk, RolloutCampaign campaign, List<Alert> alerts) {
        Output output = session.output();
        Texts texts = output.texts();
        List<Map<String, Object>> documents = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Alert one : alerts) {
            documents.add(describe(one));
            rows.add(
                    List.of(
                            Long.toString(one.id()),
                            VietnamTime.format(one.asOf()),
                            texts.get(
                                    "rollout.alert." + one.kind(),
                                    subject(desk, campaign, one, texts),
                                    one.value(),
                                    one.limit()),
                            texts.get("rollout.alert.todo." + one.kind()),
                            one.note() == null ? "" : one.note()));
        }
        output.document(Map.of("alerts", documents));
        output.table(
                List.of(
                        texts.get("column.number"),
                        texts.get("column.date"),
                        texts.get("rollout.column.alert"),
                        texts.get("rollout.column.to-do"),
                        texts.get("rollout.column.note")),
                rows);
        output.message("rollout.alert.sum", alerts.size());
    }

    private static Map<String, Object> describe(Alert one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", one.id());
        fields.put("kind", one.kind().name());
        fields.put("subject", one.subject());
        fields.put("asOf", one.asOf().toString());
        fields.put("value", one.value());
        fields.put("limit", one.limit());
        fields.put("rulesVersion", one.rulesVersion());
        fields.put("raisedAt", one.raisedAt().toString());
        fields.put("closedBy", one.closedBy());
        fields.put("closedAt", one.closedAt() == null ? null : one.closedAt().toString());
        fields.put("note", one.note());
        return fields;
    }

    private static String subject(
            RolloutDesk desk, RolloutCampaign campaign, Alert alert, Texts texts) {
        String subject = alert.subject();
        return switch (alert.kind()) {
            case STAGE_MISSED ->
                    desk.editTargets()
                            .plan(campaign)
                            .find(subject)
                            .map(one -> name(one, texts))
                            .orElse(subject);
            case PROVINCE_STALLS ->
                    Provinces.catalogue()
                            .find(Province.Edition.OF_63, subject)
                            .map(Province::name)
                            .orElse(subject);
            case CHANNEL_DROPS -> texts.of(Channel.valueOf(subject));
            case VERSION_FAILS -> subject.isEmpty() ? texts.get("rollout.no-version") : subject;
            case POPULATION_DUE -> subject;
        };
    }

    private static String name(Target target, Texts texts) {
        return (texts.isVietnamese() ? target.vietnamese() : target.english())
                + " ("
                + VietnamTime.format(target.to())
                + ")";
    }
}
