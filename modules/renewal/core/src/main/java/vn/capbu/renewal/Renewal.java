package vn.capbu.renewal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.spi.CertificateOrder;

/**
 * One row of the journal: the renewal of one certificate on one token. What may be needed after a crash is in it before the
 * effect that needs it.
 *
 * @param id identity
 * @param version of the row, counts up with every change; a change of an older version is refused
 * @param plan what was decided at the start and never changes
 * @param state how far it is
 * @param evidence what came in on the way
 * @param cause why it stopped or failed; null while nothing is wrong
 * @param detail technical, English, without secrets; null when there is nothing to say
 * @param startedAt when it was prepared
 * @param updatedAt when the row changed last
 */
public record Renewal(
        UUID id,
        int version,
        Plan plan,
        RenewalState state,
        Evidence evidence,
        @Nullable FailureCause cause,
        @Nullable String detail,
        Instant startedAt,
        Instant updatedAt) {

    /**
     * Whether a supervisor decided that the authority has nothing of a request that was sent: it may be made again, in the same
     * transaction.
     */
    public boolean isRuledOut() {
        return state == RenewalState.KEY_GENERATED && evidence.request() != null;
    }

    /**
     * What was decided at the start.
     *
     * @param campaignId the campaign
     * @param campaignVersion the version of its rules that judged
     * @param subscriber whose certificate it is
     * @param taxCode of the subscriber
     * @param subscriberName as registered
     * @param module configured module that shows the token
     * @param token serial of the token
     * @param oldSerial of the certificate to replace
     * @param oldCertificate its DER
     * @param oldCkaId CKA_ID of the old pair
     * @param keyPolicy which key the new certificate is for
     * @param newCkaId CKA_ID of the new pair; the old one when the key stays
     * @param newLabel CKA_LABEL of the new objects
     * @param owedNotAfter notAfter to ask for
     * @param residualShortfallDays days that stay owed
     * @param operator who started it
     * @param requestKind which request asks for the certificate
     */
    public record Plan(
            long campaignId,
            int campaignVersion,
            SubscriberId subscriber,
            TaxCode taxCode,
            String subscriberName,
            String module,
            TokenSerial token,
            CertificateSerial oldSerial,
            Bytes oldCertificate,
            Bytes oldCkaId,
            KeyPolicy keyPolicy,
            Bytes newCkaId,
            String newLabel,
            Instant owedNotAfter,
            long residualShortfallDays,
            String operator,
            CertificateOrder.Kind requestKind) {

        /** For a certificate that is in force. */
        public Plan(
                long campaignId,
                int campaignVersion,
                SubscriberId subscriber,
                TaxCode taxCode,
                String subscriberName,
                String module,
                TokenSerial token,
                CertificateSerial oldSerial,
                Bytes oldCertificate,
                Bytes oldCkaId,
                KeyPolicy keyPolicy,
                Bytes newCkaId,
                String newLabel,
                Instant owedNotAfter,
                long residualShortfallDays,
                String operator) {
            this(
                    campaignId,
                    campaignVersion,
                    subscriber,
                    taxCode,
                    subscriberName,
                    module,
                    token,
                    oldSerial,
                    oldCertificate,
                    oldCkaId,
                    keyPolicy,
                    newCkaId,
                    newLabel,
                    owedNotAfter,
                    residualShortfallDays,
                    operator,
                    CertificateOrder.Kind.KEY_UPDATE);
        }
    }

    /**
     * What came in on the way; everything null at first.
     *
     * @param publicKey DER SubjectPublicKeyInfo of the key to certify
     * @param request DER of the request that was or may have been sent
     * @param transactionId its CMP transaction id
     * @param response the answer as it came; while SENT, that the authority said to wait; stays null when the certificate was
     *     found by look-up
     * @param newSerial of the new certificate
     * @param newCertificate its DER
     * @param newNotAfter its notAfter
     */
    public record Evidence(
            @Nullable Bytes publicKey,
            @Nullable Bytes request,
            @Nullable Bytes transactionId,
            @Nullable Bytes response,
            @Nullable CertificateSerial newSerial,
            @Nullable Bytes newCertificate,
            @Nullable Instant newNotAfter) {

        /** Nothing yet. */
        public static final Evidence NONE = new Evidence(null, null, null, null, null, null, null);
    }
}
