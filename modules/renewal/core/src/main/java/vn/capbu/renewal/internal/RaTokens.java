package vn.capbu.renewal.internal;

import java.time.Clock;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** Opens the RA's token with the ledger of this installation. */
public final class RaTokens {

    private final Storage storage;
    private final Clock clock;
    private final Operator operator;

    public RaTokens(Storage storage, Clock clock, Operator operator) {
        this.storage = storage;
        this.clock = clock;
        this.operator = operator;
    }

    /** See {@link RaToken#open}. */
    public RaToken.Opened open(TokenAccess tokens, AuthoritySettings.Ra.Token wanted, Pin pin)
            throws AuthorityException {
        int limit =
                RaToken.tryLimit(storage.port(TokenModuleRepository.class).list(), wanted.module());
        PinGuard guard = new PinGuard(storage, clock, operator);
        return RaToken.open(tokens, wanted, limit, guard, pin, clock);
    }
}
