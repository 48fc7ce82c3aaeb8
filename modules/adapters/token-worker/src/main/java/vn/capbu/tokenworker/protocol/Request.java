package vn.capbu.tokenworker.protocol;

import java.util.Set;

/** What the console asks of a worker. One request at a time; each gets exactly one {@link Response}. */
public sealed interface Request {

    /**
     * Loads the library and calls C_Initialize; the first request, once. Answered by {@link Response.ModuleLoaded}.
     *
     * @param library path of the shared library
     */
    record LoadModule(String library) implements Request {}

    /**
     * Looks at the slots: C_GetSlotList, then C_GetSlotInfo, then C_GetTokenInfo. Answered by {@link Response.Slots}.
     *
     * @param skipped CK_SLOT_IDs that are not asked, because a token there is at work in another process
     */
    record Scan(Set<Long> skipped) implements Request {
        /** Keeps its own set. */
        public Scan {
            skipped = Set.copyOf(skipped);
        }
    }

    /**
     * Reads every certificate of the token in a slot, in a public session. Answered by {@link Response.Certificates}.
     *
     * @param slot CK_SLOT_ID, from a scan of this process
     */
    record ReadCertificates(long slot) implements Request {}

    /**
     * Finds a token by its serial number and opens a session; the other requests below are about this token. Answered by
     * {@link Response.Identified}.
     */
    record Open(String serial) implements Request {}

    /** The token of the session, read afresh, with its certificates. Answered by {@link Response.Identified}. */
    record Identify() implements Request {}

    /**
     * C_Login as CKU_USER, once. Answered by {@link Response.LoginAnswered}, whatever the module says.
     *
     * @param pin the PIN, or none where it is entered on the device
     */
    record Login(Secret pin) implements Request {}

    /** How long a PIN of the token may be. Answered by {@link Response.PinLengths}. */
    record ReadPinLengths() implements Request {}

    /** C_Login as CKU_SO, once; otherwise like {@link Login}. */
    record LoginSo(Secret pin) implements Request {}

    /** C_SetPIN, after a login with the present PIN. Answered by {@link Response.LoginAnswered}. */
    record SetPin(Secret present, Secret next) implements Request {}

    /** C_InitPIN, after a login as security officer. Answered by {@link Response.LoginAnswered}. */
    record InitPin(Secret next) implements Request {}

    /** The private keys that the session shows. Answered by {@link Response.Keys}. */
    record ListKeys() implements Request {}

    /**
     * C_GenerateKeyPair on the token. Answered by {@link Response.KeyPairGenerated}.
     *
     * @param ckaId not in use on the token
     */
    record GenerateKeyPair(KeyType type, Octets ckaId, String label) implements Request {}

    /**
     * Hashes and signs with the one private key of a CKA_ID. Answered by {@link Response.Signed}.
     *
     * @param data what is hashed
     */
    record Sign(Octets ckaId, SignatureKind signature, Octets data) implements Request {}

    /**
     * Writes a certificate and compares what the token then has. Answered by {@link Response.Done}.
     *
     * @param believeFreeMemory whether it isn't tried when the token says that there is no room
     */
    record WriteCertificate(Octets ckaId, String label, Octets der, boolean believeFreeMemory)
            implements Request {}

    /** Removes the certificate object with exactly this value. Answered by {@link Response.Done}. */
    record RemoveCertificate(Octets der) implements Request {}

    /**
     * The same for one that was written under a CKA_ID, perhaps with other bytes: what a broken-off write left goes too. Answered by
     * {@link Response.Done}.
     */
    record TakeOffCertificate(Octets ckaId, Octets der) implements Request {}

    /** Removes keys that no certificate is for and that are under a CKA_ID made for them. Answered by {@link Response.Done}. */
    record RemoveUnfinishedKeys(Octets ckaId) implements Request {}

    /**
     * Removes a key pair that no certificate is for. Answered by {@link Response.Done}.
     *
     * @param publicKeyHash SHA-256 of the DER SubjectPublicKeyInfo
     */
    record RemoveKeyPair(Octets ckaId, Octets publicKeyHash) implements Request {}

    /**
     * Opens the token through SunPKCS11 as other software does, signs random data and verifies it; in a worker of its own,
     * after {@link LoadModule}. Answered by {@link Response.Done}.
     *
     * @param exact whether this very certificate must be shown, or only one for the same key
     */
    record VerifyAsRelyingApplication(String serial, Secret pin, Octets der, boolean exact)
            implements Request {}

    /**
     * Looks what the module is, at every slot, without a PIN; no token of it may be at work. Answered by {@link
     * Response.Examined}.
     */
    record Examine() implements Request {}

    /**
     * Calls a function that some modules leave out, with a session that doesn't exist; the process has no session open.
     * Answered by {@link Response.Probed}.
     *
     * @param function its name, for example C_SetPIN
     */
    record ProbeFunction(String function) implements Request {}
}
