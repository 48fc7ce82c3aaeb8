package vn.capbu.kernel.imports;

import java.time.Instant;

/**
 * That an import was taken back.
 *
 * @param operator who did it
 * @param secondPerson who stood by it
 * @param reason why
 * @param at when
 * @param removed records that it had brought and that are gone
 * @param restored records that have their values of before again
 * @param kept records that stayed as they were, because something rests on them
 */
public record ImportWithdrawal(
        String operator,
        String secondPerson,
        String reason,
        Instant at,
        long removed,
        long restored,
        long kept) {}
