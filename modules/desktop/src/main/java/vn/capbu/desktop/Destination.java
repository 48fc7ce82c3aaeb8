package vn.capbu.desktop;

import vn.capbu.kernel.TaxCode;

/**
 * A place in the console that any feature may send the operator to, whichever feature owns its window: an identity of the
 * kernel, never a type of a core. A new kind of place is a new record here and a {@link DestinationOpener} in the feature
 * that owns it.
 */
public sealed interface Destination {

    /**
     * The card of one subscriber.
     *
     * @param taxCode whose card
     */
    record SubscriberCard(TaxCode taxCode) implements Destination {}

    /**
     * The search over all subscribers.
     *
     * @param text what is looked for, as an operator would type it; empty to show the window with an empty field
     */
    record SubscriberSearch(String text) implements Destination {}
}
