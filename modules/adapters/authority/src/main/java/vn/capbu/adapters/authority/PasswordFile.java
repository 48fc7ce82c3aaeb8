package vn.capbu.adapters.authority;

import static vn.capbu.adapters.authority.RaKeyReader.misconfigured;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import vn.capbu.kernel.SmallFile;
import vn.capbu.renewal.spi.AuthorityException;

/**
 * Reads a password from the first line of a file. It never becomes a String. ASCII only: Java can't open a PKCS#12 file of
 * today's kind (PBES2) with another password.
 */
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
                    StandardCharsets.US_ASCII.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
            char[] password = new char[decoded.remaining()];
            decoded.get(password);
            Arrays.fill(decoded.array(), '\0');
            return password;
        } catch (CharacterCodingException e) {
            throw misconfigured(
                    file,
                    "its first line isn't ASCII, and such a password opens no PKCS#12 file here",
                    e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] bytes(Path file) throws AuthorityException {
        try {
            return SmallFile.read(file, MAX_BYTES);
        } catch (SmallFile.TooLongException e) {
            throw misconfigured(file, "it is too long for a password file", e);
        } catch (NoSuchFileException e) {
            throw misconfigured(file, "there is no such file", e);
        } catch (IOException e) {
            throw misconfigured(file, "it can't be read", e);
        }
    }
}
