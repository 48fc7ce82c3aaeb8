package vn.capbu.adapters.authority;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.spi.TimeStamper;

/** A time-stamp server whose stamps nobody here made: {@code openssl ts} behind a small HTTP server on loopback. */
final class OpensslTsa implements AutoCloseable {

    static final String POLICY = "1.2.3.4.1";

    private static final String CONFIG =
            """
            [ req ]
            distinguished_name = dn
            prompt = no
            [ dn ]
            CN = test
            [ ca ]
            basicConstraints = critical, CA:TRUE
            keyUsage = critical, keyCertSign
            subjectKeyIdentifier = hash
            [ stamper ]
            basicConstraints = critical, CA:FALSE
            keyUsage = critical, digitalSignature
            extendedKeyUsage = critical, timeStamping
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid
            [ tsa ]
            default_tsa = main
            [ main ]
            serial = SERIAL
            default_policy = 1.2.3.4.1
            other_policies = 1.2.3.4.2
            digests = sha256
            signer_digest = sha256
            accuracy = secs:1
            ess_cert_id_alg = sha256
            """;

    private final Path folder;
    private final HttpServer server;
    private volatile byte @Nullable [] canned;
    private volatile String contentType = "application/timestamp-reply";

    private OpensslTsa(Path folder) throws IOException {
        this.folder = folder;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
    }

    /** Makes a CA, a stamper and the server. */
    static OpensslTsa start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("ts.cnf"),
                CONFIG.replace("SERIAL", folder.resolve("serial").toString()),
                StandardCharsets.UTF_8);
        OpensslTsa tsa = new OpensslTsa(folder);
        tsa.openssl(
                List.of(
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-config",
                        "ts.cnf",
                        "-extensions",
                        "ca",
                        "-subj",
                        "/CN=Test TSA root",
                        "-days",
                        "30",
                        "-keyout",
                        "ca.key",
                        "-out",
                        "ca.crt"));
        tsa.openssl(
                List.of(
                        "req",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-config",
                        "ts.cnf",
                        "-subj",
                        "/CN=Test stamper",
                        "-keyout",
                        "tsa.key",
                        "-out",
                        "tsa.csr"));
        tsa.openssl(
                List.of(
                        "x509",
                        "-req",
                        "-in",
                        "tsa.csr",
                        "-CA",
                        "ca.crt",
                        "-CAkey",
                        "ca.key",
                        "-CAcreateserial",
                        "-days",
                        "20",
                        "-extfile",
                        "ts.cnf",
                        "-extensions",
                        "stamper",
                        "-out",
                        "tsa.crt"));
        tsa.server.start();
        return tsa;
    }

    private void openssl(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(arguments);
        Path log = folder.resolve("openssl.log");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException("openssl " + arguments + ":\n" + Files.readString(log));
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] reply = canned;
            if (reply == null) {
                Files.write(folder.resolve("query.tsq"), exchange.getRequestBody().readAllBytes());
                openssl(
                        List.of(
                                "ts",
                                "-reply",
                                "-config",
                                "ts.cnf",
                                "-section",
                                "main",
                                "-queryfile",
                                "query.tsq",
                                "-signer",
                                "tsa.crt",
                                "-inkey",
                                "tsa.key",
                                "-chain",
                                "ca.crt",
                                "-out",
                                "reply.tsr"));
                reply = Files.readAllBytes(folder.resolve("reply.tsr"));
            }
            exchange.getResponseHeaders().add("Content-Type", contentType);
            exchange.sendResponseHeaders(200, reply.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers everything with these bytes from now on. */
    void answerAlways(byte[] reply) {
        canned = reply.clone();
    }

    /** What it answered last. */
    byte[] lastReply() throws IOException {
        return Files.readAllBytes(folder.resolve("reply.tsr"));
    }

    void contentType(String type) {
        contentType = type;
    }

    /** The server under a policy, trusting what a file of this folder holds. */
    TimeStamper.Server trusting(String file, @Nullable String policy)
            throws IOException, CertificateException {
        byte[] der =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(Files.readAllBytes(folder.resolve(file))))
                        .getEncoded();
        return new TimeStamper.Server(url(), policy, List.of(Bytes.of(der)));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/tsa";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
