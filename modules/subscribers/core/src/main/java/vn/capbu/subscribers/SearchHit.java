package vn.capbu.subscribers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;

/**
 * A subscriber that was found, once however many certificates it has. The certificate shown is the one that the text met; else
 * the current one: valid before suspended before revoked, then the one that ends last.
 *
 * @param subscriber opens its card
 * @param taxCode of the subscriber
 * @param name of the subscriber
 * @param province as the registry writes it, possibly empty
 * @param deviceVersion of the token, possibly empty
 * @param certificateSerial of the certificate shown; null when the subscriber has none
 * @param tokenSerial of the token that carries it; null when not known
 * @param state of the certificate shown; null when the subscriber has none
 * @param certificates how many certificates the subscriber has
 * @param matchedBy what the text met; {@code null} when no text was given
 * @param whole whether it met the whole code, or whole words, not a part
 * @param matchedText the text that was met, as it is to be shown, for example a telephone number; empty when no text was given
 * @param marks parts of {@code matchedText} to be marked, in order, apart from each other
 */
public record SearchHit(
        SubscriberId subscriber,
        TaxCode taxCode,
        String name,
        String province,
        String deviceVersion,
        @Nullable CertificateSerial certificateSerial,
        @Nullable TokenSerial tokenSerial,
        @Nullable RegistryState state,
        int certificates,
        @Nullable MatchedBy matchedBy,
        boolean whole,
        String matchedText,
        List<TextRange> marks) {

    public SearchHit {
        marks = List.copyOf(marks);
    }
}
