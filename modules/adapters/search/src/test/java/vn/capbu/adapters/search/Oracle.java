package vn.capbu.adapters.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.capbu.subscribers.MatchedBy;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;
import vn.capbu.subscribers.spi.WordForms;

/**
 * docs/search-rules.md as a program that can be read beside it: looks at every subscriber, for every rule, with regular
 * expressions. It shares with the product only the data of word forms.
 */
final class Oracle {

    /** What a search has to find, in this order. */
    record Answer(String taxCode, MatchedBy by) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private enum Part {
        WHOLE,
        BEGINNING,
        END
    }

    private record Word(String plain, String letters, int tone) {

        boolean marked() {
            return tone > 0 || !plain.equals(letters);
        }
    }

    private record Form(String kind, List<Word> shortForm, List<Word> longForm) {}

    private record Ranked(SearchDocument document, List<String> key) {}

    private static final List<Form> FORMS = forms();

    private final Collection<SearchDocument> registry;

    Oracle(Collection<SearchDocument> registry) {
        this.registry = registry;
    }

    // --- words
    // -------------------------------------------------------------------------------------------------------

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFD));
        while (matcher.find()) {
            String found = matcher.group().replaceFirst("^\\p{M}+", "").toLowerCase(Locale.ROOT);
            if (!found.isEmpty()) {
                words.add(word(found));
            }
        }
        return words;
    }

    private static Word word(String decomposed) {
        int tone = 0;
        for (int i = 0; i < decomposed.length(); i++) {
            char mark = decomposed.charAt(i);
            int which = "\u0300\u0301\u0309\u0303\u0323".indexOf(mark);
            tone = which < 0 ? tone : which + 1;
        }
        String letters =
                Normalizer.normalize(
                        decomposed.replaceAll("[\\p{M}&&[^\u0306\u0302\u031B]]", ""),
                        Normalizer.Form.NFC);
        String plain = decomposed.replaceAll("\\p{M}", "").replace('đ', 'd');
        Matcher alone = Pattern.compile("(?<![aeiouy])y|(?<=qu)y").matcher(plain);
        StringBuilder withI = new StringBuilder(letters);
        StringBuilder plainWithI = new StringBuilder(plain);
        while (alone.find()) {
            withI.setCharAt(alone.start(), 'i');
            plainWithI.setCharAt(alone.start(), 'i');
        }
        return new Word(plainWithI.toString(), withI.toString(), tone);
    }

    private static List<Form> forms() {
        try (InputStream in =
                WordForms.class.getResourceAsStream("/vn/capbu/subscribers/word-forms.csv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .map(cells -> new Form(cells[0], words(cells[1]), words(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(List<Word> words) {
        return " " + String.join(" ", words.stream().map(Word::plain).toList()) + " ";
    }

    /** The words of a name, and what they are short or long for. */
    private static Set<Word> nameWords(String name) {
        List<Word> written = words(name);
        Set<Word> all = new LinkedHashSet<>(written);
        for (Form form : FORMS) {
            if (form.shortForm().isEmpty()) {
                continue;
            }
            if (plain(written).contains(plain(form.longForm()))) {
                all.addAll(form.shortForm());
            }
            if (plain(written).contains(plain(form.shortForm()))) {
                all.addAll(form.longForm());
            }
        }
        return all;
    }

    private static List<Word> withoutLegalForms(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        List<Word> left = words;
        while (!left.isEmpty()) {
            int taken = 0;
            for (Form form : FORMS) {
                if (form.kind().equals("legal")) {
                    for (List<Word> side : List.of(form.longForm(), form.shortForm())) {
                        if (!side.isEmpty() && plain(left).startsWith(plain(side))) {
                            taken = Math.max(taken, side.size());
                        }
                    }
                }
            }
            if (taken == 0) {
                kept.add(left.get(0));
            }
            left = left.subList(Math.max(1, taken), left.size());
        }
        return kept;
    }

    // --- codes
    // -------------------------------------------------------------------------------------------------------

    private static String digitsOnly(String text, String separators) {
        String left = text.replaceAll("[\\s" + separators + "]", "");
        return left.matches("[0-9]+") ? left : "";
    }

    private static String taxCode(String text) {
        return digitsOnly(text, ".\\-/");
    }

    private static String serial(String text) {
        String left = text.replaceAll("[\\s:.\\-]", "").toUpperCase(Locale.ROOT);
        return left.matches("[0-9A-F]+") ? left : "";
    }

    private static String token(String text) {
        return text.replaceAll("[\\s:.\\-]", "").toUpperCase(Locale.ROOT);
    }

    private static String phone(String text) {
        String left = text.replaceAll("[\\s.\\-()]", "");
        String number = left.replaceFirst("^\\+", "");
        if (!number.matches("[0-9]{1,15}")) {
            return "";
        }
        if (number.startsWith("0084")) {
            return "0" + number.substring(4).replaceFirst("^0", "");
        }
        if (left.startsWith("+84") || number.matches("84[0-9]{9,}")) {
            return "0" + number.substring(2).replaceFirst("^0", "");
        }
        return number.matches("[1-9][0-9]{8}") ? "0" + number : number;
    }

    private static String email(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.matches("[^\\s@]+(@[^\\s@]*)?") ? lower : "";
    }

    private static List<String> contacts(SearchDocument document, boolean phones) {
        List<String> cells = new ArrayList<>();
        document.certificates().forEach(it -> cells.add(phones ? it.phone() : it.email()));
        List<String> single = new ArrayList<>();
        for (String cell : cells) {
            single.addAll(Arrays.asList(cell.split("[;,/|\\n]+|\\s-\\s")));
        }
        single.addAll(document.contacts());
        return single.stream().map(it -> phones ? phone(it) : email(it)).toList();
    }

    private static List<String> codes(MatchedBy by, SearchDocument document) {
        Stream<Certificate> certificates = document.certificates().stream();
        return switch (by) {
            case TAX_CODE -> List.of(document.taxCode().replace("-", ""));
            case CERTIFICATE_SERIAL -> certificates.map(Certificate::serial).toList();
            case TOKEN_SERIAL ->
                    certificates
                            .filter(it -> it.token() != null)
                            .map(it -> token(it.token()))
                            .toList();
            case PHONE -> contacts(document, true);
            case EMAIL -> contacts(document, false);
            case NAME -> List.of();
        };
    }

    // --- the rules
    // ---------------------------------------------------------------------------------------------------

    /** What a text finds, best first. */
    List<Answer> find(String typed, int limit) {
        String text = withoutLabel(typed.strip().replaceAll("\\s+", " "));
        TreeMap<Integer, List<Ranked>> byKind = new TreeMap<>();
        List<MatchedBy> kinds = new ArrayList<>();
        Set<SearchDocument> left = new LinkedHashSet<>(registry);
        for (Rule rule : rules(text)) {
            List<Ranked> found =
                    left.stream()
                            .map(document -> new Ranked(document, rule.met(document)))
                            .filter(ranked -> ranked.key() != null)
                            .sorted(Oracle::compare)
                            .toList();
            found.forEach(ranked -> left.remove(ranked.document()));
            byKind.put(kinds.size(), found);
            kinds.add(rule.by());
        }
        List<Answer> answers = page(byKind, kinds, limit);
        List<Word> words = text.contains("@") ? List.of() : words(text);
        List<Word> fewer = withoutLegalForms(words);
        if (answers.isEmpty() && !fewer.isEmpty() && fewer.size() < words.size()) {
            return registry.stream()
                    .map(document -> new Ranked(document, nameKey(fewer, document)))
                    .filter(ranked -> ranked.key() != null)
                    .sorted(Oracle::compare)
                    .limit(limit)
                    .map(ranked -> new Answer(ranked.document().taxCode(), MatchedBy.NAME))
                    .toList();
        }
        return answers;
    }

    private static String withoutLabel(String text) {
        List<Word> words = words(text);
        int label = 0;
        for (Form form : FORMS) {
            if (form.kind().equals("label") && plain(words).startsWith(plain(form.longForm()))) {
                label = Math.max(label, form.longForm().size());
            }
        }
        Matcher matcher =
                Pattern.compile("([^\\p{L}\\p{N}\\p{M}]*[\\p{L}\\p{N}\\p{M}]+){" + label + "}")
                        .matcher(text);
        if (label == 0 || label == words.size() || !matcher.lookingAt()) {
            return text;
        }
        String rest = text.substring(matcher.end()).replaceFirst("^[\\s:.#=-]+", "");
        return rest.matches("(?s).*[@\\d].*") ? rest : text;
    }

    /** The page: a fifth for each kind, what is left in the order of the kinds. */
    private static List<Answer> page(
            Map<Integer, List<Ranked>> byKind, List<MatchedBy> kinds, int limit) {
        int share = Math.max(1, limit / 5);
        int[] places = new int[kinds.size()];
        int free = limit;
        for (int round = 0; round < 2; round++) {
            for (int kind = 0; kind < places.length; kind++) {
                int wanted = byKind.get(kind).size() - places[kind];
                int given = Math.min(free, round == 0 ? Math.min(share, wanted) : wanted);
                places[kind] += given;
                free -= given;
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (int kind = 0; kind < places.length; kind++) {
            for (Ranked ranked : byKind.get(kind).subList(0, places[kind])) {
                answers.add(new Answer(ranked.document().taxCode(), kinds.get(kind)));
            }
        }
        return answers;
    }

    private interface Rule {
        MatchedBy by();

        /** Where a subscriber comes among those that meet the rule; null when it doesn't. */
        List<String> met(SearchDocument document);
    }

    private record NameRule(List<Word> words) implements Rule {
        @Override
        public MatchedBy by() {
            return MatchedBy.NAME;
        }

        @Override
        public List<String> met(SearchDocument document) {
            return nameKey(words, document);
        }
    }

    private record CodeRule(MatchedBy by, Part part, String code) implements Rule {
        @Override
        public List<String> met(SearchDocument document) {
            return codes(by, document).stream()
                    .filter(
                            it ->
                                    switch (part) {
                                        case WHOLE -> it.equals(code);
                                        case BEGINNING -> it.startsWith(code);
                                        case END -> it.endsWith(code);
                                    })
                    .map(it -> part == Part.END ? new StringBuilder(it).reverse().toString() : it)
                    .min(Comparator.naturalOrder())
                    .map(it -> key(it, document))
                    .orElse(null);
        }
    }

    private static List<Rule> rules(String text) {
        boolean digit = text.matches("(?s).*\\p{Nd}.*");
        int least = digit ? 3 : 4;
        String serial = serial(text);
        String stored = serial.replaceFirst("^0+(?=.)", "");
        String token = token(text).matches("[A-Z0-9]+") ? token(text) : "";
        List<Rule> whole = new ArrayList<>();
        add(whole, MatchedBy.TAX_CODE, Part.WHOLE, taxCode(text), 1);
        add(whole, MatchedBy.CERTIFICATE_SERIAL, Part.WHOLE, stored, 1);
        add(whole, MatchedBy.TOKEN_SERIAL, Part.WHOLE, token, 1);
        add(whole, MatchedBy.PHONE, Part.WHOLE, phone(text), 1);
        add(whole, MatchedBy.EMAIL, Part.WHOLE, email(text), 3);
        List<Rule> parts = new ArrayList<>();
        add(parts, MatchedBy.TAX_CODE, Part.BEGINNING, taxCode(text), 1);
        add(parts, MatchedBy.CERTIFICATE_SERIAL, Part.END, serial, least);
        add(parts, MatchedBy.TOKEN_SERIAL, Part.BEGINNING, token, least);
        add(parts, MatchedBy.TOKEN_SERIAL, Part.END, token, least);
        add(parts, MatchedBy.CERTIFICATE_SERIAL, Part.BEGINNING, stored, least);
        add(parts, MatchedBy.PHONE, Part.BEGINNING, phone(text), 4);
        List<Rule> names = new ArrayList<>();
        if (!text.contains("@") && !words(text).isEmpty()) {
            names.add(new NameRule(words(text)));
        }
        List<Rule> mail = new ArrayList<>();
        add(mail, MatchedBy.EMAIL, Part.BEGINNING, email(text), 3);
        List<Rule> all = new ArrayList<>(whole);
        all.addAll(digit ? parts : names);
        all.addAll(digit ? names : parts);
        all.addAll(mail);
        return all;
    }

    private static void add(List<Rule> rules, MatchedBy by, Part part, String code, int least) {
        if (code.length() >= least) {
            rules.add(new CodeRule(by, part, code));
        }
    }

    private static List<String> nameKey(List<Word> typed, SearchDocument document) {
        Set<Word> name = new LinkedHashSet<>(nameWords(document.name()));
        document.certificates().forEach(it -> name.addAll(nameWords(it.holder())));
        for (int grade = 0; grade < 4; grade++) {
            boolean marked = grade < 2;
            boolean whole = grade % 2 == 0;
            if (typed.stream()
                    .allMatch(
                            word -> name.stream().anyMatch(it -> meets(word, it, marked, whole)))) {
                return key("" + grade, document);
            }
        }
        return null;
    }

    private static boolean meets(Word typed, Word found, boolean marked, boolean whole) {
        boolean met =
                whole
                        ? found.plain().equals(typed.plain())
                        : found.plain().startsWith(typed.plain());
        if (marked && typed.marked()) {
            met &= found.letters().startsWith(typed.letters());
            met &= typed.tone() == 0 || typed.tone() == found.tone();
        }
        return met;
    }

    private static List<String> key(String first, SearchDocument document) {
        List<Word> words = words(document.name());
        return List.of(
                first,
                String.format(Locale.ROOT, "%05d", withoutLegalForms(words).size()),
                plain(words).strip(),
                document.taxCode());
    }

    private static int compare(Ranked one, Ranked other) {
        for (int i = 0; i < one.key().size(); i++) {
            int order =
                    Arrays.compareUnsigned(
                            one.key().get(i).getBytes(UTF_8), other.key().get(i).getBytes(UTF_8));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
