package vn.capbu.renewal.custody;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why something can't be done with tokens in custody. Says what; only windows and commands turn it into words.
 *
 * @param kind what is wrong
 * @param line of the list that was entered, from 1; 0 when it is about no line
 * @param subject what it is about: a token serial, a slip number, a code; never personal data; possibly empty
 * @param from state of the token, for TRANSITION and DEAD_END; the one that was seen, for CHANGED_MEANWHILE; null otherwise
 * @param to wanted state, for TRANSITION; the state of now, for CHANGED_MEANWHILE; null otherwise
 */
public record CustodyProblem(
        Kind kind,
        int line,
        String subject,
        @Nullable CustodyState from,
        @Nullable CustodyState to) {

    /** What is wrong. */
    public enum Kind {
        /** No token was named. */
        NO_TOKENS,
        /** A line is no token serial. */
        MALFORMED_SERIAL,
        /** A token is named twice. */
        DUPLICATE,
        /** The desk has the token already; the subject is the token. */
        IN_CUSTODY,
        /** The bearer's name or document is missing. */
        BEARER_INCOMPLETE,
        /** Neither phone nor e-mail: nobody could be told. */
        CONTACT_MISSING,
        /** A paper has no number, date or issuer. */
        MANDATE_INCOMPLETE,
        /** A paper is dated after today. */
        MANDATE_IN_FUTURE,
        /** A sealed envelope has no number. */
        ENVELOPE_MISSING,
        /** The catalogue has no such condition; the subject is its code. */
        UNKNOWN_CONDITION,
        /** The catalogue has no such system; the subject is its code. */
        UNKNOWN_SYSTEM,
        /** A desk code isn't 1 to 8 letters or digits. */
        BAD_DESK,
        /** A text is longer than the database keeps; the subject names the field. */
        TOO_LONG,
        /** The desk doesn't have the token. */
        NOT_IN_CUSTODY,
        /** There is no such slip. */
        UNKNOWN_SLIP,
        /** There are no such minutes. */
        UNKNOWN_MINUTES,
        /** The rules don't allow the move between the two states. */
        TRANSITION,
        /** The move needs a reason. */
        REASON_MISSING,
        /** The operator is no supervisor. */
        SUPERVISOR_NEEDED,
        /** The second person's name is missing, or is the operator's. */
        SECOND_PERSON_MISSING,
        /** The token is at work: its renewal is open. */
        RENEWAL_OPEN,
        /** The token isn't ready. */
        NOT_READY,
        /** The authority says that the new certificate is revoked. */
        CERTIFICATE_REVOKED,
        /** The authority doesn't say whether the new certificate is good, or can't be asked. */
        STATUS_UNKNOWN,
        /** Another person than the one on the slip, without an authorisation of the customer. */
        OTHER_PERSON,
        /** The name of the person on the slip, with another identity document. */
        DOCUMENT_DIFFERS,
        /** Another paper than the one on the slip, and no newer one. */
        MANDATE_DIFFERS,
        /** A paper of another customer. */
        OTHER_CUSTOMER,
        /** Neither slip nor declaration of its loss. */
        SLIP_MISSING,
        /** The advice to change the PIN wasn't acknowledged. */
        PIN_ADVICE_MISSING,
        /** Somebody else changed it in between. */
        CHANGED_MEANWHILE,
        /** A change of the rules would be in force before today; the subject is the day. */
        BACKDATED,
        /** What is changed has a version that begins later than the wanted day; the subject is that version's first day. */
        LATER_VERSION,
        /** A limit isn't 1 to 365 days; the subject is the number. */
        BAD_LIMIT,
        /** From a state, {@link #from()}, no moves lead to the return. */
        DEAD_END,
        /** A code isn't lower-case letters, digits and hyphens; the subject is the code. */
        BAD_CODE,
        /** A code stands twice in its list; the subject is the code. */
        CODE_TWICE,
        /** A name is missing in one of the languages; the subject is the code. */
        NAME_MISSING,
        /** Nothing is different from what is in force. */
        NOTHING_CHANGED;

        private static final Set<Kind> SUPERVISOR_MAY =
                EnumSet.of(
                        RENEWAL_OPEN,
                        NOT_READY,
                        STATUS_UNKNOWN,
                        OTHER_PERSON,
                        DOCUMENT_DIFFERS,
                        MANDATE_DIFFERS,
                        OTHER_CUSTOMER,
                        SLIP_MISSING);

        /** Whether a supervisor may set it aside, with a reason and a second person. */
        public boolean canBeSetAside() {
            return SUPERVISOR_MAY.contains(this);
        }
    }

    /** A problem of a whole request. */
    public static CustodyProblem of(Kind kind) {
        return new CustodyProblem(kind, 0, "", null, null);
    }

    /** A problem of a token, slip or code. */
    public static CustodyProblem of(Kind kind, Object subject) {
        return new CustodyProblem(kind, 0, subject.toString(), null, null);
    }

    /** A problem of a line that was entered. */
    public static CustodyProblem atLine(Kind kind, int line, String subject) {
        return new CustodyProblem(kind, line, subject, null, null);
    }

    /** A token that isn't as somebody saw it. */
    static CustodyProblem changed(CustodyItem seen, CustodyItem now) {
        return new CustodyProblem(
                Kind.CHANGED_MEANWHILE, 0, now.token().value(), seen.state(), now.state());
    }

    /** A move that isn't allowed. */
    public static CustodyProblem notAllowed(CustodyItem item, CustodyState to) {
        return new CustodyProblem(Kind.TRANSITION, 0, item.token().value(), item.state(), to);
    }
}
