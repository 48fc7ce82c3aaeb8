package vn.capbu.adapters.search;

import java.util.function.BiConsumer;
import vn.capbu.subscribers.spi.SearchClause.Field;
import vn.capbu.subscribers.spi.SearchCodes;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;

/** The codes that a subscriber is found by. */
final class DocumentCodes {

    private DocumentCodes() {}

    /** Names each code, possibly several times, possibly empty. */
    static void each(SearchDocument document, BiConsumer<Field, String> taker) {
        taker.accept(Field.TAX_CODE, SearchCodes.taxCode(document.taxCode()));
        for (Certificate certificate : document.certificates()) {
            taker.accept(Field.CERTIFICATE, certificate.serial());
            taker.accept(Field.CERTIFICATE_END, reversed(certificate.serial()));
            String token = certificate.token();
            if (token != null) {
                taker.accept(Field.TOKEN, SearchCodes.token(token));
                taker.accept(Field.TOKEN_END, reversed(SearchCodes.token(token)));
            }
            SearchCodes.contacts(certificate.phone()).forEach(it -> phone(it, taker));
            SearchCodes.contacts(certificate.email()).forEach(it -> email(it, taker));
        }
        document.contacts()
                .forEach(
                        it -> {
                            phone(it, taker);
                            email(it, taker);
                        });
    }

    private static void phone(String contact, BiConsumer<Field, String> taker) {
        taker.accept(Field.PHONE, SearchCodes.phone(contact));
    }

    private static void email(String contact, BiConsumer<Field, String> taker) {
        taker.accept(Field.EMAIL, SearchCodes.email(contact));
    }

    private static String reversed(String code) {
        return new StringBuilder(code).reverse().toString();
    }
}
