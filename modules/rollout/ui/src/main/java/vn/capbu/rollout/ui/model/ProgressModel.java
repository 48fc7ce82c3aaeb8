package vn.capbu.rollout.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartDocument;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.figures.FigureName;

/** What the progress window shows. Event dispatch thread only. */
public final class ProgressModel {

    /** How far the window is. */
    public enum Phase {
        /** Nothing is known yet. */
        OPENING,
        /** There is no campaign. */
        NO_CAMPAIGN,
        /** The campaign has no population. */
        NO_POPULATION,
        /** Figures are there. */
        READY,
        /** They can't be read. */
        FAILED
    }

    private final List<Runnable> listeners = new ArrayList<>();
    private Phase phase = Phase.OPENING;
    private List<RolloutCampaign> campaigns = List.of();
    private @Nullable Scope scope;
    private @Nullable CampaignFacts facts;
    private @Nullable Overview overview;
    private FigureName choice = FigureName.BURN_UP;
    private @Nullable ChartDocument figure;
    private @Nullable Exception failure;
    private @Nullable Exception figureFailure;
    private boolean isTable;
    private boolean isBusy;
    private String news = "";

    /** Names one who is told of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** How far the window is. */
    public Phase phase() {
        return phase;
    }

    /** The campaigns in the order of creation. */
    public List<RolloutCampaign> campaigns() {
        return campaigns;
    }

    /** What is looked at; empty before a campaign is known. */
    public Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }

    /** What is known of the campaign. */
    public Optional<CampaignFacts> facts() {
        return Optional.ofNullable(facts);
    }

    /** The numbers; those of the scope before while others are read. */
    public Optional<Overview> overview() {
        return Optional.ofNullable(overview);
    }

    /** Which figure. */
    public FigureName choice() {
        return choice;
    }

    /** The figure; that of before while another one is read. */
    public Optional<ChartDocument> figure() {
        return Optional.ofNullable(figure);
    }

    /** Why nothing can be read. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Why the figure can't be read. */
    public Optional<Exception> figureFailure() {
        return Optional.ofNullable(figureFailure);
    }

    /** Whether the figure is shown as a table. */
    public boolean isTable() {
        return isTable;
    }

    /** Whether something is read. */
    public boolean isBusy() {
        return isBusy;
    }

    /** What happened last; possibly empty. */
    public String news() {
        return news;
    }

    void begin(@Nullable Scope wanted, FigureName which) {
        if (wanted != null) {
            scope = wanted;
        }
        choice = which;
        isBusy = true;
        changed();
    }

    void noCampaign() {
        isBusy = false;
        campaigns = List.of();
        scope = null;
        phase = Phase.NO_CAMPAIGN;
        changed();
    }

    void show(
            List<RolloutCampaign> all,
            Scope shown,
            CampaignFacts known,
            @Nullable Overview numbers) {
        campaigns = List.copyOf(all);
        scope = shown;
        facts = known;
        overview = numbers;
        failure = null;
        phase = numbers == null ? Phase.NO_POPULATION : Phase.READY;
        isBusy = false;
        changed();
    }

    /** What is known of a campaign anew, when it is still the one that is shown. */
    void know(RolloutCampaign campaign, CampaignFacts known) {
        if (scope != null && scope.campaign().id() == campaign.id()) {
            facts = known;
            changed();
        }
    }

    void show(ChartDocument drawn) {
        figure = drawn;
        figureFailure = null;
        isBusy = false;
        changed();
    }

    void failFigure(Exception cause) {
        figureFailure = cause;
        isBusy = false;
        changed();
    }

    void fail(Exception cause) {
        failure = cause;
        phase = Phase.FAILED;
        isBusy = false;
        changed();
    }

    void idle() {
        isBusy = false;
        changed();
    }

    void setTable(boolean table) {
        isTable = table;
        changed();
    }

    void tell(String what) {
        news = what;
        changed();
    }
}
