package vn.capbu.renewal.spi;

import java.time.Clock;
import java.util.List;
import vn.capbu.renewal.TokenModule;

/** Opens the way to the tokens of the configured modules; registered in {@code META-INF/services}. */
public interface TokenAccessProvider {

    /**
     * Starts nothing yet; the first scan or watch starts the scanners.
     *
     * @param modules the modules as configured
     * @param clock for the time of snapshots
     */
    TokenAccess open(List<TokenModule> modules, Clock clock);
}
