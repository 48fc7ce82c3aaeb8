package vn.capbu.subscribers.ui.imports.model;

import java.nio.file.Path;
import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.subscribers.RefusedRows;

/** What the import asks and tells the operator. Event dispatch thread only. */
public interface ImportPrompts {

    /** Which file is imported. */
    Optional<Path> chooseFile();

    /** Where the refused rows of a file are written. */
    Optional<Path> chooseTarget(Path source);

    /** What the progress line says while the file is checked, or stored. */
    String title(Work work);

    /** A failure in the operator's words. */
    ErrorText explain(Exception cause);

    /** Header of the column with the reasons. */
    String reasonHeader();

    /** A reason, in words. */
    String reason(RefusedRows.Reason reason);
}
