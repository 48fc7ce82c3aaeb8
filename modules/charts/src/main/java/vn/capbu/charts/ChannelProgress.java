package vn.capbu.charts;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renewals by channel, and the share that customers did themselves with its assessment. */
public record ChannelProgress(Caption caption, List<Row> rows, SelfCare selfCare)
        implements Figure {

    public ChannelProgress {
        rows = List.copyOf(rows);
    }

    /**
     * A channel.
     *
     * @param renewed how many; null when it isn't known
     * @param reason why it isn't known, in the reader's language; may be empty
     */
    public record Row(Label channel, @Nullable Long renewed, String reason) {

        public Row {
            reason = Normalizer.normalize(reason, Normalizer.Form.NFC);
        }
    }

    /**
     * The self-care rate: renewed by the customer, of all renewed.
     *
     * @param span from which day to which it is drawn
     * @param rates 0 to 1 until the end of each day, in ascending order
     * @param assessedOn the day on which it is assessed
     * @param assessment renewed by the customer and by anybody until that day; null before it, or when it isn't known
     */
    public record SelfCare(
            Span span,
            List<DayValue> rates,
            LocalDate assessedOn,
            @Nullable Assessment assessment) {

        public SelfCare {
            rates = List.copyOf(rates);
        }
    }

    /** Numbers of the assessment. */
    public record Assessment(long selfCare, long all) {

        public Assessment {
            if (selfCare < 0 || all < selfCare) {
                throw new IllegalArgumentException(selfCare + " of " + all);
            }
        }

        /** 0 to 1; NaN of nobody. */
        public double share() {
            return all == 0 ? Double.NaN : (double) selfCare / all;
        }
    }
}
