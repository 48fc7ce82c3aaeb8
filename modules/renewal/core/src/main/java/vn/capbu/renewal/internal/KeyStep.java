package vn.capbu.renewal.internal;

import java.util.Optional;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.KeySpec;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.internal.StepException.Effect;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenSession.TokenKey;

/** PREPARED to KEY_GENERATED: the key to certify is on the token. */
final class KeyStep {

    private KeyStep() {}

    /** The DER SubjectPublicKeyInfo of the key: the old one, or a new pair under the journalled CKA_ID. */
    static Bytes run(Renewal renewal, TokenWork work) throws StepException {
        Renewal.Plan plan = renewal.plan();
        if (plan.keyPolicy() == KeyPolicy.SAME_KEY) {
            return Bytes.of(TokenWork.oldPublicKey(renewal).getEncoded());
        }
        try {
            Optional<TokenKey> interrupted =
                    work.session().keys().stream()
                            .filter(key -> key.ckaId().equals(plan.newCkaId()))
                            .findFirst();
            if (interrupted.isPresent() && interrupted.get().publicKey().length() > 0) {
                return interrupted.get().publicKey();
            }
            // A half of a pair, made when the token was pulled, is of no use.
            work.session().removeUnfinishedKeys(plan.newCkaId());
            KeySpec spec = KeySpec.like(TokenWork.oldPublicKey(renewal));
            return work.session().generateKeyPair(spec, plan.newCkaId(), plan.newLabel());
        } catch (TokenException e) {
            throw StepException.of(e, Effect.ENDS);
        } catch (IllegalArgumentException e) {
            throw new StepException(
                    FailureCause.TOKEN_UNSUPPORTED, Effect.ENDS, String.valueOf(e.getMessage()));
        }
    }
}
