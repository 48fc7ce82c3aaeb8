package vn.capbu.renewal.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.renewal.TokenLease;
import vn.capbu.renewal.spi.TokenLeases;

/**
 * Lets one run of one desk at a time decide on and work on a token, so that nobody renews it twice: a lock between the runs of this
 * desk, a lease in the database between the desks. Leases are kept alive while the work goes on. Thread-safe.
 */
public final class TokensAtWork implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TokensAtWork.class.getName());

    /** Three of them may fail before a lease runs out. */
    private static final long BEAT_SECONDS = TokenLeases.TIME.toSeconds() / 4;

    private final TokenLeases leases;
    private final DataDirectory directory;
    private final LongSupplier nanoTime;
    private final Map<TokenSerial, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Map<TokenSerial, Held> held = new ConcurrentHashMap<>();
    private @Nullable Desk desk;
    private @Nullable ScheduledExecutorService beats;
    private boolean closed;

    /** A lease of this desk. */
    private static final class Held {
        final TokenLease lease;
        volatile long heardOf;

        Held(TokenLease lease, long heardOf) {
            this.lease = lease;
            this.heardOf = heardOf;
        }
    }

    /**
     * @param directory whose desk takes the leases
     */
    public TokensAtWork(TokenLeases leases, DataDirectory directory) {
        this(leases, directory, System::nanoTime);
    }

    TokensAtWork(TokenLeases leases, DataDirectory directory, LongSupplier nanoTime) {
        this.leases = leases;
        this.directory = directory;
        this.nanoTime = nanoTime;
    }

    /**
     * Does the work when no other run and no other desk has the token; waits for the runs of this desk, not for other desks.
     *
     * @param operator who acts, shown to the other desks
     * @throws TokenHeldException when another desk has the token; nothing was done
     */
    public <T> T alone(TokenSerial token, Operator operator, Supplier<T> work) {
        ReentrantLock lock = locks.computeIfAbsent(token, serial -> new ReentrantLock());
        lock.lock();
        try {
            Held taken = take(token, operator);
            try {
                return work.get();
            } finally {
                held.remove(token);
                release(taken.lease);
            }
        } finally {
            lock.unlock();
        }
    }

    private Held take(TokenSerial token, Operator operator) {
        Desk self = self();
        long before = nanoTime.getAsLong();
        TokenLease lease = leases.take(token, self, operator);
        if (!lease.isOf(self)) {
            throw new TokenHeldException(lease);
        }
        Held taken = new Held(lease, before);
        held.put(token, taken);
        return taken;
    }

    private void release(TokenLease lease) {
        try {
            leases.release(lease);
        } catch (StorageException e) {
            LOG.log(Level.INFO, "the lease of token {0} runs out by itself", lease.token());
        }
    }

    /**
     * Makes sure that the token is still this desk's, and prolongs its lease. In a transaction: no other desk takes it until the end
     * of that.
     *
     * @throws LeaseLostException when another desk has it now
     * @throws StorageException when the database can't say
     */
    void requireHeld(TokenSerial token) {
        Held mine = held.get(token);
        if (mine == null) {
            throw new LeaseLostException(token);
        }
        long before = nanoTime.getAsLong();
        if (!leases.keep(mine.lease)) {
            throw new LeaseLostException(token);
        }
        mine.heardOf = before;
    }

    /**
     * {@link #requireHeld} before an effect that is no change of the database: while the server can't be reached, a lease holds for as
     * long as nobody else can have got it.
     */
    void requireHeldForEffect(TokenSerial token) {
        try {
            requireHeld(token);
        } catch (StorageException e) {
            Held mine = held.get(token);
            boolean inForce =
                    e.reason() == StorageException.Reason.UNREACHABLE
                            && mine != null
                            && nanoTime.getAsLong() - mine.heardOf < TokenLeases.TIME.toNanos();
            if (!inForce) {
                throw e;
            }
        }
    }

    private synchronized Desk self() {
        if (closed) {
            throw new IllegalStateException("the desk is closed");
        }
        if (desk == null) {
            try {
                desk = Desk.of(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (beats == null) {
            beats = Executors.newSingleThreadScheduledExecutor();
            var unused =
                    beats.scheduleWithFixedDelay(
                            this::keepAll, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        }
        return desk;
    }

    /** Prolongs every lease of this desk; what fails is tried again, or found out at the next step of the work. */
    void keepAll() {
        for (Held mine : held.values()) {
            long before = nanoTime.getAsLong();
            try {
                if (leases.keep(mine.lease)) {
                    mine.heardOf = before;
                }
            } catch (RuntimeException e) {
                LOG.log(Level.INFO, "the lease of token {0} isn't kept", mine.lease.token());
            }
        }
    }

    /** Ends the keeping of leases; those still out run out by themselves. */
    @Override
    public synchronized void close() {
        closed = true;
        if (beats != null) {
            beats.shutdownNow();
        }
    }
}
