package vn.capbu.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.DailyWork;
import vn.capbu.rollout.ProgressQuery;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.ReconcileSummary;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;

/** How far a campaign is. */
@Command(description = "How far a campaign is (tiến độ cấp bù).")
final class RolloutCommand {

    private final Session session;

    private RolloutCommand(Session session) {
        this.session = session;
    }

    static CommandLine withSubcommands(Session session) {
        return new CommandLine(new RolloutCommand(session))
                .addSubcommand("population", new RolloutPopulationCommand(session))
                .addSubcommand("facts", RolloutFactsCommand.withSubcommands(session))
                .addSubcommand("targets", new RolloutTargetsCommand(session))
                .addSubcommand("calls", RolloutCallsCommand.withSubcommands(session))
                .addSubcommand("proposals", new RolloutProposalsCommand(session))
                .addSubcommand("alerts", new RolloutAlertsCommand(session))
                .addSubcommand("rules", new RolloutRulesCommand(session))
                .addSubcommand("chart", new RolloutChartCommand(session))
                .addSubcommand("report", new RolloutReportCommand(session));
    }

    @Command(
            name = "status",
            description =
                    "Figures with their denominator and target, as of today or of any past day.")
    int status(
            @Mixin RolloutOptions options,
            @Mixin RolloutFilterOptions filter,
            @Option(
                            names = "--as-of",
                            paramLabel = "YYYY-MM-DD",
                            description = "At the end of this day; default: today.")
                    @Nullable LocalDate asOf,
            @Option(
                            names = "--by",
                            paramLabel = "total|version|province|channel|day|version-and-province",
                            defaultValue = "total")
                    String by,
            @Option(
                            names = "--provinces",
                            paramLabel = "63|34",
                            defaultValue = "63",
                            description = "The provinces of 2020, or the units since 01/07/2025.")
                    int provinces)
            throws Exception {
        Output output = session.output();
        Edition edition = RolloutOptions.edition(provinces, output.texts());
        ProgressQuery.By told = by(by, output.texts());
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            RolloutCampaign campaign = options.campaign(desk);
            ProgressTable table =
                    desk.showProgress()
                            .run(
                                    campaign,
                                    new ProgressQuery(
                                            asOf,
                                            told,
                                            edition,
                                            filter.ofFigures(desk, campaign, output.texts())));
            RolloutReport report = new RolloutReport(output.texts());
            output.document(report.document(table));
            report.print(output, table, told);
            return ExitCode.OK;
        }
    }

    private static ProgressQuery.By by(String typed, Texts texts) throws UsageException {
        try {
            return ProgressQuery.By.valueOf(
                    typed.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new UsageException(texts.get("rollout.bad-by", typed));
        }
    }

    @Command(
            name = "imports",
            description = "Lists the imports of logs, the newest first, and which were taken back.")
    int imports(@Mixin RolloutOptions options) throws Exception {
        return importsOf(options).list();
    }

    @Command(
            name = "withdraw-import",
            description =
                    "Takes the newest import of renewals or of calls back, by two persons: what it brought goes; what something rests on"
                            + " stays and is named. The file can be imported again.")
    int withdrawImport(
            @Mixin RolloutOptions options,
            @Parameters(paramLabel = "ID", description = "The number in the list of imports.")
                    long id,
            @Mixin WithdrawalOptions said)
            throws Exception {
        return importsOf(options).withdraw(id, said);
    }

    private ImportsOfFeature importsOf(RolloutOptions options) {
        return new ImportsOfFeature(
                session,
                workspace -> {
                    RolloutDesk desk = new RolloutDesk(workspace);
                    return desk.importKeeper(options.campaign(desk));
                });
    }

    @Command(
            name = "reconcile",
            description =
                    "Compares the figures with the raw facts; ends with 1 and the difference where they disagree.")
    int reconcile(
            @Mixin RolloutOptions options,
            @Option(names = "--repair", description = "Mends the figures: the facts are right.")
                    boolean repair)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "rollout.stopping")) {
            RolloutDesk desk = new RolloutDesk(workspace);
            ReconcileSummary.Report report =
                    desk.reconcileSummary()
                            .run(
                                    session.operator(),
                                    options.campaign(desk),
                                    repair,
                                    Progress.NONE,
                                    interruption.cancellation());
            new RolloutReport(output.texts()).reconciled(output, report);
            return report.agrees() ? ExitCode.OK : ExitCode.FAILURES;
        }
    }

    @Command(
            name = "daily",
            description =
                    "What is to be done once a day: stores the forecasts by the facts up to yesterday, raises alerts, compares the"
                            + " figures with the raw facts; ends with 1 where they disagree.")
    int daily(@Mixin RolloutOptions options) throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "rollout.stopping")) {
            RolloutDesk desk = new RolloutDesk(workspace);
            DailyWork.Result done =
                    desk.dailyWork()
                            .run(
                                    session.operator(),
                                    options.campaign(desk),
                                    Progress.NONE,
                                    interruption.cancellation());
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("asOf", done.asOf().toString());
            document.put("forecasts", done.forecasts());
            document.put("alerts", done.raised().size());
            document.put("agrees", done.reconciled().agrees());
            output.document(document);
            output.message("rollout.forecast.stored", done.forecasts());
            output.message("rollout.alert.sum", done.raised().size());
            output.message(
                    done.reconciled().agrees()
                            ? "rollout.reconcile.agrees"
                            : "rollout.reconcile.differs",
                    done.reconciled().agrees()
                            ? done.reconciled().members()
                            : done.reconciled().different(),
                    done.reconciled().membersOff());
            return done.reconciled().agrees() ? ExitCode.OK : ExitCode.FAILURES;
        }
    }

    @Command(
            name = "forecast",
            description =
                    "What will be: dates of 90, 95, 99 and 100 %, and what is needed per working day.")
    int forecast(
            @Mixin RolloutOptions options,
            @Option(
                            names = "--cohort",
                            paramLabel = "V,V",
                            defaultValue = "",
                            description =
                                    "Device versions, or \"except V,V\" for all but those; default: everybody.")
                    String cohort,
            @Option(names = "--channel", paramLabel = "C", description = "Renewals by a channel.")
                    @Nullable String channel,
            @Option(
                            names = "--as-of",
                            paramLabel = "YYYY-MM-DD",
                            description = "By the facts up to this day; default: today.")
                    @Nullable LocalDate asOf,
            @Option(
                            names = "--store",
                            description =
                                    "Stores the forecasts of every part, to be judged later; once a day.")
                    boolean store)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            RolloutCampaign campaign = options.campaign(desk);
            if (store) {
                int parts = desk.forecastProgress().store(session.operator(), campaign, asOf);
                output.message("rollout.forecast.stored", parts);
            }
            RolloutForecastReport report = new RolloutForecastReport(output.texts());
            report.print(
                    output,
                    desk.forecastProgress()
                            .run(
                                    campaign,
                                    cohort(cohort, output.texts()),
                                    channel(channel, output.texts()),
                                    asOf));
            return ExitCode.OK;
        }
    }

    static Cohort cohort(String typed, Texts texts) throws UsageException {
        try {
            return Cohort.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new UsageException(texts.get("rollout.bad-cohort", typed));
        }
    }

    private static Channel channel(@Nullable String typed, Texts texts) throws UsageException {
        return typed == null ? Channel.NONE : RolloutFilterOptions.channel(typed, texts);
    }

    @Command(
            name = "backtest",
            description =
                    "How far off forecasts were: made anew on past days, and as they were stored.")
    int backtest(
            @Mixin RolloutOptions options,
            @Option(names = "--cohort", paramLabel = "V,V", defaultValue = "") String cohort,
            @Option(names = "--channel", paramLabel = "C") @Nullable String channel)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            new RolloutForecastReport(output.texts())
                    .print(
                            output,
                            desk.forecastProgress()
                                    .backtest(
                                            options.campaign(desk),
                                            cohort(cohort, output.texts()),
                                            channel(channel, output.texts())));
            return ExitCode.OK;
        }
    }

    @Command(
            name = "ceiling",
            description =
                    "Sets to which share of the reachable the second opinion's curve rises at most; without PERCENT shows it.")
    int ceiling(
            @Mixin RolloutOptions options,
            @Parameters(paramLabel = "PERCENT", arity = "0..1") @Nullable BigDecimal percent)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            RolloutCampaign campaign = options.campaign(desk);
            if (percent != null) {
                desk.forecastProgress().setCeiling(session.operator(), campaign, percent);
            }
            BigDecimal held = desk.forecastProgress().ceiling(campaign);
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("campaign", campaign.name());
            document.put("ceilingPercent", held);
            output.document(document);
            output.message("rollout.ceiling", held.toPlainString());
            return ExitCode.OK;
        }
    }
}
