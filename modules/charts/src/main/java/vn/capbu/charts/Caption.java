package vn.capbu.charts;

import java.text.Normalizer;
import java.time.Instant;

/**
 * What stands above a figure beside its title: of what, until when, from where, and of how many.
 *
 * @param scope what the figure is narrowed to, in words, for example the campaign; may be empty
 * @param asOf until when the numbers are
 * @param source where they are from, in words
 * @param denominator of how many
 */
public record Caption(String scope, Instant asOf, String source, Denominator denominator) {

    public Caption {
        scope = Normalizer.normalize(scope, Normalizer.Form.NFC);
        source = Normalizer.normalize(source, Normalizer.Form.NFC);
    }

    /**
     * Subscribers of the population fixed for a campaign, and those of them that were excluded with a reason; the difference can be
     * reached and is what percents are of.
     */
    public record Denominator(long eligible, long excluded) {

        public Denominator {
            if (excluded < 0 || eligible < excluded) {
                throw new IllegalArgumentException(excluded + " excluded of " + eligible);
            }
        }

        /** Those that can be reached. */
        public long reachable() {
            return eligible - excluded;
        }
    }
}
