package vn.capbu.rollout.ui.view;

import java.math.BigDecimal;
import java.util.Optional;

/** Shares in text fields: 82,7 or 82.7. */
final class Numbers {

    private Numbers() {}

    /** What somebody typed; empty when it is no number. */
    static Optional<BigDecimal> parse(String typed) {
        try {
            return Optional.of(
                    new BigDecimal(typed.strip().replace("%", "").strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** As it can be typed again. */
    static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
