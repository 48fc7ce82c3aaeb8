package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import vn.capbu.kernel.spi.Changes.Topic;
import vn.capbu.kernel.spi.StorageException.Reason;

/**
 * Listens to the other desks on one connection of its own (LISTEN). While that can't be had it asks three small numbers instead, every
 * two seconds; they are asked now and then in any case, because leases and marks run out without a word.
 */
final class PostgreSqlListening implements AutoCloseable {

    /** The channel of NOTIFY. */
    static final String CHANNEL = "capbu_changes";

    private static final Logger LOG = Logger.getLogger(PostgreSqlListening.class.getName());
    private static final int WAIT_MILLIS = 1_000;
    private static final long POLL_MILLIS = 2_000;
    private static final long POLL_WHILE_LISTENING = Duration.ofSeconds(15).toNanos();
    private static final int POLLS_BEFORE_LISTENING_AGAIN = 3;
    private static final int NETWORK_MILLIS = 10_000;

    /** What the listener can't be told by a commit, in one line; each is found by an index. */
    private static final String NUMBERS =
            "SELECT (SELECT sequence FROM audit_head WHERE id = 1),"
                    + " (SELECT COUNT(*) FROM desk_lease WHERE until_at > CURRENT_TIMESTAMP),"
                    + " (SELECT COALESCE(SUM(version), 0) FROM desk_lease WHERE until_at > CURRENT_TIMESTAMP)";

    private final DataSource source;
    private final ChangeHub hub;
    private final ServerReach reach;
    private final boolean mayListen;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private volatile @Nullable Connection connection;
    private volatile boolean closed;
    private @Nullable Numbers last;

    private record Numbers(long audited, long leases, long versions) {}

    /**
     * Begins to listen.
     *
     * @param source where connections beside the pool come from
     * @param reach told whether the server is met
     * @param mayListen false to poll only, as where a server between doesn't pass LISTEN on
     */
    PostgreSqlListening(DataSource source, ChangeHub hub, ServerReach reach, boolean mayListen) {
        this.source = source;
        this.hub = hub;
        this.reach = reach;
        this.mayListen = mayListen;
        thread.execute(this::run);
    }

    private void run() {
        boolean missed = false;
        while (!closed) {
            try (Connection own = source.getConnection()) {
                connection = own;
                own.setAutoCommit(true);
                own.setNetworkTimeout(Runnable::run, NETWORK_MILLIS);
                reach.met();
                if (missed) {
                    hub.anything();
                }
                missed = false;
                follow(own);
            } catch (SQLException | RuntimeException e) {
                missed = true;
                if (!closed) {
                    LOG.log(Level.INFO, "no connection to listen on: {0}", e.toString());
                    if (Failures.translate(e).reason() == Reason.UNREACHABLE) {
                        reach.missed();
                    }
                    pause(POLL_MILLIS);
                }
            } finally {
                connection = null;
            }
        }
    }

    private void follow(Connection own) throws SQLException {
        if (!mayListen || !listen(own)) {
            for (int i = 0; !closed && (!mayListen || i < POLLS_BEFORE_LISTENING_AGAIN); i++) {
                poll(own, true);
                pause(POLL_MILLIS);
            }
            return;
        }
        PGConnection notified = own.unwrap(PGConnection.class);
        poll(own, false);
        long polled = System.nanoTime();
        while (!closed) {
            PGNotification[] messages = notified.getNotifications(WAIT_MILLIS);
            if (messages != null) {
                for (PGNotification message : messages) {
                    hub.received(message.getParameter());
                }
            }
            if (System.nanoTime() - polled > POLL_WHILE_LISTENING) {
                poll(own, false);
                polled = System.nanoTime();
            }
        }
    }

    private static boolean listen(Connection own) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            return true;
        } catch (SQLException e) {
            if (own.isValid(1)) {
                LOG.log(Level.INFO, "the server doesn't let us listen: {0}", e.toString());
                return false;
            }
            throw e;
        }
    }

    /**
     * @param isAlone whether nothing is heard of commits
     */
    private void poll(Connection own, boolean isAlone) throws SQLException {
        Numbers now;
        try (Statement statement = own.createStatement();
                ResultSet found = statement.executeQuery(NUMBERS)) {
            found.next();
            reach.met();
            now = new Numbers(found.getLong(1), found.getLong(2), found.getLong(3));
        }
        Numbers before = last;
        last = now;
        if (before == null || before.equals(now)) {
            return;
        }
        Set<Topic> changed = EnumSet.noneOf(Topic.class);
        if (isAlone && before.audited != now.audited) {
            changed.addAll(EnumSet.complementOf(EnumSet.of(Topic.LEASE, Topic.CALLING)));
        }
        if (before.leases != now.leases || before.versions != now.versions) {
            changed.add(Topic.LEASE);
            changed.add(Topic.CALLING);
        }
        hub.anything(changed);
    }

    private synchronized void pause(long millis) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (!closed && left > 0) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
    }

    /** Ends it, whatever the connection waits for. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        Connection own = connection;
        if (own != null) {
            try {
                own.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.log(Level.FINE, "the connection is gone already", e);
            }
        }
        thread.shutdown();
    }
}
