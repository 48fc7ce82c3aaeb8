package vn.capbu.adapters.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;

/**
 * What the CSV library's exceptions mean. It has one class for all of them, so its messages are looked at; the tests hold each
 * of them.
 */
final class ParseFailures {

    private static final Pattern LINE = Pattern.compile("(?:at|in) line (\\d+)");

    private ParseFailures() {}

    static MalformedTableException translate(CsvParseException failure) {
        String messages = messages(failure);
        MalformedTableException malformed =
                new MalformedTableException(problem(messages), line(messages), messages);
        malformed.initCause(failure);
        return malformed;
    }

    private static Problem problem(String messages) {
        if (messages.contains("closing quote") || messages.contains("Unclosed quoted field")) {
            return Problem.BAD_QUOTES;
        }
        if (messages.contains("maximum limit of") && messages.contains("fields")) {
            return Problem.TOO_MANY_CELLS;
        }
        return Problem.CELL_TOO_LONG;
    }

    private static long line(String messages) {
        Matcher line = LINE.matcher(messages);
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }

    private static String messages(CsvParseException failure) {
        StringBuilder all = new StringBuilder();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append(' ');
        }
        return all.toString();
    }
}
