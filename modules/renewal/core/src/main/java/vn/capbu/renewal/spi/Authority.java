package vn.capbu.renewal.spi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.AuthorityProtocol;
import vn.capbu.renewal.ProbeReport;

/**
 * A certification authority. Holds no state of a transaction: what an exchange needs later (the request and
 * the answer as DER) goes to the journal and comes back as {@link Exchange}. Thread-safe; never on the event dispatch thread.
 */
public interface Authority {

    /** How it is asked, and what that can't give. */
    default AuthorityProtocol protocol() {
        return AuthorityProtocol.CMP;
    }

    /** Whether requests are signed by the token's old certificate, because no RA credential is configured. */
    boolean needsTokenSignature();

    /**
     * Builds and signs a request; sends nothing. Proof of possession is made by the key to certify.
     *
     * @param newKey the key to certify
     * @param oldKey the key of the old certificate, which signs the message when {@link #needsTokenSignature()}
     * @param transactionId the id of an earlier request for the same order that may have reached the authority, to be used
     *     again; null for a new one
     */
    PreparedRequest prepare(
            CertificateOrder order,
            RequestSigner newKey,
            RequestSigner oldKey,
            @Nullable Bytes transactionId)
            throws AuthorityException, TokenException;

    /**
     * Sends a prepared request once and checks the answer: protection, nonces, transaction id; then that the certificate has
     * the subject, SAN, key, issuer (by signature) and notAfter of the order.
     *
     * @param request as prepared and journalled
     */
    Answer send(
            Bytes request, CertificateOrder order, RequestSigner oldKey, Cancellation cancellation)
            throws AuthorityException, TokenException;

    /**
     * Asks again for an answer that the authority said to wait for, once the time that it named is over: pollReq, or in EST
     * the same request once more.
     *
     * @param exchange the request, and the last {@link Answer.Waiting}
     * @throws AuthorityException STILL_WAITING when cancelled or waited long enough; otherwise like {@link #send}
     */
    default Answer poll(
            Exchange exchange,
            CertificateOrder order,
            RequestSigner oldKey,
            Cancellation cancellation)
            throws AuthorityException, TokenException {
        throw new AuthorityException(
                AuthorityException.Fault.NOT_OFFERED, "this authority never says to wait");
    }

    /**
     * Sends certConf for an issued certificate and waits for pkiConf: the commit of the renewal, or its rejection.
     *
     * @param exchange the request, and the answer when it arrived
     * @param certificate DER of the issued certificate
     * @param rejection why the certificate is rejected; null accepts it
     * @throws AuthorityException whether the authority took it isn't known unless it says so
     */
    void confirm(
            Exchange exchange, Bytes certificate, @Nullable String rejection, RequestSigner oldKey)
            throws AuthorityException, TokenException;

    /**
     * Asks for the revocation of a certificate that must not stay in force (rr); done when it was revoked already.
     *
     * @param certificateKey the key of this very certificate, which signs when {@link #needsTokenSignature()}: an rr without
     *     an RA is sent by the certificate to revoke (RFC 9483, 4.2); null when no token is at hand
     */
    void revoke(Bytes certificate, @Nullable RequestSigner certificateKey)
            throws AuthorityException, TokenException;

    /**
     * Asks the authority's directory which certificates it has for a public key (RFC 4387, sKIDHash).
     *
     * @return DER of each; empty when the directory answers that there is none
     * @throws AuthorityException NO_DIRECTORY when none is configured, else why there is no answer
     */
    List<Bytes> lookup(Bytes publicKey) throws AuthorityException;

    /** Whether a looked-up certificate is what was ordered; the list names what differs and is empty when nothing does. */
    List<Mismatch> compare(Bytes certificate, CertificateOrder order);

    /**
     * Tries what the authority can do, step by step. Nothing is issued to a customer.
     *
     * @param testSubject whether certificates may be issued for a made-up subject, and revoked again
     */
    default List<ProbeReport> examine(boolean testSubject, Cancellation cancellation) {
        return List.of();
    }

    /** Whether a certificate is in force, by the authority's CRL or directory. */
    Status status(Bytes certificate) throws AuthorityException;

    /**
     * A request that is ready to send.
     *
     * @param message DER of the PKIMessage, or for EST of the PKCS #10 request
     * @param transactionId its transaction id
     */
    record PreparedRequest(Bytes message, Bytes transactionId) {}

    /**
     * An exchange that took place.
     *
     * @param request as it was sent
     * @param response as it came back; null when it was lost and the certificate was found by look-up
     */
    record Exchange(Bytes request, @Nullable Bytes response) {}

    /** What the authority answered. */
    sealed interface Answer {

        /**
         * A certificate.
         *
         * @param response as it came
         * @param certificate DER, as issued
         * @param mismatches in what it differs from the order; empty when it is as ordered
         * @param confirmBefore until when it must be confirmed, null when the authority doesn't say
         */
        record Issued(
                Bytes response,
                Bytes certificate,
                List<Mismatch> mismatches,
                @Nullable Instant confirmBefore)
                implements Answer {

            public Issued {
                mismatches = List.copyOf(mismatches);
            }
        }

        /**
         * Neither certificate nor refusal yet: {@link #poll} asks again.
         *
         * @param response as it came, for the journal
         */
        record Waiting(Bytes response) implements Answer {}

        /**
         * A refusal: no certificate was issued by this request.
         *
         * @param failInfo names of the PKIFailureInfo bits (RFC 9810, 5.2.3), possibly none
         * @param text the authority's own words, possibly empty
         */
        record Refused(List<String> failInfo, String text) implements Answer {

            public Refused {
                failInfo = List.copyOf(failInfo);
            }
        }
    }

    /** In what a certificate differs from the order. */
    enum Mismatch {
        /** Another subject than the old certificate's, byte for byte. */
        SUBJECT,
        /** Another subjectAltName than the old certificate's. */
        SUBJECT_ALT_NAME,
        /** Another public key than the one to certify. */
        PUBLIC_KEY,
        /** Not signed by the campaign's new CA. */
        ISSUER,
        /** Another notAfter than the one owed. */
        NOT_AFTER,
        /** Not yet valid, or not readable as a certificate. */
        UNUSABLE
    }

    /** Whether a certificate is in force. */
    enum Status {
        GOOD,
        REVOKED,
        UNKNOWN
    }
}
