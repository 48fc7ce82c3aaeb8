package vn.capbu.renewal.custody;

import vn.capbu.kernel.VietnameseText;

/**
 * A supervisor's word that a rule is set aside. The acting operator needs {@link vn.capbu.kernel.Role#SUPERVISOR}.
 *
 * @param reason why
 * @param secondPerson name of the second person who agrees, other than the operator
 */
public record SupervisorDecision(String reason, String secondPerson) {

    public SupervisorDecision {
        reason = VietnameseText.tidy(reason);
        secondPerson = VietnameseText.tidy(secondPerson);
    }
}
