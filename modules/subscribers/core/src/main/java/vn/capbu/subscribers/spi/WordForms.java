package vn.capbu.subscribers.spi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnameseWord;

/**
 * Words that people write short or long (CTY, công ty), and which of them only say what kind of company it is. Data:
 * {@code word-forms.csv}, part of the version of an index.
 */
public final class WordForms {

    private static final String RESOURCE = "/vn/capbu/subscribers/word-forms.csv";

    private static final List<Form> FORMS = read();

    private static final Map<String, List<Form>> BY_SHORT = byShort();

    private static final Map<String, List<Form>> BY_FIRST =
            FORMS.stream().collect(Collectors.groupingBy(form -> form.words().get(0).plain()));

    private enum Kind {
        LEGAL,
        FORM,
        LABEL
    }

    private record Form(
            Kind kind, @Nullable VietnameseWord shortWord, List<VietnameseWord> words) {}

    /**
     * A word that a name is found by, and what to mark of the name then.
     *
     * @param word as it is compared
     * @param source the first word of the name that it stands for
     * @param last the last one; {@code source} when it is one
     */
    public record NameWord(VietnameseWord word, VietnameseWord source, VietnameseWord last) {

        /** Whether it stands in the name itself. */
        public boolean isWritten() {
            return word == source;
        }
    }

    private WordForms() {}

    /** The words of a name, with what they are short or long for. */
    public static List<NameWord> ofName(String name) {
        List<VietnameseWord> words = VietnameseWord.split(name);
        List<NameWord> all = new ArrayList<>(2 * words.size());
        words.forEach(word -> all.add(new NameWord(word, word, word)));
        for (int i = 0; i < words.size(); i++) {
            VietnameseWord word = words.get(i);
            for (Form form : BY_SHORT.getOrDefault(word.plain(), List.of())) {
                form.words().forEach(part -> all.add(new NameWord(part, word, word)));
            }
            for (Form form : BY_FIRST.getOrDefault(word.plain(), List.of())) {
                VietnameseWord shortWord = form.shortWord();
                if (shortWord != null && standsAt(form, words, i)) {
                    VietnameseWord last = words.get(i + form.words().size() - 1);
                    all.add(new NameWord(shortWord, word, last));
                }
            }
        }
        return all;
    }

    /** The words without those of legal forms, in their order; possibly none. */
    public static List<VietnameseWord> withoutLegalForms(List<VietnameseWord> words) {
        List<VietnameseWord> kept = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); ) {
            int legal = legalWordsAt(words, i);
            if (legal == 0) {
                kept.add(words.get(i));
            }
            i += Math.max(1, legal);
        }
        return kept;
    }

    /**
     * A typed text without the label in front of its code, as pasted from papers and forms ("MST: 0100109106"); the text itself
     * when no code follows.
     */
    public static String withoutLabel(String text) {
        List<VietnameseWord> words = VietnameseWord.split(text);
        int label = words.isEmpty() ? 0 : wordsAt(words, 0, Kind.LABEL);
        if (label == 0 || label == words.size()) {
            return text;
        }
        String rest = text.substring(words.get(label - 1).to()).replaceFirst("^[\\s:.#=-]+", "");
        boolean code = rest.indexOf('@') >= 0 || rest.chars().anyMatch(Character::isDigit);
        return code ? rest : text;
    }

    /** Changes when the data does. */
    public static String version() {
        return Integer.toHexString(FORMS.toString().hashCode());
    }

    private static Map<String, List<Form>> byShort() {
        Map<String, List<Form>> forms = new HashMap<>();
        for (Form form : FORMS) {
            VietnameseWord shortWord = form.shortWord();
            if (shortWord != null) {
                forms.computeIfAbsent(shortWord.plain(), word -> new ArrayList<>()).add(form);
            }
        }
        return forms;
    }

    private static int legalWordsAt(List<VietnameseWord> words, int at) {
        int longest = wordsAt(words, at, Kind.LEGAL);
        boolean shortForm =
                BY_SHORT.getOrDefault(words.get(at).plain(), List.of()).stream()
                        .anyMatch(form -> form.kind() == Kind.LEGAL);
        return longest == 0 && shortForm ? 1 : longest;
    }

    /** How many words the longest form of a kind has that stands there; 0 for none. */
    private static int wordsAt(List<VietnameseWord> words, int at, Kind kind) {
        int longest = 0;
        for (Form form : BY_FIRST.getOrDefault(words.get(at).plain(), List.of())) {
            if (form.kind() == kind && standsAt(form, words, at)) {
                longest = Math.max(longest, form.words().size());
            }
        }
        return longest;
    }

    private static boolean standsAt(Form form, List<VietnameseWord> words, int at) {
        List<VietnameseWord> parts = form.words();
        if (at + parts.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).plain().equals(words.get(at + i).plain())) {
                return false;
            }
        }
        return true;
    }

    private static List<Form> read() {
        try (InputStream in = WordForms.class.getResourceAsStream(RESOURCE);
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in, RESOURCE),
                                        StandardCharsets.UTF_8))) {
            List<Form> forms = new ArrayList<>();
            reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .forEach(line -> add(line, forms));
            return List.copyOf(forms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String line, List<Form> forms) {
        String[] cells = line.split(";", -1);
        List<VietnameseWord> shortForm = VietnameseWord.split(cells[1]);
        forms.add(
                new Form(
                        Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                        shortForm.isEmpty() ? null : shortForm.get(0),
                        List.copyOf(VietnameseWord.split(cells[2]))));
    }
}
