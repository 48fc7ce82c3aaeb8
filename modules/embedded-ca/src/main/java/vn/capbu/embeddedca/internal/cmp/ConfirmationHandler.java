package vn.capbu.embeddedca.internal.cmp;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.cmp.CertStatus;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIConfirmContent;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.pki.Crypto;
import vn.capbu.embeddedca.internal.revocation.Revocations;
import vn.capbu.embeddedca.internal.store.CertificateTable;
import vn.capbu.embeddedca.internal.store.Database;
import vn.capbu.embeddedca.internal.store.TransactionRecord;
import vn.capbu.embeddedca.internal.store.TransactionState;
import vn.capbu.embeddedca.internal.store.TransactionTable;
import vn.capbu.kernel.Bytes;

/**
 * certConf (RFC 9810, 5.3.18; RFC 9483, 4.1.1): puts the certificate in force or revokes it. A certConf without recipNonce is
 * taken from the right requester, who may have lost the response and found the certificate in the directory.
 */
final class ConfirmationHandler implements BodyHandler {

    private static final Logger LOG = Logger.getLogger(ConfirmationHandler.class.getName());

    private final Database database;
    private final OpenTransactions transactions;
    private final Revocations revocations;

    ConfirmationHandler(Database database, OpenTransactions transactions, Revocations revocations) {
        this.database = database;
        this.transactions = transactions;
        this.revocations = revocations;
    }

    @Override
    public PKIBody answer(CmpExchange exchange) throws CmpRefusal {
        CertStatus[] statuses =
                Structure.read(
                        () ->
                                CertConfirmContent.getInstance(exchange.content())
                                        .toCertStatusArray());
        if (statuses.length > 1) {
            throw new CmpRefusal(PKIFailureInfo.badRequest, "one certificate was issued");
        }
        revocations.expireOverdue();
        database.write(
                connection -> {
                    TransactionRecord open = transactions.require(connection, exchange);
                    checkNonce(exchange, open);
                    // RFC 9810, 5.3.18: an empty list rejects everything
                    boolean accepted =
                            statuses.length == 1
                                    && accepts(statuses[0], open, certificate(connection, open));
                    close(connection, open, accepted);
                    return accepted;
                });
        return new PKIBody(PKIBody.TYPE_CONFIRM, new PKIConfirmContent());
    }

    private void close(Connection connection, TransactionRecord open, boolean accepted)
            throws SQLException {
        if (accepted) {
            CertificateTable.activate(connection, open.serial());
            TransactionTable.close(connection, open.id(), TransactionState.CONFIRMED);
        } else {
            revocations.abandon(connection, open, TransactionState.REJECTED);
        }
        LOG.log(
                Level.INFO,
                accepted ? "transaction {0}: confirmed" : "transaction {0}: rejected",
                open.id());
    }

    private static X509CertificateHolder certificate(Connection connection, TransactionRecord open)
            throws SQLException {
        return CertificateTable.find(connection, open.serial()).orElseThrow().certificate();
    }

    private static void checkNonce(CmpExchange exchange, TransactionRecord open) throws CmpRefusal {
        ASN1OctetString nonce = exchange.header().getRecipNonce();
        if (nonce != null && !Bytes.of(nonce.getOctets()).hex().equals(open.responseNonce())) {
            throw new CmpRefusal(
                    PKIFailureInfo.badRecipientNonce, "recipNonce is not the response's nonce");
        }
    }

    private static boolean accepts(
            CertStatus status, TransactionRecord open, X509CertificateHolder certificate)
            throws CmpRefusal {
        if (!sameRequest(status, open)) {
            throw new CmpRefusal(PKIFailureInfo.badRequest, "no request has this certReqId");
        }
        if (!MessageDigest.isEqual(
                status.getCertHash().getOctets(), expectedHash(status, certificate))) {
            throw new CmpRefusal(
                    PKIFailureInfo.badCertId, "certHash is not the issued certificate's");
        }
        if (status.getStatusInfo() == null) {
            return true;
        }
        int value = status.getStatusInfo().getStatus().intValue();
        return value == PKIStatus.GRANTED || value == PKIStatus.GRANTED_WITH_MODS;
    }

    /** A p10cr has no certReqId: clients confirm it as -1 (RFC 9483, 4.1.4) or, older ones, as 0. */
    private static boolean sameRequest(CertStatus status, TransactionRecord open) {
        boolean unnumbered = open.certReqId() == Pkcs10Handler.CERT_REQ_ID;
        return status.getCertReqId().hasValue(BigInteger.valueOf(open.certReqId()))
                || (unnumbered && status.getCertReqId().hasValue(0));
    }

    /** The digest of hashAlg, else of the certificate's signature algorithm (RFC 9810, 5.3.18). */
    private static byte[] expectedHash(CertStatus status, X509CertificateHolder certificate)
            throws CmpRefusal {
        AlgorithmIdentifier digest =
                status.getHashAlg() != null
                        ? status.getHashAlg()
                        : new DefaultDigestAlgorithmIdentifierFinder()
                                .find(certificate.getSignatureAlgorithm());
        try {
            return Crypto.digest(digest, CertificateIds.der(certificate));
        } catch (OperatorCreationException e) {
            throw new CmpRefusal(PKIFailureInfo.badAlg, "hashAlg is not known");
        }
    }
}
