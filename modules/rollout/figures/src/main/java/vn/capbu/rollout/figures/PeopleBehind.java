package vn.capbu.rollout.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.PeopleQuery;

/**
 * The people that a part of a figure stands for, to be asked for by {@link vn.capbu.rollout.FindPeople}.
 *
 * @param query who
 * @param asOf as they stood at the end of this day; null for today
 */
public record PeopleBehind(PeopleQuery query, @Nullable LocalDate asOf) {}
