package vn.capbu.rollout.ui.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartKey;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.figures.PeopleBehind;

/**
 * What the progress window asks the core for. Never on the event dispatch thread; every method may throw what the core throws.
 */
public interface ProgressDesk {

    /** The campaigns in the order of creation. */
    List<RolloutCampaign> campaigns() throws Exception;

    /** The province whose people alone the operator sees, of 2020; null where another role sees all. */
    @Nullable Province ownProvince();

    /** What is known of one before its figures. */
    CampaignFacts facts(RolloutCampaign campaign) throws Exception;

    /** The numbers of the head. */
    Overview overview(Scope scope) throws Exception;

    /** A figure, in the language of the console. */
    ChartDocument figure(Overview overview, FigureName name) throws Exception;

    /** The people behind a part of a figure. */
    PeopleBehind people(Overview overview, ChartKey key) throws Exception;

    /**
     * Writes a figure as a picture, page or table, by the ending of the file's name.
     *
     * @throws Exception what failed; the target is as it was
     */
    void write(ChartDocument figure, Path target) throws Exception;

    /** Fixes who is in a campaign. */
    Population fix(
            RolloutCampaign campaign,
            @Nullable LocalDate on,
            String note,
            Progress progress,
            Cancellation cancellation)
            throws Exception;
}
