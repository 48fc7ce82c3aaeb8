package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/**
 * The key of an encrypted H2 file. H2 itself makes a key out of few rounds, and takes no blanks: what it is given is made of the password by
 * PBKDF2 (RFC 8018; HMAC-SHA-512, 210 000 rounds as OWASP recommends since 2023). The salt is the same for all files, so that a backup needs
 * nothing but the password; one's own password is what tells two files apart.
 */
final class FileKey {

    private static final byte[] SALT =
            "capbu database file, version 1".getBytes(StandardCharsets.UTF_8);
    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;

    /** What an encrypted file of H2 begins with (org.h2.mvstore.FileStore, cipher AES). */
    private static final byte[] HEADER = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

    private FileKey() {}

    /** What H2 is given, in hexadecimal digits; takes a third of a second on purpose. The caller wipes it. */
    static Password of(Password password) {
        char[] typed = password.copyCharacters();
        PBEKeySpec spec = new PBEKeySpec(typed, SALT, ROUNDS, BITS);
        Arrays.fill(typed, '\0');
        byte[] key = new byte[0];
        char[] digits = new char[BITS / 4];
        try {
            key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                            .generateSecret(spec)
                            .getEncoded();
            for (int i = 0; i < key.length; i++) {
                digits[2 * i] = Character.forDigit(key[i] >> 4 & 0xF, 16);
                digits[2 * i + 1] = Character.forDigit(key[i] & 0xF, 16);
            }
            return Password.of(digits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no PBKDF2", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(key, (byte) 0);
            Arrays.fill(digits, '\0');
        }
    }

    /**
     * Whether a database is there, and encrypted.
     *
     * @param file without the suffix that H2 adds
     */
    static boolean isNeeded(Path file) {
        Path whole = DatabaseCare.h2File(file);
        if (!Files.exists(whole)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(whole)) {
            return Arrays.equals(in.readNBytes(HEADER.length), HEADER);
        } catch (IOException e) {
            throw new StorageException(Reason.UNAVAILABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
