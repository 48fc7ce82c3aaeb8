package vn.capbu.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Makes what people type, key by key: mixed texts about rows that are in the registry. */
final class QueryMaker {

    private static final int LAST_DIGITS = 6;

    private final RegistryMaker registry;
    private final int rows;
    private final SplittableRandom random;

    QueryMaker(RegistryMaker registry, int rows, long seed) {
        this.registry = registry;
        this.rows = rows;
        this.random = new SplittableRandom(seed);
    }

    /** Queries as an input field sends them: the beginnings of texts, in the order of typing. */
    List<String> keystrokes(int count) {
        List<String> queries = new ArrayList<>(count);
        while (queries.size() < count) {
            String text = text();
            for (int i = 1; i <= text.length() && queries.size() < count; i++) {
                queries.add(text.substring(0, i));
            }
        }
        return queries;
    }

    private String text() {
        List<String> row = registry.row(random.nextInt(rows));
        return switch (random.nextInt(10)) {
            case 0 -> row.get(0);
            case 1 -> last(row.get(5));
            case 2 -> row.get(4);
            case 3 -> row.get(10);
            case 4 -> row.get(11);
            case 5 -> row.get(1);
            default -> words(row.get(1));
        };
    }

    private static String last(String serial) {
        return serial.substring(serial.length() - LAST_DIGITS);
    }

    /** One to three words, two times of three without diacritics, from anywhere in the name. */
    private String words(String name) {
        String[] words = name.split(" ", -1);
        int count = 1 + random.nextInt(3);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(words[random.nextInt(words.length)]);
        }
        String text = String.join(" ", chosen);
        return random.nextInt(3) == 0 ? text : NameMaker.bare(text).toLowerCase(Locale.ROOT);
    }
}
