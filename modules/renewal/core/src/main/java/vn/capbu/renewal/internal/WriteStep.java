package vn.capbu.renewal.internal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.internal.StepException.Effect;
import vn.capbu.renewal.spi.TokenException;

/** ISSUED to WRITTEN: the certificate is on the token byte for byte, its key signs, and a relying application sees it. */
final class WriteStep {

    private static final int CHALLENGE_BYTES = 32;

    private final SecureRandom random;

    WriteStep(SecureRandom random) {
        this.random = random;
    }

    void write(Renewal renewal, TokenWork work) throws StepException {
        NewCertificate fresh = NewCertificate.of(renewal);
        try {
            work.write(renewal, fresh.der());
        } catch (TokenException e) {
            throw StepException.of(e, Effect.REJECTS);
        }
    }

    void verify(Renewal renewal, TokenWork work) throws StepException {
        NewCertificate fresh = NewCertificate.of(renewal);
        SignatureScheme scheme = SignatureScheme.of(fresh.x509().getPublicKey());
        byte[] challenge = new byte[CHALLENGE_BYTES];
        random.nextBytes(challenge);
        try {
            byte[] signature = work.session().sign(renewal.plan().newCkaId(), scheme, challenge);
            if (!verifies(fresh, scheme, challenge, signature)) {
                throw new StepException(
                        FailureCause.NEW_PAIR_UNUSABLE,
                        Effect.REJECTS,
                        "the key's signature doesn't verify by the new certificate");
            }
            boolean alone = renewal.plan().keyPolicy() == KeyPolicy.REKEY;
            work.session().verifyAsRelyingApplication(work.pin(), fresh.der(), alone);
        } catch (TokenException e) {
            throw StepException.of(e, Effect.REJECTS);
        }
    }

    private static boolean verifies(
            NewCertificate fresh, SignatureScheme scheme, byte[] challenge, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(scheme.jcaName());
            verifier.initVerify(fresh.x509().getPublicKey());
            verifier.update(challenge);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
