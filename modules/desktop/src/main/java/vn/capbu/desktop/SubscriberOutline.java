package vn.capbu.desktop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TaxCode;

/**
 * What the registry knows of a subscriber in a few lines, for windows of other features. Registered by {@code @ServiceProvider} in the
 * feature that owns the registry; without it nothing is shown.
 */
public interface SubscriberOutline {

    /**
     * The lines of a subscriber; empty when the registry has no such subscriber. Never on the event dispatch thread.
     *
     * @throws Exception what went wrong
     */
    Optional<Outline> find(TaxCode taxCode) throws Exception;

    /**
     * A subscriber.
     *
     * @param contracts the one that ends last first
     * @param certificates that no other one replaced, the newest first
     */
    record Outline(List<Contract> contracts, List<Certificate> certificates) {

        /** Of a subscriber of whom nothing is known. */
        public static final Outline NONE = new Outline(List.of(), List.of());

        public Outline {
            contracts = List.copyOf(contracts);
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * A contract; texts are empty where the source doesn't tell.
     *
     * @param endsOn last day, in Viet Nam; null when not known
     */
    record Contract(
            String number, String servicePackage, String invoice, @Nullable LocalDate endsOn) {}

    /**
     * A certificate.
     *
     * @param serial as people write it
     * @param state in the operator's language
     * @param validTo last day, in Viet Nam; null when not known
     * @param token serial of the token that it is on; empty when not known
     */
    record Certificate(String serial, String state, @Nullable LocalDate validTo, String token) {}
}
