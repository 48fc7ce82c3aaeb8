package vn.capbu.rollout;

import org.jspecify.annotations.Nullable;

/**
 * A member of the population with what is needed to call.
 *
 * @param member as it is now
 * @param then how it stood on the day that was asked for
 * @param name of the holder, as registered
 * @param phones telephone numbers that hold, people's own additions first; with semicolons between
 * @param email as registered, possibly empty
 * @param deviceVersion its name
 * @param lastCall null when nobody called
 * @param lastCaller who wrote the last call down; empty when nobody called
 */
public record Person(
        Member member,
        Timeline.Step then,
        String name,
        String phones,
        String email,
        String deviceVersion,
        @Nullable Call lastCall,
        String lastCaller) {}
