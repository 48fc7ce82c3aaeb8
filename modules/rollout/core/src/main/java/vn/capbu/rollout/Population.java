package vn.capbu.rollout;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a campaign's population: who was in it on a day. Later versions add members and leave members out; none takes one away.
 *
 * @param version from 1
 * @param campaignVersion whose rules chose
 * @param on the day, in Viet Nam
 * @param added members that came in
 * @param moved members that were left out or came back
 * @param operator who fixed it
 * @param note why, possibly empty
 * @param fixedAt when
 */
public record Population(
        int version,
        int campaignVersion,
        LocalDate on,
        long added,
        long moved,
        String operator,
        String note,
        Instant fixedAt) {}
