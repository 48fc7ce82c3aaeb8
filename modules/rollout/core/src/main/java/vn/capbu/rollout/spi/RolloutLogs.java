package vn.capbu.rollout.spi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.rollout.LogMapping;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.LogRequest;

/** The imports of logs; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RolloutLogs {

    /**
     * Writes down that an import begins, in its transaction: a failed one leaves nothing.
     *
     * @return its id
     */
    long begin(long campaign, LogRequest request, String sha256, String operator, Instant at);

    /** Writes down how it ended. */
    void finish(long id, LogReport report);

    /** The newest imports, newest first; of who took them back it says nothing. */
    List<StoredImport> newest(long campaign, int limit);

    /** The import of renewals that brought something last, and wasn't taken back; null when there is none. */
    @Nullable Imported last(long campaign);

    /**
     * The mapping that was chosen by hand for a layout last; null when there is none.
     *
     * @param layout key of kind of log and header row
     */
    @Nullable LogMapping mapping(String layout);

    /** Remembers a mapping in place of an earlier one, in the transaction that is open on this thread. */
    void remember(
            String layout, List<String> headers, LogMapping mapping, String operator, Instant at);

    /**
     * An import.
     *
     * @param file its name, without folders
     * @param at when it was begun
     */
    record Imported(String file, Instant at) {}
}
