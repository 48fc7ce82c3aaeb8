package vn.capbu.renewal.internal;

import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.Renewal.Evidence;
import vn.capbu.renewal.internal.StepException.Effect;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.Authority.Answer;
import vn.capbu.renewal.spi.Authority.PreparedRequest;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.CertificateOrder;
import vn.capbu.renewal.spi.TokenException;

/** KEY_GENERATED to SENT to ISSUED: the request is made, sent once, and its fate is known before another one is made. */
final class RequestStep {

    private final Authority authority;
    private final DirectorySearch search;
    private final Bytes issuer;

    /**
     * @param issuer DER of the campaign's new CA certificate
     */
    RequestStep(Authority authority, Bytes issuer) {
        this.authority = authority;
        this.search = new DirectorySearch(authority);
        this.issuer = issuer;
    }

    CertificateOrder orderOf(Renewal renewal) {
        return new CertificateOrder(
                renewal.plan().requestKind(),
                renewal.plan().oldCertificate(),
                TokenWork.publicKey(renewal),
                renewal.plan().owedNotAfter(),
                issuer);
    }

    /** Makes and signs the request; nothing leaves. An earlier transaction id is used again, so that nobody answers twice. */
    Evidence prepare(Renewal renewal, TokenWork work) throws StepException {
        try {
            PreparedRequest prepared =
                    authority.prepare(
                            orderOf(renewal),
                            work.newKey(renewal),
                            work.oldKey(renewal),
                            renewal.evidence().transactionId());
            return new Evidence(
                    renewal.evidence().publicKey(),
                    prepared.message(),
                    prepared.transactionId(),
                    null,
                    null,
                    null,
                    null);
        } catch (AuthorityException e) {
            throw StepException.staysOpen(e);
        } catch (TokenException e) {
            throw StepException.of(e, Effect.ENDS);
        }
    }

    /**
     * Sends the journalled request, once. Without a usable answer the directory is asked.
     *
     * @param again whether an earlier request of this renewal may have reached the authority: then no refusal of this one says
     *     that there is no certificate
     */
    Evidence send(Renewal renewal, TokenWork work, Cancellation cancellation, boolean again)
            throws StepException {
        try {
            Answer answer =
                    authority.send(
                            requestOf(renewal),
                            orderOf(renewal),
                            work.oldKey(renewal),
                            cancellation);
            return evidenceOf(answer, renewal, again);
        } catch (AuthorityException e) {
            return afterFailedSend(renewal, again, e);
        } catch (TokenException e) {
            throw StepException.staysOpen(e);
        }
    }

    /** Asks again for the answer that the authority said to wait for. The request stays with it, whatever happens here. */
    Evidence poll(Renewal renewal, TokenWork work, Cancellation cancellation) throws StepException {
        Authority.Exchange exchange =
                new Authority.Exchange(requestOf(renewal), renewal.evidence().response());
        try {
            return evidenceOf(
                    authority.poll(exchange, orderOf(renewal), work.oldKey(renewal), cancellation),
                    renewal,
                    true);
        } catch (AuthorityException e) {
            return afterFailedSend(renewal, true, e);
        } catch (TokenException e) {
            throw StepException.staysOpen(e);
        }
    }

    /** Without a certificate, but with an answer, it says that the authority wants to be asked again. */
    private Evidence evidenceOf(Answer answer, Renewal renewal, boolean again)
            throws StepException {
        Evidence before = renewal.evidence();
        if (answer instanceof Answer.Issued issued) {
            return NewCertificate.of(issued.certificate()).addTo(before, issued.response());
        }
        if (answer instanceof Answer.Waiting waiting) {
            return new Evidence(
                    before.publicKey(),
                    before.request(),
                    before.transactionId(),
                    waiting.response(),
                    null,
                    null,
                    null);
        }
        Answer.Refused refused = (Answer.Refused) answer;
        return refused(renewal, again, String.join(",", refused.failInfo()) + " " + refused.text());
    }

    private static Bytes requestOf(Renewal renewal) {
        Bytes request = renewal.evidence().request();
        if (request == null) {
            throw new IllegalStateException(
                    "renewal " + renewal.id() + " has no request in " + renewal.state());
        }
        return request;
    }

    private Evidence refused(Renewal renewal, boolean again, String words) throws StepException {
        Evidence earlier = again ? findSent(renewal) : null;
        if (earlier == null) {
            throw new StepException(FailureCause.AUTHORITY_REFUSED, Effect.ENDS, words);
        }
        return earlier;
    }

    private Evidence afterFailedSend(Renewal renewal, boolean again, AuthorityException e)
            throws StepException {
        return switch (e.fault()) {
            case UNREACHABLE, MISCONFIGURED, RA_UNAVAILABLE, NOT_OFFERED ->
                    throw new StepException(
                            StepException.causeOf(e),
                            again ? Effect.STAYS_OPEN : Effect.BACK_TO_KEY,
                            StepException.describe(e));
            case REFUSED -> refused(renewal, again, StepException.describe(e));
            case NO_ANSWER,
                    BAD_ANSWER,
                    STILL_WAITING,
                    TRANSACTION_IN_USE,
                    ALREADY_CONFIRMED,
                    NO_DIRECTORY -> {
                NewCertificate found =
                        lookUp(renewal, e.fault() == AuthorityException.Fault.TRANSACTION_IN_USE);
                if (found == null) {
                    throw StepException.staysOpen(e);
                }
                yield found.addTo(renewal.evidence(), null);
            }
        };
    }

    /**
     * What became of a request that was sent before an interruption.
     *
     * @return the evidence with the certificate; null when the directory says that there is none, so that the request may be
     *     made again under the same transaction id
     */
    @Nullable Evidence findSent(Renewal renewal) throws StepException {
        NewCertificate found = lookUp(renewal, true);
        return found == null ? null : found.addTo(renewal.evidence(), null);
    }

    /** The same for a request that the authority said to wait for; a directory that can't be asked stops only what isn't safe. */
    @Nullable Evidence findWaiting(Renewal renewal) throws StepException {
        NewCertificate found = lookUp(renewal, !authority.protocol().pollsSafely());
        return found == null ? null : found.addTo(renewal.evidence(), null);
    }

    /**
     * The certificate of this renewal in the authority's directory (RFC 4387, sKIDHash).
     *
     * @param needed whether a directory that can't be asked stops the renewal for a supervisor
     */
    private @Nullable NewCertificate lookUp(Renewal renewal, boolean needed) throws StepException {
        try {
            return search.find(renewal, orderOf(renewal));
        } catch (AuthorityException e) {
            if (!needed) {
                return null;
            }
            throw StepException.unknown(StepException.describe(e));
        }
    }
}
