package vn.capbu.embeddedca.internal.cmp;

import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIConfirmContent;
import vn.capbu.embeddedca.internal.revocation.Revocations;
import vn.capbu.embeddedca.internal.store.Database;
import vn.capbu.embeddedca.internal.store.TransactionState;

/**
 * error from a requester (RFC 9810, 5.3.21; RFC 9483, 3.6.4): it breaks its transaction off, so the certificate is revoked.
 */
final class ClientErrorHandler implements BodyHandler {

    private final Database database;
    private final OpenTransactions transactions;
    private final Revocations revocations;

    ClientErrorHandler(Database database, OpenTransactions transactions, Revocations revocations) {
        this.database = database;
        this.transactions = transactions;
        this.revocations = revocations;
    }

    @Override
    public PKIBody answer(CmpExchange exchange) throws CmpRefusal {
        database.write(
                connection -> {
                    revocations.abandon(
                            connection,
                            transactions.require(connection, exchange),
                            TransactionState.REJECTED);
                    return true;
                });
        return new PKIBody(PKIBody.TYPE_CONFIRM, new PKIConfirmContent());
    }
}
