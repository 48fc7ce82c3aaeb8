package vn.capbu.application.driver;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.swing.JTable;
import javax.swing.RepaintManager;
import javax.swing.event.TableModelListener;

/** How long it takes from a key or click until what it asked for is painted. */
final class Painting {

    private static final double NANOS = 1_000_000;
    private static final long AT_MOST_SECONDS = 5;
    private static final int CLICKS = 2;
    private static final Watched MANAGER = new Watched();

    private Painting() {}

    /** Tells when the regions were painted that became dirty after an answer. */
    private static final class Watched extends RepaintManager {

        private volatile BooleanSupplier answered = () -> false;
        private volatile CountDownLatch painted = new CountDownLatch(1);
        private volatile long at;

        void begin(BooleanSupplier question) {
            painted = new CountDownLatch(1);
            answered = question;
        }

        long await(String otherwise) throws InterruptedException {
            if (!painted.await(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(otherwise);
            }
            return at;
        }

        @Override
        public void paintDirtyRegions() {
            boolean ours = painted.getCount() > 0 && answered.getAsBoolean();
            super.paintDirtyRegions();
            if (ours) {
                at = System.nanoTime();
                painted.countDown();
            }
        }
    }

    /** Types a text key by key, the next when the rows of the one before are painted: milliseconds of each, by blanks. */
    static String ofKeys(Component field, JTable table, String text) throws Exception {
        AtomicBoolean changed = new AtomicBoolean();
        TableModelListener listener = event -> changed.set(true);
        List<String> times = new ArrayList<>();
        watch(table, listener);
        try {
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                if (character == ' ') {
                    // at the end of a text it asks for nothing new
                    type(field, character);
                } else {
                    changed.set(false);
                    MANAGER.begin(changed::get);
                    long begun = System.nanoTime();
                    type(field, character);
                    times.add(
                            millis(
                                    begun,
                                    MANAGER.await(
                                            "no answer was painted after '" + character + "'")));
                }
            }
        } finally {
            leave(table, listener);
        }
        return String.join(" ", times);
    }

    /**
     * Opens the card of each of the first rows of a table by a double click, and closes it again: milliseconds to the painted card, and to
     * the card on which no section says any more that it is being read, by slashes, of each row, by blanks.
     *
     * @param reading what a section says while it is read
     */
    static String ofCards(JTable table, int rows, String reading) throws Exception {
        TableModelListener listener = event -> {};
        List<String> times = new ArrayList<>();
        watch(table, listener);
        try {
            int all = Math.min(rows, Events.get(table::getRowCount));
            for (int row = 0; row < all; row++) {
                times.add(card(table, row, reading));
            }
        } finally {
            leave(table, listener);
        }
        return String.join(" ", times);
    }

    private static String card(JTable table, int row, String reading) throws Exception {
        Rectangle cell =
                Events.get(
                        () -> {
                            table.changeSelection(row, 0, false, false);
                            return table.getCellRect(row, 0, true);
                        });
        // what the selection sets off is no part of the card
        Events.settle();
        MANAGER.begin(Painting::isCardShown);
        long begun = System.nanoTime();
        Events.get(() -> click(table, cell));
        long shown = MANAGER.await("no card was painted");
        MANAGER.begin(() -> isCardShown() && !Screen.texts().contains(reading));
        long whole =
                Events.get(() -> !Screen.texts().contains(reading))
                        ? Math.max(shown, System.nanoTime())
                        : MANAGER.await("a section of the card is still being read");
        Events.get(Painting::closeCard);
        Events.until("the hits are gone", table::isShowing);
        Events.settle();
        return millis(begun, shown) + "/" + millis(begun, whole);
    }

    private static boolean isCardShown() {
        return Screen.find("card.name").filter(it -> !Screen.text(it).isEmpty()).isPresent();
    }

    private static boolean click(JTable table, Rectangle cell) {
        table.dispatchEvent(
                new MouseEvent(
                        table,
                        MouseEvent.MOUSE_CLICKED,
                        System.currentTimeMillis(),
                        0,
                        cell.x + 2,
                        cell.y + 2,
                        CLICKS,
                        false,
                        MouseEvent.BUTTON1));
        return true;
    }

    /** The window of the card that is shown. The driver knows no class of the console: it asks by names. */
    private static boolean closeCard() throws ReflectiveOperationException {
        Component window = Screen.find("card.name").orElseThrow();
        while (!window.getClass().getSimpleName().equals("SubscriberTopComponent")) {
            window = Objects.requireNonNull(window.getParent());
        }
        return (Boolean) window.getClass().getMethod("close").invoke(window);
    }

    private static void watch(JTable table, TableModelListener listener) throws Exception {
        Events.get(
                () -> {
                    RepaintManager.setCurrentManager(MANAGER);
                    table.getModel().addTableModelListener(listener);
                    return true;
                });
    }

    private static void leave(JTable table, TableModelListener listener) throws Exception {
        Events.get(
                () -> {
                    table.getModel().removeTableModelListener(listener);
                    RepaintManager.setCurrentManager(new RepaintManager());
                    return true;
                });
    }

    private static void type(Component field, char character) throws Exception {
        Events.get(
                () -> {
                    field.dispatchEvent(
                            new KeyEvent(
                                    field,
                                    KeyEvent.KEY_TYPED,
                                    System.currentTimeMillis(),
                                    0,
                                    KeyEvent.VK_UNDEFINED,
                                    character));
                    return true;
                });
    }

    private static String millis(long begun, long ended) {
        return String.format(Locale.ROOT, "%.1f", (ended - begun) / NANOS);
    }
}
