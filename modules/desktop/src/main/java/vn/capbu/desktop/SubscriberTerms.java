package vn.capbu.desktop;

import java.time.LocalDate;
import java.util.List;

/**
 * Terms of another feature that stand beside a subscriber's certificates on the card's time line, such as those of the CA
 * certificates of the campaigns. Registered by {@code @ServiceProvider}.
 */
public interface SubscriberTerms {

    /**
     * The terms, oldest first. On a background thread, each time the card is opened or refreshed.
     *
     * @throws Exception what went wrong; the time line is drawn without them
     */
    List<Term> terms(SubscriberRef subscriber) throws Exception;

    /**
     * One term.
     *
     * @param name short, in the operator's language
     * @param from first day, in Viet Nam
     * @param to last day, in Viet Nam; not before {@code from}
     */
    record Term(String name, LocalDate from, LocalDate to) {}
}
