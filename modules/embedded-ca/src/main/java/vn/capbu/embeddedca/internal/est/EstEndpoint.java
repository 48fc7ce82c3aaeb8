package vn.capbu.embeddedca.internal.est;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.util.CollectionStore;
import org.jspecify.annotations.Nullable;

/**
 * The operations of RFC 7030 that the authority serves. Bodies are base64 (RFC 8951, 3). Only the registration authority may
 * enrol: it signs in by TLS with its certificate, or by name and password.
 */
final class EstEndpoint implements HttpHandler {

    static final String PATH = "/.well-known/est/";

    private static final Logger LOG = Logger.getLogger(EstEndpoint.class.getName());
    private static final int MAX_REQUEST = 64 * 1024;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED_TYPE = 415;
    private static final int INTERNAL = 500;
    private static final String CERTS_ONLY = "application/pkcs7-mime; smime-type=certs-only";

    private final EstEnrollment enrollment;
    private final RaPassword password;
    private final X509CertificateHolder registrationAuthority;

    EstEndpoint(
            EstEnrollment enrollment,
            RaPassword password,
            X509CertificateHolder registrationAuthority) {
        this.enrollment = enrollment;
        this.password = password;
        this.registrationAuthority = registrationAuthority;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String operation = exchange.getRequestURI().getPath().substring(PATH.length());
            try {
                answer(exchange, operation);
            } catch (EstRefusal e) {
                LOG.log(
                        Level.INFO,
                        "EST {0} refused: {1}",
                        new Object[] {operation, e.getMessage()});
                refuse(exchange, e);
            } catch (RuntimeException | CMSException e) {
                LOG.log(Level.WARNING, "an EST request could not be answered", e);
                refuse(exchange, new EstRefusal(INTERNAL, "internal failure"));
            }
        }
    }

    private void answer(HttpExchange exchange, String operation)
            throws IOException, EstRefusal, CMSException {
        switch (operation) {
            case "cacerts" -> {
                requireMethod(exchange, "GET");
                send(exchange, CERTS_ONLY, certsOnly(enrollment.authority()));
            }
            case "csrattrs" -> {
                requireMethod(exchange, "GET");
                send(
                        exchange,
                        "application/csrattrs",
                        new DERSequence(
                                        new org.bouncycastle.asn1.ASN1Encodable[] {
                                            PKCSObjectIdentifiers.pkcs_9_at_extensionRequest,
                                            ExpirationDate.ATTRIBUTE
                                        })
                                .getEncoded());
            }
            case "simpleenroll", "simplereenroll" -> {
                requireMethod(exchange, "POST");
                requireRegistrationAuthority(exchange);
                send(exchange, CERTS_ONLY, certsOnly(enrollment.issue(body(exchange))));
            }
            default -> throw new EstRefusal(NOT_FOUND, "no such operation");
        }
    }

    private static void requireMethod(HttpExchange exchange, String method) throws EstRefusal {
        if (!exchange.getRequestMethod().equals(method)) {
            throw new EstRefusal(METHOD_NOT_ALLOWED, "only " + method);
        }
    }

    private void requireRegistrationAuthority(HttpExchange exchange)
            throws IOException, EstRefusal {
        if (!isRegistrationAuthority((HttpsExchange) exchange)
                && !password.matches(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new EstRefusal(UNAUTHORIZED, "only the registration authority may enrol");
        }
    }

    /** TLS has checked that the certificate is of this authority and that the client holds its key. */
    private boolean isRegistrationAuthority(HttpsExchange exchange) throws IOException {
        try {
            Certificate[] chain = exchange.getSSLSession().getPeerCertificates();
            return Arrays.equals(chain[0].getEncoded(), registrationAuthority.getEncoded());
        } catch (SSLPeerUnverifiedException | java.security.cert.CertificateEncodingException e) {
            return false;
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException, EstRefusal {
        if (!isPkcs10(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw new EstRefusal(UNSUPPORTED_TYPE, "the request is no application/pkcs10");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_REQUEST + 1);
        if (body.length > MAX_REQUEST) {
            throw new EstRefusal(TOO_LARGE, "the request is too long");
        }
        try {
            String text = new String(body, StandardCharsets.US_ASCII).replaceAll("\\s", "");
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new EstRefusal(BAD_REQUEST, "the request is not base64");
        }
    }

    private static boolean isPkcs10(@Nullable String contentType) {
        return contentType != null
                && contentType
                        .split(";", 2)[0]
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals("application/pkcs10");
    }

    private static byte[] certsOnly(X509CertificateHolder certificate)
            throws CMSException, IOException {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addCertificates(new CollectionStore<>(java.util.List.of(certificate)));
        return generator.generate(new CMSAbsentContent()).getEncoded();
    }

    private static void send(HttpExchange exchange, String type, byte[] der) throws IOException {
        byte[] body = Base64.getMimeEncoder().encode(der);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Transfer-Encoding", "base64");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(OK, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void refuse(HttpExchange exchange, EstRefusal refusal) throws IOException {
        byte[] text = String.valueOf(refusal.getMessage()).getBytes(StandardCharsets.UTF_8);
        // a body that is left unread must not be taken for the next request
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        if (refusal.status() == UNAUTHORIZED) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"capbu RA\"");
        }
        exchange.sendResponseHeaders(refusal.status(), text.length);
        exchange.getResponseBody().write(text);
    }
}
