package vn.capbu.tokenworker;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.cryptoki.CryptokiException;
import vn.capbu.tokenworker.cryptoki.CryptokiSession;
import vn.capbu.tokenworker.cryptoki.CryptokiSession.KeyPairHandles;
import vn.capbu.tokenworker.cryptoki.PublicKeys;
import vn.capbu.tokenworker.protocol.CertificateReport;
import vn.capbu.tokenworker.protocol.Failure;
import vn.capbu.tokenworker.protocol.KeyType;
import vn.capbu.tokenworker.protocol.Octets;

/** Makes key pairs on a token, and removes those that nothing depends on. */
final class KeyPairs {

    private final CryptokiSession session;
    private final KeyObjects keys;
    private final CertificateObjects certificates;

    KeyPairs(CryptokiSession session) {
        this.session = session;
        this.keys = new KeyObjects(session);
        this.certificates = new CertificateObjects(session);
    }

    /**
     * C_GenerateKeyPair.
     *
     * @param ckaId must not be in use by any key or certificate
     * @return DER SubjectPublicKeyInfo
     */
    Octets generate(KeyType type, Octets ckaId, String label)
            throws CryptokiException, RequestFailure {
        refuseIdInUse(ckaId);
        KeyTemplates templates = new KeyTemplates(type, ckaId, label);
        KeyPairHandles pair =
                session.generateKeyPair(
                        templates.mechanism(), templates.publicKey(), templates.privateKey());
        return readBack(pair, ckaId);
    }

    private Octets readBack(KeyPairHandles pair, Octets ckaId)
            throws CryptokiException, RequestFailure {
        Octets publicKey = keys.subjectPublicKeyInfo(pair.publicKey());
        Octets given = Attributes.ckaId(session, pair.privateKey());
        if (publicKey.isEmpty() || !given.equals(ckaId)) {
            session.destroy(pair.privateKey());
            session.destroy(pair.publicKey());
            throw new RequestFailure(
                    Failure.UNSUPPORTED,
                    publicKey.isEmpty()
                            ? "the new public key can't be read; the pair is removed again"
                            : "the token gave the key CKA_ID " + given + "; it is removed again");
        }
        return publicKey;
    }

    /** Removes the pair with this CKA_ID and public key, when no certificate has either; none is fine. */
    void remove(Octets ckaId, Octets publicKeyHash) throws CryptokiException, RequestFailure {
        List<Long> privateKeys = keys.withId(Ck.CKO_PRIVATE_KEY, ckaId);
        List<Long> publicKeys = keys.withId(Ck.CKO_PUBLIC_KEY, ckaId);
        if (privateKeys.isEmpty() && publicKeys.isEmpty()) {
            return;
        }
        if (privateKeys.size() > 1 || publicKeys.size() > 1) {
            throw refusal("CKA_ID " + ckaId + " is that of several keys");
        }
        Octets publicKey =
                privateKeys.isEmpty()
                        ? keys.subjectPublicKeyInfo(publicKeys.get(0))
                        : keys.publicHalf(privateKeys.get(0), ckaId);
        if (!publicKeyHash.equals(hash(publicKey))) {
            throw refusal("the key with CKA_ID " + ckaId + " is another one");
        }
        refuseIfCertified(ckaId, publicKey);
        for (long key : privateKeys) {
            session.destroy(key);
        }
        for (long key : publicKeys) {
            session.destroy(key);
        }
    }

    /**
     * Removes what C_GenerateKeyPair left under a CKA_ID that was made up for it: a pair, or the one half that a token had made when it was
     * pulled. Refuses when a certificate has the CKA_ID or one of the keys.
     */
    void removeUnfinished(Octets ckaId) throws CryptokiException, RequestFailure {
        List<Long> privateKeys = keys.withId(Ck.CKO_PRIVATE_KEY, ckaId);
        List<Long> publicKeys = keys.withId(Ck.CKO_PUBLIC_KEY, ckaId);
        refuseIfIdCertified(ckaId);
        for (long key : privateKeys) {
            refuseIfKeyCertified(keys.publicHalf(key, ckaId));
        }
        for (long key : publicKeys) {
            refuseIfKeyCertified(keys.subjectPublicKeyInfo(key));
        }
        for (long key : privateKeys) {
            session.destroy(key);
        }
        for (long key : publicKeys) {
            session.destroy(key);
        }
    }

    private void refuseIfCertified(Octets ckaId, Octets publicKey)
            throws CryptokiException, RequestFailure {
        refuseIfIdCertified(ckaId);
        refuseIfKeyCertified(publicKey);
    }

    private void refuseIfIdCertified(Octets ckaId) throws CryptokiException, RequestFailure {
        if (ckaId.isEmpty() || !keys.withId(Ck.CKO_CERTIFICATE, ckaId).isEmpty()) {
            throw refusal("a certificate has the same CKA_ID");
        }
    }

    /** A key whose public half the token doesn't show can't be looked for. */
    private void refuseIfKeyCertified(Octets publicKey) throws CryptokiException, RequestFailure {
        if (publicKey.isEmpty()) {
            return;
        }
        byte[] bits = PublicKeys.keyBits(publicKey.toArray());
        for (CertificateReport certificate : certificates.read()) {
            if (contains(certificate.value().toArray(), bits)) {
                throw refusal("a certificate is for this key");
            }
        }
    }

    private void refuseIdInUse(Octets ckaId) throws CryptokiException, RequestFailure {
        for (long objectClass :
                new long[] {Ck.CKO_PRIVATE_KEY, Ck.CKO_PUBLIC_KEY, Ck.CKO_CERTIFICATE}) {
            if (!keys.withId(objectClass, ckaId).isEmpty()) {
                throw refusal("CKA_ID " + ckaId + " is in use");
            }
        }
    }

    private static RequestFailure refusal(String why) {
        return new RequestFailure(Failure.REFUSED_TO_PROTECT, why);
    }

    private static boolean contains(byte[] haystack, byte[] needle) {
        for (int at = 0; at + needle.length <= haystack.length; at++) {
            if (Arrays.equals(haystack, at, at + needle.length, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }

    private static Octets hash(Octets publicKey) {
        try {
            return Octets.of(MessageDigest.getInstance("SHA-256").digest(publicKey.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
