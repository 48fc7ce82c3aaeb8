package vn.capbu.kernel;

import java.util.EnumSet;
import java.util.Set;

/**
 * The person that acts. Every use case takes one and names it in the audit trail.
 *
 * @param name the account name, shown in the audit trail
 * @param roles what this person may do
 */
public record Operator(String name, Set<Role> roles) {

    public Operator {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an operator has a name");
        }
        roles = Set.copyOf(roles);
    }

    /** The account of the operating system with every role: who acts until sign-in exists. */
    public static Operator ofOperatingSystem() {
        String account = System.getProperty("user.name", "");
        return new Operator(account.isBlank() ? "unknown" : account, EnumSet.allOf(Role.class));
    }
}
