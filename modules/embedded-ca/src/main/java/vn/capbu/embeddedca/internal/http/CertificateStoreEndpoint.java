package vn.capbu.embeddedca.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.pki.Crypto;
import vn.capbu.embeddedca.internal.store.CertificateRecord;
import vn.capbu.embeddedca.internal.store.CertificateTable;
import vn.capbu.embeddedca.internal.store.Database;

/**
 * The certificate store (RFC 4387) by certHash, iAndSHash and sKIDHash. It tells what was issued, not what is in force:
 * unconfirmed and revoked certificates are in it, and the CRL says which are revoked. One certificate comes as
 * application/pkix-cert, several as multipart/mixed, none as 404.
 */
final class CertificateStoreEndpoint implements HttpHandler {

    private static final String TYPE = "application/pkix-cert";

    private final Database database;

    CertificateStoreEndpoint(Database database) {
        this.database = database;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (HttpReplies.refused(exchange, "GET")) {
                return;
            }
            Optional<SearchKey> key = SearchKey.parse(exchange.getRequestURI().getRawQuery());
            if (key.isEmpty()) {
                HttpReplies.send(exchange, HttpReplies.BAD_REQUEST);
                return;
            }
            send(exchange, find(key.get()));
        }
    }

    private List<byte[]> find(SearchKey key) {
        List<CertificateRecord> found =
                database.read(
                        connection -> CertificateTable.find(connection, key.lookup(), key.hash()));
        return found.stream().map(record -> CertificateIds.der(record.certificate())).toList();
    }

    private static void send(HttpExchange exchange, List<byte[]> found) throws IOException {
        if (found.isEmpty()) {
            HttpReplies.send(exchange, HttpReplies.NOT_FOUND);
        } else if (found.size() == 1) {
            HttpReplies.send(exchange, HttpReplies.OK, TYPE, found.get(0));
        } else {
            String boundary = HexFormat.of().formatHex(Crypto.nonce());
            HttpReplies.send(
                    exchange,
                    HttpReplies.OK,
                    "multipart/mixed; boundary=" + boundary,
                    multipart(found, boundary));
        }
    }

    private static byte[] multipart(List<byte[]> found, String boundary) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] certificate : found) {
            String head = "--" + boundary + "\r\nContent-Type: " + TYPE + "\r\n\r\n";
            body.write(head.getBytes(StandardCharsets.US_ASCII));
            body.write(certificate);
            body.write('\r');
            body.write('\n');
        }
        body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
