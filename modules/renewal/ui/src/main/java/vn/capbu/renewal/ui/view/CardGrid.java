package vn.capbu.renewal.ui.view;

/**
 * How large the cards are: as large as lets all of them be seen at once, within limits.
 *
 * @param columns side by side
 * @param width of a card
 * @param height of a card
 * @param scale of its fonts and distances; 1 at the smallest
 */
record CardGrid(int columns, int width, int height, double scale) {

    private static final double LARGEST = 1.55;
    private static final int MOST_COLUMNS = 4;

    /**
     * Fits cards into an area.
     *
     * @param smallestWidth of a card at scale 1
     * @param smallestHeight of a card at scale 1
     */
    static CardGrid fit(
            int cards, int areaWidth, int areaHeight, int smallestWidth, int smallestHeight) {
        CardGrid best = of(1, cards, areaWidth, areaHeight, smallestWidth, smallestHeight);
        for (int columns = 2; columns <= MOST_COLUMNS; columns++) {
            if (areaWidth / columns < smallestWidth) {
                break;
            }
            CardGrid next =
                    of(columns, cards, areaWidth, areaHeight, smallestWidth, smallestHeight);
            if (next.scale > best.scale + 0.01 || best.overflows(cards, areaHeight)) {
                best = next;
            }
        }
        return best;
    }

    private static CardGrid of(
            int columns,
            int cards,
            int areaWidth,
            int areaHeight,
            int smallestWidth,
            int smallestHeight) {
        int width = Math.max(1, areaWidth / columns);
        int rows = Math.max(1, (cards + columns - 1) / columns);
        double tall = (double) areaHeight / rows / smallestHeight;
        double wide = (double) width / smallestWidth;
        double scale = Math.max(1, Math.min(LARGEST, Math.min(tall, wide)));
        double stretched = Math.max(1, Math.min(LARGEST, tall));
        int height = (int) (smallestHeight * Math.min(stretched, scale * 1.12));
        return new CardGrid(columns, width, height, scale);
    }

    private boolean overflows(int cards, int areaHeight) {
        int rows = (cards + columns - 1) / columns;
        return rows * height > areaHeight;
    }
}
