package vn.capbu.rollout;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    public Cohort {
        names = names.stream().map(VietnameseText::fold).collect(Collectors.toUnmodifiableSet());
        if (except && names.isEmpty()) {
            throw new IllegalArgumentException("all but nobody is everybody");
        }
    }

    /**
     * Reads {@link #key()}, or names with blanks or commas between, as people type them.
     *
     * @throws IllegalArgumentException when nothing follows the word for all but those
     */
    public static Cohort parse(String text) {
        String folded = VietnameseText.fold(text);
        boolean except = folded.startsWith(EXCEPT.strip());
        String rest = except ? folded.substring(EXCEPT.strip().length()) : folded;
        Set<String> names =
                Arrays.stream(rest.split("[ ,;]+", -1))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
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
        return (except ? EXCEPT : "") + String.join(" ", new TreeSet<>(names));
    }
}
