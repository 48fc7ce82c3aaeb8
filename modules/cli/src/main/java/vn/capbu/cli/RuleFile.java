package vn.capbu.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.capbu.kernel.SmallFile;

/** A version of a policy or calendar in a JSON file, as {@code show} prints it. */
final class RuleFile {

    private RuleFile() {}

    /**
     * Reads it.
     *
     * @param newest number of the newest version of a code, 0 where there is none: the file's is the next one where it names none
     * @throws UsageException when it isn't such a file
     */
    static <T> T read(
            Texts texts, Path file, Function<Map<?, ?>, T> parsed, Function<String, Integer> newest)
            throws UsageException {
        try {
            Map<String, Object> fields =
                    new LinkedHashMap<>(
                            JSON.std.mapFrom(SmallFile.text(file, StandardCharsets.UTF_8)));
            Object code = fields.get("code");
            if (code != null) {
                fields.putIfAbsent("version", newest.apply(code.toString()) + 1);
            }
            return parsed.apply(fields);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new UsageException(
                    texts.get("rules.unusable", file, String.valueOf(e.getMessage())));
        }
    }

    /** As a file has it. */
    static String text(Map<String, Object> document) throws IOException {
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(document);
    }
}
