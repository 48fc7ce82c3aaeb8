package vn.capbu.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A word of a text, folded for searching: two spellings that people take for one have the same {@link #plain()} form. Letters
 * are folded one by one, each by what stands before it only, so the beginning of a word folds to the beginning of its folded
 * form: that is what lets a search answer while somebody types.
 *
 * <ul>
 *   <li>lower case; without diacritics, composed (NFC) or decomposed (NFD); đ is d
 *   <li>y is i where it is the vowel by itself (công ty, kỹ, Mỹ, quý, yên), not behind another vowel (tay, thuy)
 *   <li>the tone belongs to the word, so its place doesn't matter (hòa, hoà)
 * </ul>
 */
public final class VietnameseWord {

    private static final int LEVEL = 0;
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
    private static final char BREVE = '\u0306';
    private static final char CIRCUMFLEX = '\u0302';
    private static final char HORN = '\u031B';
    private static final String VOWELS = "aeiou";

    /** Decomposed forms of Latin letters, which nearly all of a text is. */
    private static final String[] DECOMPOSED = decomposeLatin();

    private final String plain;
    private final String letters;
    private final int tone;
    private final int from;
    private final int[] ends;

    private VietnameseWord(String plain, String letters, int tone, int from, int[] ends) {
        this.plain = plain;
        this.letters = letters;
        this.tone = tone;
        this.from = from;
        this.ends = ends;
    }

    /** The words of a text in their order; whatever is no letter, digit or mark separates them. */
    public static List<VietnameseWord> split(String text) {
        List<VietnameseWord> words = new ArrayList<>();
        Builder builder = new Builder();
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int end = i + Character.charCount(point);
            if (builder.take(decompose(point), i, end)) {
                i = end;
                continue;
            }
            builder.finish(words);
            i = end;
        }
        builder.finish(words);
        return words;
    }

    /** The letters and digits without any diacritics. */
    public String plain() {
        return plain;
    }

    /** {@link #plain()} with the marks that make other letters of it (ă â ê ô ơ ư đ), as long as that. */
    public String letters() {
        return letters;
    }

    /** 0 for none, 1 to 5 for huyền, sắc, hỏi, ngã, nặng. */
    public int tone() {
        return tone;
    }

    /** Whether it has any diacritic. */
    public boolean hasMarks() {
        return tone != LEVEL || !letters.equals(plain);
    }

    /** Where it begins in its text, in UTF-16 units. */
    public int from() {
        return from;
    }

    /** Behind its last letter with all its marks, in UTF-16 units of its text. */
    public int to() {
        return ends[ends.length - 1];
    }

    /**
     * Behind the first letters with all their marks, in UTF-16 units of its text.
     *
     * @param count of {@link #plain()}, from 1
     */
    public int endOf(int count) {
        return ends[Math.min(count, ends.length) - 1];
    }

    /** Whether this is how the other word begins, whatever the diacritics. */
    public boolean begins(VietnameseWord other) {
        return other.plain.startsWith(plain);
    }

    /** Whether the other word has each diacritic that this one has; asked where this one {@link #begins} it. */
    public boolean agreesWith(VietnameseWord other) {
        return !hasMarks()
                || (other.letters.startsWith(letters) && (tone == LEVEL || tone == other.tone));
    }

    @Override
    public String toString() {
        return letters + (tone == LEVEL ? "" : tone);
    }

    private static String decompose(int point) {
        if (point < DECOMPOSED.length) {
            return DECOMPOSED[point];
        }
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
    }

    private static String[] decomposeLatin() {
        String[] decomposed = new String[0x1F00];
        for (int i = 0; i < decomposed.length; i++) {
            decomposed[i] = Normalizer.normalize(Character.toString(i), Normalizer.Form.NFD);
        }
        return decomposed;
    }

    /** Takes letters with their marks, until something else ends the word. */
    private static final class Builder {

        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder letters = new StringBuilder();
        private int tone;
        private int from;
        private int[] ends = new int[16];

        /** Takes a character of the text; whether it belongs to a word. */
        boolean take(String decomposed, int begin, int end) {
            int first = decomposed.codePointAt(0);
            if (isMark(first)) {
                mark(decomposed, 0);
                return extend(end);
            }
            if (!Character.isLetterOrDigit(first)) {
                return false;
            }
            if (plain.length() == 0) {
                from = begin;
            }
            letter(Character.toLowerCase(first), end);
            mark(decomposed, Character.charCount(first));
            return true;
        }

        private void letter(int lower, int end) {
            int before = plain.length();
            if (lower == 'đ') {
                append('d', 'đ');
            } else if (lower == 'y' && isOnlyVowel()) {
                append('i', 'i');
            } else {
                plain.appendCodePoint(lower);
                letters.appendCodePoint(lower);
            }
            if (plain.length() > ends.length) {
                ends = Arrays.copyOf(ends, 2 * plain.length());
            }
            Arrays.fill(ends, before, plain.length(), end);
        }

        private void append(char bare, char lettered) {
            plain.append(bare);
            letters.append(lettered);
        }

        /** y is the vowel by itself at the beginning, behind a consonant, and behind qu. */
        private boolean isOnlyVowel() {
            int length = plain.length();
            if (length == 0) {
                return true;
            }
            char last = plain.charAt(length - 1);
            boolean behindQu = last == 'u' && length > 1 && plain.charAt(length - 2) == 'q';
            return behindQu || (VOWELS.indexOf(last) < 0 && last != 'y');
        }

        private void mark(String decomposed, int at) {
            for (int i = at; i < decomposed.length() && plain.length() > 0; i++) {
                char mark = decomposed.charAt(i);
                int which = TONES.indexOf(mark);
                if (which >= 0) {
                    tone = which + 1;
                } else {
                    quality(mark);
                }
            }
        }

        private void quality(char mark) {
            int last = letters.length() - 1;
            char letter = letters.charAt(last);
            char with =
                    switch (mark) {
                        case BREVE -> letter == 'a' ? 'ă' : letter;
                        case CIRCUMFLEX ->
                                switch (letter) {
                                    case 'a' -> 'â';
                                    case 'e' -> 'ê';
                                    case 'o' -> 'ô';
                                    default -> letter;
                                };
                        case HORN -> letter == 'o' ? 'ơ' : letter == 'u' ? 'ư' : letter;
                        default -> letter;
                    };
            letters.setCharAt(last, with);
        }

        /** A mark on its own belongs to the letter before it; without one it separates nothing and means nothing. */
        private boolean extend(int end) {
            if (plain.length() > 0) {
                ends[plain.length() - 1] = end;
            }
            return true;
        }

        void finish(List<VietnameseWord> words) {
            if (plain.length() > 0) {
                words.add(
                        new VietnameseWord(
                                plain.toString(),
                                letters.toString(),
                                tone,
                                from,
                                Arrays.copyOf(ends, plain.length())));
            }
            plain.setLength(0);
            letters.setLength(0);
            tone = LEVEL;
        }

        private static boolean isMark(int point) {
            int type = Character.getType(point);
            return type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || type == Character.COMBINING_SPACING_MARK;
        }
    }
}
