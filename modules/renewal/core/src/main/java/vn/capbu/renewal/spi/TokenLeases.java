package vn.capbu.renewal.spi;

import java.time.Duration;
import java.util.List;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.TokenLease;

/**
 * Which desk works on which token; a port of {@link vn.capbu.kernel.spi.Storage}. Every time is told by the clock of the database,
 * so that desks whose own clocks differ agree.
 */
public interface TokenLeases {

    /** How long a desk has a token after it was heard of last. */
    Duration TIME = Duration.ofSeconds(60);

    /**
     * Takes a token: nobody has it, its time has run out, or this very desk has it (a console that died comes back). Not to be called
     * inside a transaction.
     *
     * @return the lease in force: this desk's, or that of the desk which keeps it from having the token
     */
    TokenLease take(TokenSerial token, Desk desk, Operator operator);

    /**
     * Prolongs a lease. Inside a transaction no other desk can take the token until its end.
     *
     * @return false when another desk has taken the token meanwhile: this one has to stop
     */
    boolean keep(TokenLease lease);

    /** Gives a lease back; does nothing when it isn't in force any more. */
    void release(TokenLease lease);

    /** The leases in force, the oldest first. */
    List<TokenLease> list();
}
