package vn.capbu.desktop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TaxCode;

/**
 * Takes in a complaint that another feature has the reason for, a renewal that failed for example. Registered by
 * {@code @ServiceProvider} in the feature that owns complaints; without it nothing is offered.
 */
public interface ComplaintIntake {

    /** Shows the form of a new case with everything filled in that is known. On the event dispatch thread; returns at once. */
    void takeIn(Finding finding);

    /**
     * What is known.
     *
     * @param taxCode of the subscriber; null when nobody knows
     * @param customer name of the subscriber; possibly empty
     * @param words what happened, in the operator's language, ready to be stored
     * @param references what the case is linked to
     */
    record Finding(
            @Nullable TaxCode taxCode, String customer, String words, List<Reference> references) {

        public Finding {
            references = List.copyOf(references);
        }
    }

    /** What a case can be linked to. */
    enum Kind {
        /** A certificate, by serial. */
        CERTIFICATE,
        /** A token, by serial. */
        TOKEN,
        /** A renewal, by id. */
        RENEWAL
    }

    /**
     * A link.
     *
     * @param number serial or id, as people write it
     */
    record Reference(Kind kind, String number) {}
}
