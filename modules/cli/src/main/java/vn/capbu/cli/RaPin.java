package vn.capbu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.spi.AuthorityException;

/** The PIN of the RA's token comes from the first line of a file, never from an argument. */
final class RaPin {

    /** A PIN and its end of line are shorter by far. */
    private static final int MAX_BYTES = 1024;

    private RaPin() {}

    /** Logs in to the RA's token where the authority in use needs one. */
    static void unlock(Session session, RenewalDesk desk)
            throws UsageException, AuthorityException {
        Optional<TokenSerial> token = desk.raTokenToUnlock();
        if (token.isEmpty()) {
            return;
        }
        Texts texts = session.texts();
        Path file = session.raPinFile();
        if (file == null) {
            throw new UsageException(texts.get("authority.ra-pin-missing", token.get()));
        }
        Optional<PinTry> refused;
        try (Pin pin = read(file, texts)) {
            refused = desk.unlockRa(session.operator(), pin, false);
        }
        if (refused.isPresent()) {
            throw new UsageException(
                    texts.get("authority.ra-pin-refused", token.get(), texts.of(refused.get())));
        }
    }

    private static Pin read(Path file, Texts texts) throws UsageException {
        byte[] content = new byte[0];
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(MAX_BYTES);
            int end = 0;
            while (end < content.length && content[end] != '\n' && content[end] != '\r') {
                end++;
            }
            byte[] line = Arrays.copyOf(content, end);
            try {
                return Pin.ofAscii(line);
            } finally {
                Arrays.fill(line, (byte) 0);
            }
        } catch (IOException e) {
            throw new UsageException(texts.get("authority.ra-pin-unreadable", file, e.toString()));
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    texts.get("authority.ra-pin-unreadable", file, String.valueOf(e.getMessage())));
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }
}
