package vn.capbu.renewal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinListException.Reason;

/**
 * Reads lists of PINs: UTF-8, one token a line, {@code token serial TAB PIN}; empty lines are skipped. A list is taken whole
 * or not at all, unless it is inspected first. No PIN becomes a String, and every buffer is wiped before a method returns.
 */
public final class PinList {

    /** Far more than a bench of tokens needs. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final int MAX_BYTES_PER_CHARACTER = 3;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] text;
    private final int end;
    private final Pins pins = new Pins();
    private final Set<TokenSerial> duplicates = new HashSet<>();
    private final List<PinListing.Line> lines = new ArrayList<>();

    private PinList(byte[] text, int end) {
        this.text = text;
        this.end = end;
    }

    /**
     * Reads a file line by line, whatever is wrong with some of them.
     *
     * @throws PinListException TOO_LARGE
     * @throws IOException when the file can't be read
     */
    public static PinListing inspect(Path file) throws PinListException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, PinList::inspect);
        }
    }

    /** Reads characters line by line; otherwise like {@link #inspect(Path)}. The argument is left to its owner. */
    public static PinListing inspect(char[] characters) throws PinListException {
        return parse(characters, PinList::inspect);
    }

    private static PinListing inspect(byte[] text, int length) throws PinListException {
        PinList list = listOf(text, length);
        list.eachLine(list::inspectLine);
        return new PinListing(list.lines, list.pins);
    }

    /** Which of two PINs of a token holds isn't known: neither is kept. */
    private void inspectLine(int from, int to, int line) {
        PinListing.Line seen;
        try {
            TokenSerial serial = parseLine(from, to, line);
            seen = new PinListing.Line(line, serial, lengthOf(serial), null);
        } catch (PinListException e) {
            TokenSerial serial = e.reason() == Reason.NO_TAB ? null : serialBefore(from, to);
            if (e.reason() == Reason.DUPLICATE_SERIAL && serial != null) {
                pins.remove(serial);
                lines.replaceAll(
                        it ->
                                serial.equals(it.serial())
                                        ? new PinListing.Line(it.number(), serial, 0, e.reason())
                                        : it);
                duplicates.add(serial);
            }
            seen = new PinListing.Line(line, serial, 0, e.reason());
        }
        lines.add(seen);
    }

    private int lengthOf(TokenSerial serial) {
        return pins.pinFor(serial)
                .map(
                        pin -> {
                            int length = pin.length();
                            pin.close();
                            return length;
                        })
                .orElse(0);
    }

    private @Nullable TokenSerial serialBefore(int from, int to) {
        try {
            return serial(from, indexOf((byte) '\t', from, to), 0);
        } catch (PinListException e) {
            return null;
        }
    }

    /** Makes something of the first bytes of a buffer. */
    private interface Reading<T> {
        T of(byte[] text, int length) throws PinListException;
    }

    /** Takes one line that isn't empty. */
    private interface LineTaker {
        void take(int from, int to, int line) throws PinListException;
    }

    /**
     * Reads a file.
     *
     * @throws PinListException what is wrong with the list, and in which line
     * @throws IOException when the file can't be read
     */
    public static Pins read(Path file) throws PinListException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a stream to its end; the stream is left open. Give one that keeps no buffer of its own.
     *
     * @throws PinListException what is wrong with the list, and in which line
     * @throws IOException when the stream can't be read
     */
    public static Pins read(InputStream in) throws PinListException, IOException {
        return read(in, PinList::parse);
    }

    private static <T> T read(InputStream in, Reading<T> reading)
            throws PinListException, IOException {
        byte[] buffer = new byte[MAX_BYTES + 1];
        try {
            int length = 0;
            int count = in.read(buffer);
            while (count > 0) {
                length += count;
                count = in.read(buffer, length, buffer.length - length);
            }
            return reading.of(buffer, length);
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    /**
     * Reads characters, for example pasted ones. The argument is left to its owner, who wipes it.
     *
     * @throws PinListException what is wrong with the list, and in which line
     */
    public static Pins parse(char[] characters) throws PinListException {
        return parse(characters, PinList::parse);
    }

    private static <T> T parse(char[] characters, Reading<T> reading) throws PinListException {
        if (characters.length > MAX_BYTES) {
            throw new PinListException(Reason.TOO_LARGE, 0);
        }
        byte[] encoded = new byte[characters.length * MAX_BYTES_PER_CHARACTER];
        try {
            ByteBuffer target = ByteBuffer.wrap(encoded);
            StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .encode(CharBuffer.wrap(characters), target, true);
            return reading.of(encoded, target.position());
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static Pins parse(byte[] text, int length) throws PinListException {
        PinList list = listOf(text, length);
        try {
            list.eachLine(list::parseLine);
        } catch (PinListException e) {
            list.pins.close();
            throw e;
        }
        return list.pins;
    }

    private static PinList listOf(byte[] text, int length) throws PinListException {
        if (length > MAX_BYTES) {
            throw new PinListException(Reason.TOO_LARGE, 0);
        }
        return new PinList(text, length);
    }

    private void eachLine(LineTaker taker) throws PinListException {
        int from = startsWithByteOrderMark() ? BYTE_ORDER_MARK.length : 0;
        for (int line = 1; from < end; line++) {
            int newline = indexOf((byte) '\n', from, end);
            boolean carriageReturn = newline > from && text[newline - 1] == '\r';
            int to = carriageReturn ? newline - 1 : newline;
            if (to > from) {
                taker.take(from, to, line);
            }
            from = newline + 1;
        }
    }

    private TokenSerial parseLine(int from, int to, int line) throws PinListException {
        int tab = indexOf((byte) '\t', from, to);
        if (tab == to) {
            throw new PinListException(Reason.NO_TAB, line);
        }
        TokenSerial serial = serial(from, tab, line);
        if (pins.tokens().contains(serial) || duplicates.contains(serial)) {
            throw new PinListException(Reason.DUPLICATE_SERIAL, line);
        }
        byte[] pin = Arrays.copyOfRange(text, tab + 1, to);
        try {
            pins.put(serial, Pin.ofAscii(pin));
        } catch (IllegalArgumentException e) {
            throw new PinListException(Reason.BAD_PIN, line);
        } finally {
            Arrays.fill(pin, (byte) 0);
        }
        return serial;
    }

    private TokenSerial serial(int from, int to, int line) throws PinListException {
        try {
            return new TokenSerial(new String(text, from, to - from, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new PinListException(Reason.BAD_SERIAL, line);
        }
    }

    private boolean startsWithByteOrderMark() {
        int length = BYTE_ORDER_MARK.length;
        return end >= length && Arrays.equals(text, 0, length, BYTE_ORDER_MARK, 0, length);
    }

    private int indexOf(byte wanted, int from, int to) {
        int at = from;
        while (at < to && text[at] != wanted) {
            at++;
        }
        return at;
    }
}
