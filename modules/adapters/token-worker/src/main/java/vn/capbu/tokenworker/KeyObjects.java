package vn.capbu.tokenworker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.cryptoki.CryptokiException;
import vn.capbu.tokenworker.cryptoki.CryptokiSession;
import vn.capbu.tokenworker.cryptoki.PublicKeys;
import vn.capbu.tokenworker.protocol.Failure;
import vn.capbu.tokenworker.protocol.KeyReport;
import vn.capbu.tokenworker.protocol.Limits;
import vn.capbu.tokenworker.protocol.Octets;

/** The keys of a token, as the login shows them. */
final class KeyObjects {

    private static final int MAX_NUMBER = 2048;

    private final CryptokiSession session;

    KeyObjects(CryptokiSession session) {
        this.session = session;
    }

    /** Every private key, with its public half where the token has it. */
    List<KeyReport> read() throws CryptokiException {
        List<KeyReport> reports = new ArrayList<>();
        for (long key : session.find(Attributes.tokenObjects(Ck.CKO_PRIVATE_KEY), Limits.OBJECTS)) {
            Octets ckaId = Attributes.ckaId(session, key);
            reports.add(
                    new KeyReport(ckaId, Attributes.label(session, key), publicHalf(key, ckaId)));
        }
        return reports;
    }

    /**
     * The one private key of a CKA_ID.
     *
     * @throws RequestFailure KEY_NOT_FOUND when there is none or more than one
     */
    long onlyPrivateKey(Octets ckaId) throws CryptokiException, RequestFailure {
        List<Long> keys = withId(Ck.CKO_PRIVATE_KEY, ckaId);
        if (keys.size() != 1) {
            throw new RequestFailure(
                    Failure.KEY_NOT_FOUND, keys.size() + " private keys with CKA_ID " + ckaId);
        }
        return keys.get(0);
    }

    /** Handles of a class of objects with a CKA_ID. */
    List<Long> withId(long objectClass, Octets ckaId) throws CryptokiException {
        return session.find(Attributes.tokenObjects(objectClass, ckaId), Limits.OBJECTS);
    }

    /** Whether any private key must be logged in to before each use. */
    boolean anyAlwaysAuthenticates() throws CryptokiException {
        for (long key : session.find(Attributes.tokenObjects(Ck.CKO_PRIVATE_KEY), Limits.OBJECTS)) {
            if (alwaysAuthenticates(key)) {
                return true;
            }
        }
        return false;
    }

    /** CKA_ALWAYS_AUTHENTICATE. */
    boolean alwaysAuthenticates(long key) throws CryptokiException {
        byte[] value = session.attribute(key, Ck.CKA_ALWAYS_AUTHENTICATE, 1);
        return value != null && value.length == 1 && value[0] != 0;
    }

    /**
     * DER SubjectPublicKeyInfo of a private key: from itself where it shows modulus and exponent, else from the one public key
     * of the same CKA_ID; empty when neither is possible.
     */
    Octets publicHalf(long privateKey, Octets ckaId) throws CryptokiException {
        byte[] own = rsa(privateKey);
        if (own != null) {
            return Octets.of(own);
        }
        if (ckaId.isEmpty()) {
            return Octets.EMPTY;
        }
        List<Long> publicKeys = withId(Ck.CKO_PUBLIC_KEY, ckaId);
        return publicKeys.size() == 1 ? subjectPublicKeyInfo(publicKeys.get(0)) : Octets.EMPTY;
    }

    /** DER SubjectPublicKeyInfo of a public key object, empty when its attributes can't be read. */
    Octets subjectPublicKeyInfo(long publicKey) throws CryptokiException {
        byte[] encoded = rsa(publicKey);
        if (encoded == null) {
            encoded = ec(publicKey);
        }
        return encoded == null ? Octets.EMPTY : Octets.of(encoded);
    }

    private byte @Nullable [] rsa(long key) throws CryptokiException {
        byte[] modulus = session.attribute(key, Ck.CKA_MODULUS, MAX_NUMBER);
        byte[] exponent = session.attribute(key, Ck.CKA_PUBLIC_EXPONENT, MAX_NUMBER);
        if (modulus == null || exponent == null || modulus.length == 0 || exponent.length == 0) {
            return null;
        }
        return PublicKeys.rsa(modulus, exponent);
    }

    private byte @Nullable [] ec(long key) throws CryptokiException {
        byte[] parameters = session.attribute(key, Ck.CKA_EC_PARAMS, MAX_NUMBER);
        byte[] point = session.attribute(key, Ck.CKA_EC_POINT, MAX_NUMBER);
        if (parameters == null || point == null || parameters.length == 0 || point.length == 0) {
            return null;
        }
        try {
            return PublicKeys.ec(parameters, point);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
