package vn.capbu.tokenworker;

import java.util.HexFormat;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.cryptoki.Template;
import vn.capbu.tokenworker.protocol.KeyType;
import vn.capbu.tokenworker.protocol.Octets;

/** What C_GenerateKeyPair is given: the mechanism and the templates of both keys, which stay on the token for good. */
final class KeyTemplates {

    private static final byte[] F4 = {1, 0, 1};
    private static final byte[] P256 = HexFormat.of().parseHex("06082a8648ce3d030107");
    private static final byte[] P384 = HexFormat.of().parseHex("06052b81040022");

    private final Template publicKey;
    private final Template privateKey;
    private final long mechanism;

    KeyTemplates(KeyType type, Octets ckaId, String label) {
        publicKey = common(ckaId, label).with(Ck.CKA_PRIVATE, false).with(Ck.CKA_VERIFY, true);
        privateKey =
                common(ckaId, label)
                        .with(Ck.CKA_PRIVATE, true)
                        .with(Ck.CKA_SENSITIVE, true)
                        .with(Ck.CKA_EXTRACTABLE, false)
                        .with(Ck.CKA_SIGN, true);
        mechanism =
                switch (type) {
                    case RSA_2048 -> rsa(2048);
                    case RSA_3072 -> rsa(3072);
                    case RSA_4096 -> rsa(4096);
                    case EC_P256 -> ec(P256);
                    case EC_P384 -> ec(P384);
                };
    }

    Template publicKey() {
        return publicKey;
    }

    Template privateKey() {
        return privateKey;
    }

    long mechanism() {
        return mechanism;
    }

    /** Subscriber certificates here allow key encipherment too, so the pair can decrypt. */
    private long rsa(long modulusBits) {
        publicKey
                .with(Ck.CKA_ENCRYPT, true)
                .with(Ck.CKA_MODULUS_BITS, modulusBits)
                .with(Ck.CKA_PUBLIC_EXPONENT, F4);
        privateKey.with(Ck.CKA_DECRYPT, true);
        return Ck.CKM_RSA_PKCS_KEY_PAIR_GEN;
    }

    private long ec(byte[] namedCurve) {
        publicKey.with(Ck.CKA_EC_PARAMS, namedCurve);
        return Ck.CKM_EC_KEY_PAIR_GEN;
    }

    private static Template common(Octets ckaId, String label) {
        return new Template()
                .with(Ck.CKA_TOKEN, true)
                .with(Ck.CKA_ID, ckaId.toArray())
                .with(Ck.CKA_LABEL, label);
    }
}
