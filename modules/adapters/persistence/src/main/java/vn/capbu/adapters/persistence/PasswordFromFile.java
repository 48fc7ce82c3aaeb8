package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.plugin.AuthenticationPlugin;
import org.postgresql.plugin.AuthenticationRequestType;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import vn.capbu.kernel.SmallFile;

/**
 * Hands the driver the first line of a file as password, in characters that the driver wipes. Public for the driver, which makes it by
 * name.
 */
public final class PasswordFromFile implements AuthenticationPlugin {

    /** The property that names the file. */
    static final String FILE = "capbu.password-file";

    private static final int MAX_BYTES = 1_024;

    private final Path file;

    /**
     * @param properties of the connection
     */
    public PasswordFromFile(Properties properties) {
        this.file = Path.of(properties.getProperty(FILE, ""));
    }

    @Override
    public char @Nullable [] getPassword(AuthenticationRequestType type) throws PSQLException {
        byte[] content = new byte[0];
        CharBuffer text = CharBuffer.allocate(0);
        try {
            content = SmallFile.read(file, MAX_BYTES);
            text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(content));
            return Arrays.copyOf(text.array(), lineLength(text));
        } catch (IOException e) {
            throw new PSQLException(
                    "the password's file can't be read: " + file, PSQLState.INVALID_PASSWORD, e);
        } finally {
            Arrays.fill(content, (byte) 0);
            Arrays.fill(text.array(), '\0');
        }
    }

    private static int lineLength(CharBuffer text) {
        int length = 0;
        while (length < text.limit() && text.get(length) != '\n' && text.get(length) != '\r') {
            length++;
        }
        return length;
    }
}
