package vn.capbu.subscribers.ui.crl.model;

import java.nio.file.Path;
import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.subscribers.CrlSource;

/** What the window of revocation lists asks. Event dispatch thread only. */
public interface CrlPrompts {

    /** An address or the path of a file that the operator names, or nothing. */
    Optional<String> askSource();

    /** Whether a source is forgotten. */
    boolean confirmRemoval(CrlSource source);

    /** A list that the operator has as a file, or nothing. */
    Optional<Path> chooseFile();

    /** What the progress line says. */
    String title(CrlModel.Work work);

    /** A failure in the operator's words. */
    ErrorText explain(Exception cause);
}
