package vn.capbu.adapters.authority;

import java.time.Duration;

/**
 * Limits of the HTTP transfer.
 *
 * @param connectTimeout how long a connection may take
 * @param answerTimeout how long the whole answer to a request may take
 * @param maxMessage bytes of a CMP message or a directory's answer
 * @param maxCrl bytes of a CRL
 */
public record TransportSettings(
        Duration connectTimeout, Duration answerTimeout, int maxMessage, int maxCrl) {

    /** Generous for an authority whose officers don't decide by hand; those answer "waiting". */
    public static TransportSettings defaults() {
        return new TransportSettings(
                Duration.ofSeconds(10), Duration.ofSeconds(60), 1 << 20, 32 << 20);
    }
}
