package vn.capbu.renewal.followup;

import org.jspecify.annotations.Nullable;

/**
 * A follow-up in a list.
 *
 * @param followUp the follow-up
 * @param certificate whose it is
 * @param lastStep the last tick or its undoing; null when there was none
 */
public record FollowUpRow(
        FollowUp followUp, RenewedCertificate certificate, @Nullable FollowUpStep lastStep) {}
