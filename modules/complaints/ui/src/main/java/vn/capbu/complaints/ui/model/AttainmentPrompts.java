package vn.capbu.complaints.ui.model;

import java.nio.file.Path;
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

    /** What the progress bar says while a table is written. */
    String exporting();

    /** Where a table was written. */
    String exported(Path file);
}
