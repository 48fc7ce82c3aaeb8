package vn.capbu.subscribers.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.subscribers.RegistryState;

/**
 * All that a search knows of a subscriber.
 *
 * @param subscriber number of its {@link vn.capbu.kernel.SubscriberId}
 * @param taxCode in its normal form
 * @param name as shown
 * @param contacts telephone numbers and e-mail addresses besides those of the certificates, as written
 * @param channel that it is served by, as written, possibly empty
 * @param certificates the current one first: valid before suspended before revoked, then the one that ends last, then the one
 *     registered last
 */
public record SearchDocument(
        long subscriber,
        String taxCode,
        String name,
        List<String> contacts,
        String channel,
        List<Certificate> certificates) {

    public SearchDocument {
        contacts = List.copyOf(contacts);
        certificates = List.copyOf(certificates);
    }

    /**
     * A certificate of the subscriber; texts as the registry holds them, possibly empty.
     *
     * @param serial upper-case hex without leading zeros
     * @param token serial of its token; null when not known
     * @param holder name that stands with the certificate
     * @param province as written
     * @param deviceVersion of the token
     * @param phone as written, possibly several numbers
     * @param email as written, possibly several addresses
     * @param state of the certificate
     */
    public record Certificate(
            String serial,
            @Nullable String token,
            String holder,
            String province,
            String deviceVersion,
            String phone,
            String email,
            RegistryState state) {}
}
