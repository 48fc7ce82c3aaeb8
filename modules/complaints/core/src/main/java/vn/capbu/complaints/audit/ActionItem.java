package vn.capbu.complaints.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a finding.
 *
 * @param id 0 before it is stored
 * @param plan id
 * @param caseId the case that it was found in
 * @param what in words
 * @param who has to do it
 * @param due last day, in Viet Nam
 * @param givenAt when it was given
 * @param givenBy account
 * @param doneAt null while it is open
 * @param doneBy account; empty while it is open
 * @param doneNote what was done; empty while it is open
 */
public record ActionItem(
        long id,
        long plan,
        long caseId,
        String what,
        String who,
        LocalDate due,
        Instant givenAt,
        String givenBy,
        @Nullable Instant doneAt,
        String doneBy,
        String doneNote) {}
