package vn.capbu.renewal;

import java.time.Instant;
import vn.capbu.kernel.CertificateSerial;

/**
 * A supervisor's decision that the successor of an expired certificate may be asked for on the RA's word (domain.md 2, E2).
 *
 * @param campaignId in which campaign
 * @param serial of the expired certificate
 * @param operator the supervisor
 * @param secondPerson who agreed, by name
 * @param reason why, in the supervisor's words
 * @param at when
 */
public record ExpiredPermission(
        long campaignId,
        CertificateSerial serial,
        String operator,
        String secondPerson,
        String reason,
        Instant at) {}
