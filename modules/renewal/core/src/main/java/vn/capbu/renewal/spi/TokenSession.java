package vn.capbu.renewal.spi;

import java.util.List;
import java.util.Set;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.renewal.KeySpec;
import vn.capbu.renewal.PinLengths;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.TokenSnapshot;

/**
 * A worker process at work on one token. Every call checks first that the same token is still in the slot; a failed call may
 * leave the process dead, then every further call fails too and the caller opens a new session. Used by one thread at a time.
 */
public interface TokenSession extends AutoCloseable {

    /** The token as it is now, read afresh. */
    TokenSnapshot identify() throws TokenException;

    /**
     * C_Login as CKU_USER, exactly once. Any answer but CKR_OK counts as a try.
     *
     * @param pin left to its owner, who wipes it; the copies made for the worker are wiped by this call
     * @return what the module answered, and the PIN flags read after it
     */
    LoginAnswer login(Pin pin) throws TokenException;

    /** How long a PIN of the token may be. */
    default PinLengths pinLengths() throws TokenException {
        throw noPinChange();
    }

    /** C_Login as CKU_SO, exactly once; otherwise like {@link #login}. */
    default LoginAnswer loginAsSecurityOfficer(Pin soPin) throws TokenException {
        throw noPinChange();
    }

    /**
     * C_SetPIN, after a login with the present PIN.
     *
     * @param present left to its owner, like the other
     * @return what the module answered
     * @throws TokenException TOKEN_GONE and UNSUPPORTED when the module wasn't asked; after any other fault nobody knows
     */
    default LoginAnswer changePin(Pin present, Pin next) throws TokenException {
        throw noPinChange();
    }

    /** C_InitPIN, after a login as security officer; otherwise like {@link #changePin}. */
    default LoginAnswer initPin(Pin next) throws TokenException {
        throw noPinChange();
    }

    private static TokenException noPinChange() {
        return new TokenException(
                TokenException.Fault.UNSUPPORTED, "", "this access to tokens changes no PINs");
    }

    /** The private keys that the login shows, with their public halves where the token has them. */
    List<TokenKey> keys() throws TokenException;

    /**
     * C_GenerateKeyPair on the token (CKA_TOKEN, CKA_ID and CKA_LABEL in the template). The caller has journalled the CKA_ID.
     *
     * @return the DER SubjectPublicKeyInfo
     */
    Bytes generateKeyPair(KeySpec spec, Bytes ckaId, String label) throws TokenException;

    /** Signs with the private key of a CKA_ID. The data is hashed by the scheme. */
    byte[] sign(Bytes ckaId, SignatureScheme scheme, byte[] data) throws TokenException;

    /**
     * C_CreateObject of a certificate, then reads it back and compares byte for byte; a certificate that the token altered is
     * removed again. When this very certificate is already there, nothing is written.
     */
    void writeCertificate(Bytes ckaId, String label, Bytes der) throws TokenException;

    /**
     * Removes the one certificate object whose CKA_VALUE is exactly this, by its handle. Nothing happens when there is none.
     */
    void removeCertificate(Bytes der) throws TokenException;

    /**
     * Undoes {@link #writeCertificate}: like {@link #removeCertificate}, and what a write left that was broken off before it could compare,
     * an object under the CKA_ID with issuer and serial number of the certificate and other bytes.
     */
    void takeOffCertificate(Bytes ckaId, Bytes der) throws TokenException;

    /**
     * Removes what {@link #generateKeyPair} left under a CKA_ID that was journalled for it and that nobody has certified: the pair, or the
     * half of it that the token had made. Refuses when a certificate on the token has the CKA_ID or the key. Nothing happens when there is
     * none.
     */
    void removeUnfinishedKeys(Bytes ckaId) throws TokenException;

    /**
     * Removes a key pair that this product generated and that no certificate is for. Refuses when a certificate on the token
     * has the same CKA_ID or the same public key. Nothing happens when there is no such key.
     *
     * @param publicKey the key's hash; the key is left alone when it has another one
     */
    void removeOrphanKeyPair(Bytes ckaId, PublicKeyHash publicKey) throws TokenException;

    /**
     * Opens the token in a fresh process as a relying application would, through SunPKCS11's KeyStore, and signs random data
     * with the key that belongs to a certificate.
     *
     * @param der the new certificate
     * @param exact whether the KeyStore must show this very certificate; false accepts another one for the same key (both
     *     certificates of a same-key renewal are on the token between WRITTEN and DONE, and a KeyStore shows one)
     * @throws TokenException RELYING_APPLICATION_FAILED when the certificate or key isn't found or the signature is wrong
     */
    void verifyAsRelyingApplication(Pin pin, Bytes der, boolean exact) throws TokenException;

    /** Ends the process. */
    @Override
    void close();

    /**
     * What C_Login answered.
     *
     * @param accepted whether it was CKR_OK
     * @param answer the CKR name, for example CKR_PIN_INCORRECT
     * @param flags the token's flags, read after the login
     */
    record LoginAnswer(boolean accepted, String answer, Set<TokenFlag> flags) {

        public LoginAnswer {
            flags = Set.copyOf(flags);
        }
    }

    /**
     * A private key on the token.
     *
     * @param ckaId CKA_ID
     * @param label CKA_LABEL, possibly empty
     * @param publicKey DER SubjectPublicKeyInfo; empty bytes when the token doesn't show it
     */
    record TokenKey(Bytes ckaId, String label, Bytes publicKey) {}
}
