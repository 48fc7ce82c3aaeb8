package vn.capbu.embeddedca.internal.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Short answers over HTTP. */
final class HttpReplies {

    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int TOO_LARGE = 413;
    static final int UNSUPPORTED_TYPE = 415;

    private static final int NO_BODY = -1;

    private HttpReplies() {}

    static void send(HttpExchange exchange, int status, String contentType, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        exchange.getResponseBody().write(body);
    }

    static void send(HttpExchange exchange, int status) throws IOException {
        // a body that is left unread must not be taken for the next request
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, NO_BODY);
    }

    /** Answers all but the one method of an address, and addresses below it. */
    static boolean refused(HttpExchange exchange, String method) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(exchange.getHttpContext().getPath())) {
            send(exchange, NOT_FOUND);
            return true;
        }
        if (!exchange.getRequestMethod().equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            send(exchange, METHOD_NOT_ALLOWED);
            return true;
        }
        return false;
    }
}
