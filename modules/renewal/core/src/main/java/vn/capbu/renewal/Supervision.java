package vn.capbu.renewal;

import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.VietnameseText;

/**
 * A supervisor's step that a second person witnesses. Until sign-in exists the second person is a name that was typed.
 *
 * @param supervisor who does it
 * @param witness the second person's name
 */
public record Supervision(Operator supervisor, String witness) {

    /** Longest name that is taken, in characters. */
    public static final int MAX_NAME = 200;

    /**
     * Checks that both may and that they are two.
     *
     * @throws SupervisionException NOT_A_SUPERVISOR, NO_WITNESS or SAME_PERSON
     */
    public static Supervision of(Operator supervisor, String witness) throws SupervisionException {
        if (!supervisor.roles().contains(Role.SUPERVISOR)) {
            throw new SupervisionException(SupervisionException.Reason.NOT_A_SUPERVISOR);
        }
        String name = witness.strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new SupervisionException(SupervisionException.Reason.NO_WITNESS);
        }
        if (key(name).equals(key(supervisor.name()))) {
            throw new SupervisionException(SupervisionException.Reason.SAME_PERSON);
        }
        return new Supervision(supervisor, name);
    }

    private static String key(String name) {
        return VietnameseText.fold(name).replace(" ", "");
    }
}
