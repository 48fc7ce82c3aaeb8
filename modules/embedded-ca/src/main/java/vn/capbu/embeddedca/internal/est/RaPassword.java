package vn.capbu.embeddedca.internal.est;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.embeddedca.internal.pki.Crypto;
import vn.capbu.kernel.SmallFile;

/** The RA's name and password for EST: random, in a file that only its owner can read. */
public final class RaPassword {

    /** The RA's name. */
    public static final String USER = "ra";

    private static final String SCHEME = "Basic ";
    private static final int OCTETS = 24;
    private static final int MOST_OCTETS = 1024;

    private final Path file;

    private RaPassword(Path file) {
        this.file = file;
    }

    /** The password of a folder, made when there is none. */
    public static RaPassword of(Path folder) throws IOException {
        Path file = folder.resolve("est.password");
        if (!Files.exists(file)) {
            byte[] random = new byte[OCTETS];
            Crypto.random().nextBytes(random);
            byte[] text = Base64.getUrlEncoder().encode(random);
            try (FileChannel channel =
                    FileChannel.open(
                            file,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            ownerOnly(file))) {
                channel.write(ByteBuffer.wrap(text));
                channel.force(true);
            } finally {
                Arrays.fill(random, (byte) 0);
                Arrays.fill(text, (byte) 0);
            }
        }
        return new RaPassword(file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Whether the field Authorization of a request holds name and password; takes as long for a wrong one. */
    boolean matches(@Nullable String authorization) throws IOException {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return false;
        }
        byte[] given;
        try {
            given = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
        } catch (IllegalArgumentException e) {
            return false;
        }
        byte[] password = SmallFile.read(file, MOST_OCTETS);
        byte[] name = (USER + ":").getBytes(StandardCharsets.US_ASCII);
        byte[] expected = Arrays.copyOf(name, name.length + password.length);
        System.arraycopy(password, 0, expected, name.length, password.length);
        try {
            return MessageDigest.isEqual(expected, given);
        } finally {
            Arrays.fill(password, (byte) 0);
            Arrays.fill(expected, (byte) 0);
            Arrays.fill(given, (byte) 0);
        }
    }
}
