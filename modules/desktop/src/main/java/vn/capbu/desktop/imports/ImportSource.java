package vn.capbu.desktop.imports;

import java.util.Optional;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.imports.ImportKeeper;

/** Where the imports of one feature are. On background threads only. */
@FunctionalInterface
public interface ImportSource {

    /**
     * Imports on an open workspace.
     *
     * @param scope what they belong to, in the operator's words: the name of a campaign; empty where there is no such thing
     * @param keeper looks at them and takes them back
     */
    record Found(String scope, ImportKeeper keeper) {}

    /**
     * Finds them.
     *
     * @return empty where there is nothing yet that could be imported into
     * @throws Exception when it can't be told; the feature explains it
     */
    Optional<Found> find(Workspace workspace) throws Exception;
}
