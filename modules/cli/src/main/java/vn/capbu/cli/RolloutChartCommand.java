package vn.capbu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartFiles;
import vn.capbu.charts.ChartFormat;
import vn.capbu.charts.ChartSize;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.figures.FigureRequest;
import vn.capbu.rollout.figures.RolloutFigures;

/** Writes a figure of the progress as a file. */
@Command(description = "Writes a figure of the progress as PNG, SVG, PDF, or its table as XLSX.")
final class RolloutChartCommand implements Callable<Integer> {

    private final Session session;

    @Mixin private RolloutOptions options = new RolloutOptions();
    @Mixin private RolloutFilterOptions filter = new RolloutFilterOptions();

    @Parameters(
            paramLabel = "NAME",
            description =
                    "burn-up, versions, ranking, ranking-all, map, tiles, channels, daily, states or cohorts.")
    private String name = "";

    @Option(names = "--out", paramLabel = "FILE.png|svg|pdf|xlsx", required = true)
    private Path out = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "At the end of this day; default: today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--provinces", paramLabel = "63|34", defaultValue = "63")
    private int provinces;

    @Option(names = "--width", paramLabel = "N", defaultValue = "1366")
    private int width;

    @Option(names = "--height", paramLabel = "N", defaultValue = "768")
    private int height;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "Pixels for each unit of width and height, of a PNG.")
    private double scale;

    RolloutChartCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Output output = session.output();
        Texts texts = output.texts();
        FigureName figure =
                FigureName.parse(name)
                        .orElseThrow(
                                () -> new UsageException(texts.get("rollout.bad-figure", name)));
        ChartFormat format =
                ChartFormat.of(out)
                        .orElseThrow(
                                () -> new UsageException(texts.get("rollout.bad-ending", out)));
        Edition edition = RolloutOptions.edition(provinces, texts);
        ChartSize size = size(texts);
        Locale locale = texts.isVietnamese() ? Texts.VIETNAMESE : Locale.ENGLISH;
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            RolloutCampaign campaign = options.campaign(desk);
            FigureRequest request =
                    FigureRequest.of(campaign)
                            .of(filter.ofFigures(desk, campaign, texts))
                            .asOf(asOf)
                            .by(edition);
            ChartDocument chart =
                    ChartDocument.of(
                            RolloutFigures.of(desk, locale).figure(figure, request), locale);
            Path target = out.toAbsolutePath().normalize();
            new ChartFiles(workspace.services()).write(chart, format, size, scale, target);
            desk.showProgress().written(session.operator(), campaign, target.toString());
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("figure", figure.key());
            document.put("title", chart.title());
            document.put("file", target.toString());
            output.document(document);
            output.message("rollout.chart.written", chart.title(), target);
            return ExitCode.OK;
        }
    }

    private ChartSize size(Texts texts) throws UsageException {
        try {
            if (scale <= 0 || scale > 10) {
                throw new IllegalArgumentException(Double.toString(scale));
            }
            return new ChartSize(width, height);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    texts.get("rollout.bad-size", width + " x " + height + ", " + scale));
        }
    }
}
