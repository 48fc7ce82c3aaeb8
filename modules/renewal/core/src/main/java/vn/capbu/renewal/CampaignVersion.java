package vn.capbu.renewal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a campaign and the day from which it is in force.
 *
 * @param campaign what it says
 * @param from first day in Viet Nam; null: since it was made
 */
public record CampaignVersion(Campaign campaign, @Nullable LocalDate from) {}
