package vn.capbu.embeddedca.internal.cmp;

import java.sql.Connection;
import java.sql.SQLException;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import vn.capbu.embeddedca.internal.store.CertificateRecord;
import vn.capbu.embeddedca.internal.store.CertificateState;
import vn.capbu.embeddedca.internal.store.CertificateTable;
import vn.capbu.embeddedca.internal.store.TransactionRecord;
import vn.capbu.embeddedca.internal.store.TransactionState;
import vn.capbu.embeddedca.internal.store.TransactionTable;

/** The transaction that a second message belongs to, and whether its sender may speak in it. */
final class OpenTransactions {

    /**
     * The open transaction of a message.
     *
     * @throws CmpRefusal when there is none, it is closed, or it is somebody else's
     */
    TransactionRecord require(Connection connection, CmpExchange exchange)
            throws CmpRefusal, SQLException {
        TransactionRecord found =
                TransactionTable.find(connection, exchange.transactionId())
                        .orElseThrow(
                                () ->
                                        new CmpRefusal(
                                                PKIFailureInfo.badRequest,
                                                "no transaction has this transactionID"));
        CertificateRecord issued = CertificateTable.find(connection, found.serial()).orElseThrow();
        requireSameRequester(exchange.requester(), found, issued);
        if (issued.state() == CertificateState.REVOKED) {
            throw new CmpRefusal(
                    PKIFailureInfo.certRevoked, "the certificate was revoked meanwhile");
        }
        if (found.state() != TransactionState.OPEN) {
            throw new CmpRefusal(
                    PKIFailureInfo.certConfirmed, "the certificate was confirmed before");
        }
        return found;
    }

    /** The certificate that protected the request, the registration authority, or the new certificate itself. */
    private static void requireSameRequester(
            Requester requester, TransactionRecord transaction, CertificateRecord issued)
            throws CmpRefusal {
        if (!requester.registrationAuthority()
                && !requester.fingerprint().equals(transaction.requester())
                && !requester.certificate().equals(issued.certificate())) {
            throw new CmpRefusal(
                    PKIFailureInfo.notAuthorized, "the transaction is another requester's");
        }
    }
}
