package vn.capbu.benchmark;

import java.time.LocalDate;
import java.util.Locale;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartFiles;
import vn.capbu.charts.ChartSize;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.figures.FigureRequest;
import vn.capbu.rollout.figures.RolloutFigures;

/** How long a figure takes from the database to the screen. */
final class FigureBenchmark {

    private final Figures figures;
    private final RolloutFigures made;
    private final FigureRequest request;

    FigureBenchmark(Figures figures, RolloutDesk desk, RolloutCampaign campaign, LocalDate day) {
        this.figures = figures;
        this.made = RolloutFigures.of(desk, Locale.forLanguageTag("vi"));
        this.request = FigureRequest.of(campaign).asOf(day);
    }

    void run() throws Exception {
        for (FigureName name : FigureName.values()) {
            double[] read = RolloutBenchmark.times(() -> made.figure(name, request));
            ChartDocument chart =
                    ChartDocument.of(made.figure(name, request), Locale.forLanguageTag("vi"));
            double[] painted =
                    RolloutBenchmark.times(() -> ChartFiles.image(chart, ChartSize.WIDE, 1));
            figures.say(
                    "%-44s read cold %7.1f ms   warm %7.1f ms   painted cold %7.1f ms   warm %7.1f ms",
                    "figure " + name.name().toLowerCase(Locale.ROOT),
                    read[0],
                    read[1],
                    painted[0],
                    painted[1]);
        }
    }
}
