package vn.capbu.adapters.authority;

import java.math.BigInteger;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PollRepContent;
import org.bouncycastle.asn1.cmp.PollReqContent;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;
import vn.capbu.renewal.spi.TokenException;

/** Asks again while the authority says "waiting" (pollReq, pollRep; RFC 9810, 5.3.22; RFC 9483, 4.4). */
final class Polling {

    /** The certReqId that stands for a whole message (RFC 9483, 4.4). */
    private static final BigInteger WHOLE_MESSAGE = BigInteger.ONE.negate();

    private static final long MIN_SECONDS = 1;

    /** A century; what is more is nobody's meaning. */
    private static final long MAX_SECONDS = 3_155_760_000L;

    private final CmpExchange exchange;
    private final MessageBuilder messages;
    private final Clock clock;

    Polling(CmpExchange exchange, MessageBuilder messages, Clock clock) {
        this.exchange = exchange;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether an answer says that the authority hasn't decided. */
    static boolean isWaiting(VerifiedAnswer answer) {
        return answer.bodyType() == PKIBody.TYPE_POLL_REP || waitingFor(answer) != null;
    }

    /**
     * Waits as long as the last answer says, then asks once.
     *
     * @param last an answer that is waiting
     * @throws AuthorityException STILL_WAITING when cancelled, or when that is too far off to be waited for; never UNREACHABLE, for the
     *     request itself did leave
     */
    VerifiedAnswer once(
            VerifiedAnswer last,
            SentMessage request,
            Credential credential,
            Cancellation cancellation)
            throws AuthorityException, TokenException {
        NotBefore.await(notBefore(last), clock, cancellation);
        SentMessage pollRequest =
                messages.build(
                        new PKIBody(PKIBody.TYPE_POLL_REQ, new PollReqContent(certReqId(last))),
                        request.recipient(),
                        request.transactionId(),
                        last.senderNonce(),
                        credential);
        try {
            return exchange.send(pollRequest);
        } catch (AuthorityException e) {
            if (e.fault() != Fault.UNREACHABLE) {
                throw e;
            }
            throw new AuthorityException(
                    Fault.NO_ANSWER, List.of(), "lost while waiting: " + e.getMessage(), e);
        }
    }

    private static BigInteger certReqId(VerifiedAnswer last) throws AuthorityException {
        if (last.message().getBody().getContent() instanceof PollRepContent reply
                && reply.size() > 0) {
            return reply.getCertReqId(0).getValue();
        }
        BigInteger id = waitingFor(last);
        if (id == null) {
            throw new AuthorityException(
                    Fault.MISCONFIGURED, "the journalled answer doesn't say to wait");
        }
        return id;
    }

    private static @Nullable BigInteger waitingFor(VerifiedAnswer answer) {
        VerifiedAnswer.Refusal error = answer.error();
        if (error != null) {
            return error.status() == PKIStatus.WAITING ? WHOLE_MESSAGE : null;
        }
        if (answer.message().getBody().getContent() instanceof CertRepMessage reply) {
            for (CertResponse response : reply.getResponse()) {
                if (response.getStatus().getStatus().intValueExact() == PKIStatus.WAITING) {
                    return response.getCertReqId().getValue();
                }
            }
        }
        return null;
    }

    /**
     * From when on the authority may be asked: counted from when it made its answer, so that somebody who comes back later doesn't wait
     * again. Its clock isn't believed where it is ahead of this one.
     */
    private Instant notBefore(VerifiedAnswer answer) {
        Instant now = clock.instant();
        Instant madeAt = now;
        try {
            ASN1GeneralizedTime time = answer.message().getHeader().getMessageTime();
            if (time != null && time.getDate().toInstant().isBefore(now)) {
                madeAt = time.getDate().toInstant();
            }
        } catch (ParseException isNoTime) {
            madeAt = now;
        }
        return madeAt.plus(checkAfter(answer));
    }

    private static Duration checkAfter(VerifiedAnswer answer) {
        BigInteger seconds = BigInteger.valueOf(MIN_SECONDS);
        if (answer.message().getBody().getContent() instanceof PollRepContent reply
                && reply.size() > 0) {
            seconds = reply.getCheckAfter(0).getValue().max(seconds);
        }
        return Duration.ofSeconds(seconds.min(BigInteger.valueOf(MAX_SECONDS)).longValueExact());
    }
}
