package vn.capbu.complaints;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.kernel.SubscriberId;

/**
 * What is written down when a case is taken in.
 *
 * @param channel how it came in
 * @param channelDetail branch of the hotline, mailbox, number of the letter; possibly empty
 * @param receivedAt when it reached the company, a letter's date of receipt; null for now
 * @param policy code; null for the complaints of the CA
 * @param caseClass code, where it is plain already; null else
 * @param unit that takes it in; null for the policy's
 * @param customer whose complaint it is
 * @param complaint in the customer's words
 */
public record Intake(
        Channel channel,
        String channelDetail,
        @Nullable Instant receivedAt,
        @Nullable String policy,
        @Nullable String caseClass,
        @Nullable String unit,
        Customer customer,
        String complaint) {

    /**
     * Whose complaint it is.
     *
     * @param subscriber in the registry; null when not found there
     * @param taxCode possibly empty
     * @param name not empty
     * @param contact telephone or e-mail; possibly empty
     * @param province code of 2020; possibly empty
     */
    public record Customer(
            @Nullable SubscriberId subscriber,
            String taxCode,
            String name,
            String contact,
            String province) {}
}
