package vn.capbu.adapters.authority;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** EST's requests over HTTPS (RFC 7030, 4): bodies are base64, whatever a Content-Transfer-Encoding says (RFC 8951, 3). */
final class EstExchange {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;
    private static final int MAX_TEXT = 500;

    private final HttpTransport transport;
    private final URI base;
    private final EstAccess access;

    EstExchange(HttpTransport transport, URI base, EstAccess access) {
        this.transport = transport;
        this.base = base;
        this.access = access;
    }

    /** What came back for an enrolment. */
    sealed interface Enrolled {

        /** The decoded body of a 200. */
        record Certificates(Bytes pkcs7) implements Enrolled {}

        /** 202 with its Retry-After. */
        record Later(String retryAfter) implements Enrolled {}

        /** The server won't, and says why. */
        record Refused(int status, String text) implements Enrolled {}
    }

    /**
     * Sends a PKCS #10 request once.
     *
     * @param operation simpleenroll or simplereenroll
     */
    Enrolled enroll(String operation, Bytes pkcs10) throws AuthorityException {
        byte[] body = Base64.getMimeEncoder().encode(pkcs10.toArray());
        HttpRequest.Builder request =
                signedIn(operation)
                        .header("Content-Type", "application/pkcs10")
                        .header("Content-Transfer-Encoding", "base64")
                        .header("Accept", "application/pkcs7-mime")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        HttpTransport.Reply reply = transport.send(request);
        return switch (reply.status()) {
            case OK -> new Enrolled.Certificates(pkcs7(reply));
            case ACCEPTED -> new Enrolled.Later(reply.retryAfter());
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND -> throw notServed(operation, reply);
            default -> refusal(operation, reply);
        };
    }

    /** A refusal is believed, for the server is authenticated; whether a gateway's error came before or after isn't known. */
    private Enrolled refusal(String operation, HttpTransport.Reply reply)
            throws AuthorityException {
        int status = reply.status();
        boolean refused =
                status >= CLIENT_ERRORS
                        && status < SERVER_ERRORS
                        && status != TIMEOUT
                        && status != TOO_MANY;
        if (refused) {
            return new Enrolled.Refused(status, text(reply));
        }
        throw new AuthorityException(
                Fault.NO_ANSWER, operation + " was answered HTTP status " + status);
    }

    /** The CA certificates, as PKCS #7. */
    Bytes caCertificates() throws AuthorityException {
        HttpTransport.Reply reply = transport.send(request("cacerts").GET());
        if (reply.status() != OK) {
            throw notServed("cacerts", reply);
        }
        return pkcs7(reply);
    }

    /** DER of the CsrAttrs; null when the server asks for nothing. */
    @Nullable Bytes csrAttributes() throws AuthorityException {
        HttpTransport.Reply reply = transport.send(signedIn("csrattrs").GET());
        return switch (reply.status()) {
            case OK -> reply.body().length() == 0 ? null : decoded(reply, "application/csrattrs");
            case NO_CONTENT, NOT_FOUND -> null;
            default -> throw notServed("csrattrs", reply);
        };
    }

    private HttpRequest.Builder request(String operation) {
        String address = base.toString();
        String slash = address.endsWith("/") ? "" : "/";
        return HttpRequest.newBuilder(URI.create(address + slash + operation));
    }

    private HttpRequest.Builder signedIn(String operation) throws AuthorityException {
        HttpRequest.Builder request = request(operation);
        String authorization = access.authorization();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    private static Bytes pkcs7(HttpTransport.Reply reply) throws AuthorityException {
        return decoded(reply, "application/pkcs7-mime");
    }

    private static Bytes decoded(HttpTransport.Reply reply, String type) throws AuthorityException {
        if (!type.equals(reply.contentType())) {
            throw new AuthorityException(
                    Fault.BAD_ANSWER, "the answer is '" + reply.contentType() + "', not " + type);
        }
        try {
            String text = new String(reply.body().toArray(), StandardCharsets.US_ASCII);
            return Bytes.of(Base64.getDecoder().decode(text.replaceAll("\\s", "")));
        } catch (IllegalArgumentException e) {
            throw new AuthorityException(Fault.BAD_ANSWER, List.of(), "the answer isn't base64", e);
        }
    }

    private AuthorityException notServed(String operation, HttpTransport.Reply reply) {
        String what =
                switch (reply.status()) {
                    case UNAUTHORIZED, FORBIDDEN -> "the authority doesn't accept the RA's sign-in";
                    case NOT_FOUND -> base + " has no " + operation;
                    default -> operation + " was answered HTTP status " + reply.status();
                };
        Fault fault = reply.status() >= SERVER_ERRORS ? Fault.NO_ANSWER : Fault.MISCONFIGURED;
        return new AuthorityException(fault, what + " (HTTP " + reply.status() + ")");
    }

    private static String text(HttpTransport.Reply reply) {
        if (!reply.contentType().startsWith("text/")) {
            return "";
        }
        String text =
                new String(reply.body().toArray(), StandardCharsets.UTF_8)
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
