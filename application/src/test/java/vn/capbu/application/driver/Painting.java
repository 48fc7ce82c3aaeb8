package vn.capbu.application.driver;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JTable;
import javax.swing.RepaintManager;
import javax.swing.event.TableModelListener;

/** How long it takes from a key in a field until the rows that it asked for are painted. */
final class Painting {

    private static final double NANOS = 1_000_000;
    private static final long AT_MOST_SECONDS = 5;
    private static final Watched MANAGER = new Watched();

    private Painting() {}

    /** Tells when the regions were painted that became dirty after an answer. */
    private static final class Watched extends RepaintManager {

        private volatile boolean answered;
        private volatile CountDownLatch painted = new CountDownLatch(1);
        private volatile long at;

        void begin() {
            answered = false;
            painted = new CountDownLatch(1);
        }

        @Override
        public void paintDirtyRegions() {
            boolean ours = answered;
            super.paintDirtyRegions();
            if (ours) {
                at = System.nanoTime();
                painted.countDown();
            }
        }
    }

    /** Types a text key by key, the next when the rows of the one before are painted: "keys p50 p99 max", in milliseconds. */
    static String ofKeys(Component field, JTable table, String text) throws Exception {
        TableModelListener listener = event -> MANAGER.answered = true;
        Events.get(
                () -> {
                    RepaintManager.setCurrentManager(MANAGER);
                    table.getModel().addTableModelListener(listener);
                    return true;
                });
        List<Long> times = new ArrayList<>();
        try {
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                if (character == ' ') {
                    // at the end of a text it asks for nothing new
                    type(field, character);
                } else {
                    times.add(one(field, character));
                }
            }
        } finally {
            Events.get(
                    () -> {
                        table.getModel().removeTableModelListener(listener);
                        RepaintManager.setCurrentManager(new RepaintManager());
                        return true;
                    });
        }
        Collections.sort(times);
        return String.format(
                Locale.ROOT,
                "%d %.1f %.1f %.1f",
                times.size(),
                at(times, 0.5),
                at(times, 0.99),
                at(times, 1));
    }

    private static long one(Component field, char character) throws Exception {
        MANAGER.begin();
        long begun = System.nanoTime();
        type(field, character);
        if (!MANAGER.painted.await(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("no answer was painted after '" + character + "'");
        }
        return MANAGER.at - begun;
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

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) ((sorted.size() - 1) * share)) / NANOS;
    }
}
