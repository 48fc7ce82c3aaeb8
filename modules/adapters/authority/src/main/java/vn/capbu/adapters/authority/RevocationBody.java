package vn.capbu.adapters.authority;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.RevDetails;
import org.bouncycastle.asn1.cmp.RevReqContent;
import org.bouncycastle.asn1.crmf.CertTemplateBuilder;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;

/** The rr body (RFC 9483, 4.2): issuer, serial number and exactly one reason. */
final class RevocationBody {

    private RevocationBody() {}

    /** Asks to revoke a certificate that never came into use: cessationOfOperation. */
    static PKIBody of(X509CertificateHolder certificate) {
        var template =
                new CertTemplateBuilder()
                        .setIssuer(certificate.getIssuer())
                        .setSerialNumber(new ASN1Integer(certificate.getSerialNumber()))
                        .build();
        var reason =
                new Extension(
                        Extension.reasonCode,
                        false,
                        Certificates.der(CRLReason.lookup(CRLReason.cessationOfOperation)));
        return new PKIBody(
                PKIBody.TYPE_REVOCATION_REQ,
                new RevReqContent(new RevDetails(template, new Extensions(reason))));
    }
}
