package vn.capbu.renewal.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.ConfigurationException;

/** Why a module or a campaign can't be set up. */
final class ConfigurationText {

    private ConfigurationText() {}

    @Messages({
        "# {0} - name",
        "ConfigurationText.nameTaken=The name {0} is taken.",
        "# {0} - name",
        "ConfigurationText.notFound=There is nothing named {0}.",
        "# {0} - file",
        "ConfigurationText.fileUnreadable=The file {0} can''t be read.",
        "# {0} - file",
        "ConfigurationText.notACertificate=The file {0} holds no certificate, or a damaged one.",
        "# {0} - file",
        "ConfigurationText.notACa=The certificate in {0} isn''t that of a CA.",
        "# {0} - file",
        "ConfigurationText.caExpired=The CA certificate in {0} has ended: nothing can be issued by it.",
        "# {0} - file",
        "ConfigurationText.sameCa=Old and new CA certificate have the same key: {0}",
        "# {0} - file",
        "ConfigurationText.notACrl=The file {0} holds no CRL, or a damaged one.",
        "# {0} - file",
        "ConfigurationText.crlOfAnotherCa=The CRL {0} isn''t signed by the old CA.",
        "# {0} - file",
        "ConfigurationText.keyUnusable=The key {0} can''t be read or doesn''t belong to its certificate.",
        "# {0} - library",
        "# {1} - technical text",
        "ConfigurationText.moduleUnusable=The library {0} can''t be used as a PKCS#11 module ({1}).",
        "# {0} - URL",
        "ConfigurationText.badUrl={0} is no http or https address.",
        "# {0} - name",
        "ConfigurationText.inUse=Tokens of {0} are at work.",
        "# {0} - authority in use",
        "ConfigurationText.changed=Somebody else changed these settings since you opened them. In use now: {0}."
    })
    static String happened(ConfigurationException e) {
        String subject = e.subject();
        return switch (e.reason()) {
            case NAME_TAKEN -> Bundle.ConfigurationText_nameTaken(subject);
            case NOT_FOUND -> Bundle.ConfigurationText_notFound(subject);
            case FILE_UNREADABLE -> Bundle.ConfigurationText_fileUnreadable(subject);
            case NOT_A_CERTIFICATE -> Bundle.ConfigurationText_notACertificate(subject);
            case NOT_A_CA -> Bundle.ConfigurationText_notACa(subject);
            case CA_EXPIRED -> Bundle.ConfigurationText_caExpired(subject);
            case SAME_CA -> Bundle.ConfigurationText_sameCa(subject);
            case NOT_A_CRL -> Bundle.ConfigurationText_notACrl(subject);
            case CRL_OF_ANOTHER_CA -> Bundle.ConfigurationText_crlOfAnotherCa(subject);
            case KEY_UNUSABLE -> Bundle.ConfigurationText_keyUnusable(subject);
            case MODULE_UNUSABLE ->
                    Bundle.ConfigurationText_moduleUnusable(
                            subject, String.valueOf(e.getMessage()));
            case BAD_URL -> Bundle.ConfigurationText_badUrl(subject);
            case IN_USE -> Bundle.ConfigurationText_inUse(subject);
            case CHANGED_MEANWHILE -> Bundle.ConfigurationText_changed(subject);
        };
    }

    @Messages({
        "ConfigurationText.otherName=Choose another name.",
        "ConfigurationText.otherFile=Choose the right file and try again.",
        "ConfigurationText.driver=Install the vendor's driver, choose its library for this kind of system (64 or 32 bits).",
        "ConfigurationText.lookAgain=Open the settings anew, look at them, then change them if it is still wanted.",
        "ConfigurationText.wait=Wait until they are finished, then try again."
    })
    static String next(ConfigurationException e) {
        return switch (e.reason()) {
            case NAME_TAKEN, NOT_FOUND, BAD_URL -> Bundle.ConfigurationText_otherName();
            case FILE_UNREADABLE,
                    NOT_A_CERTIFICATE,
                    NOT_A_CA,
                    CA_EXPIRED,
                    SAME_CA,
                    NOT_A_CRL,
                    CRL_OF_ANOTHER_CA,
                    KEY_UNUSABLE ->
                    Bundle.ConfigurationText_otherFile();
            case MODULE_UNUSABLE -> Bundle.ConfigurationText_driver();
            case CHANGED_MEANWHILE -> Bundle.ConfigurationText_lookAgain();
            case IN_USE -> Bundle.ConfigurationText_wait();
        };
    }
}
