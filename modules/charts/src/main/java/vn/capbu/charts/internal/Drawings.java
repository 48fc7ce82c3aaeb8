package vn.capbu.charts.internal;

import vn.capbu.charts.BurnUp;
import vn.capbu.charts.ChannelProgress;
import vn.capbu.charts.CohortTable;
import vn.capbu.charts.CountBars;
import vn.capbu.charts.DailyRate;
import vn.capbu.charts.Figure;
import vn.capbu.charts.ProvinceMap;
import vn.capbu.charts.ProvinceRanking;
import vn.capbu.charts.StateStack;
import vn.capbu.charts.VersionProgress;

/** Which drawing belongs to which figure. */
public final class Drawings {

    private Drawings() {}

    /** The drawing of a figure. */
    public static Drawing of(Figure figure, Texts texts) {
        if (figure instanceof BurnUp it) {
            return new BurnUpDrawing(it, texts);
        } else if (figure instanceof VersionProgress it) {
            return new VersionDrawing(it, texts);
        } else if (figure instanceof ProvinceRanking it) {
            return new RankingDrawing(it, texts);
        } else if (figure instanceof ProvinceMap it) {
            return new MapDrawing(it, texts);
        } else if (figure instanceof ChannelProgress it) {
            return new ChannelDrawing(it, texts);
        } else if (figure instanceof DailyRate it) {
            return new DailyDrawing(it, texts);
        } else if (figure instanceof StateStack it) {
            return new StateDrawing(it, texts);
        } else if (figure instanceof CountBars it) {
            return new CountDrawing(it, texts);
        }
        return new CohortDrawing((CohortTable) figure, texts);
    }
}
