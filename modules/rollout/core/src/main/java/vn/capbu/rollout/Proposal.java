package vn.capbu.rollout;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal for change (đề xuất điều chỉnh) from customer care or a province to the product centre.
 *
 * @param id in this installation; 0 before it is stored
 * @param unit who proposes
 * @param content what
 * @param sentOn the day, in Viet Nam
 * @param operator who wrote it down
 * @param recordedAt when
 * @param state whether it is answered
 * @param answer null while there is none
 * @param answeredBy null while there is no answer
 * @param answeredAt null while there is no answer
 */
public record Proposal(
        long id,
        String unit,
        String content,
        LocalDate sentOn,
        String operator,
        Instant recordedAt,
        State state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** Whether it is answered. The names are kept in the database. */
    public enum State {
        /** The product centre has it. */
        SENT,
        /** The product centre does it. */
        ACCEPTED,
        /** The product centre doesn't. */
        DECLINED
    }
}
