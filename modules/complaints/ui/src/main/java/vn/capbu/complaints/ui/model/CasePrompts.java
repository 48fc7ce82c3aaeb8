package vn.capbu.complaints.ui.model;

import java.util.Optional;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.ErrorText;

/** What the window of a case asks and says. Event dispatch thread only. */
public interface CasePrompts {

    /** What the progress bar says while the case is read. */
    String reading();

    /** What the progress bar says while a deed is done. */
    String title(CaseDeed deed);

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /** Asks what a deed has to be told; empty when it isn't to be done. Only for deeds that have fields. */
    Optional<Filled> ask(CaseDeed deed, CaseView view, Names names);

    /** What a deed came to. */
    String done(CaseDeed deed, ComplaintCase after);

    /** Opens the card of the case's subscriber. */
    void openSubscriber(String taxCode);
}
