package vn.capbu.application;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The placeholders of a text: {0}, {1,choice,...}. */
final class Placeholders {

    private static final Pattern NUMBER = Pattern.compile("\\{(\\d+)");

    private Placeholders() {}

    static Set<String> of(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }
}
