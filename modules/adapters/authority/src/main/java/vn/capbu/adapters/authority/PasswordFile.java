package vn.capbu.adapters.authority;

import static vn.capbu.adapters.authority.RaKeyReader.misconfigured;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import vn.capbu.renewal.spi.AuthorityException;

/** Reads a password from the first line of a file, in UTF-8. It never becomes a String. */
final class PasswordFile {

    private static final int MAX_BYTES = 4096;

    private PasswordFile() {}

    /** The password; the caller wipes it. */
    static char[] read(Path file) throws AuthorityException {
        byte[] bytes = bytes(file);
        try {
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            CharBuffer decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
            char[] password = new char[decoded.remaining()];
            decoded.get(password);
            Arrays.fill(decoded.array(), '\0');
            return password;
        } catch (CharacterCodingException e) {
            throw misconfigured(file, "its first line isn't UTF-8", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] bytes(Path file) throws AuthorityException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw misconfigured(file, "it is too long for a password file", null);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw misconfigured(file, "there is no such file", e);
        } catch (IOException e) {
            throw misconfigured(file, "it can't be read", e);
        }
    }
}
