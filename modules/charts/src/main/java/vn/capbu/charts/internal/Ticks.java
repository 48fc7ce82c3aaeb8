package vn.capbu.charts.internal;

/** Steps of axes that people count in: 1, 2 or 5, with zeros. */
final class Ticks {

    private Ticks() {}

    /** The smallest step of whole numbers that needs no more than so many to an end. */
    static double step(double end, int most) {
        double least = Math.max(1, end / most);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
