package vn.capbu.renewal.ui.lists.model;

import java.nio.file.Path;
import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.AffectedWords;
import vn.capbu.renewal.affected.DecideEligibility.Decision;
import vn.capbu.renewal.affected.DecisionRefusal;

/** Questions to the operator, and words for what happened. Event dispatch thread, unless a method says otherwise. */
public interface AffectedPrompts {

    /** What the progress bar says. */
    String title(AffectedCommand command);

    /** A failure in the operator's words. */
    ErrorText explain(Exception cause);

    /** Asks what a supervisor decides; empty when the operator changed his mind. */
    Optional<Decision> askDecision(AffectedRow row);

    /** Says why a decision wasn't taken down. */
    void refused(DecisionRefusal refusal);

    /** Asks where a list is saved. */
    Optional<Path> chooseFile(AffectedList list);

    /** The words of a saved list. From any thread. */
    AffectedWords words();

    /** What was done, in a sentence. */
    String done(AffectedCommand command, String subject);
}
