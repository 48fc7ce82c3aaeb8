package vn.capbu.kernel.imports;

import vn.capbu.kernel.Operator;
import vn.capbu.kernel.imports.WithdrawalException.Reason;

/**
 * What is said when an import is taken back.
 *
 * @param reason why; at most {@value #MAX_REASON} characters
 * @param secondPerson who stands by it, made sure of by the window or command; at most {@value #MAX_NAME} characters
 */
public record WithdrawalRequest(String reason, String secondPerson) {

    /** Longest reason, in characters. */
    public static final int MAX_REASON = 1_000;

    /** Longest name of a second person, in characters. */
    public static final int MAX_NAME = 200;

    public WithdrawalRequest {
        reason = reason.strip();
        secondPerson = secondPerson.strip();
    }

    /**
     * Refuses what isn't complete.
     *
     * @throws WithdrawalException NO_REASON, REASON_TOO_LONG, SECOND_PERSON_MISSING or SAME_PERSON
     */
    void require(Operator operator) throws WithdrawalException {
        if (reason.isEmpty()) {
            throw new WithdrawalException(Reason.NO_REASON, "");
        }
        if (reason.length() > MAX_REASON) {
            throw new WithdrawalException(
                    Reason.REASON_TOO_LONG, Integer.toString(reason.length()));
        }
        if (secondPerson.isEmpty() || secondPerson.length() > MAX_NAME) {
            throw new WithdrawalException(Reason.SECOND_PERSON_MISSING, "");
        }
        if (secondPerson.equalsIgnoreCase(operator.name())) {
            throw new WithdrawalException(Reason.SAME_PERSON, operator.name());
        }
    }
}
