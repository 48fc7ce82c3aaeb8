package vn.capbu.renewal;

/**
 * What a supervisor decided about a renewal whose request may have reached the authority, and no directory says what became
 * of it (architecture: after SENT nothing is sent again blindly).
 *
 * @param kind what was decided
 * @param reason why, in the supervisor's words; up to 1000 characters are kept
 * @param secondPerson who was there, by name; another one than the operator
 */
public record SupervisorDecision(Kind kind, String reason, String secondPerson) {

    /** What can be decided. */
    public enum Kind {
        /** The authority has no certificate: the request is made and sent again, in the same transaction. */
        NONE_ISSUED,
        /** The authority handed the certificate over as a file: it is adopted. */
        ADOPT,
        /** Nothing is in force: the renewal ends. */
        END
    }

    public SupervisorDecision {
        reason = reason.strip();
        secondPerson = secondPerson.strip();
        if (reason.isEmpty() || secondPerson.isEmpty()) {
            throw new IllegalArgumentException("a decision has a reason and a second person");
        }
    }
}
