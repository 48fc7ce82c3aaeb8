package vn.capbu.rollout.ui.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.RolloutCampaign;

/**
 * The people behind a number.
 *
 * @param campaign whose
 * @param asOf the day of the number; null for today
 * @param query which
 * @param title in the operator's words
 */
public record PeopleTarget(
        RolloutCampaign campaign, @Nullable LocalDate asOf, PeopleQuery query, String title) {}
