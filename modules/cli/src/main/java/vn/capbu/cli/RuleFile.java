package vn.capbu.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.capbu.kernel.SmallFile;

/** A version of a policy or calendar in a JSON file, as {@code show} prints it. */
final class RuleFile {

    private RuleFile() {}

    /**
     * Reads the next version from a file that was made of the one before it; the first from one that names none.
     *
     * @param day from which it is in force, whatever the file says
     * @throws UsageException when it isn't such a file
     */
    static <T> T read(Texts texts, Path file, LocalDate day, Function<Map<?, ?>, T> parsed)
            throws UsageException {
        try {
            Map<String, Object> fields =
                    new LinkedHashMap<>(
                            JSON.std.mapFrom(SmallFile.text(file, StandardCharsets.UTF_8)));
            if (fields.getOrDefault("version", 0) instanceof Number before) {
                fields.put("version", before.intValue() + 1);
            }
            fields.put("inForceFrom", day.toString());
            return parsed.apply(fields);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new UsageException(
                    texts.get("rules.unusable", file, String.valueOf(e.getMessage())));
        }
    }

    /** Prints a version as a file has it. */
    static void print(Output output, Map<String, Object> document) throws IOException {
        output.document(document);
        output.line(JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(document));
    }
}
