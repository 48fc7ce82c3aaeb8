package vn.capbu.embeddedca.internal.cmp;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.GenMsgContent;
import org.bouncycastle.asn1.cmp.GenRepContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.capbu.embeddedca.internal.revocation.CrlPublisher;

/**
 * genm (RFC 9810, 5.3.19; RFC 9483, 4.3): CA certificates and the current CRL. An empty genm gets an empty genp; what isn't
 * known is named in unsupportedOIDs.
 */
final class GeneralMessageHandler implements BodyHandler {

    private final X509CertificateHolder authority;
    private final CrlPublisher crls;
    private final SignerStatus status;

    GeneralMessageHandler(X509CertificateHolder authority, CrlPublisher crls, SignerStatus status) {
        this.authority = authority;
        this.crls = crls;
        this.status = status;
    }

    @Override
    public PKIBody answer(CmpExchange exchange) throws CmpRefusal {
        Requester requester = exchange.requester();
        status.requireInForce(
                requester.certificate(), requester.issuer(), PKIFailureInfo.signerNotTrusted);
        List<InfoTypeAndValue> answers = new ArrayList<>();
        ASN1EncodableVector unknown = new ASN1EncodableVector();
        for (InfoTypeAndValue question : questions(exchange)) {
            ASN1ObjectIdentifier type = question.getInfoType();
            if (type.equals(CMPObjectIdentifiers.id_it_caCerts)) {
                answers.add(
                        new InfoTypeAndValue(
                                type,
                                new DERSequence(new CMPCertificate(authority.toASN1Structure()))));
            } else if (type.equals(CMPObjectIdentifiers.it_currentCRL)) {
                answers.add(new InfoTypeAndValue(type, crls.current().toASN1Structure()));
            } else if (type.equals(CMPObjectIdentifiers.id_it_crlStatusList)) {
                answers.add(
                        new InfoTypeAndValue(
                                CMPObjectIdentifiers.id_it_crls,
                                new DERSequence(crls.current().toASN1Structure())));
            } else {
                unknown.add(type);
            }
        }
        if (unknown.size() > 0) {
            answers.add(
                    new InfoTypeAndValue(
                            CMPObjectIdentifiers.it_unsupportedOIDs, new DERSequence(unknown)));
        }
        return new PKIBody(
                PKIBody.TYPE_GEN_REP, new GenRepContent(answers.toArray(new InfoTypeAndValue[0])));
    }

    private static InfoTypeAndValue[] questions(CmpExchange exchange) throws CmpRefusal {
        return Structure.read(
                () -> GenMsgContent.getInstance(exchange.content()).toInfoTypeAndValueArray());
    }
}
