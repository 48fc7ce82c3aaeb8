package vn.capbu.adapters.tokens;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Drains the standard error of a process and keeps its end. Drained by one thread, read by others. */
final class ErrorTail {

    private static final int KEPT = 2048;

    private byte[] tail = new byte[0];

    /** Reads until the stream ends. */
    void drain(InputStream errors) {
        byte[] chunk = new byte[KEPT];
        try {
            int read;
            while ((read = errors.read(chunk)) >= 0) {
                append(chunk, read);
            }
        } catch (IOException closed) {
            append(new byte[0], 0);
        }
    }

    private synchronized void append(byte[] chunk, int length) {
        byte[] joined = Arrays.copyOf(tail, tail.length + length);
        System.arraycopy(chunk, 0, joined, tail.length, length);
        tail = Arrays.copyOfRange(joined, Math.max(0, joined.length - KEPT), joined.length);
    }

    /** What was printed last, printable characters only. */
    synchronized String text() {
        return new String(tail, StandardCharsets.UTF_8).replaceAll("[^\\P{Cntrl}\n]", "").strip();
    }
}
