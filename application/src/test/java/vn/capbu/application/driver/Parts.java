package vn.capbu.application.driver;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a painted figure, found by their tips. The driver knows no class of the console: it asks by names. */
final class Parts {

    private Parts() {}

    /** Where a part was painted, and what it says. */
    record Part(Rectangle place, String tip) {}

    /** The first part whose tip holds a text; null when there is none. Event dispatch thread. */
    static @Nullable Part find(Component figure, String words) throws ReflectiveOperationException {
        Object hits = ask(figure, "hits");
        for (Object hit : (List<?>) ask(hits, "all")) {
            String tip = String.valueOf(ask(hit, "tip"));
            if (tip.contains(words)) {
                return new Part(((Shape) ask(hit, "area")).getBounds(), tip);
            }
        }
        return null;
    }

    private static Object ask(Object whom, String method) throws ReflectiveOperationException {
        return whom.getClass().getMethod(method).invoke(whom);
    }
}
