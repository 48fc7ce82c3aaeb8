package vn.capbu.rollout.ui.desk;

import java.io.IOException;
import vn.capbu.kernel.Workspace;

/** Opens the workspace that the windows work on, when it isn't open yet. */
@FunctionalInterface
public interface WorkspaceSource {

    /**
     * The workspace.
     *
     * @throws IOException when it can't be opened
     */
    Workspace open() throws IOException;
}
