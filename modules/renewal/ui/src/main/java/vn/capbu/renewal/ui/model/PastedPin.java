package vn.capbu.renewal.ui.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinListException.Reason;
import vn.capbu.renewal.PinListing;

/**
 * A line of a list of PINs as it is shown before it is taken. Holds no PIN.
 *
 * @param line its number, from 1
 * @param serial of its token, null when it can't be read
 * @param subscriber of the token; null when it isn't on the bench, or nobody knows
 * @param pinLength in characters; 0 when it has a problem
 * @param match whether it is for a token on the bench
 * @param problem why it isn't taken; null when it is
 */
public record PastedPin(
        int line,
        @Nullable TokenSerial serial,
        @Nullable String subscriber,
        int pinLength,
        Match match,
        @Nullable Reason problem) {

    /** What a line is good for. */
    public enum Match {
        /** Its token is plugged in. */
        ON_THE_BENCH,
        /** Its token isn't plugged in; the PIN waits. */
        ABSENT,
        /** Nothing of it is taken. */
        MALFORMED
    }

    static List<PastedPin> of(PinListing listing, BenchModel model) {
        return listing.lines().stream().map(line -> of(line, model)).toList();
    }

    private static PastedPin of(PinListing.Line line, BenchModel model) {
        TokenSerial serial = line.serial();
        Optional<TokenRow> row = serial == null ? Optional.empty() : model.row(serial);
        boolean present = row.filter(TokenRow::isPresent).isPresent();
        Match match =
                line.problem() != null
                        ? Match.MALFORMED
                        : present ? Match.ON_THE_BENCH : Match.ABSENT;
        return new PastedPin(
                line.number(),
                serial,
                row.flatMap(TokenRow::subscriber).orElse(null),
                line.length(),
                match,
                line.problem());
    }
}
