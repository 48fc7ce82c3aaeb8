package vn.capbu.complaints.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.ErrorText;
import vn.capbu.kernel.TableReport;

/** What the window of queues says and opens. Event dispatch thread only. */
public interface QueuePrompts {

    /** What the progress bar says while a queue is read. */
    String reading();

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /** What the progress bar says while a deed is done. */
    String title(CaseDeed deed);

    /** Asks what a deed on several cases has to be told; empty when it isn't to be done. */
    Optional<Filled> ask(CaseDeed deed, int cases, Names names);

    /** What a deed on several cases came to; shows what was refused, and why. */
    String done(BulkResult result);

    /** Asks for the file that a list is written to; empty when it isn't. */
    Optional<Path> chooseFile();

    /** What the progress bar says while a list is written. */
    String exporting();

    /** A list as a table. On any thread. */
    TableReport report(QueueRows rows, Names names);

    /** Where a list was written. */
    String exported(Path file, int cases);

    /** Opens the window of a case. */
    void open(ComplaintCase one);

    /** Asks for a new case. */
    void takeIn();
}
