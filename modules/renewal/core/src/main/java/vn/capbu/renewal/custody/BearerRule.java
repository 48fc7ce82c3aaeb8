package vn.capbu.renewal.custody;

import java.time.LocalDate;
import java.util.Optional;
import vn.capbu.renewal.custody.CustodyProblem.Kind;

/**
 * Whether somebody may fetch a token (the return checks the same authority). The person on the slip needs the same paper or a newer
 * one of the same customer; somebody else needs a paper that isn't older than the slip's, or is the legal representative in
 * person, of the customer of the slip or of the subscriber of the token.
 */
final class BearerRule {

    private BearerRule() {}

    /** What stands against it, at the most one thing. */
    static Optional<Kind> check(
            DropOff dropOff, CustodyItem item, Bearer recipient, Mandate mandate) {
        Mandate given = dropOff.mandate();
        boolean sameCustomer =
                given.isOfSameCustomer(mandate)
                        || mandate.isOf(
                                item.received().taxCode(), item.received().subscriberName());
        if (!sameCustomer) {
            return Optional.of(Kind.OTHER_CUSTOMER);
        }
        if (dropOff.bearer().isSamePerson(recipient)) {
            return given.isSame(mandate) || isNewer(mandate, dropOff)
                    ? Optional.empty()
                    : Optional.of(Kind.MANDATE_DIFFERS);
        }
        if (isOwn(mandate) || (!given.isSame(mandate) && isNewer(mandate, dropOff))) {
            return Optional.empty();
        }
        return Optional.of(
                dropOff.bearer().isSameName(recipient) ? Kind.DOCUMENT_DIFFERS : Kind.OTHER_PERSON);
    }

    /** A legal representative needs no paper, whoever brought the tokens. */
    private static boolean isOwn(Mandate mandate) {
        return !mandate.isPaper();
    }

    /** Another paper, dated on the slip's paper's day or later; where the slip has none, on the day of the drop-off or later. */
    private static boolean isNewer(Mandate mandate, DropOff dropOff) {
        LocalDate given = dropOff.mandate().date();
        LocalDate since =
                given == null ? vn.capbu.kernel.VietnamTime.dateOf(dropOff.receivedAt()) : given;
        LocalDate date = mandate.date();
        return date != null && !date.isBefore(since);
    }
}
