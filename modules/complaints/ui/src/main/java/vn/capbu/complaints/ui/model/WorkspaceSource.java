package vn.capbu.complaints.ui.model;

import java.io.IOException;
import vn.capbu.kernel.Workspace;

/** Opens the workspace that the windows work on, when it isn't open yet. Never on the event dispatch thread. */
@FunctionalInterface
public interface WorkspaceSource {

    /**
     * The workspace.
     *
     * @throws IOException when it can't be opened
     */
    Workspace open() throws IOException;
}
