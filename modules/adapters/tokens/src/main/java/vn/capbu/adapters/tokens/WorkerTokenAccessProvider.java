package vn.capbu.adapters.tokens;

import java.time.Clock;
import java.util.List;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenAccessProvider;

/** Access to tokens through worker processes. */
public final class WorkerTokenAccessProvider implements TokenAccessProvider {

    @Override
    public TokenAccess open(List<TokenModule> modules, Clock clock) {
        Workers workers = new Workers(CallLimits.DEFAULT, true, WorkerArchive.ofUser(clock));
        return new WorkerTokenAccess(modules, workers, clock);
    }
}
