package vn.capbu.renewal;

import org.jspecify.annotations.Nullable;

/**
 * What a supervisor decided about a renewal that no rule can bring to an end: its request may have reached the authority, and no
 * directory says what became of it (architecture: after SENT nothing is sent again blindly); or its certificate can't stay, and
 * the authority takes none back.
 *
 * @param kind what was decided
 * @param reason why, in the supervisor's words; up to 1000 characters are kept
 * @param secondPerson who agreed, by name; another one than the operator
 * @param evidence what shows that the authority's staff revoked the certificate, such as the number and date of their letter; up to
 *     1000 characters are kept; null unless REVOKED
 */
public record SupervisorDecision(
        Kind kind, String reason, String secondPerson, @Nullable String evidence) {

    /** What can be decided. */
    public enum Kind {
        /** The authority has no certificate: the request is made and sent again, in the same transaction. */
        NONE_ISSUED,
        /** The authority handed the certificate over as a file: it is adopted. */
        ADOPT,
        /** Nothing is in force: the renewal ends. */
        END,
        /** The authority's staff revoked the certificate that can't stay: it is taken off the token, and the renewal ends. */
        REVOKED
    }

    /** A decision that needs no evidence. */
    public SupervisorDecision(Kind kind, String reason, String secondPerson) {
        this(kind, reason, secondPerson, null);
    }

    public SupervisorDecision {
        reason = reason.strip();
        secondPerson = secondPerson.strip();
        if (reason.isEmpty() || secondPerson.isEmpty()) {
            throw new IllegalArgumentException("a decision has a reason and a second person");
        }
        evidence = evidence == null || evidence.isBlank() ? null : evidence.strip();
        if ((kind == Kind.REVOKED) != (evidence != null)) {
            throw new IllegalArgumentException(
                    "a revocation has its evidence, and nothing else has");
        }
    }
}
