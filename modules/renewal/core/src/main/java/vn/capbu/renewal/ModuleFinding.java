package vn.capbu.renewal;

/**
 * Something that a module lacks, or that an administrator should know of it.
 *
 * @param kind what it is
 * @param severity what it means for renewals
 * @param subject the function, slot or token that it is about, or a number; empty when it is about the module
 * @param technical CKR name or other detail for support, empty when there is none
 */
public record ModuleFinding(Kind kind, Severity severity, String subject, String technical) {

    /** What a finding means for renewals. */
    public enum Severity {
        /** Nothing can be renewed. */
        BLOCKS,
        /** Something can't be done. */
        LIMITS,
        /** Good to know. */
        NOTE
    }

    /** What can be found. */
    public enum Kind {
        /** There is no such file. */
        LIBRARY_MISSING,
        /** The system's loader refuses the file. */
        LIBRARY_UNLOADABLE,
        /** A library, but none of PKCS#11. */
        NOT_PKCS11,
        /** C_Initialize or the slot list answered with an error. */
        MODULE_ERROR,
        /** Its process ended during the test. */
        MODULE_CRASHED,
        /** Its process didn't answer during the test. */
        MODULE_HUNG,
        /** Its process wrote what is no answer. */
        MODULE_GARBLED,
        /** A 32-bit library: a 32-bit Java is needed and none is set; the subject is one that is installed, or empty. */
        NEEDS_32_BIT_JAVA,
        /** A library for another processor; the subject says which. */
        OTHER_PROCESSOR,
        /** A library for another operating system. */
        OTHER_SYSTEM,
        /** The configured Java is for another processor than the library. */
        JAVA_DOES_NOT_FIT,
        /** C_GenerateKeyPair is missing. */
        NO_KEY_GENERATION,
        /** C_CreateObject is missing. */
        NO_WRITING,
        /** C_DestroyObject is missing. */
        NO_REMOVING,
        /** C_SignInit or C_Sign is missing. */
        NO_SIGNING,
        /** C_FindObjectsInit is missing. */
        NO_READING,
        /** C_SetPIN is missing. */
        NO_PIN_CHANGE,
        /** C_InitPIN is missing. */
        NO_PIN_UNLOCK,
        /** C_WaitForSlotEvent is missing. */
        NO_SLOT_EVENTS,
        /** A function ends the process, or doesn't come back, when it is called with a session that doesn't exist. */
        FRAIL_FUNCTION,
        /** CKF_OS_LOCKING_OK is refused. */
        LOCKING_REFUSED,
        /** No token is plugged in, so tokens weren't tested. */
        NO_TOKEN,
        /** A slot answers with an error. */
        SLOT_UNREADABLE,
        /** A token opens no read-write session. */
        NO_WRITE_SESSION,
        /** A token says that it is write-protected. */
        WRITE_PROTECTED,
        /** The certificates of a token can't be read without a PIN. */
        CERTIFICATES_UNREADABLE,
        /** A token makes no RSA key pairs. */
        NO_RSA_KEY_GENERATION,
        /** A token makes no RSA signature that the product can use. */
        NO_RSA_SIGNATURE,
        /** The longest RSA key of a token is too short. */
        RSA_TOO_SHORT,
        /** A token makes no EC keys. */
        NO_EC,
        /** The user PIN of a token isn't set. */
        PIN_NOT_SET,
        /** The PIN of a token is locked. */
        PIN_LOCKED,
        /** A token doesn't say how much memory is free. */
        FREE_MEMORY_UNKNOWN,
        /** As many tokens are plugged in as the module can show, so there may be more. */
        TOKENS_AT_LIMIT
    }
}
