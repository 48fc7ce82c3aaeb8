package vn.capbu.renewal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.ConfigurationException.Reason;

/**
 * A file that somebody chose, with its content: small, as certificates and CRLs are.
 *
 * @param name for messages
 * @param content all of it
 */
public record SourceFile(String name, Bytes content) {

    private static final int MAX_BYTES = 32 * 1024 * 1024;

    /**
     * Reads a file, up to 32 MiB.
     *
     * @throws ConfigurationException FILE_UNREADABLE
     */
    public static SourceFile read(Path file) throws ConfigurationException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw new ConfigurationException(
                        Reason.FILE_UNREADABLE, file.toString(), "over 32 MiB");
            }
            return new SourceFile(file.toString(), Bytes.of(content));
        } catch (IOException e) {
            throw new ConfigurationException(Reason.FILE_UNREADABLE, file.toString(), e.toString());
        }
    }
}
