package vn.capbu.rollout.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.rollout.LogProblem;

/** What the import of logs asks and tells the operator. Event dispatch thread only. */
public interface LogPrompts {

    /** Which file is imported. */
    Optional<Path> chooseFile();

    /** Where the refused rows of a file are written. */
    Optional<Path> chooseTarget(Path source);

    /** What the progress bar says. */
    String title(LogModel.Work work);

    /** A failure in the operator's words. */
    ErrorText explain(Exception cause);

    /** Header of the column with the reasons. */
    String reasonHeader();

    /** A reason, in words. */
    String reason(LogProblem.Reason reason);
}
