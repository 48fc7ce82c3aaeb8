package vn.capbu.desktop;

/** Places of the main window, for {@code TopComponent.Registration}. */
public final class WindowModes {

    /** The middle, which fills the whole main window: the place of every feature window. */
    public static final String CENTRE = "editor";

    /** At the right edge, narrow: properties. Takes no room while nothing in it is open. */
    public static final String SIDE = "capbuSide";

    private WindowModes() {}
}
