package vn.capbu.complaints.ui.model;

import java.util.Optional;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.Intake;
import vn.capbu.desktop.ErrorText;

/** What is asked and said when a case is taken in. Event dispatch thread only. */
public interface IntakePrompts {

    /** What the progress bar says while the form is prepared. */
    String preparing();

    /** What the progress bar says while the case is opened. */
    String opening();

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /**
     * Lets the form be filled in; empty when there is to be no case.
     *
     * @param before what was typed before it failed; null for an empty form
     */
    Optional<Intake> ask(
            IntakeModel model,
            IntakeCommands commands,
            @org.jspecify.annotations.Nullable Intake before);

    /** The case is there. */
    void opened(ComplaintCase one);
}
