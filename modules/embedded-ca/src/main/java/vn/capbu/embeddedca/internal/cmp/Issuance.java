package vn.capbu.embeddedca.internal.cmp;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CertOrEncCert;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.CertifiedKeyPair;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.pki.CertificateIssuer;
import vn.capbu.embeddedca.internal.pki.KeyStrength;
import vn.capbu.embeddedca.internal.revocation.Revocations;
import vn.capbu.embeddedca.internal.store.CertificateState;
import vn.capbu.embeddedca.internal.store.CertificateTable;
import vn.capbu.embeddedca.internal.store.Database;
import vn.capbu.embeddedca.internal.store.TransactionRecord;
import vn.capbu.embeddedca.internal.store.TransactionState;
import vn.capbu.embeddedca.internal.store.TransactionTable;

/**
 * Issues the certificate of an enrolment and opens its transaction, both or neither. Every certificate waits for its certConf:
 * implicit confirmation is not granted (RFC 9810, 5.1.1.1).
 */
final class Issuance {

    private static final Logger LOG = Logger.getLogger(Issuance.class.getName());

    private final Database database;
    private final CertificateIssuer issuer;
    private final Revocations revocations;
    private final ResponseWriter writer;
    private final Duration defaultTerm;

    Issuance(
            Database database,
            CertificateIssuer issuer,
            Revocations revocations,
            ResponseWriter writer,
            Duration defaultTerm) {
        this.database = database;
        this.issuer = issuer;
        this.revocations = revocations;
        this.writer = writer;
        this.defaultTerm = defaultTerm;
    }

    /**
     * An ip, cp or kup: the certificate, or the rejection of the request.
     *
     * @throws CmpRefusal when the transaction id was used before
     */
    PKIBody answer(CmpExchange exchange, int bodyType, long certReqId, Enrollment.Source source)
            throws CmpRefusal {
        requireNewTransaction(exchange);
        revocations.expireOverdue();
        try {
            Enrollment enrollment = Structure.read(source::read);
            requireStrongKey(enrollment);
            X509CertificateHolder issued =
                    database.write(
                            connection -> {
                                requireNewTransaction(connection, exchange);
                                return issue(connection, exchange, certReqId, enrollment);
                            });
            LOG.log(
                    Level.INFO,
                    "transaction {0}: issued {1}",
                    new Object[] {exchange.transactionId(), issued.getSerialNumber().toString(16)});
            return granted(bodyType, certReqId, enrollment, issued);
        } catch (CmpRefusal e) {
            if (e.is(PKIFailureInfo.transactionIdInUse)) {
                throw e;
            }
            LOG.log(
                    Level.INFO,
                    "transaction {0} rejected: {1}",
                    new Object[] {exchange.transactionId(), e.getMessage()});
            return body(bodyType, new CertResponse(new ASN1Integer(certReqId), e.status()));
        }
    }

    private void requireNewTransaction(CmpExchange exchange) throws CmpRefusal {
        database.read(
                connection -> {
                    requireNewTransaction(connection, exchange);
                    return true;
                });
    }

    private static void requireNewTransaction(Connection connection, CmpExchange exchange)
            throws CmpRefusal, SQLException {
        if (TransactionTable.find(connection, exchange.transactionId()).isPresent()) {
            throw new CmpRefusal(
                    PKIFailureInfo.transactionIdInUse, "this transactionID was used before");
        }
    }

    private static void requireStrongKey(Enrollment enrollment) throws CmpRefusal {
        String problem = KeyStrength.problem(enrollment.spec().publicKey()).orElse("");
        if (!problem.isEmpty()) {
            throw new CmpRefusal(PKIFailureInfo.badCertTemplate, problem);
        }
    }

    private X509CertificateHolder issue(
            Connection connection, CmpExchange exchange, long certReqId, Enrollment enrollment)
            throws CmpRefusal, SQLException {
        String keyHash = CertificateIds.keyHash(enrollment.spec().publicKey());
        if (CertificateTable.hasUnconfirmed(connection, keyHash)) {
            throw new CmpRefusal(
                    PKIFailureInfo.duplicateCertReq,
                    "a certificate for this key waits for its confirmation");
        }
        X509CertificateHolder certificate = issuer.issue(enrollment.spec(), defaultTerm);
        BigInteger serial = certificate.getSerialNumber();
        CertificateTable.insert(
                connection,
                issuer.authority().certificate(),
                certificate,
                CertificateState.UNCONFIRMED);
        TransactionTable.insert(
                connection,
                new TransactionRecord(
                        exchange.transactionId(),
                        exchange.requester().fingerprint(),
                        serial,
                        certReqId,
                        exchange.responseNonce().hex(),
                        TransactionState.OPEN,
                        writer.confirmUntil(exchange.receivedAt())));
        return certificate;
    }

    private PKIBody granted(
            int bodyType, long certReqId, Enrollment enrollment, X509CertificateHolder issued) {
        PKIStatus status =
                asRequested(enrollment, issued) ? PKIStatus.granted : PKIStatus.grantedWithMods;
        return body(
                bodyType,
                new CertResponse(
                        new ASN1Integer(certReqId),
                        new PKIStatusInfo(status),
                        new CertifiedKeyPair(
                                new CertOrEncCert(new CMPCertificate(issued.toASN1Structure()))),
                        null));
    }

    private static boolean asRequested(Enrollment enrollment, X509CertificateHolder issued) {
        Instant wanted = enrollment.spec().notAfter();
        if (wanted != null && !wanted.equals(issued.getNotAfter().toInstant())) {
            return false;
        }
        if (enrollment.requestedExtensions() != null) {
            for (ASN1ObjectIdentifier oid : enrollment.requestedExtensions().getExtensionOIDs()) {
                if (!Objects.equals(
                        enrollment.requestedExtensions().getExtension(oid),
                        issued.getExtension(oid))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** caPubs stand in an ip only (RFC 9483, 4.1.1). */
    private PKIBody body(int bodyType, CertResponse response) {
        CMPCertificate[] caPubs =
                bodyType == PKIBody.TYPE_INIT_REP
                        ? new CMPCertificate[] {
                            new CMPCertificate(issuer.authority().certificate().toASN1Structure())
                        }
                        : null;
        return new PKIBody(bodyType, new CertRepMessage(caPubs, new CertResponse[] {response}));
    }
}
