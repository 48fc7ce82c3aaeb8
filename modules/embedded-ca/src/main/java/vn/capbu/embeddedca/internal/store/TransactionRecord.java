package vn.capbu.embeddedca.internal.store;

import java.math.BigInteger;
import java.time.Instant;

/**
 * A CMP transaction in which a certificate was issued. Kept for good: its id is never accepted for another.
 *
 * @param id the transactionID, in hex
 * @param requester fingerprint of the certificate that protected the request
 * @param serial the certificate that was issued
 * @param certReqId the id of the request within its message
 * @param responseNonce senderNonce of our response, in hex; the certConf's recipNonce
 * @param state how far it got
 * @param confirmUntil the end of confirmWaitTime
 */
public record TransactionRecord(
        String id,
        String requester,
        BigInteger serial,
        long certReqId,
        String responseNonce,
        TransactionState state,
        Instant confirmUntil) {}
