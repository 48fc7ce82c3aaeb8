package vn.capbu.rollout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares in percent, as they are shown: rounded to hundredths, half up, and never to 100 what is less. */
public final class Percent {

    private static final BigDecimal WHOLE = new BigDecimal("100.00");
    private static final BigDecimal NEARLY = new BigDecimal("99.99");

    private Percent() {}

    /** A share; null of nothing. */
    public static @Nullable BigDecimal of(double part, long whole) {
        if (whole == 0) {
            return null;
        }
        BigDecimal rounded =
                BigDecimal.valueOf(part * 100 / whole).setScale(2, RoundingMode.HALF_UP);
        return part < whole && rounded.compareTo(WHOLE) >= 0 ? NEARLY : rounded;
    }
}
