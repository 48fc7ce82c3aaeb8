package vn.capbu.renewal.custody;

/**
 * How long before its use a new certificate has to be registered with a system (domain.md 4).
 *
 * @param amount how many units; 0 when none is stated
 * @param unit of the amount
 */
public record LeadTime(int amount, Unit unit) {

    /** In what a lead time is counted: each system has its own. */
    public enum Unit {
        /** Hours of the clock. */
        CLOCK_HOURS,
        /** Hours in which the office works. */
        WORKING_HOURS,
        /** Days on which the office works. */
        WORKING_DAYS,
        /** None is stated: at once, before the next use. */
        NONE_STATED
    }

    /** None is stated. */
    public static final LeadTime NONE = new LeadTime(0, Unit.NONE_STATED);

    public LeadTime {
        if (amount < 0 || (amount == 0) != (unit == Unit.NONE_STATED)) {
            throw new IllegalArgumentException("a lead time has an amount and its unit");
        }
    }
}
