package vn.capbu.tokenworker.protocol;

import java.util.List;

/** What a worker answers. */
public sealed interface Response {

    /**
     * The library is initialised.
     *
     * @param manufacturer CK_INFO.manufacturerID
     * @param description CK_INFO.libraryDescription
     */
    record ModuleLoaded(String manufacturer, String description) implements Response {}

    /** The slots that were asked. */
    record Slots(List<SlotReport> slots) implements Response {
        /** Keeps its own list. */
        public Slots {
            slots = List.copyOf(slots);
        }
    }

    /** The certificates of a token. */
    record Certificates(List<CertificateReport> certificates) implements Response {
        /** Keeps its own list. */
        public Certificates {
            certificates = List.copyOf(certificates);
        }
    }

    /** The token of the session. */
    record Identified(TokenReport token, List<CertificateReport> certificates) implements Response {
        /** Keeps its own list. */
        public Identified {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * How long a PIN may be.
     *
     * @param shortest in bytes, as the token says
     * @param longest in bytes, as the token says
     */
    record PinLengths(long shortest, long longest) implements Response {}

    /**
     * What C_Login, C_SetPIN or C_InitPIN answered.
     *
     * @param ckr its return value
     * @param name the CKR name
     * @param flags the token's CKF_ bits, read after the login; those read before it when that failed
     */
    record LoginAnswered(long ckr, String name, long flags) implements Response {}

    /** The private keys. */
    record Keys(List<KeyReport> keys) implements Response {
        /** Keeps its own list. */
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A new key pair is on the token.
     *
     * @param publicKey DER SubjectPublicKeyInfo
     */
    record KeyPairGenerated(Octets publicKey) implements Response {}

    /** A signature: PKCS#1 octets, or DER Ecdsa-Sig-Value. */
    record Signed(Octets signature) implements Response {}

    /** It is done. */
    record Done() implements Response {}

    /** What the module is, and its slots. */
    record Examined(LibraryReport library, List<SlotDetails> slots) implements Response {
        /** Keeps its own list. */
        public Examined {
            slots = List.copyOf(slots);
        }
    }

    /**
     * A function came back.
     *
     * @param answer the CKR name
     */
    record Probed(String answer) implements Response {}

    /**
     * It was not done.
     *
     * @param failure what matters to the console
     * @param answer the CKR name, empty when no call of the module failed
     * @param detail for the log, English, without secrets
     */
    record Failed(Failure failure, String answer, String detail) implements Response {}
}
