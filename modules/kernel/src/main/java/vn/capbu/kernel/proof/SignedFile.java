package vn.capbu.kernel.proof;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.spi.TimeStampException;

/**
 * A head that was signed.
 *
 * @param file what was written; a copy of it belongs elsewhere
 * @param stamp the time-stamp beside it; null without one
 * @param stampedAt the time that it says; null without one
 * @param problem why a configured server gave none; null when it did, or none is configured
 */
public record SignedFile(
        Path file,
        @Nullable Path stamp,
        @Nullable Instant stampedAt,
        TimeStampException.@Nullable Reason problem) {}
