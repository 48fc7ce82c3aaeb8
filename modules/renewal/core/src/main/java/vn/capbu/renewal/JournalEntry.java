package vn.capbu.renewal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a renewal that was journalled: its history, never changed.
 *
 * @param renewal which renewal
 * @param at when
 * @param state the state it came to or stayed in
 * @param cause why it stopped; null for a step forward
 * @param detail technical; null when there is nothing to say
 * @param operator who acted, by account name
 * @param decision the supervisor's decision that this step carries out; null for every other step
 */
public record JournalEntry(
        UUID renewal,
        Instant at,
        RenewalState state,
        @Nullable FailureCause cause,
        @Nullable String detail,
        String operator,
        @Nullable SupervisorDecision decision) {}
