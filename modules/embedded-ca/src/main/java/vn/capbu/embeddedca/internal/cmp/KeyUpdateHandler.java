package vn.capbu.embeddedca.internal.cmp;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.crmf.AttributeTypeAndValue;
import org.bouncycastle.asn1.crmf.CRMFObjectIdentifiers;
import org.bouncycastle.asn1.crmf.CertId;
import org.bouncycastle.asn1.crmf.Controls;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.capbu.embeddedca.internal.store.CertificateRecord;
import vn.capbu.embeddedca.internal.store.CertificateTable;
import vn.capbu.embeddedca.internal.store.Database;

/**
 * kur (RFC 9810, 5.3.5; RFC 9483, 4.1.3): a new certificate, with a new or the same key, for the subject of one that is in
 * force. Protected by that certificate's own key, or by the registration authority, which names it in oldCertID (RFC 4211, 6.5).
 */
final class KeyUpdateHandler implements BodyHandler {

    private final Database database;
    private final TrustedIssuers trusted;
    private final SignerStatus status;
    private final Issuance issuance;
    private final Clock clock;

    KeyUpdateHandler(
            Database database,
            TrustedIssuers trusted,
            SignerStatus status,
            Issuance issuance,
            Clock clock) {
        this.database = database;
        this.trusted = trusted;
        this.status = status;
        this.issuance = issuance;
        this.clock = clock;
    }

    @Override
    public PKIBody answer(CmpExchange exchange) throws CmpRefusal {
        if (exchange.requester().registrationAuthority()) {
            status.requireRegistrationAuthority(exchange.requester());
        }
        CrmfRequest request = Structure.read(() -> CrmfRequest.of(exchange.content()));
        return issuance.answer(
                exchange,
                PKIBody.TYPE_KEY_UPDATE_REP,
                request.certReqId(),
                () -> enrollment(exchange, request));
    }

    private Enrollment enrollment(CmpExchange exchange, CrmfRequest request) throws CmpRefusal {
        Requester requester = exchange.requester();
        CertId oldCertId = oldCertId(request);
        X509CertificateHolder old =
                requester.registrationAuthority()
                        ? named(oldCertId, exchange)
                        : signers(requester, oldCertId);
        if (old != null) {
            requireInForce(old);
        }
        Enrollment enrollment = request.enrollment(requester, old, clock);
        if (old != null && !requester.registrationAuthority()) {
            requireSameSubject(enrollment, old);
        }
        return enrollment;
    }

    private void requireInForce(X509CertificateHolder old) throws CmpRefusal {
        X509CertificateHolder issuer =
                trusted.issuerOf(old)
                        .orElseThrow(
                                () -> badCertId("the old certificate's issuer is not trusted"));
        status.requireInForce(old, issuer, PKIFailureInfo.badCertId);
    }

    private static @Nullable CertId oldCertId(CrmfRequest request) throws CmpRefusal {
        Controls controls = request.message().toASN1Structure().getCertReq().getControls();
        if (controls == null) {
            return null;
        }
        for (AttributeTypeAndValue control : controls.toAttributeTypeAndValueArray()) {
            if (control.getType().equals(CRMFObjectIdentifiers.id_regCtrl_oldCertID)) {
                try {
                    return CertId.getInstance(control.getValue());
                } catch (IllegalArgumentException e) {
                    throw badCertId("oldCertID can't be read");
                }
            }
        }
        return null;
    }

    private static X509CertificateHolder signers(Requester requester, @Nullable CertId oldCertId)
            throws CmpRefusal {
        if (oldCertId != null && !isFor(oldCertId, requester.certificate())) {
            throw badCertId("oldCertID is not the certificate that protects the message");
        }
        return requester.certificate();
    }

    /**
     * The certificate that the RA means: one of ours, or one of a trusted authority that came along in extraCerts. Null when a
     * trusted authority issued it and it isn't here: the RA, which could ask for the same by cr, is taken at its word.
     */
    private @Nullable X509CertificateHolder named(@Nullable CertId oldCertId, CmpExchange exchange)
            throws CmpRefusal {
        if (oldCertId == null) {
            throw badCertId(
                    "the registration authority must name the old certificate in oldCertID");
        }
        Optional<X509CertificateHolder> found =
                sent(oldCertId, exchange).or(() -> issuedHere(oldCertId));
        if (found.isEmpty() && !trusted.hasName(issuerName(oldCertId))) {
            throw badCertId("the old certificate's issuer is not trusted");
        }
        return found.orElse(null);
    }

    private static Optional<X509CertificateHolder> sent(CertId oldCertId, CmpExchange exchange) {
        CMPCertificate[] extra =
                Objects.requireNonNullElse(
                        exchange.message().getExtraCerts(), new CMPCertificate[0]);
        return Arrays.stream(extra)
                .filter(CMPCertificate::isX509v3PKCert)
                .map(found -> new X509CertificateHolder(found.getX509v3PKCert()))
                .filter(found -> isFor(oldCertId, found))
                .findFirst();
    }

    private Optional<X509CertificateHolder> issuedHere(CertId oldCertId) {
        return database.read(
                connection ->
                        CertificateTable.find(connection, oldCertId.getSerialNumber().getValue())
                                .map(CertificateRecord::certificate)
                                .filter(found -> isFor(oldCertId, found)));
    }

    private static boolean isFor(CertId id, X509CertificateHolder certificate) {
        return issuerName(id).equals(certificate.getIssuer())
                && id.getSerialNumber().hasValue(certificate.getSerialNumber());
    }

    /** The issuer's name; the empty name, which no issuer has, for a name that is none of X.500. */
    private static X500Name issuerName(CertId id) {
        GeneralName issuer = id.getIssuer();
        return issuer.getTagNo() == GeneralName.directoryName
                ? X500Name.getInstance(issuer.getName())
                : new X500Name(new RDN[0]);
    }

    private static void requireSameSubject(Enrollment enrollment, X509CertificateHolder old)
            throws CmpRefusal {
        Extension oldName = old.getExtension(Extension.subjectAlternativeName);
        Extension newName = enrollment.spec().subjectAltName();
        boolean sameAltName =
                oldName == null
                        ? newName == null
                        : newName != null
                                && sameEncoding(oldName.getExtnValue(), newName.getExtnValue());
        if (!sameEncoding(enrollment.spec().subject(), old.getSubject()) || !sameAltName) {
            throw new CmpRefusal(
                    PKIFailureInfo.badCertTemplate,
                    "a key update changes neither subject nor subjectAltName");
        }
    }

    private static boolean sameEncoding(ASN1Encodable one, ASN1Encodable other) {
        try {
            return Arrays.equals(
                    one.toASN1Primitive().getEncoded("DER"),
                    other.toASN1Primitive().getEncoded("DER"));
        } catch (IOException e) {
            return false;
        }
    }

    private static CmpRefusal badCertId(String message) {
        return new CmpRefusal(PKIFailureInfo.badCertId, message);
    }
}
