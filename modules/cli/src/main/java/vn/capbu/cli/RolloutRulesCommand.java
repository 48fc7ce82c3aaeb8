package vn.capbu.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.AlertRules;
import vn.capbu.rollout.EditRules;
import vn.capbu.rollout.ForecastRules;
import vn.capbu.rollout.RolloutDesk;

/** Rules of alerts and forecasts. */
@Command(
        description =
                "Rules of alerts and forecasts; a change is a new version with the day from which it is used.")
final class RolloutRulesCommand {

    private final Session session;

    RolloutRulesCommand(Session session) {
        this.session = session;
    }

    @Command(name = "show", description = "Shows the rules that are used on a day.")
    int show(
            @Option(names = "--on", paramLabel = "YYYY-MM-DD", description = "Default: today.")
                    @Nullable LocalDate on)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            print(new RolloutDesk(workspace).editRules(), day(workspace, on));
            return ExitCode.OK;
        }
    }

    private static LocalDate day(Workspace workspace, @Nullable LocalDate on) {
        return on == null ? VietnamTime.dateOf(workspace.clock().instant()) : on;
    }

    @Command(
            name = "alerts",
            description = "Changes when alerts are raised; what isn't named stays.")
    int alerts(
            @Option(names = "--from", paramLabel = "YYYY-MM-DD", required = true) LocalDate from,
            @Option(names = "--note", paramLabel = "TEXT", required = true) String note,
            @Option(
                            names = "--stall-days",
                            paramLabel = "N",
                            description =
                                    "Working days without a renewal after which a province stalls.")
                    @Nullable Integer stallDays,
            @Option(
                            names = "--stall-least",
                            paramLabel = "N",
                            description = "How many have to be left in the province for that.")
                    @Nullable Integer stallLeast,
            @Option(
                            names = "--window-days",
                            paramLabel = "N",
                            description = "Working days that are compared with as many before.")
                    @Nullable Integer windowDays,
            @Option(
                            names = "--channel-drop",
                            paramLabel = "PERCENT",
                            description = "By how many percent a channel has to drop.")
                    @Nullable Integer channelDrop,
            @Option(
                            names = "--channel-least",
                            paramLabel = "N",
                            description = "How many renewals it had to have before.")
                    @Nullable Integer channelLeast,
            @Option(
                            names = "--failure-factor",
                            paramLabel = "N",
                            description = "How many times as many failures are a jump.")
                    @Nullable Double failureFactor,
            @Option(
                            names = "--failure-least",
                            paramLabel = "N",
                            description = "How many failures there have to be for that.")
                    @Nullable Integer failureLeast,
            @Option(
                            names = "--quiet-days",
                            paramLabel = "N",
                            description = "Days for which what was closed isn't raised again.")
                    @Nullable Integer quietDays)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            EditRules rules = new RolloutDesk(workspace).editRules();
            AlertRules now = rules.ofAlerts(from);
            rules.change(
                    session.operator(),
                    new AlertRules(
                            0,
                            from,
                            Objects.requireNonNullElse(stallDays, now.stallDays()),
                            Objects.requireNonNullElse(stallLeast, now.stallLeast()),
                            Objects.requireNonNullElse(windowDays, now.windowDays()),
                            Objects.requireNonNullElse(channelDrop, now.channelDropPercent()),
                            Objects.requireNonNullElse(channelLeast, now.channelLeast()),
                            Objects.requireNonNullElse(failureFactor, now.failureFactor()),
                            Objects.requireNonNullElse(failureLeast, now.failureLeast()),
                            Objects.requireNonNullElse(quietDays, now.quietDays())),
                    note);
            print(rules, from);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "forecast",
            description = "Changes how forecasts are reckoned; what isn't named stays.")
    int forecast(
            @Option(names = "--from", paramLabel = "YYYY-MM-DD", required = true) LocalDate from,
            @Option(names = "--note", paramLabel = "TEXT", required = true) String note,
            @Option(
                            names = "--linear-days",
                            paramLabel = "N",
                            description = "Working days whose mean rate goes on.")
                    @Nullable Integer linearDays,
            @Option(
                            names = "--hazard-days",
                            paramLabel = "N",
                            description = "Working days over which the hazard rate is taken.")
                    @Nullable Integer hazardDays,
            @Option(
                            names = "--stall-days",
                            paramLabel = "N",
                            description =
                                    "Working days without a renewal that count as no progress.")
                    @Nullable Integer stallDays,
            @Option(
                            names = "--band",
                            paramLabel = "PERCENT",
                            description = "Share of forecasts that a band is to hold.")
                    @Nullable Integer band,
            @Option(
                            names = "--least-for-band",
                            paramLabel = "N",
                            description = "How many judged forecasts it takes for a band.")
                    @Nullable Integer leastForBand)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            EditRules rules = new RolloutDesk(workspace).editRules();
            ForecastRules now = rules.ofForecasts(from);
            rules.change(
                    session.operator(),
                    new ForecastRules(
                            0,
                            from,
                            now.calendar(),
                            Objects.requireNonNullElse(linearDays, now.linearDays()),
                            Objects.requireNonNullElse(hazardDays, now.hazardDays()),
                            Objects.requireNonNullElse(stallDays, now.stallDays()),
                            Objects.requireNonNullElse(band, now.bandPercent()),
                            Objects.requireNonNullElse(leastForBand, now.leastForBand())),
                    note);
            print(rules, from);
            return ExitCode.OK;
        }
    }

    private void print(EditRules rules, LocalDate day) {
        AlertRules alerts = rules.ofAlerts(day);
        ForecastRules forecasts = rules.ofForecasts(day);
        Map<String, Object> ofAlerts = new LinkedHashMap<>();
        ofAlerts.put("version", alerts.version());
        ofAlerts.put("effectiveFrom", alerts.effectiveFrom().toString());
        ofAlerts.put("stallDays", alerts.stallDays());
        ofAlerts.put("stallLeast", alerts.stallLeast());
        ofAlerts.put("windowDays", alerts.windowDays());
        ofAlerts.put("channelDropPercent", alerts.channelDropPercent());
        ofAlerts.put("channelLeast", alerts.channelLeast());
        ofAlerts.put("failureFactor", alerts.failureFactor());
        ofAlerts.put("failureLeast", alerts.failureLeast());
        ofAlerts.put("quietDays", alerts.quietDays());
        Map<String, Object> ofForecasts = new LinkedHashMap<>();
        ofForecasts.put("version", forecasts.version());
        ofForecasts.put("effectiveFrom", forecasts.effectiveFrom().toString());
        ofForecasts.put("calendar", forecasts.calendar());
        ofForecasts.put("linearDays", forecasts.linearDays());
        ofForecasts.put("hazardDays", forecasts.hazardDays());
        ofForecasts.put("stallDays", forecasts.stallDays());
        ofForecasts.put("bandPercent", forecasts.bandPercent());
        ofForecasts.put("leastForBand", forecasts.leastForBand());
        Output output = session.output();
        output.document(Map.of("alerts", ofAlerts, "forecast", ofForecasts));
        table("rollout.rules.alerts", ofAlerts);
        table("rollout.rules.forecast", ofForecasts);
    }

    private void table(String title, Map<String, Object> rules) {
        Texts texts = session.output().texts();
        List<List<String>> rows = new ArrayList<>();
        rules.forEach(
                (name, value) ->
                        rows.add(List.of(texts.get("rollout.rule." + name), value.toString())));
        session.output().table(List.of(texts.get(title), ""), rows);
    }
}
