package vn.capbu.rollout.figures;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ReportDocument;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;

/**
 * The weekly reports on a campaign: to the management, and one for each province. In Vietnamese, as papers that are signed in Viet Nam.
 * Their numbers are those of {@link vn.capbu.rollout.ShowProgress}. Thread-safe; never called on the event dispatch thread.
 */
public final class RolloutReports {

    private final RolloutDesk desk;
    private final FigureTexts texts = new FigureTexts(Locale.forLanguageTag("vi"));

    private RolloutReports(RolloutDesk desk) {
        this.desk = desk;
    }

    /** Of a workspace's campaigns. */
    public static RolloutReports of(RolloutDesk desk) {
        return new RolloutReports(desk);
    }

    /**
     * To the management.
     *
     * @param asOf at the end of this day; null for today
     * @param edition of the provinces
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public ReportDocument management(
            RolloutCampaign campaign, @Nullable LocalDate asOf, Edition edition)
            throws RolloutException {
        FigureRequest request = FigureRequest.of(campaign).asOf(asOf).by(edition);
        return new ReportMaker(desk, request, texts, null).make();
    }

    /**
     * Of a province, to its branch.
     *
     * @param asOf at the end of this day; null for today
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public ReportDocument province(
            RolloutCampaign campaign, @Nullable LocalDate asOf, Province province)
            throws RolloutException {
        FigureRequest request =
                FigureRequest.of(campaign)
                        .asOf(asOf)
                        .by(province.edition())
                        .of(ProgressFilter.ALL.inProvinces(Set.copyOf(province.members())));
        return new ReportMaker(desk, request, texts, province).make();
    }
}
