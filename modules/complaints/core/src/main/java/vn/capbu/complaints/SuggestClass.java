package vn.capbu.complaints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.VietnameseText;

/**
 * Which classes a complaint's words speak for, by keywords that are data. Letters count without diacritics and in any case, words as a
 * whole; a keyword of several words counts as many times as it has words, and each keyword once. Pure.
 */
public final class SuggestClass {

    private SuggestClass() {}

    /**
     * A keyword of a class.
     *
     * @param policy code
     * @param caseClass code of a class of that policy
     * @param words one or several, as people write them
     */
    public record Keyword(String policy, String caseClass, String words) {}

    /**
     * A class that words speak for.
     *
     * @param policy code
     * @param caseClass code
     * @param words the keywords that were found, in their order
     */
    public record Suggestion(String policy, String caseClass, List<String> words) {

        public Suggestion {
            words = List.copyOf(words);
        }

        private int weight() {
            return words.stream().mapToInt(one -> split(one).size()).sum();
        }
    }

    /** The classes that a text speaks for, the one with the most words first; those of equal weight in the order of the keywords. */
    public static List<Suggestion> of(String text, List<Keyword> keywords) {
        List<String> said = split(text);
        Map<List<String>, List<String>> found = new LinkedHashMap<>();
        for (Keyword one : keywords) {
            if (holds(said, split(one.words()))) {
                found.computeIfAbsent(
                                List.of(one.policy(), one.caseClass()), key -> new ArrayList<>())
                        .add(one.words());
            }
        }
        return found.entrySet().stream()
                .map(
                        one ->
                                new Suggestion(
                                        one.getKey().get(0), one.getKey().get(1), one.getValue()))
                .sorted(Comparator.comparingInt(Suggestion::weight).reversed())
                .toList();
    }

    private static List<String> split(String text) {
        return Arrays.stream(VietnameseText.fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static boolean holds(List<String> said, List<String> wanted) {
        return !wanted.isEmpty() && Collections.indexOfSubList(said, wanted) >= 0;
    }
}
