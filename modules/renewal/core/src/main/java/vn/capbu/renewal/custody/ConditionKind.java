package vn.capbu.renewal.custody;

/**
 * A condition that a token can be in; seeded data with dates.
 *
 * @param code stable, in lower case, for example {@code bent-plug}
 * @param vietnamese its name
 * @param english its name
 * @param damage whether it is a fault of the token
 */
public record ConditionKind(String code, String vietnamese, String english, boolean damage) {}
