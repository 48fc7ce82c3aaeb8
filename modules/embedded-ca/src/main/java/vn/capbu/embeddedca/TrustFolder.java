package vn.capbu.embeddedca;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.capbu.embeddedca.internal.pki.Crypto;
import vn.capbu.kernel.Bytes;

/**
 * CA certificates that another process of the data directory wants to be trusted: it can't reach into the process that runs the
 * authority, so it leaves them in {@code ca/trusted}, where they are read afresh for each request.
 */
final class TrustFolder {

    private static final Logger LOG = Logger.getLogger(TrustFolder.class.getName());

    private final Path folder;

    TrustFolder(Path authorityFolder) throws IOException {
        this.folder = authorityFolder.resolve("trusted");
        Files.createDirectories(folder);
    }

    void add(List<Bytes> certificates) throws IOException {
        for (Bytes certificate : certificates) {
            byte[] der = certificate.toArray();
            Path file = folder.resolve(HexFormat.of().formatHex(Crypto.sha256(der)) + ".crt");
            if (!Files.exists(file)) {
                Path written = Files.createTempFile(folder, "new", ".tmp");
                Files.write(written, der);
                Files.move(
                        written,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    List<X509Certificate> read() {
        List<Bytes> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.crt")) {
            for (Path file : files) {
                found.add(Bytes.of(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the trusted certificates in " + folder + " can't be read", e);
        }
        return parse(found);
    }

    /** Certificates from DER or PEM; one that can't be read is trusted by nobody, and logged. */
    static List<X509Certificate> parse(List<Bytes> encoded) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Bytes bytes : encoded) {
            try {
                CertificateFactory factory = CertificateFactory.getInstance("X.509");
                certificates.add(
                        (X509Certificate)
                                factory.generateCertificate(
                                        new ByteArrayInputStream(bytes.toArray())));
            } catch (CertificateException e) {
                LOG.log(Level.WARNING, "a trusted CA certificate can't be read", e);
            }
        }
        return certificates;
    }
}
