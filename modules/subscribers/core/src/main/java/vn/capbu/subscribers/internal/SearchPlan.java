package vn.capbu.subscribers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnameseWord;
import vn.capbu.subscribers.MatchedBy;
import vn.capbu.subscribers.internal.SearchKind.Part;
import vn.capbu.subscribers.spi.SearchClause;
import vn.capbu.subscribers.spi.SearchClause.Field;
import vn.capbu.subscribers.spi.SearchClause.Words;
import vn.capbu.subscribers.spi.SearchCodes;
import vn.capbu.subscribers.spi.WordForms;

/** What a searched text can mean, best first: docs/search-rules.md in a program. */
final class SearchPlan {

    /** From how many characters on a part of a code is looked for. */
    private static final int PART_WITH_DIGIT = 3;

    private static final int PART_WITHOUT_DIGIT = 4;
    private static final int PHONE_PART = 4;
    private static final int EMAIL_PART = 3;

    private static final Pattern TOKEN = Pattern.compile("[A-Z0-9]+");

    private final String text;
    private final List<SearchKind> kinds;
    private final @Nullable SearchKind withoutLegalForms;

    private SearchPlan(
            String text, List<SearchKind> kinds, @Nullable SearchKind withoutLegalForms) {
        this.text = text;
        this.kinds = kinds;
        this.withoutLegalForms = withoutLegalForms;
    }

    static SearchPlan of(String typed) {
        String text = WordForms.withoutLabel(typed);
        if (text.isBlank()) {
            return new SearchPlan("", List.of(), null);
        }
        boolean digit = text.chars().anyMatch(Character::isDigit);
        List<VietnameseWord> words = text.indexOf('@') < 0 ? VietnameseWord.split(text) : List.of();
        List<SearchKind> kinds = new ArrayList<>(wholeCodes(text));
        if (digit) {
            kinds.addAll(partsOfCodes(text, PART_WITH_DIGIT));
            addWords(kinds, words);
        } else {
            addWords(kinds, words);
            kinds.addAll(partsOfCodes(text, PART_WITHOUT_DIGIT));
        }
        String email = SearchCodes.email(text);
        if (email.length() >= EMAIL_PART) {
            kinds.add(SearchKind.code(MatchedBy.EMAIL, Part.BEGINNING, Field.EMAIL, email));
        }
        List<VietnameseWord> core = WordForms.withoutLegalForms(words);
        boolean fewer = !core.isEmpty() && core.size() < words.size();
        return new SearchPlan(text, List.copyOf(kinds), fewer ? names(core) : null);
    }

    /** Whether every subscriber is meant. */
    boolean isEverything() {
        return text.isEmpty();
    }

    /** The kinds of match, best first. */
    List<SearchKind> kinds() {
        return kinds;
    }

    /** What is looked for when nothing else finds anything; null when the text has no legal form to leave out. */
    @Nullable SearchKind withoutLegalForms() {
        return withoutLegalForms;
    }

    private static void addWords(List<SearchKind> kinds, List<VietnameseWord> words) {
        if (!words.isEmpty()) {
            kinds.add(names(words));
        }
    }

    private static SearchKind names(List<VietnameseWord> words) {
        List<SearchClause> clauses = new ArrayList<>(4);
        if (words.stream().anyMatch(VietnameseWord::hasMarks)) {
            clauses.add(new Words(words, true, true));
            clauses.add(new Words(words, true, false));
        }
        clauses.add(new Words(words, false, true));
        clauses.add(new Words(words, false, false));
        return new SearchKind(MatchedBy.NAME, Part.WORDS, clauses);
    }

    private static List<SearchKind> wholeCodes(String text) {
        List<SearchKind> kinds = new ArrayList<>();
        add(kinds, MatchedBy.TAX_CODE, Part.WHOLE, Field.TAX_CODE, SearchCodes.taxCode(text), 1);
        String serial = withoutZeros(SearchCodes.certificate(text));
        add(kinds, MatchedBy.CERTIFICATE_SERIAL, Part.WHOLE, Field.CERTIFICATE, serial, 1);
        add(kinds, MatchedBy.TOKEN_SERIAL, Part.WHOLE, Field.TOKEN, token(text), 1);
        add(kinds, MatchedBy.PHONE, Part.WHOLE, Field.PHONE, SearchCodes.phone(text), 1);
        add(kinds, MatchedBy.EMAIL, Part.WHOLE, Field.EMAIL, SearchCodes.email(text), EMAIL_PART);
        return kinds;
    }

    private static List<SearchKind> partsOfCodes(String text, int least) {
        List<SearchKind> kinds = new ArrayList<>();
        String serial = SearchCodes.certificate(text);
        String token = token(text);
        add(
                kinds,
                MatchedBy.TAX_CODE,
                Part.BEGINNING,
                Field.TAX_CODE,
                SearchCodes.taxCode(text),
                1);
        add(kinds, MatchedBy.CERTIFICATE_SERIAL, Part.END, Field.CERTIFICATE_END, serial, least);
        add(kinds, MatchedBy.TOKEN_SERIAL, Part.BEGINNING, Field.TOKEN, token, least);
        add(kinds, MatchedBy.TOKEN_SERIAL, Part.END, Field.TOKEN_END, token, least);
        add(
                kinds,
                MatchedBy.CERTIFICATE_SERIAL,
                Part.BEGINNING,
                Field.CERTIFICATE,
                withoutZeros(serial),
                least);
        add(
                kinds,
                MatchedBy.PHONE,
                Part.BEGINNING,
                Field.PHONE,
                SearchCodes.phone(text),
                PHONE_PART);
        return kinds;
    }

    private static void add(
            List<SearchKind> kinds, MatchedBy by, Part part, Field field, String code, int least) {
        if (code.length() >= least) {
            kinds.add(SearchKind.code(by, part, field, code));
        }
    }

    private static String token(String text) {
        String token = SearchCodes.token(text);
        return TOKEN.matcher(token).matches() ? token : "";
    }

    /** The registry's serials have no leading zeros; those that people copy may. */
    private static String withoutZeros(String serial) {
        int first = 0;
        while (first < serial.length() - 1 && serial.charAt(first) == '0') {
            first++;
        }
        return serial.substring(first);
    }
}
