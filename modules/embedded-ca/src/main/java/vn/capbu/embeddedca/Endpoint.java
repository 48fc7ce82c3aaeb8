package vn.capbu.embeddedca;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.SmallFile;
import vn.capbu.renewal.spi.AuthorityEndpoint;

/**
 * Where a running authority answers; kept as a file in its folder for the other processes of the data directory.
 *
 * @param cmpUrl for CMP requests (RFC 9811)
 * @param lookupUrl the certificate store (RFC 4387)
 * @param crlUrl the current CRL in DER
 * @param pid the process that runs it
 */
public record Endpoint(URI cmpUrl, URI lookupUrl, URI crlUrl, long pid) {

    private static final String FILE = "endpoint";

    /** The addresses of an authority that this process runs on a port. */
    static Endpoint onPort(int port) {
        String base = "http://127.0.0.1:" + port;
        return new Endpoint(
                URI.create(base + "/cmp"),
                URI.create(base + "/certs"),
                URI.create(base + "/crl"),
                ProcessHandle.current().pid());
    }

    /**
     * The authority that runs for a folder now.
     *
     * @return empty when none runs, also when a process ended without removing its file
     * @throws IOException when the file is there and can't be read
     */
    public static Optional<Endpoint> running(Path folder) throws IOException {
        try {
            Properties properties = SmallFile.properties(folder.resolve(FILE));
            Endpoint endpoint =
                    new Endpoint(
                            URI.create(properties.getProperty("cmp", "")),
                            URI.create(properties.getProperty("lookup", "")),
                            URI.create(properties.getProperty("crl", "")),
                            Long.parseLong(properties.getProperty("pid", "")));
            return ProcessHandle.of(endpoint.pid()).map(process -> endpoint);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new EmbeddedCaException("damaged file " + folder.resolve(FILE), e);
        }
    }

    /** How a CMP client reaches it; requests are signed by the registration authority's files in the folder. */
    AuthorityEndpoint forClients(Path folder, Bytes caCertificate) {
        return new AuthorityEndpoint(
                cmpUrl,
                List.of(caCertificate),
                new AuthorityEndpoint.RaCredential.PemFiles(
                        folder.resolve("ra.crt"), folder.resolve("ra.key")),
                lookupUrl,
                crlUrl);
    }

    void publish(Path folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("cmp", cmpUrl.toString());
        properties.setProperty("lookup", lookupUrl.toString());
        properties.setProperty("crl", crlUrl.toString());
        properties.setProperty("pid", Long.toString(pid));
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Path written = folder.resolve(FILE + ".new");
        Files.writeString(written, text.toString(), StandardCharsets.UTF_8);
        Files.move(
                written,
                folder.resolve(FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    static void withdraw(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
