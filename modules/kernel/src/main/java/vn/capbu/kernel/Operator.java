package vn.capbu.kernel;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person that acts. Every use case takes one and names it in the audit trail.
 *
 * @param name the account name, shown in the audit trail
 * @param roles what this person may do
 * @param displayName how colleagues call this person; the account name where none is known
 * @param unit the unit that this person works for, named as the units of complaints; null for none
 * @param province code of the province of 2020 that this person works for; null for none
 */
public record Operator(
        String name,
        Set<Role> roles,
        String displayName,
        @Nullable String unit,
        @Nullable String province) {

    public Operator {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an operator has a name");
        }
        roles = Set.copyOf(roles);
    }

    /** An operator of whom no more than name and roles is known. */
    public Operator(String name, Set<Role> roles) {
        this(name, roles, name, null, null);
    }

    /** The account of the operating system with every role: who acts where nobody has to sign in. */
    public static Operator ofOperatingSystem() {
        String account = System.getProperty("user.name", "");
        return new Operator(account.isBlank() ? "unknown" : account, EnumSet.allOf(Role.class));
    }

    /** Whether this person holds a role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether this person handles cases of a unit, but belongs to none: then only what was taken in oneself can be worked on. */
    public boolean lacksUnit() {
        return lacksUnit(roles, unit);
    }

    static boolean lacksUnit(Set<Role> roles, @Nullable String unit) {
        return unit == null && roles.contains(Role.CARE_AGENT) && !roles.contains(Role.SUPERVISOR);
    }

    /** Whether one of this person's roles has a right. */
    public boolean may(Right right) {
        return roles.stream().anyMatch(right.roles()::contains);
    }

    /**
     * Refuses what none of this person's roles may do.
     *
     * @throws RightException when none does
     */
    public void require(Right right) {
        if (!may(right)) {
            throw new RightException(right, this);
        }
    }

    /** The province beyond which this person sees nothing; null where another role sees all of the country. */
    public @Nullable String onlyProvince() {
        return roles.equals(Set.of(Role.PROVINCE)) ? province : null;
    }
}
