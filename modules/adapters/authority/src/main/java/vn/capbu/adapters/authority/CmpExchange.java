package vn.capbu.adapters.authority;

import java.net.URI;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/**
 * One message out, one checked message back (RFC 9811). An HTTP status without a CMP message is NO_ANSWER whatever it is: it
 * isn't signed, and a gateway that answers 404 or 503 may have passed the request on.
 */
final class CmpExchange {

    private static final String PKIXCMP = "application/pkixcmp";

    private final HttpTransport transport;
    private final URI url;
    private final ResponseVerifier verifier;

    CmpExchange(HttpTransport transport, URI url, ResponseVerifier verifier) {
        this.transport = transport;
        this.url = url;
        this.verifier = verifier;
    }

    /** Sends exactly the bytes of a message, once. */
    VerifiedAnswer send(SentMessage request) throws AuthorityException {
        HttpTransport.Reply reply = transport.post(url, PKIXCMP, request.der().toArray());
        boolean success = reply.status() >= 200 && reply.status() < 300;
        if (!PKIXCMP.equals(reply.contentType())) {
            throw success
                    ? new AuthorityException(
                            Fault.BAD_ANSWER,
                            "the answer is no CMP message but '" + reply.contentType() + "'")
                    : noMessage(reply);
        }
        if (!success && reply.body().length() == 0) {
            throw noMessage(reply);
        }
        return verifier.verify(reply.body(), request);
    }

    private AuthorityException noMessage(HttpTransport.Reply reply) {
        return new AuthorityException(
                Fault.NO_ANSWER,
                url + " answered HTTP status " + reply.status() + " without a CMP message");
    }
}
