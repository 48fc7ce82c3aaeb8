package vn.capbu.renewal.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.ModuleFinding;
import vn.capbu.renewal.ModuleFinding.Kind;

/** What a module lacks, and what follows from it. */
@Messages({
    "ModuleFindingText.libraryMissing=There is no such file. Install the vendor's driver, or correct the path.",
    "ModuleFindingText.libraryUnloadable=The system can't load the file: it is damaged, no library, or "
            + "something that it needs is missing.",
    "ModuleFindingText.notPkcs11=A library, but not of PKCS#11: it has no C_GetFunctionList. Choose the "
            + "vendor's PKCS#11 library.",
    "ModuleFindingText.moduleError=The module loads, but answers with an error. Check its driver and configuration.",
    "ModuleFindingText.moduleCrashed=The module crashed its process in the test. The console and other "
            + "modules are not affected; try the vendor's newest driver.",
    "ModuleFindingText.moduleHung=The module didn't answer and its process was ended. Close other "
            + "software that uses the token, then test again.",
    "ModuleFindingText.moduleGarbled=What runs as its Java is no Java, or the module writes to standard output.",
    "# {0} - subject",
    "ModuleFindingText.needs32BitJava=A 32-bit library; the console''s Java has 64 bits. Set a 32-bit "
            + "Java 17 or later as its Java (Eclipse Temurin x86, Azul Zulu, BellSoft Liberica). On this machine: {0}",
    "# {0} - subject",
    "ModuleFindingText.otherProcessor=A library for another processor ({0}). Install the vendor''s "
            + "driver for this one, or a Java for that one.",
    "# {0} - subject",
    "ModuleFindingText.otherSystem=A library for another operating system ({0}).",
    "# {0} - subject",
    "ModuleFindingText.javaDoesNotFit=The Java that is set for this module can''t load it: {0}",
    "# {0} - subject",
    "ModuleFindingText.noKeyGeneration={0} is missing: no new key pair can be made. Only campaigns that "
            + "keep the key.",
    "# {0} - subject",
    "ModuleFindingText.noWriting={0} is missing: the new certificate can''t be written.",
    "# {0} - subject",
    "ModuleFindingText.noRemoving={0} is missing: the old certificate stays where the key stays, and "
            + "nothing can be cleaned up after a failure.",
    "# {0} - subject",
    "ModuleFindingText.noSigning={0} is missing: the key can''t prove that the token has it.",
    "# {0} - subject",
    "ModuleFindingText.noReading={0} is missing: nothing on the token can be read.",
    "# {0} - subject",
    "ModuleFindingText.noPinChange={0} is missing: PINs can only be changed with the vendor''s token manager.",
    "# {0} - subject",
    "ModuleFindingText.noPinUnlock={0} is missing: PINs can only be unlocked with the vendor''s token manager.",
    "# {0} - subject",
    "ModuleFindingText.noSlotEvents={0} is missing. The console doesn''t need it: it looks at the slots each second.",
    "# {0} - subject",
    "ModuleFindingText.frailFunction={0} doesn''t survive a call with a session that doesn''t exist. A "
            + "renewal makes no such call.",
    "ModuleFindingText.lockingRefused=The module refuses the system's locks. Every token has a process "
            + "of its own, so tokens still go side by side.",
    "ModuleFindingText.noToken=No token is plugged in, so only the module was tested. Plug one in and test again.",
    "# {0} - subject",
    "ModuleFindingText.slotUnreadable=Slot {0} answers with an error.",
    "# {0} - subject",
    "ModuleFindingText.noWriteSession=Token {0} opens no session for writing: nothing can be renewed on it.",
    "# {0} - subject",
    "ModuleFindingText.writeProtected=Token {0} says that it is write-protected: nothing can be renewed on it.",
    "# {0} - subject",
    "ModuleFindingText.certificatesUnreadable=The certificates of token {0} can''t be read without a "
            + "PIN, so it can''t be judged.",
    "# {0} - subject",
    "ModuleFindingText.noRsaKeyGeneration=Token {0} makes no RSA key pairs.",
    "# {0} - subject",
    "ModuleFindingText.noRsaSignature=Token {0} makes no RSA signatures that can be used (CKM_RSA_PKCS, "
            + "CKM_SHA256_RSA_PKCS).",
    "# {0} - subject",
    "ModuleFindingText.rsaTooShort=Token {0} makes RSA keys of less than 2048 bits only.",
    "# {0} - subject",
    "ModuleFindingText.noEc=Token {0} makes no EC keys; RSA isn''t affected.",
    "# {0} - subject",
    "ModuleFindingText.pinNotSet=The user PIN of token {0} isn''t set.",
    "# {0} - subject",
    "ModuleFindingText.pinLocked=The PIN of token {0} is locked.",
    "# {0} - subject",
    "ModuleFindingText.freeMemoryUnknown=Token {0} doesn''t say how much memory is free: that it is full "
            + "shows only while writing.",
    "# {0} - subject",
    "ModuleFindingText.tokensAtLimit={0} tokens are plugged in, as many as this module can show: more "
            + "may be there unseen."
})
public final class ModuleFindingText {

