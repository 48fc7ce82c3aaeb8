package vn.capbu.renewal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.capbu.kernel.Pin;
import vn.capbu.renewal.PinListException.Reason;

/**
 * Reads the three PINs of a change from a file or standard input: three lines of ASCII, the PIN that opens the token, the new
 * one, the new one again. No PIN becomes a String, and every buffer is wiped.
 */
public final class PinTriple {

    private static final int LINES = 3;
    private static final int MAX_BYTES = LINES * (Pin.MAX_LENGTH + 2);

    private PinTriple() {}

    /**
     * Reads a file.
     *
     * @throws PinListException what is wrong, and in which line
     */
    public static PinReplacement read(Path file) throws PinListException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a stream to its end; the stream is left open. Give one that keeps no buffer of its own.
     *
     * @throws PinListException what is wrong, and in which line
     */
    public static PinReplacement read(InputStream in) throws PinListException, IOException {
        byte[] buffer = new byte[MAX_BYTES + 1];
        try {
            int length = 0;
            int count = in.read(buffer);
            while (count > 0) {
                length += count;
                count = in.read(buffer, length, buffer.length - length);
            }
            if (length > MAX_BYTES) {
                throw new PinListException(Reason.TOO_LARGE, 0);
            }
            return parse(buffer, length);
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    private static PinReplacement parse(byte[] text, int length) throws PinListException {
        List<Pin> pins = new ArrayList<>();
        boolean complete = false;
        try {
            int from = 0;
            for (int line = 1; line <= LINES; line++) {
                int to = from;
                while (to < length && text[to] != '\n') {
                    to++;
                }
                boolean carriageReturn = to > from && text[to - 1] == '\r';
                pins.add(pin(text, from, carriageReturn ? to - 1 : to, line));
                from = Math.min(length, to + 1);
            }
            if (from < length) {
                throw new PinListException(Reason.BAD_PIN, LINES + 1);
            }
            complete = true;
            return PinReplacement.of(pins.get(0), pins.get(1), pins.get(2));
        } finally {
            if (!complete) {
                pins.forEach(Pin::close);
            }
        }
    }

    private static Pin pin(byte[] text, int from, int to, int line) throws PinListException {
        byte[] pin = Arrays.copyOfRange(text, from, to);
        try {
            return Pin.ofAscii(pin);
        } catch (IllegalArgumentException e) {
            throw new PinListException(Reason.BAD_PIN, line);
        } finally {
            Arrays.fill(pin, (byte) 0);
        }
    }
}
