package vn.capbu.embeddedca.internal.cmp;

import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.crmf.POPOSigningKey;
import org.bouncycastle.asn1.crmf.ProofOfPossession;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.crmf.CRMFException;
import org.bouncycastle.cert.crmf.CertificateRequestMessage;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import vn.capbu.embeddedca.internal.pki.Crypto;

/** That the requester holds the private key (RFC 4211, 4): a signature over the request, or the RA's word for it. */
final class PossessionCheck {

    private PossessionCheck() {}

    static void check(
            CertificateRequestMessage request, SubjectPublicKeyInfo key, Requester requester)
            throws CmpRefusal {
        ProofOfPossession proof = request.toASN1Structure().getPop();
        if (proof == null) {
            throw badProof("there is no proof of possession");
        }
        if (proof.getType() == ProofOfPossession.TYPE_RA_VERIFIED) {
            if (!requester.registrationAuthority()) {
                throw badProof("only the registration authority may vouch for possession");
            }
            return;
        }
        if (proof.getType() != ProofOfPossession.TYPE_SIGNING_KEY) {
            throw badProof("proof of possession must be a signature");
        }
        POPOSigningKey signature = POPOSigningKey.getInstance(proof.getObject());
        // RFC 4211, 4.1: poposkInput only where the template lacks subject or key, which is refused
        // here anyway
        if (signature.getPoposkInput() != null) {
            throw badProof("the proof must sign the whole certificate request");
        }
        if (!Crypto.accepts(signature.getAlgorithmIdentifier())) {
            throw badProof("the proof must use RSA or ECDSA with SHA-2");
        }
        requireGood(() -> request.isValidSigningKeyPOP(Crypto.verifier(key)));
    }

    static void check(PKCS10CertificationRequest request) throws CmpRefusal {
        if (!Crypto.accepts(request.getSignatureAlgorithm())) {
            throw badProof("the request must be signed with RSA or ECDSA and SHA-2");
        }
        requireGood(
                () -> request.isSignatureValid(Crypto.verifier(request.getSubjectPublicKeyInfo())));
    }

    private static void requireGood(Verification verification) throws CmpRefusal {
        boolean good;
        try {
            good = verification.holds();
        } catch (CRMFException
                | PKCSException
                | OperatorCreationException
                | IllegalStateException e) {
            good = false;
        }
        if (!good) {
            throw badProof("the proof of possession does not verify");
        }
    }

    private static CmpRefusal badProof(String message) {
        return new CmpRefusal(PKIFailureInfo.badPOP, message);
    }

    private interface Verification {
        boolean holds() throws CRMFException, PKCSException, OperatorCreationException;
    }
}