    private ModuleFindingText() {}

    /** One sentence or two, with the consequence. */
    public static String of(ModuleFinding finding) {
        String subject = finding.subject();
        if (finding.kind() == Kind.NEEDS_32_BIT_JAVA && subject.isEmpty()) {
            return Bundle.ModuleFindingText_needs32BitJava("-");
        }
        return switch (finding.kind()) {
            case LIBRARY_MISSING -> Bundle.ModuleFindingText_libraryMissing();
            case LIBRARY_UNLOADABLE -> Bundle.ModuleFindingText_libraryUnloadable();
            case NOT_PKCS11 -> Bundle.ModuleFindingText_notPkcs11();
            case MODULE_ERROR -> Bundle.ModuleFindingText_moduleError();
            case MODULE_CRASHED -> Bundle.ModuleFindingText_moduleCrashed();
            case MODULE_HUNG -> Bundle.ModuleFindingText_moduleHung();
            case MODULE_GARBLED -> Bundle.ModuleFindingText_moduleGarbled();
            case NEEDS_32_BIT_JAVA -> Bundle.ModuleFindingText_needs32BitJava(subject);
            case OTHER_PROCESSOR -> Bundle.ModuleFindingText_otherProcessor(subject);
            case OTHER_SYSTEM -> Bundle.ModuleFindingText_otherSystem(subject);
            case JAVA_DOES_NOT_FIT -> Bundle.ModuleFindingText_javaDoesNotFit(subject);
            case NO_KEY_GENERATION -> Bundle.ModuleFindingText_noKeyGeneration(subject);
            case NO_WRITING -> Bundle.ModuleFindingText_noWriting(subject);
            case NO_REMOVING -> Bundle.ModuleFindingText_noRemoving(subject);
            case NO_SIGNING -> Bundle.ModuleFindingText_noSigning(subject);
            case NO_READING -> Bundle.ModuleFindingText_noReading(subject);
            case NO_PIN_CHANGE -> Bundle.ModuleFindingText_noPinChange(subject);
            case NO_PIN_UNLOCK -> Bundle.ModuleFindingText_noPinUnlock(subject);
            case NO_SLOT_EVENTS -> Bundle.ModuleFindingText_noSlotEvents(subject);
            case FRAIL_FUNCTION -> Bundle.ModuleFindingText_frailFunction(subject);
            case LOCKING_REFUSED -> Bundle.ModuleFindingText_lockingRefused();
            case NO_TOKEN -> Bundle.ModuleFindingText_noToken();
            case SLOT_UNREADABLE -> Bundle.ModuleFindingText_slotUnreadable(subject);
            case NO_WRITE_SESSION -> Bundle.ModuleFindingText_noWriteSession(subject);
            case WRITE_PROTECTED -> Bundle.ModuleFindingText_writeProtected(subject);
            case CERTIFICATES_UNREADABLE ->
                    Bundle.ModuleFindingText_certificatesUnreadable(subject);
            case NO_RSA_KEY_GENERATION -> Bundle.ModuleFindingText_noRsaKeyGeneration(subject);
            case NO_RSA_SIGNATURE -> Bundle.ModuleFindingText_noRsaSignature(subject);
            case RSA_TOO_SHORT -> Bundle.ModuleFindingText_rsaTooShort(subject);
            case NO_EC -> Bundle.ModuleFindingText_noEc(subject);
            case PIN_NOT_SET -> Bundle.ModuleFindingText_pinNotSet(subject);
            case PIN_LOCKED -> Bundle.ModuleFindingText_pinLocked(subject);
            case FREE_MEMORY_UNKNOWN -> Bundle.ModuleFindingText_freeMemoryUnknown(subject);
            case TOKENS_AT_LIMIT -> Bundle.ModuleFindingText_tokensAtLimit(subject);
        };
    }
}
