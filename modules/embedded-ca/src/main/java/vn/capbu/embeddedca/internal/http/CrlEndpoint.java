package vn.capbu.embeddedca.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import vn.capbu.embeddedca.internal.revocation.CrlPublisher;

/** The current CRL in DER by GET (RFC 2585, 4). */
final class CrlEndpoint implements HttpHandler {

    private final CrlPublisher crls;

    CrlEndpoint(CrlPublisher crls) {
        this.crls = crls;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!HttpReplies.refused(exchange, "GET")) {
                HttpReplies.send(
                        exchange,
                        HttpReplies.OK,
                        "application/pkix-crl",
                        crls.current().getEncoded());
            }
        }
    }
}
