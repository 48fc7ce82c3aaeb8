package vn.capbu.benchmark;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.Locale;
import vn.capbu.charts.ChartDocument;
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
            double[] painted = RolloutBenchmark.times(() -> paint(chart));
            figures.say(
                    "%-44s read cold %7.1f ms   warm %7.1f ms   painted cold %7.1f ms   warm %7.1f ms",
                    "figure " + name.name().toLowerCase(Locale.ROOT),
                    read[0],
                    read[1],
                    painted[0],
                    painted[1]);
        }
    }

    private static void paint(ChartDocument chart) {
        ChartSize size = ChartSize.WIDE;
        BufferedImage image =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            chart.paint(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        } finally {
            graphics.dispose();
        }
    }
}
