package vn.capbu.complaints.ui.model;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import vn.capbu.desktop.ErrorText;

/** What the window of attainment says and opens. Event dispatch thread only. */
public interface AttainmentPrompts {

    /** What the progress bar says while figures are read. */
    String reading();

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /** Opens what stands behind a figure: a case, or the queue with just these cases. */
    void open(Behind behind);

    /** Asks for the file that a table is written to; empty when it isn't. */
    Optional<Path> chooseFile();

    /**
     * A month's report that is asked for.
     *
     * @param target a PDF or a spreadsheet, by its ending
     */
    record Month(YearMonth month, Path target) {}

    /**
     * Asks for a month and the file of its report; empty when none is written.
     *
     * @param proposed the month that is offered first
     */
    Optional<Month> chooseMonth(YearMonth proposed);

    /** Whether this console has where proposals to the product centre are tracked. */
    boolean mayPropose();

    /** Shows the form of a proposal about a root cause. */
    void propose(RootCause cause);

    /** What the progress bar says while a table is written. */
    String exporting();

    /** Where a table was written. */
    String exported(Path file);
}
