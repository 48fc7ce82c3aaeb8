package vn.capbu.embeddedca.internal.cmp;

import java.sql.Connection;
import java.sql.SQLException;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.RevDetails;
import org.bouncycastle.asn1.cmp.RevRepContentBuilder;
import org.bouncycastle.asn1.cmp.RevReqContent;
import org.bouncycastle.asn1.crmf.CertId;
import org.bouncycastle.asn1.crmf.CertTemplate;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.capbu.embeddedca.internal.revocation.Revocations;
import vn.capbu.embeddedca.internal.store.CertificateRecord;
import vn.capbu.embeddedca.internal.store.CertificateState;
import vn.capbu.embeddedca.internal.store.CertificateTable;
import vn.capbu.embeddedca.internal.store.Database;

/**
 * rr (RFC 9810, 5.3.9; RFC 9483, 4.2): the registration authority revokes any certificate of this authority, a subscriber its
 * own. Revocation is for good: removeFromCRL is refused.
 */
final class RevocationHandler implements BodyHandler {

    private static final int HIGHEST_REASON = CRLReason.aACompromise;

    private final Database database;
    private final SignerStatus status;
    private final Revocations revocations;

    RevocationHandler(Database database, SignerStatus status, Revocations revocations) {
        this.database = database;
        this.status = status;
        this.revocations = revocations;
    }

    @Override
    public PKIBody answer(CmpExchange exchange) throws CmpRefusal {
        if (exchange.requester().registrationAuthority()) {
            status.requireRegistrationAuthority(exchange.requester());
        }
        RevDetails[] details =
                Structure.read(
                        () -> RevReqContent.getInstance(exchange.content()).toRevDetailsArray());
        if (details.length != 1) {
            throw new CmpRefusal(PKIFailureInfo.badRequest, "a message revokes one certificate");
        }
        CertTemplate template = details[0].getCertDetails();
        if (template.getIssuer() == null || template.getSerialNumber() == null) {
            throw new CmpRefusal(
                    PKIFailureInfo.addInfoNotAvailable, "issuer and serial number are needed");
        }
        CertId id =
                new CertId(
                        new GeneralName(template.getIssuer()),
                        template.getSerialNumber().getValue());
        return new PKIBody(
                PKIBody.TYPE_REVOCATION_REP,
                new RevRepContentBuilder()
                        .add(revoke(exchange.requester(), template, details[0]), id)
                        .build());
    }

    private PKIStatusInfo revoke(Requester requester, CertTemplate template, RevDetails details) {
        try {
            int reason = reason(details.getCrlEntryDetails());
            database.write(
                    connection -> {
                        X509CertificateHolder certificate = find(connection, template);
                        requireRight(requester, certificate);
                        revocations.revoke(connection, certificate.getSerialNumber(), reason);
                        return true;
                    });
            return new PKIStatusInfo(PKIStatus.granted);
        } catch (CmpRefusal e) {
            return e.status();
        }
    }

    private static X509CertificateHolder find(Connection connection, CertTemplate template)
            throws CmpRefusal, SQLException {
        CertificateRecord found =
                CertificateTable.find(connection, template.getSerialNumber().getValue())
                        .filter(
                                record ->
                                        record.certificate()
                                                .getIssuer()
                                                .equals(template.getIssuer()))
                        .orElseThrow(
                                () ->
                                        new CmpRefusal(
                                                PKIFailureInfo.badCertId,
                                                "this authority issued no such certificate"));
        if (found.state() == CertificateState.REVOKED) {
            throw new CmpRefusal(PKIFailureInfo.certRevoked, "it is revoked already");
        }
        return found.certificate();
    }

    private static void requireRight(Requester requester, X509CertificateHolder certificate)
            throws CmpRefusal {
        if (!requester.registrationAuthority() && !requester.certificate().equals(certificate)) {
            throw new CmpRefusal(
                    PKIFailureInfo.notAuthorized, "a subscriber revokes its own certificate only");
        }
    }

    private static int reason(@Nullable Extensions entry) throws CmpRefusal {
        Extension extension = entry == null ? null : entry.getExtension(Extension.reasonCode);
        if (extension == null) {
            return CRLReason.unspecified;
        }
        int reason;
        try {
            reason = ASN1Enumerated.getInstance(extension.getParsedValue()).intValueExact();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new CmpRefusal(PKIFailureInfo.badDataFormat, "the reason code can't be read");
        }
        boolean unused = reason == 7;
        if (reason < 0 || reason > HIGHEST_REASON || unused || reason == CRLReason.removeFromCRL) {
            throw new CmpRefusal(PKIFailureInfo.badRequest, "this reason code is not served");
        }
        return reason;
    }
}
