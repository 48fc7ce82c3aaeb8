package vn.capbu.rollout.figures;

import java.util.Locale;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.Figure;
import vn.capbu.charts.ProvinceMap.Kind;
import vn.capbu.charts.ProvinceRanking.Extent;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;

/**
 * Makes figures of what the rollout knows. The numbers are those of {@link vn.capbu.rollout.ShowProgress}; nothing is counted here.
 * Thread-safe; never called on the event dispatch thread.
 */
public final class RolloutFigures {

    private final RolloutDesk desk;
    private final FigureTexts texts;

    private RolloutFigures(RolloutDesk desk, FigureTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /**
     * Of a workspace's campaigns.
     *
     * @param locale Vietnamese, or any other for English
     */
    public static RolloutFigures of(RolloutDesk desk, Locale locale) {
        return new RolloutFigures(desk, new FigureTexts(locale));
    }

    /** What a figure is called where one is chosen. */
    public String title(FigureName name) {
        return texts.get("figure." + name);
    }

    /**
     * A figure.
     *
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public Figure figure(FigureName name, FigureRequest request) throws RolloutException {
        Reading reading = new Reading(desk, request, texts);
        return switch (name) {
            case BURN_UP -> new DayFigures(reading).burnUp();
            case DAILY -> new DayFigures(reading).daily();
            case CHANNELS -> new ChannelFigure(reading).make();
            case VERSIONS -> new GroupFigures(reading).versions();
            case STATES -> new GroupFigures(reading).states();
            case RANKING -> new PlaceFigures(reading).ranking(Extent.BEST_AND_WORST);
            case RANKING_ALL -> new PlaceFigures(reading).ranking(Extent.ALL);
            case MAP -> new PlaceFigures(reading).map(Kind.OUTLINES);
            case TILES -> new PlaceFigures(reading).map(Kind.TILES);
            case COHORTS -> new PlaceFigures(reading).cohorts();
        };
    }

    /**
     * The people behind a part of a figure: of a share everybody in its denominator, of a number those that it counts.
     *
     * @param request by which the figure was made
     * @param key of the part
     */
    public PeopleBehind people(FigureRequest request, ChartKey key) {
        return new KeyReader(desk, request).people(key);
    }
}
