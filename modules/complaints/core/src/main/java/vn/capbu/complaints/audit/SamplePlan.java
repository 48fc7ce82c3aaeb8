package vn.capbu.complaints.audit;

import java.time.Instant;
import java.time.LocalDate;
import vn.capbu.complaints.AttainmentTable.By;

/**
 * Which cases are looked at. The seed is fixed when the plan is made: the same cases give the same sample for ever.
 *
 * @param id 0 before it is stored
 * @param name in words
 * @param from first day of closing, in Viet Nam
 * @param to last day of closing
 * @param method how they are chosen
 * @param by what strata are told apart by; looked at for STRATIFIED only
 * @param size how many; BREACHES takes all
 * @param seed of the choice
 * @param scorecard code of the score-card
 * @param scorecardVersion its version
 * @param madeAt when
 * @param madeBy account
 */
public record SamplePlan(
        long id,
        String name,
        LocalDate from,
        LocalDate to,
        Method method,
        By by,
        int size,
        long seed,
        String scorecard,
        int scorecardVersion,
        Instant madeAt,
        String madeBy) {

    /** How cases are chosen. */
    public enum Method {
        /** Any, each as likely as another. */
        RANDOM,
        /** As many of each stratum as its share of all, at least one where there is room. */
        STRATIFIED,
        /** Every case that was late. */
        BREACHES
    }

    /** With its id. */
    public SamplePlan stored(long given) {
        return new SamplePlan(
                given,
                name,
                from,
                to,
                method,
                by,
                size,
                seed,
                scorecard,
                scorecardVersion,
                madeAt,
                madeBy);
    }
}
