package vn.capbu.subscribers.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.capbu.kernel.VietnameseWord;
import vn.capbu.subscribers.TextRange;
import vn.capbu.subscribers.internal.SearchKind.Part;
import vn.capbu.subscribers.spi.SearchClause.Code;
import vn.capbu.subscribers.spi.SearchClause.Field;
import vn.capbu.subscribers.spi.SearchClause.Words;
import vn.capbu.subscribers.spi.WordForms;
import vn.capbu.subscribers.spi.WordForms.NameWord;

/** Says which part of a shown text was met. */
final class SearchMarks {

    private static final String SEPARATORS = " .-:()/+";

    private SearchMarks() {}

    /** The part of a code that was met. */
    static List<TextRange> ofCode(Code code, Part part, String compared, String shown) {
        int met = code.code().length();
        if (shown.isEmpty()) {
            return List.of();
        }
        return switch (part) {
            case BEGINNING -> range(0, beforeEnd(code, shown, compared.length() - met));
            case END -> range(fromEnd(code, shown, met), shown.length());
            default -> range(0, shown.length());
        };
    }

    /** Where the last characters of a code begin, those that are for reading only not counted. */
    private static int fromEnd(Code code, String shown, int characters) {
        int place = shown.length();
        int left = characters;
        while (left > 0 && place > 0) {
            place--;
            if (!isSeparator(code, shown.charAt(place))) {
                left--;
            }
        }
        return place;
    }

    /** Where the characters before the last ones end. */
    private static int beforeEnd(Code code, String shown, int characters) {
        int place = fromEnd(code, shown, characters);
        while (place > 0 && isSeparator(code, shown.charAt(place - 1))) {
            place--;
        }
        return place;
    }

    private static boolean isSeparator(Code code, char letter) {
        return code.field() != Field.EMAIL && SEPARATORS.indexOf(letter) >= 0;
    }

    private static List<TextRange> range(int from, int to) {
        return from < to ? List.of(new TextRange(from, to)) : List.of();
    }

    /** The words of a name that were met: for each typed word those that meet it best. */
    static List<TextRange> ofWords(Words clause, String shown) {
        List<NameWord> name = WordForms.ofName(shown);
        List<TextRange> marks = new ArrayList<>();
        for (VietnameseWord typed : clause.words()) {
            int best = name.stream().mapToInt(word -> grade(typed, word)).max().orElse(0);
            if (best > 0) {
                name.stream()
                        .filter(word -> grade(typed, word) == best)
                        .forEach(word -> marks.add(range(typed, word)));
            }
        }
        return merged(marks);
    }

    /** 0 for not met; more for the whole word, for its diacritics, and for standing there as it is. */
    private static int grade(VietnameseWord typed, NameWord name) {
        if (!typed.begins(name.word())) {
            return 0;
        }
        int grade = name.isWritten() ? 2 : 1;
        if (typed.plain().equals(name.word().plain())) {
            grade += 2;
        }
        return typed.agreesWith(name.word()) ? grade + 4 : grade;
    }

    private static TextRange range(VietnameseWord typed, NameWord name) {
        return name.isWritten()
                ? new TextRange(name.source().from(), name.source().endOf(typed.plain().length()))
                : new TextRange(name.source().from(), name.last().to());
    }

    private static List<TextRange> merged(List<TextRange> marks) {
        marks.sort(Comparator.comparingInt(TextRange::from).thenComparingInt(TextRange::to));
        List<TextRange> apart = new ArrayList<>(marks.size());
        for (TextRange mark : marks) {
            int last = apart.size() - 1;
            if (last >= 0 && mark.from() <= apart.get(last).to()) {
                TextRange before = apart.get(last);
                apart.set(last, new TextRange(before.from(), Math.max(before.to(), mark.to())));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }
}
