package vn.capbu.rollout.ui.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartDocument;
import vn.capbu.desktop.ErrorText;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.figures.FigureName;

/** What the progress window asks and tells the operator, and where it leads. Event dispatch thread only. */
public interface ProgressPrompts {

    /** What is worked at. */
    enum Work {
        /** Figures are read. */
        READ,
        /** A figure is copied as a picture. */
        COPY,
        /** A figure is written. */
        SAVE,
        /** The population is fixed. */
        FIX
    }

    /**
     * How a population is to be fixed.
     *
     * @param on the day; null for now
     * @param note why, possibly empty
     */
    record Fixing(@Nullable LocalDate on, String note) {}

    /** What the progress bar says. */
    String title(Work work);

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /** Where a figure is written; the ending tells its format. */
    Optional<Path> chooseFile(FigureName name, Scope scope);

    /** On which day a population is to be fixed. */
    Optional<Fixing> askFixing(RolloutCampaign campaign);

    /**
     * Paints a figure; not on the event dispatch thread.
     *
     * @return puts the picture on the clipboard, on the event dispatch thread
     */
    Runnable picture(ChartDocument figure);

    /** Puts a text on the clipboard. */
    void copy(String text);

    /** That a figure is on the clipboard. */
    String copied(ChartDocument figure);

    /** That a figure is written. */
    String saved(Path file);

    /** That a population is fixed. */
    String fixed(Population population);

    /** What people that stand so are called; null for all of the scope. */
    String title(Scope scope, @Nullable Standing standing);

    /** What people are called that stand in ways of a kind. */
    String title(Scope scope, Standing.Kind kind);

    /** What everybody is called that isn't left out. */
    String titleOfReachable(Scope scope);

    /** Shows the alerts of a campaign. */
    void openAlerts(RolloutCampaign campaign);

    /** Shows people. */
    void openPeople(PeopleTarget target);
}
