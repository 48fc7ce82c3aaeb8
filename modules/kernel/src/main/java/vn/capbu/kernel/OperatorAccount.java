package vn.capbu.kernel;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.OperatorException.Reason;

/**
 * An operator on record; the password's hash is kept apart. On a PostgreSQL server name, roles and whether the account is active are the
 * server's, and tries are unknown there.
 *
 * @param name account name: lower-case letters of ASCII, digits, dot, hyphen, underscore; on PostgreSQL the role's name
 * @param person what an administrator says of the person
 * @param active whether this person may sign in
 * @param mustChange whether the password was set by somebody else and has to be changed first
 * @param failedTries sign-ins that failed since the last that didn't
 * @param lockedUntil before this time no sign-in is tried; null when there is no wait
 * @param lastSignInAt when this person last signed in; null for never
 * @param version grows with every change of {@code person} and {@code active}; a change that saw an older one is refused
 */
public record OperatorAccount(
        String name,
        Person person,
        boolean active,
        boolean mustChange,
        int failedTries,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignInAt,
        long version) {

    /** Longest account name: what PostgreSQL takes. */
    public static final int MAX_NAME = 63;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,62}");

    /**
     * What an administrator says of a person.
     *
     * @param displayName how colleagues call the person, not empty
     * @param roles what the person may do, at least one
     * @param unit as the units of complaints are named; null for none
     * @param province code of a province of 2020; null for none
     */
    public record Person(
            String displayName, Set<Role> roles, @Nullable String unit, @Nullable String province) {

        /** Longest name of a person and of a unit, in characters. */
        public static final int MAX_WORDS = 200;

        public Person {
            displayName = displayName.strip();
            roles = Set.copyOf(roles);
            unit = unit == null || unit.isBlank() ? null : unit.strip();
            province = province == null || province.isBlank() ? null : province.strip();
        }

        /** Whether the person is to handle cases of a unit, but belongs to none. */
        public boolean lacksUnit() {
            return Operator.lacksUnit(roles, unit);
        }

        /** With other roles. */
        public Person withRoles(Set<Role> others) {
            return new Person(displayName, others, unit, province);
        }

        /**
         * Checks that it can be kept.
         *
         * @throws OperatorException NO_NAME, TOO_LONG, NO_ROLE, UNKNOWN_PROVINCE or NO_PROVINCE
         */
        void check() throws OperatorException {
            if (displayName.isEmpty()) {
                throw new OperatorException(Reason.NO_NAME, displayName);
            }
            if (displayName.length() > MAX_WORDS || (unit != null && unit.length() > MAX_WORDS)) {
                throw new OperatorException(Reason.TOO_LONG, Integer.toString(MAX_WORDS));
            }
            if (roles.isEmpty()) {
                throw new OperatorException(Reason.NO_ROLE, displayName);
            }
            if (province != null
                    && Provinces.catalogue().find(Province.Edition.OF_63, province).isEmpty()) {
                throw new OperatorException(Reason.UNKNOWN_PROVINCE, province);
            }
            if (province == null && roles.contains(Role.PROVINCE)) {
                throw new OperatorException(Reason.NO_PROVINCE, displayName);
            }
        }
    }

    /** A new account that nobody has signed in to. */
    static OperatorAccount fresh(String name, Person person, boolean mustChange) {
        return new OperatorAccount(name, person, true, mustChange, 0, null, null, 0);
    }

    /** An account name as it is kept, of what was typed. */
    public static String nameOf(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether an account may have this name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether this one can sign in and administer. */
    public boolean isActiveAdministrator() {
        return active && person.roles().contains(Role.ADMINISTRATOR);
    }

    /** With another description of the person. */
    public OperatorAccount with(Person other, boolean isActive) {
        return new OperatorAccount(
                name, other, isActive, mustChange, failedTries, lockedUntil, lastSignInAt, version);
    }

    /** Who acts once this person has signed in. */
    public Operator operator() {
        return new Operator(
                name,
                person.roles().isEmpty() ? EnumSet.noneOf(Role.class) : person.roles(),
                person.displayName(),
                person.unit(),
                person.province());
    }
}
