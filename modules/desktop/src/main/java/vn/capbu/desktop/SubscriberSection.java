package vn.capbu.desktop;

/**
 * A part of the subscriber card that another feature owns: renewals, tokens, follow-ups, complaints. Registered by
 * {@code @ServiceProvider(service = SubscriberSection.class, position = N)}; the card shows the sections in the order of
 * their positions, after its own. A feature that isn't there has no section, and nothing is shown in its place.
 *
 * <p>The console's own positions: 100 tokens, 200 renewals, 300 follow-ups, 400 complaints.
 */
public interface SubscriberSection {

    /** A name for tests and for what the operator folded away; never shown, never changed. */
    String id();

    /** The heading, in the operator's language. */
    String title();

    /**
     * Reads what this feature knows of a subscriber. On a background thread, each time the card is opened or refreshed; the
     * other sections don't wait for it. Several sections are read at once.
     *
     * @return what the card shows; {@link SectionContent#empty} when there is nothing
     * @throws Exception what went wrong: the card says in the section's place that it can't be shown, and logs it once
     */
    SectionContent load(SubscriberRef subscriber) throws Exception;
}
