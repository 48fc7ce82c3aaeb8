package vn.capbu.application;

import java.util.List;
import java.util.Locale;

/**
 * Times that were measured.
 *
 * @param all in milliseconds, in no order; at least one
 */
record Millis(List<Double> all) {

    Millis {
        all = all.stream().sorted().toList();
    }

    /** As many of them as a share take no longer, in milliseconds. */
    double at(double share) {
        return all.get((int) ((all.size() - 1) * share));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %.0f ms, p99 %.0f ms, at most %.0f ms (%d)",
                at(0.5),
                at(0.99),
                at(1),
                all.size());
    }
}
