package vn.capbu.renewal.affected;

/** Why a decision isn't taken down. */
public enum DecisionRefusal {
    /** The operator is no supervisor. */
    NOT_A_SUPERVISOR,
    /** No second person is named, or the name is too long. */
    NO_SECOND_PERSON,
    /** The second person is the operator. */
    SAME_PERSON,
    /** No reason is given, or it is too long. */
    NO_REASON,
    /** The registry has no such certificate. */
    UNKNOWN_CERTIFICATE,
    /** The rules give the answer, or it was renewed meanwhile. */
    NOTHING_TO_DECIDE,
    /** The registry doesn't know the certificate's term: that is to be completed first. */
    REGISTRY_INCOMPLETE,
    /** An expired certificate stays as it is unless somebody allows its renewal. */
    ONLY_ALLOWED
}
