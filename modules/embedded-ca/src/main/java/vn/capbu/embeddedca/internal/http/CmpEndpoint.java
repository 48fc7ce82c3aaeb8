package vn.capbu.embeddedca.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.capbu.embeddedca.internal.cmp.CmpResponder;

/** CMP over HTTP (RFC 9811, 3): POST of application/pkixcmp, answered in kind. */
final class CmpEndpoint implements HttpHandler {

    private static final String TYPE = "application/pkixcmp";
    private static final int MAX_REQUEST = 64 * 1024;

    private final CmpResponder responder;

    CmpEndpoint(CmpResponder responder) {
        this.responder = responder;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (HttpReplies.refused(exchange, "POST")) {
                return;
            }
            if (!isCmp(exchange.getRequestHeaders().getFirst("Content-Type"))) {
                HttpReplies.send(exchange, HttpReplies.UNSUPPORTED_TYPE);
                return;
            }
            byte[] request = exchange.getRequestBody().readNBytes(MAX_REQUEST + 1);
            if (request.length > MAX_REQUEST) {
                HttpReplies.send(exchange, HttpReplies.TOO_LARGE);
                return;
            }
            CmpResponder.Response response = responder.respond(request);
            int status = response.readable() ? HttpReplies.OK : HttpReplies.BAD_REQUEST;
            HttpReplies.send(exchange, status, TYPE, response.der().toArray());
        }
    }

    private static boolean isCmp(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT).equals(TYPE);
    }
}
