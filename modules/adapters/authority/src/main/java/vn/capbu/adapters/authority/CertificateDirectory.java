package vn.capbu.adapters.authority;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/**
 * Asks a certificate store by sKIDHash (RFC 4387, 2.1 and 2.2): SHA-1 over the octets of the subject key identifier, base64
 * without padding. The authority chooses how it makes key identifiers, so "none" is believed only after each of the usual
 * ways was asked.
 */
final class CertificateDirectory {

    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final HttpTransport transport;
    private final TransportSettings settings;
    private final @Nullable URI base;

    CertificateDirectory(HttpTransport transport, TransportSettings settings, @Nullable URI base) {
        this.transport = transport;
        this.settings = settings;
        this.base = base;
    }

    /** DER of each certificate for a key, none when the store has none. */
    List<Bytes> lookup(Bytes publicKey) throws AuthorityException {
        if (base == null) {
            throw new AuthorityException(Fault.NO_DIRECTORY, "no directory is configured");
        }
        for (byte[] identifier : KeyIdentifiers.of(publicKey)) {
            List<Bytes> found = ask(base, identifier);
            if (!found.isEmpty()) {
                checkKeys(found, publicKey);
                return found;
            }
        }
        return List.of();
    }

    private List<Bytes> ask(URI store, byte[] identifier) throws AuthorityException {
        HttpTransport.Reply reply = transport.get(query(store, identifier), settings.maxMessage());
        if (reply.status() == NOT_FOUND) {
            return List.of();
        }
        if (reply.status() != OK) {
            throw new AuthorityException(
                    Fault.NO_ANSWER, store + " answered HTTP status " + reply.status());
        }
        return switch (reply.contentType()) {
            case "application/pkix-cert" -> List.of(reply.body());
            case "multipart/mixed" -> parts(reply);
            default -> throw bad("the directory answered '" + reply.contentType() + "'", null);
        };
    }

    /** The request for one key identifier. */
    static URI query(URI store, byte[] identifier) {
        String key =
                Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(KeyIdentifiers.sha1(identifier));
        return URI.create(
                store
                        + (store.getRawQuery() == null ? "?" : "&")
                        + "sKIDHash="
                        + URLEncoder.encode(key, StandardCharsets.US_ASCII));
    }

    private static List<Bytes> parts(HttpTransport.Reply reply) throws AuthorityException {
        try {
            List<Bytes> certificates = new ArrayList<>();
            for (byte[] part :
                    MultipartBody.parts(reply.contentTypeField(), reply.body().toArray())) {
                certificates.add(Bytes.of(part));
            }
            return certificates;
        } catch (IOException e) {
            throw bad("the directory's answer can't be read: " + e.getMessage(), e);
        }
    }

    private static void checkKeys(List<Bytes> certificates, Bytes publicKey)
            throws AuthorityException {
        for (Bytes certificate : certificates) {
            try {
                X509CertificateHolder holder = Certificates.parse(certificate);
                if (!Certificates.publicKey(holder).equals(publicKey)) {
                    throw bad("the directory answered with a certificate for another key", null);
                }
            } catch (IOException e) {
                throw bad("the directory answered with what is no certificate", e);
            }
        }
    }

    private static AuthorityException bad(String message, @Nullable Throwable cause) {
        return new AuthorityException(Fault.BAD_ANSWER, List.of(), message, cause);
    }
}
