package vn.capbu.subscribers.internal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.TextRange;
import vn.capbu.subscribers.internal.SearchMatcher.Place;
import vn.capbu.subscribers.spi.SearchClause;
import vn.capbu.subscribers.spi.SearchClause.Code;
import vn.capbu.subscribers.spi.SearchClause.Field;
import vn.capbu.subscribers.spi.SearchClause.Words;
import vn.capbu.subscribers.spi.SearchCodes;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;

/** Makes what is shown of a subscriber that was found. */
final class SearchHits {

    private SearchHits() {}

    static SearchHit of(
            SearchKind kind, SearchClause clause, SearchDocument document, SearchFilter filter) {
        Place place =
                Objects.requireNonNull(
                        SearchMatcher.place(clause, document, filter::letsThrough),
                        "the index and the rules differ");
        Certificate shown =
                place.certificate() == null ? current(document, filter) : place.certificate();
        String token = shown == null ? null : shown.token();
        return new SearchHit(
                new SubscriberId(document.subscriber()),
                new TaxCode(document.taxCode()),
                document.name(),
                shown == null ? "" : shown.province(),
                shown == null ? "" : shown.deviceVersion(),
                shown == null ? null : CertificateSerial.parse(shown.serial()),
                token == null ? null : new TokenSerial(token),
                shown == null ? null : shown.state(),
                document.certificates().size(),
                kind.by(),
                isWhole(clause),
                place.text(),
                marks(kind, clause, place.text()));
    }

    /** The current certificate of those that the filters let through. */
    private static @Nullable Certificate current(SearchDocument document, SearchFilter filter) {
        return document.certificates().stream()
                .filter(filter::letsThrough)
                .findFirst()
                .orElse(document.certificates().isEmpty() ? null : document.certificates().get(0));
    }

    private static boolean isWhole(SearchClause clause) {
        return (clause instanceof Code code && code.whole())
                || (clause instanceof Words words && words.whole());
    }

    private static List<TextRange> marks(SearchKind kind, SearchClause clause, String shown) {
        if (clause instanceof Words words) {
            return SearchMarks.ofWords(words, shown);
        }
        if (clause instanceof Code code) {
            return SearchMarks.ofCode(code, kind.part(), compared(code.field(), shown), shown);
        }
        return List.of();
    }

    private static String compared(Field field, String shown) {
        return switch (field) {
            case TAX_CODE -> SearchCodes.taxCode(shown);
            case PHONE -> SearchCodes.phone(shown);
            case EMAIL -> SearchCodes.email(shown);
            case TOKEN, TOKEN_END -> SearchCodes.token(shown);
            case CERTIFICATE, CERTIFICATE_END -> SearchCodes.certificate(shown);
        };
    }
}
