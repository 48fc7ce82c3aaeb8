package vn.capbu.rollout;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.capbu.kernel.VietnameseText;

/**
 * A part of a population by device version, as targets and forecasts name it.
 *
 * @param names folded names of device versions; empty for everybody
 * @param except whether all but those are meant
 */
public record Cohort(Set<String> names, boolean except) {

    /** Everybody. */
    public static final Cohort ALL = new Cohort(Set.of(), false);

    private static final String EXCEPT = "except ";
    private static final Pattern ALL_BUT = Pattern.compile("except(?=[ ,;]|$)");
    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"|[^ ,;\"]+");

    /** A name that needs no quotes; one of the word for all but those would be taken for it. */
    private static final Pattern PLAIN = Pattern.compile("(?!except$)[^ ,;\"]+");

    public Cohort {
        names = names.stream().map(VietnameseText::fold).collect(Collectors.toUnmodifiableSet());
        if (except && names.isEmpty()) {
            throw new IllegalArgumentException("all but nobody is everybody");
        }
    }

    /**
     * Reads {@link #key()}, or names with blanks or commas between, as people type them; a name with a blank in it stands in quotes.
     *
     * @throws IllegalArgumentException when nothing follows the word for all but those
     */
    public static Cohort parse(String text) {
        String folded = VietnameseText.fold(text);
        boolean except = ALL_BUT.matcher(folded).lookingAt();
        String rest = except ? folded.substring(EXCEPT.strip().length()) : folded;
        Set<String> names = new HashSet<>();
        Matcher name = NAME.matcher(rest);
        while (name.find()) {
            names.add(name.group(1) != null ? name.group(1) : name.group());
        }
        return new Cohort(names, except);
    }

    /** Whether a device version belongs to it. */
    public boolean contains(String deviceVersion) {
        return names.isEmpty() || names.contains(VietnameseText.fold(deviceVersion)) != except;
    }

    /** The numbers of the device versions that belong to it. */
    public Set<Integer> numbers(Map<Integer, String> deviceVersions) {
        Set<Integer> numbers = new TreeSet<>();
        deviceVersions.forEach(
                (number, name) -> {
                    if (contains(name)) {
                        numbers.add(number);
                    }
                });
        return numbers;
    }

    /** The same text for the same cohort; empty for everybody. */
    public String key() {
        return (except ? EXCEPT : "") + typed();
    }

    /** The names alone, as {@link #parse} reads them. */
    public String typed() {
        return names.stream()
                .sorted()
                .map(name -> PLAIN.matcher(name).matches() ? name : '"' + name + '"')
                .collect(Collectors.joining(" "));
    }
}
