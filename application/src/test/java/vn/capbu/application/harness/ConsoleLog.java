package vn.capbu.application.harness;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log of a console that has ended.
 *
 * @param lines the lines of messages.log
 */
public record ConsoleLog(List<String> lines) {

    private static final Pattern COMPLAINT =
            Pattern.compile(
                    "^(WARNING|SEVERE) .*|.*(Exception|Error)(:.*|\\b in .*)?$|^\\s+at .*|^Caused by:.*");
    private static final Pattern MODULE = Pattern.compile("^\\t([a-z][\\w.]*)(/\\d+)? \\[.*");

    /** Warnings, errors and lines of stack traces. */
    public List<String> complaints() {
        return lines.stream().filter(line -> COMPLAINT.matcher(line).matches()).toList();
    }

    /** Code names of the modules that the console turned on. */
    public List<String> modules() {
        return lines.stream()
                .map(MODULE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
    }
}
