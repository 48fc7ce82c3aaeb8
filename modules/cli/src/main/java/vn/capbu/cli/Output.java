package vn.capbu.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Standard output carries one JSON document or a table; progress and messages go to standard error. */
final class Output {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final Texts texts;

    Output(PrintStream out, PrintStream err, boolean json, Texts texts) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    boolean isJson() {
        return json;
    }

    /** The result as one document; only with {@code --json}. */
    void document(Map<String, ?> document) {
        if (!json) {
            return;
        }
        try {
            out.println(
                    JSON.std
                            .with(
                                    JSON.Feature.WRITE_NULL_PROPERTIES,
                                    JSON.Feature.PRETTY_PRINT_OUTPUT)
                            .asString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The result as a table, columns as wide as their widest cell; only without {@code --json}. */
    void table(List<String> header, List<List<String>> rows) {
        if (json) {
            return;
        }
        int[] widths = new int[header.size()];
        widen(widths, header);
        rows.forEach(row -> widen(widths, row));
        out.println(line(header, widths));
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append("─".repeat(width)).append("  ");
        }
        out.println(rule.toString().stripTrailing());
        rows.forEach(row -> out.println(line(row, widths)));
    }

    /** A line of the result; only without {@code --json}. */
    void line(String text) {
        if (!json) {
            out.println(text);
        }
    }

    /** A message for the person, never part of the result. */
    void message(String key, Object... arguments) {
        err.println(texts.get(key, arguments));
    }

    /** A message that is put together already. */
    void rawMessage(String text) {
        err.println(text);
    }

    /** Standard output, for help texts. */
    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** Standard error, for complaints about usage. */
    PrintWriter errorWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    private static void widen(int[] widths, List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(cells.get(i)));
        }
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i)).append(" ".repeat(widths[i] - width(cells.get(i)) + 2));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
