package vn.capbu.desktop;

/**
 * Opens the windows of one feature for the others. Registered in the Lookup by {@code @ServiceProvider} in the feature that
 * owns the window; called by {@link Navigator} only, on the event dispatch thread.
 */
public interface DestinationOpener {

    /** Whether this feature owns the window of a destination. At once, without a look at any data. */
    boolean opens(Destination destination);

    /**
     * Opens the window, or brings up the one that shows the destination already, and gives it the focus. Returns at once;
     * data is read in the background, and what can't be found is said in the window.
     */
    void open(Destination destination);
}
