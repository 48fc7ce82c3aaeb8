package vn.capbu.embeddedca.internal.revocation;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.asn1.x509.CRLReason;
import vn.capbu.embeddedca.internal.store.CertificateTable;
import vn.capbu.embeddedca.internal.store.Database;
import vn.capbu.embeddedca.internal.store.TransactionRecord;
import vn.capbu.embeddedca.internal.store.TransactionState;
import vn.capbu.embeddedca.internal.store.TransactionTable;

/** Takes certificates out of force: on request, after a rejection, and when nobody confirmed in time. */
public final class Revocations {

    private static final Logger LOG = Logger.getLogger(Revocations.class.getName());

    private final Database database;
    private final Clock clock;
    private final Runnable afterRevocation;

    /**
     * Revocations in a database.
     *
     * @param afterRevocation called after each, when the CRL is out of date
     */
    public Revocations(Database database, Clock clock, Runnable afterRevocation) {
        this.database = database;
        this.clock = clock;
        this.afterRevocation = afterRevocation;
    }

    /** Revokes within the caller's transaction. */
    public void revoke(Connection connection, BigInteger serial, int reason) throws SQLException {
        CertificateTable.revoke(connection, serial, clock.instant(), reason);
        afterRevocation.run();
        LOG.log(Level.INFO, "revoked {0}, reason {1}", new Object[] {serial.toString(16), reason});
    }

    /** Closes a transaction without success and revokes its certificate, within the caller's transaction. */
    public void abandon(Connection connection, TransactionRecord open, TransactionState end)
            throws SQLException {
        TransactionTable.close(connection, open.id(), end);
        revoke(connection, open.serial(), CRLReason.cessationOfOperation);
    }

    /**
     * Revokes every certificate whose confirmWaitTime has passed without a certConf.
     *
     * @return how many there were
     */
    public int expireOverdue() {
        boolean nothingToDo =
                database.read(
                        connection ->
                                TransactionTable.overdue(connection, clock.instant()).isEmpty());
        if (nothingToDo) {
            return 0;
        }
        return database.write(
                connection -> {
                    List<TransactionRecord> overdue =
                            TransactionTable.overdue(connection, clock.instant());
                    for (TransactionRecord open : overdue) {
                        abandon(connection, open, TransactionState.EXPIRED);
                    }
                    return overdue.size();
                });
    }
}
