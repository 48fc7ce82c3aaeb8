package vn.capbu.subscribers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnameseWord;
import vn.capbu.subscribers.spi.SearchClause;
import vn.capbu.subscribers.spi.SearchClause.Code;
import vn.capbu.subscribers.spi.SearchClause.Field;
import vn.capbu.subscribers.spi.SearchClause.Words;
import vn.capbu.subscribers.spi.SearchCodes;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;
import vn.capbu.subscribers.spi.WordForms;
import vn.capbu.subscribers.spi.WordForms.NameWord;

/** Sees in a subscriber itself whether and where a clause is met. */
final class SearchMatcher {

    /**
     * Where a clause is met.
     *
     * @param certificate that has it, null when it is the subscriber's own
     * @param text as shown
     */
    record Place(@Nullable Certificate certificate, String text) {}

    private SearchMatcher() {}

    static boolean meets(SearchClause clause, SearchDocument document) {
        return place(clause, document, certificate -> true) != null;
    }

    /**
     * The first place where a clause is met: in a certificate that is preferred, if there is one.
     *
     * @return null when it isn't met
     */
    static @Nullable Place place(
            SearchClause clause, SearchDocument document, Predicate<Certificate> preferred) {
        if (clause instanceof Code code) {
            return code(code, document, preferred);
        }
        if (clause instanceof Words words) {
            return words(words, document);
        }
        return new Place(null, "");
    }

    /** The name that has the most of the words; the subscriber's own when none has more. */
    private static @Nullable Place words(Words clause, SearchDocument document) {
        List<NameWord> all = new ArrayList<>(WordForms.ofName(document.name()));
        Place best = new Place(null, document.name());
        long most = metBy(clause, all);
        for (Certificate certificate : document.certificates()) {
            if (!certificate.holder().equals(document.name())) {
                List<NameWord> words = WordForms.ofName(certificate.holder());
                all.addAll(words);
                long met = metBy(clause, words);
                if (met > most) {
                    most = met;
                    best = new Place(certificate, certificate.holder());
                }
            }
        }
        return metBy(clause, all) == clause.words().size() ? best : null;
    }

    private static long metBy(Words clause, List<NameWord> names) {
        return clause.words().stream()
                .filter(word -> names.stream().anyMatch(name -> meets(clause, word, name.word())))
                .count();
    }

    private static boolean meets(Words clause, VietnameseWord typed, VietnameseWord name) {
        boolean met = clause.whole() ? typed.plain().equals(name.plain()) : typed.begins(name);
        return met && (!clause.marked() || typed.agreesWith(name));
    }

    private static @Nullable Place code(
            Code code, SearchDocument document, Predicate<Certificate> preferred) {
        if (code.field() == Field.TAX_CODE) {
            return meets(code, SearchCodes.taxCode(document.taxCode()))
                    ? new Place(null, document.taxCode())
                    : null;
        }
        Place other = null;
        for (Certificate certificate : document.certificates()) {
            String shown = inCertificate(code, certificate);
            if (shown != null && preferred.test(certificate)) {
                return new Place(certificate, shown);
            }
            if (shown != null && other == null) {
                other = new Place(certificate, shown);
            }
        }
        if (other != null) {
            return other;
        }
        return switch (code.field()) {
            case PHONE -> contact(code, document, SearchCodes::phone);
            case EMAIL -> contact(code, document, SearchCodes::email);
            default -> null;
        };
    }

    private static @Nullable Place contact(
            Code code, SearchDocument document, Function<String, String> reading) {
        for (String contact : document.contacts()) {
            if (meets(code, reading.apply(contact))) {
                return new Place(null, contact);
            }
        }
        return null;
    }

    private static @Nullable String inCertificate(Code code, Certificate certificate) {
        String token = certificate.token();
        return switch (code.field()) {
            case TAX_CODE -> null;
            case CERTIFICATE -> found(code, certificate.serial(), certificate.serial());
            case CERTIFICATE_END ->
                    found(code, reversed(certificate.serial()), certificate.serial());
            case TOKEN -> token == null ? null : found(code, SearchCodes.token(token), token);
            case TOKEN_END ->
                    token == null ? null : found(code, reversed(SearchCodes.token(token)), token);
            case PHONE -> among(code, certificate.phone(), SearchCodes::phone);
            case EMAIL -> among(code, certificate.email(), SearchCodes::email);
        };
    }

    private static @Nullable String among(
            Code code, String cell, Function<String, String> reading) {
        for (String contact : SearchCodes.contacts(cell)) {
            if (meets(code, reading.apply(contact))) {
                return contact;
            }
        }
        return null;
    }

    private static @Nullable String found(Code code, String compared, String shown) {
        return meets(code, compared) ? shown : null;
    }

    private static boolean meets(Code code, String compared) {
        return code.whole() ? compared.equals(code.code()) : compared.startsWith(code.code());
    }

    private static String reversed(String code) {
        return new StringBuilder(code).reverse().toString();
    }
}
