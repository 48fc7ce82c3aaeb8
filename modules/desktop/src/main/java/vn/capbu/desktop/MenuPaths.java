package vn.capbu.desktop;

import org.openide.util.NbBundle.Messages;

/** Menus of the console, for {@code ActionReference}. Positions below 1000 come before the platform's own items. */
@Messages({
    "Menu/File=&File",
    "Menu/Edit=&Edit",
    "Menu/Subscriber=Su&bscribers",
    "Menu/Token=&Tokens",
    "Menu/Rollout=&Progress",
    "Menu/Complaints=&Complaints",
    "Menu/View=&View",
    "Menu/Window=&Window",
    "Menu/Help=&Help"
})
public final class MenuPaths {

    /** Leaving the console. */
    public static final String FILE = "Menu/File";

    /** The clipboard. */
    public static final String EDIT = "Menu/Edit";

    /** The registry of subscribers: search, import, lists. */
    public static final String SUBSCRIBER = "Menu/Subscriber";

    /** The tokens on the bench. */
    public static final String TOKEN = "Menu/Token";

    /** How far the campaigns are. */
    public static final String ROLLOUT = "Menu/Rollout";

    /** Complaints and requests of customers. */
    public static final String COMPLAINTS = "Menu/Complaints";

    /** How the main window looks. */
    public static final String VIEW = "Menu/View";

    /** Opens the feature windows. */
    public static final String WINDOW = "Menu/Window";

    /** About the console. */
    public static final String HELP = "Menu/Help";

    /** Keyboard shortcuts, in the notation of {@code Utilities.stringToKey}: D is Ctrl, or Command on macOS. */
    public static final String SHORTCUTS = "Shortcuts";

    private MenuPaths() {}
}
