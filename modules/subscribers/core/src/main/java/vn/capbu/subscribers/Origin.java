package vn.capbu.subscribers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a record came from. All parts are null for what was there before the registry kept it, and for a certificate that was
 * renewed here.
 *
 * @param file name of the imported file
 * @param row of the file, from 1
 * @param at when it was imported
 * @param operator who imported it
 */
public record Origin(
        @Nullable String file,
        @Nullable Long row,
        @Nullable Instant at,
        @Nullable String operator) {

    /** Nothing known. */
    public static final Origin UNKNOWN = new Origin(null, null, null, null);
}
