package vn.capbu.desktop;

import java.awt.Component;
import java.awt.EventQueue;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import vn.capbu.kernel.Right;

/**
 * What who acts may do, for everything that windows offer: what isn't allowed isn't shown. Menus and shortcuts are hidden by the table {@code
 * offers.txt}; buttons name their right here. Known from the sign-in on, and anew whenever somebody else acts. Use cases ask again. On the event
 * dispatch thread, but for {@link #may}.
 */
public final class Offers {

    private static final Map<Component, Right> COMPONENTS = new WeakHashMap<>();
    private static boolean listens;

    private Offers() {}

    /** Whether who acts may do something; nobody may before somebody has signed in. Callable from any thread. */
    public static boolean may(Right right) {
        ConsoleWorkspace console = console();
        return console == null || console.may(right);
    }

    /**
     * Shows components only to those who have a right. Whoever made them may enable and disable them as before. Until it is known who acts
     * they are as they were made: the windows show nothing then but that they open.
     *
     * @param right null for what everybody may do
     */
    public static void only(@Nullable Right right, Component... components) {
        if (right == null) {
            return;
        }
        ConsoleWorkspace console = console();
        boolean known = console != null && console.ifOpen().isPresent();
        for (Component one : components) {
            COMPONENTS.put(one, right);
            if (known) {
                one.setVisible(may(right));
            }
        }
        if (!listens && console != null) {
            listens = true;
            console.whenAdmitted(Offers::refresh);
        }
    }

    private static void refresh() {
        assert EventQueue.isDispatchThread();
        COMPONENTS.forEach((component, right) -> component.setVisible(may(right)));
    }

    /** Outside of the console, in tests and galleries, there is none: everything is shown there. */
    private static @Nullable ConsoleWorkspace console() {
        return Lookup.getDefault().lookup(ConsoleWorkspace.class);
    }
}
