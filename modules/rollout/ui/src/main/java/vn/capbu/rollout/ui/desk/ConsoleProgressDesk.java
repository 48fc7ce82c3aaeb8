package vn.capbu.rollout.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartFiles;
import vn.capbu.charts.ChartFormat;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.ChartSize;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Forecast;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.ProgressQuery;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.figures.FigureRequest;
import vn.capbu.rollout.figures.PeopleBehind;
import vn.capbu.rollout.figures.RolloutFigures;
import vn.capbu.rollout.ui.model.CampaignFacts;
import vn.capbu.rollout.ui.model.Overview;
import vn.capbu.rollout.ui.model.ProgressDesk;
import vn.capbu.rollout.ui.model.Scope;

/** The figures on a workspace. Thread-safe; never on the event dispatch thread. */
public final class ConsoleProgressDesk implements ProgressDesk {

    /** Pixels of a picture for each point of its size. */
    private static final double SCALE = 2;

    private final WorkspaceSource workspace;
    private final Supplier<Operator> operator;
    private final Locale locale;

    /**
     * A desk.
     *
     * @param locale of the figures
     */
    public ConsoleProgressDesk(
            WorkspaceSource workspace, Supplier<Operator> operator, Locale locale) {
        this.workspace = workspace;
        this.operator = operator;
        this.locale = locale;
    }

    @Override
    public @Nullable Province ownProvince() {
        return OwnProvince.of(operator.get());
    }

    private RolloutDesk desk() throws IOException {
        return new RolloutDesk(workspace.open());
    }

    @Override
    public List<RolloutCampaign> campaigns() throws IOException {
        return desk().campaigns();
    }

    @Override
    public CampaignFacts facts(RolloutCampaign campaign) throws IOException {
        RolloutDesk desk = desk();
        return new CampaignFacts(
                desk.fixPopulation().versions(campaign),
                desk.fixPopulation().deviceVersions(campaign),
                desk.editTargets().plan(campaign),
                desk.watchProgress().open(campaign));
    }

    @Override
    public Overview overview(Scope scope) throws IOException, RolloutException {
        RolloutDesk desk = desk();
        var versions = desk.fixPopulation().deviceVersions(scope.campaign());
        ProgressTable table =
                desk.showProgress()
                        .run(
                                scope.campaign(),
                                new ProgressQuery(
                                        scope.asOf(),
                                        ProgressQuery.By.TOTAL,
                                        scope.edition(),
                                        scope.filter(versions)));
        return new Overview(scope, table, forecast(desk, scope), versions);
    }

    private static @Nullable Forecast forecast(RolloutDesk desk, Scope scope)
            throws RolloutException {
        if (scope.province() != null) {
            return null;
        }
        Channel channel = Objects.requireNonNullElse(scope.channel(), Channel.NONE);
        try {
            return desk.forecastProgress()
                    .run(scope.campaign(), scope.cohort(), channel, scope.asOf());
        } catch (RolloutException e) {
            if (e.reason() == RolloutException.Reason.UNKNOWN_DEVICE_VERSION) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public ChartDocument figure(Overview overview, FigureName name)
            throws IOException, RolloutException {
        return ChartDocument.of(
                RolloutFigures.of(desk(), locale).figure(name, request(overview)), locale);
    }

    @Override
    public PeopleBehind people(Overview overview, ChartKey key) throws IOException {
        return RolloutFigures.of(desk(), locale).people(request(overview), key);
    }

    private static FigureRequest request(Overview overview) {
        Scope scope = overview.scope();
        return new FigureRequest(
                scope.campaign(),
                scope.filter(overview.versions()),
                overview.asOf(),
                scope.edition());
    }

    @Override
    public void write(ChartDocument figure, Path target) throws IOException {
        new ChartFiles(workspace.open().services())
                .write(
                        figure,
                        ChartFormat.of(target).orElse(ChartFormat.PNG),
                        ChartSize.WIDE,
                        SCALE,
                        target);
    }

    @Override
    public Population fix(
            RolloutCampaign campaign,
            @Nullable LocalDate on,
            String note,
            Progress progress,
            Cancellation cancellation)
            throws IOException, RolloutException {
        return desk().fixPopulation()
                .run(operator.get(), campaign, on, note, progress, cancellation);
    }
}
