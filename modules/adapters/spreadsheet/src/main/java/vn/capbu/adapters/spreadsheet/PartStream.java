package vn.capbu.adapters.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;

/**
 * A part while it is unpacked: ends where it grows past a limit, or past what honest XML packs to, or has a piece of markup or
 * text so long that a parser would hold all of it in memory.
 */
final class PartStream extends FilterInputStream {

    /** Below this any ratio is believed. */
    private static final long HARMLESS = 64 * Limits.MEGABYTE;

    /** A sheet of equal rows packs to a hundredth; a bomb to a thousandth, which is the most that the method can. */
    private static final long MAX_RATIO = 200;

    private static final int MAX_PIECE = 1 << 20;

    private final long packed;
    private final long limit;
    private long unpacked;
    private int piece;

    PartStream(InputStream in, ZipEntry entry, long limit) {
        super(in);
        this.packed = Math.max(1, entry.getCompressedSize());
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            unpacked += read;
            if (unpacked > limit || (unpacked > HARMLESS && unpacked / packed > MAX_RATIO)) {
                throw new MalformedTableException(
                        Problem.UNPACKS_TOO_LARGE,
                        0,
                        "unpacks to more than " + unpacked + " bytes");
            }
            measure(bytes, offset, read);
        }
        return read;
    }

    /** No attribute value holds a '<', so what is between two of them bounds what a parser collects. */
    private void measure(byte[] bytes, int offset, int length) throws MalformedTableException {
        for (int i = offset; i < offset + length; i++) {
            piece = bytes[i] == '<' ? 0 : piece + 1;
            if (piece > MAX_PIECE) {
                throw new MalformedTableException(
                        Problem.CELL_TOO_LONG, 0, "a piece of more than " + MAX_PIECE + " bytes");
            }
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
