package vn.capbu.renewal.followup;

import java.time.Instant;
import java.util.UUID;

/**
 * One system in which a customer has to register a new certificate.
 *
 * @param id in this installation; 0 while it isn't stored
 * @param renewal whose new certificate
 * @param system code of the system, see {@link vn.capbu.renewal.custody.UpdateTarget}
 * @param systemVersion version of the system's row that the dates were reckoned by
 * @param place in the order of the systems
 * @param basis why it is thought to be needed
 * @param dates by when
 * @param state how far it is
 */
public record FollowUp(
        long id,
        UUID renewal,
        String system,
        int systemVersion,
        int place,
        Basis basis,
        FollowUpDates dates,
        FollowUpState state) {

    /** Why a follow-up is thought to be needed: only where the old serial was registered is anything to be done. */
    public enum Basis {
        /** The customer named the system when the token was dropped off. */
        SLIP,
        /** Nobody said where the old serial was registered: every system is asked about. */
        ASSUMED
    }

    /** Whether it is open past its latest date. */
    public boolean isOverdue(Instant now) {
        return state == FollowUpState.OPEN && dates.latest().isBefore(now);
    }
}
