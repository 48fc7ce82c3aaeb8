package vn.capbu.adapters.authority;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.crmf.CRMFObjectIdentifiers;
import org.bouncycastle.asn1.crmf.CertId;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.crmf.Control;

/** The oldCertID control: which certificate a kur replaces (RFC 4211, 6.5). */
record OldCertIdControl(X509CertificateHolder oldCertificate) implements Control {

    @Override
    public ASN1ObjectIdentifier getType() {
        return CRMFObjectIdentifiers.id_regCtrl_oldCertID;
    }

    @Override
    public ASN1Encodable getValue() {
        return new CertId(
                new GeneralName(oldCertificate.getIssuer()), oldCertificate.getSerialNumber());
    }
}
