package vn.capbu.charts;

/** How large a figure is drawn, in units of 1/72 inch (of a pixel where the scale is 1). */
public record ChartSize(int width, int height) {

    /** For a wide screen. */
    public static final ChartSize WIDE = new ChartSize(1366, 768);

    /** For a large screen. */
    public static final ChartSize LARGE = new ChartSize(1920, 1080);

    /** Smaller ones have no room for texts. */
    private static final int MIN_WIDTH = 480;

    private static final int MIN_HEIGHT = 320;

    /** Larger ones are no picture for anybody. */
    private static final int MAX = 8_000;

    public ChartSize {
        if (width < MIN_WIDTH || height < MIN_HEIGHT || width > MAX || height > MAX) {
            throw new IllegalArgumentException(width + " x " + height);
        }
    }
}
