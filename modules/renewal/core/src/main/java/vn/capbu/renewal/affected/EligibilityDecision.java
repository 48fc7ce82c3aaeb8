package vn.capbu.renewal.affected;

import java.time.Instant;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;

/**
 * A supervisor's decision on a certificate that the rules leave to a person.
 *
 * @param campaignId in which campaign
 * @param subscriber whose certificate
 * @param serial of the certificate
 * @param allowed whether it is renewed
 * @param reason why, in the supervisor's words
 * @param operator the supervisor
 * @param secondPerson who agreed, by name
 * @param at when
 */
public record EligibilityDecision(
        long campaignId,
        SubscriberId subscriber,
        CertificateSerial serial,
        boolean allowed,
        String reason,
        String operator,
        String secondPerson,
        Instant at) {}
