package vn.capbu.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sign-in, or a change of an operator's account, is refused. The message never holds a password. */
public final class OperatorException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Accounts exist, and nobody signed in. */
        SIGN_IN_REQUIRED,
        /** Account name or password is wrong; which of them is not told. */
        WRONG,
        /** Too many tries failed: none is taken before {@link #until()}. */
        LOCKED,
        /** The account was closed by an administrator. */
        INACTIVE,
        /** The password was set by somebody else: it has to be changed before anything else. */
        MUST_CHANGE,
        /** The server signs in, and keeps the passwords. */
        SERVER_KEEPS,
        /** The server asks a directory (LDAP) for this person's password: one that it keeps itself is never asked for, and was dropped. */
        DIRECTORY_KEEPS,
        /** An account needs a password where no server signs in. */
        PASSWORD_NEEDED,
        /** Only an administrator may. */
        NOT_AN_ADMINISTRATOR,
        /** There is no such account. */
        UNKNOWN,
        /** There is an account of this name already. */
        EXISTS,
        /** No account may have this name. */
        BAD_NAME,
        /** The person's name is missing. */
        NO_NAME,
        /** A text is too long; the subject tells how many characters it may have. */
        TOO_LONG,
        /** A person without any role can do nothing. */
        NO_ROLE,
        /** There is no such province. */
        UNKNOWN_PROVINCE,
        /** Who works for a province only needs to be told which. */
        NO_PROVINCE,
        /** The first account has to be an administrator's. */
        FIRST_NOT_ADMINISTRATOR,
        /** Nobody gives himself a role, closes or unlocks his own account, or resets his own password. */
        OWN_ACCOUNT,
        /** It is the last active administrator. */
        LAST_ADMINISTRATOR,
        /** Somebody else changed the account in between. */
        CHANGED,
        /** The password is shorter than the rule allows; the subject tells how many characters it needs. */
        PASSWORD_SHORT,
        /** The password is longer than the rule allows; the subject tells how many characters it may have. */
        PASSWORD_LONG,
        /** The password holds the account's or the person's name, or little else than one character. */
        PASSWORD_GUESSED,
        /** The new password is the present one. */
        PASSWORD_SAME
    }

    private final Reason reason;
    private final String subject;
    private final @Nullable Instant until;

    public OperatorException(Reason reason, String subject) {
        this(reason, subject, null);
    }

    OperatorException(Reason reason, String subject, @Nullable Instant until) {
        super(reason + " " + subject);
        this.reason = reason;
        this.subject = subject;
        this.until = until;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Of whom or what: an account name, or what the reason says. */
    public String subject() {
        return subject;
    }

    /** The end of the wait of LOCKED; null otherwise. */
    public @Nullable Instant until() {
        return until;
    }
}
