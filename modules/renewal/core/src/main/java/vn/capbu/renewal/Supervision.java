package vn.capbu.renewal;

import java.util.Optional;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.renewal.SupervisionException.Reason;

/**
 * A supervisor's step that a second person agrees to. Until sign-in exists the second person is a name that was typed.
 *
 * @param supervisor who does it
 * @param secondPerson the second person's name
 */
public record Supervision(Operator supervisor, String secondPerson) {

    /** Longest name that is taken, in characters. */
    public static final int MAX_NAME = 200;

    /**
     * Checks that both may and that they are two.
     *
     * @throws SupervisionException NOT_A_SUPERVISOR, NO_SECOND_PERSON or SAME_PERSON
     */
    public static Supervision of(Operator supervisor, String secondPerson)
            throws SupervisionException {
        Optional<Reason> missing = missing(supervisor, secondPerson);
        if (missing.isPresent()) {
            throw new SupervisionException(missing.get());
        }
        return new Supervision(supervisor, secondPerson.strip());
    }

    /**
     * The one rule of who may take a supervisor's step, and who may stand beside.
     *
     * @return NOT_A_SUPERVISOR, NO_SECOND_PERSON or SAME_PERSON; empty when both may and are two
     */
    public static Optional<Reason> missing(Operator supervisor, String secondPerson) {
        if (!supervisor.may(Right.DECIDE_RENEWAL)) {
            return Optional.of(Reason.NOT_A_SUPERVISOR);
        }
        String name = secondPerson.strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            return Optional.of(Reason.NO_SECOND_PERSON);
        }
        return key(name).equals(key(supervisor.name()))
                ? Optional.of(Reason.SAME_PERSON)
                : Optional.empty();
    }

    private static String key(String name) {
        return VietnameseText.fold(name).replace(" ", "");
    }
}
