package vn.capbu.complaints.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.CompleteCase;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Merge;

/** What the window of a case asks and says. Event dispatch thread only. */
public interface CasePrompts {

    /** What the progress bar says while the case is read. */
    String reading();

    /** What the progress bar says while a deed is done. */
    String title(CaseDeed deed);

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /** Asks what a deed has to be told; empty when it isn't to be done. Only for deeds that have fields. */
    Optional<Filled> ask(CaseDeed deed, CaseView view, Names names, DeedHelp help);

    /**
     * Whether a deed is done although somebody else did something to the case since it was looked at; empty for neither now.
     *
     * @param mine what was filled in
     * @param theirs the lines that came since, the oldest first; at least one
     */
    Optional<Merge.Choice> askMerge(
            CaseDeed deed, Filled mine, List<CaseEvent> theirs, Names names);

    /** What a deed came to. */
    String done(CaseDeed deed, ComplaintCase after);

    /**
     * Asks where a file is to be saved; empty when it isn't.
     *
     * @param sha256 of it, in hexadecimal digits
     * @param size in bytes
     */
    Optional<Path> saveAs(String name, String sha256, String size);

    /** What the progress bar says while a file is saved. */
    String saving(String name);

    /** Where a file was saved, and its SHA-256. */
    String saved(Path file, String sha256);

    /** Asks for the file that a case is written to as a paper; empty when it isn't. */
    Optional<Path> choosePaper(String number);

    /** Where a paper was written. */
    String written(Path file);

    /** Opens the window of another case. */
    void openCase(long id);

    /** Opens what a case is linked to; not for other cases. */
    void openLink(CompleteCase.Link link, String number);

    /** Opens the card of the case's subscriber. */
    void openSubscriber(String taxCode);
}
