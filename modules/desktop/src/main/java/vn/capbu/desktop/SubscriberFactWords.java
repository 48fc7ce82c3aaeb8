package vn.capbu.desktop;

/**
 * The words for a kind of fact about subscribers, by which a search can be narrowed, such as their eligibility or their
 * follow-ups. The feature that owns the facts registers it by {@code @ServiceProvider}; without it the filter isn't shown.
 */
public interface SubscriberFactWords {

    /** The kind, as the core names it, for example {@code eligibility}. */
    String kind();

    /** The heading of the filter, in the operator's language. */
    String title();

    /**
     * A value in the operator's language.
     *
     * @param value as the core names it, for example {@code NEEDS_DECISION}
     */
    String word(String value);
}
