package vn.capbu.renewal.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a follow-up was ticked off, or that a tick was undone; steps are only ever added.
 *
 * @param state which it has since; OPEN when a tick was undone
 * @param heardBy how somebody heard; null when a tick was undone
 * @param note who said so, or why the tick was undone; possibly empty
 * @param operator who noted it
 * @param at when
 */
public record FollowUpStep(
        FollowUpState state, @Nullable HeardBy heardBy, String note, String operator, Instant at) {}
