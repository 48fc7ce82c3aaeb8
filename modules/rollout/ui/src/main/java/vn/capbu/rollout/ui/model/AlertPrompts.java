package vn.capbu.rollout.ui.model;

import java.util.List;
import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.TargetPlan;
import vn.capbu.rollout.figures.FigureName;

/** What the window of alerts asks and tells the operator, and where it leads. Event dispatch thread only. */
public interface AlertPrompts {

    /** What the progress bar says. */
    String title();

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /**
     * What was found or done about an alert.
     *
     * @param plan targets in force
     * @return empty when it stays open
     */
    Optional<String> askNote(Alert alert, TargetPlan plan);

    /** That an alert is closed. */
    String closed(Alert alert);

    /** What a look found. */
    String checked(List<Alert> raised);

    /** What the people are called that an alert is about. */
    String people(Alert alert, Scope scope);

    /** Shows a figure of the progress. */
    void openFigure(Scope scope, FigureName figure);

    /** Shows people. */
    void openPeople(PeopleTarget target);
}
