package vn.capbu.adapters.persistence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.SmallFile;
import vn.capbu.kernel.spi.StorageException;

/**
 * A password as the server's programs read it: in a file that only its owner reads, for as long as one of them runs. Neither their
 * arguments nor their environment hold it.
 */
final class PassFile implements AutoCloseable {

    private static final int MAX_BYTES = 1_024;
    private static final byte[] FOR_EVERY_SERVER = "*:*:*:*:".getBytes(StandardCharsets.US_ASCII);

    private final Path file;

    /**
     * @param folder where to
     * @param passwordFile its first line is the password
     * @throws StorageException ACCESS_REFUSED when no such file is named
     */
    PassFile(Path folder, @Nullable Path passwordFile) throws IOException {
        if (passwordFile == null) {
            throw new StorageException(
                    StorageException.Reason.ACCESS_REFUSED,
                    "no file of the password is named",
                    new IllegalStateException("password"));
        }
        FileAttribute<?>[] own =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        this.file = Files.createTempFile(folder, "pass", "", own);
        byte[] password = SmallFile.read(passwordFile, MAX_BYTES);
        WipedBytes line = new WipedBytes();
        try {
            line.writeBytes(FOR_EVERY_SERVER);
            for (byte one : password) {
                if (one == '\n' || one == '\r') {
                    break;
                }
                if (one == ':' || one == '\\') {
                    line.write('\\');
                }
                line.write(one);
            }
            line.write('\n');
            byte[] content = line.toByteArray();
            Files.write(file, content, StandardOpenOption.TRUNCATE_EXISTING);
            Arrays.fill(content, (byte) 0);
        } finally {
            Arrays.fill(password, (byte) 0);
            line.wipe();
        }
    }

    private static final class WipedBytes extends ByteArrayOutputStream {

        WipedBytes() {
            // long enough that it never grows and leaves a copy behind
            super(2 * MAX_BYTES + 16);
        }

        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }

    Path path() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
