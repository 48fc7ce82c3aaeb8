package vn.capbu.renewal;

import java.io.IOException;
import java.nio.file.Path;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.SmallFile;
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
        try {
            return new SourceFile(file.toString(), Bytes.of(SmallFile.read(file, MAX_BYTES)));
        } catch (SmallFile.TooLongException e) {
            throw new ConfigurationException(
                    Reason.FILE_UNREADABLE, file.toString(), "over 32 MiB");
        } catch (IOException e) {
            throw new ConfigurationException(Reason.FILE_UNREADABLE, file.toString(), e.toString());
        }
    }
}
