package vn.capbu.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.SmallFile;

/** Passwords come from the first line of a file, never from an argument or a variable. */
final class PasswordFiles {

    /** A password and its end of line are shorter by far. */
    private static final int MAX_BYTES = 1_024;

    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private PasswordFiles() {}

    /**
     * Reads a password; the caller wipes it. Where the file system tells permissions, a file that others than its owner can read is
     * refused.
     */
    static char[] read(Path file, Texts texts) throws UsageException {
        byte[] content = new byte[0];
        CharBuffer text = CharBuffer.allocate(0);
        try {
            if (isReadByOthers(file)) {
                throw new UsageException(texts.get("operators.open-file", file));
            }
            content = SmallFile.read(file, MAX_BYTES);
            text = CharBuffer.allocate(content.length);
            var decoder = StandardCharsets.UTF_8.newDecoder();
            if (decoder.decode(ByteBuffer.wrap(content), text, true).isError()) {
                throw new UsageException(texts.get("operators.unreadable-file", file, "UTF-8"));
            }
            text.flip();
            return Arrays.copyOf(text.array(), lineLength(text));
        } catch (IOException e) {
            throw new UsageException(texts.get("operators.unreadable-file", file, e.toString()));
        } finally {
            Arrays.fill(content, (byte) 0);
            Arrays.fill(text.array(), '\0');
        }
    }

    /** {@link #read}, as a password that the caller wipes. */
    static Password password(Path file, Texts texts) throws UsageException {
        char[] characters = read(file, texts);
        try {
            return Password.of(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static boolean isReadByOthers(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return false;
        }
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(Files.getPosixFilePermissions(file));
        permissions.retainAll(OTHERS);
        return !permissions.isEmpty();
    }

    private static int lineLength(CharBuffer text) {
        int length = 0;
        while (length < text.limit() && text.get(length) != '\n' && text.get(length) != '\r') {
            length++;
        }
        return length;
    }
}
