package vn.capbu.renewal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinListException.Reason;

/**
 * A list of PINs, line by line, to be looked at before any of it is taken. Owns the PINs and wipes them when closed.
 *
 * @param lines every line that isn't empty
 * @param pins those of the lines without a problem
 */
public record PinListing(List<Line> lines, Pins pins) implements AutoCloseable {

    public PinListing {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param number counted from 1
     * @param serial of its token; null when none could be read
     * @param length of its PIN, in characters; 0 when it has a problem
     * @param problem what is wrong with it; null when nothing is
     */
    public record Line(
            int number, @Nullable TokenSerial serial, int length, @Nullable Reason problem) {}

    /** Wipes the PINs. */
    @Override
    public void close() {
        pins.close();
    }
}
