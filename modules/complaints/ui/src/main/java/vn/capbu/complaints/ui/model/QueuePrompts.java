package vn.capbu.complaints.ui.model;

import vn.capbu.complaints.ComplaintCase;
import vn.capbu.desktop.ErrorText;

/** What the window of queues says and opens. Event dispatch thread only. */
public interface QueuePrompts {

    /** What the progress bar says while a queue is read. */
    String reading();

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /** Opens the window of a case. */
    void open(ComplaintCase one);

    /** Asks for a new case. */
    void takeIn();
}
