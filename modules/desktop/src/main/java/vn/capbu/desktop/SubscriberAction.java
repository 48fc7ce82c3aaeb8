package vn.capbu.desktop;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Right;

/**
 * Something that another feature can do for the subscriber whose card is open: put its token on the bench, take a token in,
 * print the notice, decide a case. Registered by {@code @ServiceProvider(service = SubscriberAction.class, position = N)}; the
 * card shows a button for each, in the order of their positions.
 *
 * <p>The console's own positions: 100 put on the bench, 200 take in a token, 300 print the notice, 400 decide a case,
 * 500 open a complaint.
 */
public interface SubscriberAction {

    /** A name for tests; never shown, never changed. */
    String id();

    /** What the button says, in the operator's language, with an ampersand before the mnemonic if it has one. */
    String name();

    /** What it needs; null for nothing: offered to nobody else. */
    default @Nullable Right right() {
        return null;
    }

    /**
     * Looks whether it makes sense for a subscriber now. On a background thread, each time the card is opened or refreshed.
     *
     * @return why not, in the operator's language: the button is disabled and says it in its tool tip; empty when it does
     * @throws Exception when that can't be found out: the button is enabled, and {@link #perform} finds out
     */
    Optional<String> obstacle(SubscriberRef subscriber) throws Exception;

    /**
     * Does it. On the event dispatch thread: opens a window or a dialog, starts its own task for anything slow.
     *
     * @param changed to be called on the event dispatch thread whenever something changed that the card may show
     */
    void perform(SubscriberRef subscriber, Runnable changed);
}
