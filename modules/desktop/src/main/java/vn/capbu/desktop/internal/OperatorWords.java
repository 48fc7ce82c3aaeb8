package vn.capbu.desktop.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.Role;

/** Accounts, roles and refusals in the operator's words. */
public final class OperatorWords {

    private OperatorWords() {}

    /** A role. */
    @Messages({
        "OperatorWords.DESK_OPERATOR=Service desk",
        "OperatorWords.PRODUCT_CENTRE=Product centre",
        "OperatorWords.CARE_AGENT=Customer care",
        "OperatorWords.SUPERVISOR=Supervisor",
        "OperatorWords.PROVINCE=Province",
        "OperatorWords.AUDITOR=Auditor",
        "OperatorWords.ADMINISTRATOR=Administrator"
    })
    public static String of(Role role) {
        return switch (role) {
            case DESK_OPERATOR -> Bundle.OperatorWords_DESK_OPERATOR();
            case PRODUCT_CENTRE -> Bundle.OperatorWords_PRODUCT_CENTRE();
            case CARE_AGENT -> Bundle.OperatorWords_CARE_AGENT();
            case SUPERVISOR -> Bundle.OperatorWords_SUPERVISOR();
            case PROVINCE -> Bundle.OperatorWords_PROVINCE();
            case AUDITOR -> Bundle.OperatorWords_AUDITOR();
            case ADMINISTRATOR -> Bundle.OperatorWords_ADMINISTRATOR();
        };
    }

    static String of(Set<Role> roles) {
        return String.join(", ", new TreeSet<>(roles).stream().map(OperatorWords::of).toList());
    }

    /** Why somebody can't sign in, with a wait in words. */
    @Messages({
        "OperatorWords.wrong=The account or the password is wrong. Check Caps Lock and the Vietnamese keyboard.",
        "# {0} - how long",
        "OperatorWords.locked=Too many tries failed. Wait {0}, or ask an administrator to unlock the account.",
        "OperatorWords.inactive=This account is closed. Ask an administrator.",
        "OperatorWords.mustChange=Somebody else chose this password. Choose your own before you go on."
    })
    static String signIn(OperatorException refused, Instant now, Formats formats) {
        return switch (refused.reason()) {
            case LOCKED -> {
                Instant until = refused.until();
                Duration wait = until == null ? Duration.ZERO : Duration.between(now, until);
                yield Bundle.OperatorWords_locked(
                        formats.duration(
                                Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds()))));
            }
            case INACTIVE -> Bundle.OperatorWords_inactive();
            case MUST_CHANGE -> Bundle.OperatorWords_mustChange();
            case WRONG -> Bundle.OperatorWords_wrong();
            default -> change(refused);
        };
    }

    /** Why an account or a password isn't changed. */
    @Messages({
        "# {0} - characters",
        "OperatorWords.short=The password needs {0} characters or more.",
        "# {0} - characters",
        "OperatorWords.long=The password may have {0} characters at most.",
        "OperatorWords.guessed=The password is easily guessed: it holds the name, or the same characters over and over.",
        "OperatorWords.same=The new password is the present one.",
        "# {0} - account",
        "OperatorWords.exists=There is an account {0} already.",
        "OperatorWords.badName=The account's name needs small letters without accents, digits, dots or hyphens, and begins with a letter.",
        "OperatorWords.noName=The person's name is missing.",
        "# {0} - characters",
        "OperatorWords.tooLong=A text has more than {0} characters.",
        "OperatorWords.noRole=Choose a role.",
        "OperatorWords.noProvince=Say which province this person works for.",
        "OperatorWords.first=The first account has to be an administrator's.",
        "OperatorWords.own=Nobody gives himself roles, closes or unlocks the own account, or resets the own password here.",
        "OperatorWords.last=This is the last active administrator. Make another one first.",
        "OperatorWords.changed=Somebody else has just changed this account. Look at it again.",
        "OperatorWords.notAdministrator=Only an administrator may do this.",
        "OperatorWords.server=The database server keeps this; its administrator helps.",
        "OperatorWords.directory=The database server asks a directory (LDAP) for this person's password, so that the one set here was"
                + " dropped; the account stays as it is. Passwords are changed in that directory.",
        "OperatorWords.passwordNeeded=The account needs a password.",
        "OperatorWords.unknown=There is no such account."
    })
    static String change(OperatorException refused) {
        String subject = refused.subject();
        return switch (refused.reason()) {
            case PASSWORD_SHORT -> Bundle.OperatorWords_short(subject);
            case PASSWORD_LONG -> Bundle.OperatorWords_long(subject);
            case PASSWORD_GUESSED -> Bundle.OperatorWords_guessed();
            case PASSWORD_SAME -> Bundle.OperatorWords_same();
            case EXISTS -> Bundle.OperatorWords_exists(subject);
            case BAD_NAME -> Bundle.OperatorWords_badName();
            case NO_NAME -> Bundle.OperatorWords_noName();
            case TOO_LONG -> Bundle.OperatorWords_tooLong(subject);
            case NO_ROLE -> Bundle.OperatorWords_noRole();
            case NO_PROVINCE, UNKNOWN_PROVINCE -> Bundle.OperatorWords_noProvince();
            case FIRST_NOT_ADMINISTRATOR -> Bundle.OperatorWords_first();
            case OWN_ACCOUNT -> Bundle.OperatorWords_own();
            case LAST_ADMINISTRATOR -> Bundle.OperatorWords_last();
            case CHANGED -> Bundle.OperatorWords_changed();
            case NOT_AN_ADMINISTRATOR, SIGN_IN_REQUIRED -> Bundle.OperatorWords_notAdministrator();
            case SERVER_KEEPS -> Bundle.OperatorWords_server();
            case DIRECTORY_KEEPS -> Bundle.OperatorWords_directory();
            case PASSWORD_NEEDED -> Bundle.OperatorWords_passwordNeeded();
            case UNKNOWN -> Bundle.OperatorWords_unknown();
            case INACTIVE -> Bundle.OperatorWords_inactive();
            case MUST_CHANGE -> Bundle.OperatorWords_mustChange();
            case WRONG, LOCKED -> Bundle.OperatorWords_wrong();
        };
    }
}
