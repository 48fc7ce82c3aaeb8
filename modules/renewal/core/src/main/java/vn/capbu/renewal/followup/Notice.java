package vn.capbu.renewal.followup;

import java.time.Instant;
import java.util.List;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.spi.FollowUpRepository.Contact;

/**
 * What the notice after a renewal says: old and new serial number, terms, and where to update what by when.
 *
 * @param at the time of the notice, by which names are dated
 * @param operator who makes it
 * @param certificate the renewed certificate
 * @param contact where the customer is reached
 * @param lines the systems that aren't ticked off, in their order
 */
public record Notice(
        Instant at,
        String operator,
        RenewedCertificate certificate,
        Contact contact,
        List<Line> lines) {

    public Notice {
        lines = List.copyOf(lines);
    }

    /**
     * A system.
     *
     * @param system under its name of the day
     * @param followUp its dates, and why it is thought to be needed
     */
    public record Line(UpdateTarget system, FollowUp followUp) {}
}
