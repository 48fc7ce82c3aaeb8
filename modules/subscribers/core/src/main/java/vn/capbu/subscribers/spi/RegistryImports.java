package vn.capbu.subscribers.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.capbu.subscribers.ImportRecord;

/** The imports of the registry; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RegistryImports {

    /**
     * Writes down that an import begins, in its transaction: a failed one leaves nothing.
     *
     * @return its id, for {@link vn.capbu.subscribers.Provenance#importId()}
     */
    long begin(ImportRecord.Start start);

    /** Writes down how it ended. */
    void finish(long id, Instant at, ImportRecord.Counts counts);

    /** The newest import of a file of this content, if there was one. */
    Optional<ImportRecord> latestOf(String sha256);

    /** The newest imports, newest first. */
    List<ImportRecord> newest(int limit);
}
