package vn.capbu.rollout;

import java.time.LocalDate;

/**
 * When alerts are raised.
 *
 * @param version from 1
 * @param effectiveFrom first day on which it is used
 * @param stallDays working days without a renewal after which a province stalls
 * @param stallLeast how many have to be left in the province for that
 * @param windowDays working days that are compared with as many before
 * @param channelDropPercent by how many percent a channel has to drop
 * @param channelLeast how many renewals it had to have before
 * @param failureFactor how many times as many failures of a device version are a jump
 * @param failureLeast how many failures there have to be for that
 * @param quietDays days for which what was closed isn't raised again
 */
public record AlertRules(
        int version,
        LocalDate effectiveFrom,
        int stallDays,
        int stallLeast,
        int windowDays,
        int channelDropPercent,
        int channelLeast,
        double failureFactor,
        int failureLeast,
        int quietDays) {}
