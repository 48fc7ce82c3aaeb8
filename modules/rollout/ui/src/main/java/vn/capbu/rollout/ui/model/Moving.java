package vn.capbu.rollout.ui.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.Standing;

/**
 * Where members are to be moved.
 *
 * @param to a block or an exclusion; null for a way back
 * @param back the way back; null for a move
 * @param from first day; null for today
 * @param note why
 */
public record Moving(
        @Nullable Standing to,
        MemberEvent.@Nullable Kind back,
        @Nullable LocalDate from,
        String note) {}
