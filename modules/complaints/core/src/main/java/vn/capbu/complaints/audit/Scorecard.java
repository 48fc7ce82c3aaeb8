package vn.capbu.complaints.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of a score-card. What was reviewed by a version keeps it.
 *
 * @param code stable, in lower case
 * @param version from 1
 * @param inForceFrom first day, in Viet Nam, on which plans are made with it
 * @param vietnamese name
 * @param english name
 * @param pass points of 100 from which a case has passed
 * @param criteria in their order; their weights make 100
 */
public record Scorecard(
        String code,
        int version,
        LocalDate inForceFrom,
        String vietnamese,
        String english,
        int pass,
        List<Criterion> criteria) {

    /** Points that a criterion has at the most. */
    public static final int FULL = 100;

    public Scorecard {
        criteria = List.copyOf(criteria);
        if (criteria.stream().mapToInt(Criterion::weight).sum() != FULL) {
            throw new IllegalArgumentException("the weights of a score-card make 100");
        }
        if (pass < 0 || pass > FULL) {
            throw new IllegalArgumentException("a case passes with 0 to 100 points");
        }
    }

    /**
     * Something that is looked at.
     *
     * @param code stable
     * @param vietnamese name
     * @param english name
     * @param weight of 100
     * @param fatal whether a case without any point here fails, whatever else it has
     */
    public record Criterion(
            String code, String vietnamese, String english, int weight, boolean fatal) {}

    /** A criterion by code. */
    public Optional<Criterion> criterion(String wanted) {
        return criteria.stream().filter(one -> one.code().equals(wanted)).findFirst();
    }

    /** Code and version, as people write them. */
    public String label() {
        return code + " v" + version;
    }
}
