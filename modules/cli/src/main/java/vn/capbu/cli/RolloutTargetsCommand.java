package vn.capbu.cli;

import java.math.BigDecimal;
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
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.TargetPlan;

/** Milestones and targets. */
@Command(description = "Milestones and targets of a campaign; a change makes a new version.")
final class RolloutTargetsCommand {

    private final Session session;

    RolloutTargetsCommand(Session session) {
        this.session = session;
    }

    @Command(name = "list", description = "Lists the targets in force.")
    int list(@Mixin RolloutOptions options) throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            print(desk.editTargets().plan(options.campaign(desk)));
            return ExitCode.OK;
        }
    }

    @Command(name = "set", description = "Changes a target, or adds a milestone.")
    int set(
            @Mixin RolloutOptions options,
            @Parameters(paramLabel = "CODE") String code,
            @Option(
                            names = "--percent",
                            paramLabel = "N|none",
                            description = "The target, in percent; none takes it away.")
                    @Nullable String percent,
            @Option(names = "--from", paramLabel = "YYYY-MM-DD") @Nullable LocalDate from,
            @Option(names = "--to", paramLabel = "YYYY-MM-DD") @Nullable LocalDate to,
            @Option(
                            names = "--cohort",
                            paramLabel = "V,V",
                            description = "Device versions; \"all\" for everybody.")
                    @Nullable String cohort,
            @Option(names = "--of", paramLabel = "reachable|eligible")
                    Target.@Nullable Denominator denominator,
            @Option(
                            names = "--sloping",
                            paramLabel = "true|false",
                            arity = "1",
                            description = "Rises evenly over the working days.")
                    @Nullable Boolean sloping,
            @Option(
                            names = "--share",
                            paramLabel = "N|none",
                            description =
                                    "How much of the population the cohort is said to be, in percent.")
                    @Nullable String share,
            @Option(
                            names = "--share-inferred",
                            paramLabel = "true|false",
                            arity = "1",
                            description =
                                    "Whether the share is our inference; default with --share: false.")
                    @Nullable Boolean inferred,
            @Option(
                            names = "--name",
                            paramLabel = "TEXT",
                            description = "What the milestone is about, in both languages.")
                    @Nullable String name,
            @Option(
                            names = "--name-en",
                            paramLabel = "TEXT",
                            description = "The same in English, where it differs.")
                    @Nullable String english,
            @Option(names = "--note", paramLabel = "TEXT", required = true) String note)
            throws Exception {
        Texts texts = session.texts();
        Change change =
                new Change(
                        percent == null ? null : percent(percent, texts),
                        percent != null,
                        from,
                        to,
                        cohort == null
                                ? null
                                : RolloutCommand.cohort(
                                        cohort.equalsIgnoreCase("all") ? "" : cohort, texts),
                        denominator,
                        sloping,
                        share == null ? null : percent(share, texts),
                        share != null,
                        inferred,
                        name,
                        english);
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            var campaign = options.campaign(desk);
            boolean isNew = desk.editTargets().plan(campaign).find(code).isEmpty();
            if (isNew && to == null) {
                throw new UsageException(texts.get("rollout.target.needs-day", code));
            }
            TargetPlan plan =
                    isNew && to != null
                            ? desk.editTargets()
                                    .add(
                                            session.operator(),
                                            campaign,
                                            change.apply(milestone(code, to)),
                                            note)
                            : desk.editTargets()
                                    .change(
                                            session.operator(),
                                            campaign,
                                            code,
                                            change::apply,
                                            note);
            print(plan);
            return ExitCode.OK;
        }
    }

    private static Target milestone(String code, LocalDate to) {
        return new Target(
                code,
                null,
                to,
                code,
                code,
                Cohort.ALL,
                null,
                false,
                Target.Denominator.REACHABLE,
                null,
                false);
    }

    /** What is to be changed. */
    private record Change(
            @Nullable BigDecimal percent,
            boolean percentGiven,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Cohort cohort,
            Target.@Nullable Denominator denominator,
            @Nullable Boolean sloping,
            @Nullable BigDecimal share,
            boolean shareGiven,
            @Nullable Boolean inferred,
            @Nullable String name,
            @Nullable String english) {

        Target apply(Target target) {
            Target changed =
                    target.withDays(
                            from == null ? target.from() : from, to == null ? target.to() : to);
            if (percentGiven) {
                changed = changed.withPercent(percent);
            }
            if (cohort != null) {
                changed = changed.withCohort(cohort);
            }
            if (denominator != null) {
                changed = changed.of(denominator);
            }
            if (shareGiven || inferred != null) {
                changed =
                        changed.withShare(
                                shareGiven ? share : target.share(), inferred != null && inferred);
            }
            if (name != null || english != null) {
                changed =
                        changed.named(
                                name == null ? target.vietnamese() : name,
                                english != null ? english : name == null ? target.english() : name);
            }
            return sloping == null ? changed : changed.withSlope(sloping);
        }
    }

    private static @Nullable BigDecimal percent(String typed, Texts texts) throws UsageException {
        if (typed.equalsIgnoreCase("none")) {
            return null;
        }
        try {
            return new BigDecimal(typed.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new UsageException(texts.get("rollout.target.bad-percent", typed));
        }
    }

    @Command(name = "remove", description = "Takes a milestone out; earlier versions keep it.")
    int remove(
            @Mixin RolloutOptions options,
            @Parameters(paramLabel = "CODE") String code,
            @Option(names = "--note", paramLabel = "TEXT", required = true) String note)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            print(
                    desk.editTargets()
                            .remove(session.operator(), options.campaign(desk), code, note));
            return ExitCode.OK;
        }
    }

    private void print(TargetPlan plan) {
        Output output = session.output();
        Texts texts = output.texts();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", plan.version());
        document.put("operator", plan.operator());
        document.put("note", plan.note());
        List<Map<String, Object>> targets = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Target one : plan.targets()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("code", one.code());
            fields.put("from", one.from() == null ? null : one.from().toString());
            fields.put("to", one.to().toString());
            fields.put("name", texts.isVietnamese() ? one.vietnamese() : one.english());
            fields.put("cohort", one.cohort().key());
            fields.put("share", one.share());
            fields.put("shareInferred", one.shareInferred());
            fields.put("denominator", one.denominator().name());
            fields.put("percent", one.percent());
            fields.put("sloping", one.sloping());
            targets.add(fields);
            rows.add(
                    List.of(
                            one.code(),
                            one.from() == null ? "" : VietnamTime.format(one.from()),
                            VietnamTime.format(one.to()),
                            one.cohort().names().isEmpty()
                                    ? texts.get("rollout.everybody")
                                    : one.cohort().key(),
                            share(texts, one),
                            one.percent() == null
                                    ? texts.get("rollout.target.none")
                                    : texts.get("rollout.percent", one.percent()),
                            texts.isVietnamese() ? one.vietnamese() : one.english()));
        }
        document.put("targets", targets);
        output.document(document);
        output.table(
                List.of(
                        texts.get("column.code"),
                        texts.get("column.from"),
                        texts.get("rollout.column.to"),
                        texts.get("rollout.column.cohort"),
                        texts.get("rollout.column.share"),
                        texts.get("rollout.column.target"),
                        texts.get("column.name")),
                rows);
        output.message("rollout.target.version", Integer.toString(plan.version()));
    }

    private static String share(Texts texts, Target target) {
        BigDecimal share = target.share();
        if (share == null) {
            return "";
        }
        return target.shareInferred()
                ? texts.get("rollout.target.inferred", share)
                : texts.get("rollout.percent", share);
    }
}
