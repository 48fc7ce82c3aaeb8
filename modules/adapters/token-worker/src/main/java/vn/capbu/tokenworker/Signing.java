package vn.capbu.tokenworker;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.cryptoki.CryptokiException;
import vn.capbu.tokenworker.cryptoki.CryptokiSession;
import vn.capbu.tokenworker.cryptoki.EcdsaSignature;
import vn.capbu.tokenworker.protocol.Failure;
import vn.capbu.tokenworker.protocol.Octets;
import vn.capbu.tokenworker.protocol.Secret;
import vn.capbu.tokenworker.protocol.SignatureKind;

/** Signs with a private key of the token. */
final class Signing {

    /** DER DigestInfo of SHA-256 up to the digest (RFC 8017, 9.2 note 1). */
    private static final byte[] DIGEST_INFO =
            HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private final CryptokiSession session;
    private final KeyObjects keys;
    private final Set<Long> mechanisms;

    /**
     * @param mechanisms what the token offers
     */
    Signing(CryptokiSession session, Set<Long> mechanisms) {
        this.session = session;
        this.keys = new KeyObjects(session);
        this.mechanisms = mechanisms;
    }

    /**
     * Signs with the one private key of a CKA_ID.
     *
     * @param pin for a key that wants it before each use; null when the login found none such
     */
    Octets sign(Octets ckaId, SignatureKind kind, byte[] data, @Nullable Secret pin)
            throws CryptokiException, RequestFailure {
        long key = keys.onlyPrivateKey(ckaId);
        boolean again = keys.alwaysAuthenticates(key);
        if (again && pin == null) {
            throw new RequestFailure(
                    Failure.LOGIN_LOST, "the key wants the PIN before each use, log in again");
        }
        Secret perUse = again ? pin : null;
        return switch (kind) {
            case SHA256_RSA -> Octets.of(rsa(key, data, perUse));
            case SHA256_ECDSA ->
                    Octets.of(EcdsaSignature.toDer(sign(Ck.CKM_ECDSA, key, sha256(data), perUse)));
        };
    }

    private byte[] rsa(long key, byte[] data, @Nullable Secret perUse)
            throws CryptokiException, RequestFailure {
        if (mechanisms.contains(Ck.CKM_SHA256_RSA_PKCS)) {
            return sign(Ck.CKM_SHA256_RSA_PKCS, key, data, perUse);
        }
        byte[] digest = sha256(data);
        byte[] digestInfo = new byte[DIGEST_INFO.length + digest.length];
        System.arraycopy(DIGEST_INFO, 0, digestInfo, 0, DIGEST_INFO.length);
        System.arraycopy(digest, 0, digestInfo, DIGEST_INFO.length, digest.length);
        return sign(Ck.CKM_RSA_PKCS, key, digestInfo, perUse);
    }

    private byte[] sign(long mechanism, long key, byte[] input, @Nullable Secret perUse)
            throws CryptokiException, RequestFailure {
        session.signInit(mechanism, key);
        if (perUse != null) {
            long answer = session.login(Ck.CKU_CONTEXT_SPECIFIC, perUse.expose());
            if (answer != Ck.CKR_OK) {
                throw RequestFailure.of(new CryptokiException("C_Login", answer));
            }
        }
        return session.sign(input);
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
