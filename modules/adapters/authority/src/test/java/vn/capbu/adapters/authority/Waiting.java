package vn.capbu.adapters.authority;

import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.Authority.Answer;
import vn.capbu.renewal.spi.Authority.Exchange;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.CertificateOrder;
import vn.capbu.renewal.spi.RequestSigner;
import vn.capbu.renewal.spi.TokenException;

/** Sends a request and asks again as long as the authority says to wait, as the renewal does. */
final class Waiting {

    private Waiting() {}

    static Answer send(
            Authority authority,
            Bytes request,
            CertificateOrder order,
            RequestSigner oldKey,
            Cancellation cancellation)
            throws AuthorityException, TokenException {
        Answer answer = authority.send(request, order, oldKey, cancellation);
        while (answer instanceof Answer.Waiting waiting) {
            answer =
                    authority.poll(
                            new Exchange(request, waiting.response()), order, oldKey, cancellation);
        }
        return answer;
    }
}
