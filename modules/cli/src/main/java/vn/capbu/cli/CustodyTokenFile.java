package vn.capbu.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.ReceivedToken;
import vn.capbu.renewal.custody.TokenCondition;

/**
 * The tokens of a drop-off from a file: serials one a line, a CSV table with a header row, or JSON.
 *
 * @param serials the serial of each line, "" for lines without one, so that problems name the line of the file
 * @param details further fields of a token by its serial in upper case
 */
record CustodyTokenFile(List<String> serials, Map<String, Map<String, String>> details) {

    static final CustodyTokenFile EMPTY = new CustodyTokenFile(List.of(), Map.of());

    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final String SERIAL = "serial";

    static CustodyTokenFile read(String file, Services services, Texts texts)
            throws UsageException {
        Collector collector = new Collector();
        try {
            if (file.toLowerCase(Locale.ROOT).endsWith(".json")) {
                collector.json(bytes(file));
            } else if (!file.equals("-") && isTable(bytes(file))) {
                services.one(TableReader.class).read(Path.of(file), collector::row);
            } else {
                collector.lines(new String(bytes(file), StandardCharsets.UTF_8));
            }
        } catch (TableReader.MalformedTableException e) {
            throw new UsageException(
                    texts.get(
                            "import.malformed",
                            file,
                            String.valueOf(e.line()),
                            texts.of(e.problem())));
        } catch (CharacterCodingException e) {
            throw new UsageException(texts.get("custody.file-unreadable", file, e.toString()));
        } catch (IOException e) {
            throw new UsageException(
                    texts.get(
                            "custody.file-unreadable",
                            file,
                            e.getMessage() == null
                                    ? e.toString()
                                    : e.getMessage().lines().findFirst().orElse("")));
        }
        return new CustodyTokenFile(collector.serials, collector.details);
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = CustodyPerson.open(file)) {
            return in.readNBytes(MAX_BYTES);
        }
    }

    /** Whether the first line is a header row: its first name is "serial". */
    private static boolean isTable(byte[] content) {
        String first = new String(content, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        String name = first.replace("\uFEFF", "").replace("\"", "").split("[,;\t]", 2)[0];
        return name.strip().equalsIgnoreCase(SERIAL);
    }

    /** A token with what the file says of it. */
    ReceivedToken noted(ReceivedToken token, String defaultShelf) {
        Map<String, String> fields =
                details.getOrDefault(CustodyItem.keyOf(token.token()), Map.of());
        String conditions = fields.getOrDefault("conditions", "").strip();
        String shelf = fields.getOrDefault("shelf", "");
        return token.typed(
                        taxCode(fields.getOrDefault("taxCode", "")),
                        fields.getOrDefault("subscriber", ""),
                        fields.getOrDefault("deviceVersion", ""))
                .noted(
                        new TokenCondition(
                                conditions.isEmpty()
                                        ? Set.of()
                                        : Arrays.stream(conditions.split("[\\s,;]+", -1))
                                                .collect(Collectors.toSet()),
                                fields.getOrDefault("note", "")),
                        fields.getOrDefault("accessories", ""),
                        shelf.isBlank() ? defaultShelf : shelf);
    }

    /** What isn't one is left out: the registry's tax code counts where there is one. */
    private static @Nullable TaxCode taxCode(String typed) {
        try {
            return typed.isBlank() ? null : TaxCode.parse(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static final class Collector {

        private final List<String> serials = new ArrayList<>();
        private final Map<String, Map<String, String>> details = new HashMap<>();
        private List<String> header = List.of();

        private void lines(String text) {
            text.lines().forEach(serials::add);
        }

        private void row(long line, List<String> cells) {
            if (header.isEmpty()) {
                header = cells.stream().map(String::strip).toList();
                return;
            }
            Map<String, String> fields = new HashMap<>();
            for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
                fields.put(header.get(i), cells.get(i).strip());
            }
            add((int) line, fields.getOrDefault(header.get(0), ""), fields);
        }

        private void json(byte[] content) throws IOException {
            if (!(JSON.std.anyFrom(content) instanceof Collection<?> list)) {
                throw new IOException("no JSON list");
            }
            for (Object entry : list) {
                Map<String, String> fields = new HashMap<>();
                if (entry instanceof Map<?, ?> object) {
                    object.forEach((name, value) -> fields.put(name.toString(), text(value)));
                } else {
                    fields.put(SERIAL, text(entry));
                }
                add(serials.size() + 1, fields.getOrDefault(SERIAL, ""), fields);
            }
        }

        private static String text(@Nullable Object value) {
            if (value instanceof Collection<?> list) {
                return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
            }
            return value == null ? "" : value.toString();
        }

        private void add(int line, String serial, Map<String, String> fields) {
            while (serials.size() < line) {
                serials.add("");
            }
            serials.set(line - 1, serial);
            if (!serial.isBlank() && serial.strip().length() <= 32) {
                details.put(CustodyItem.keyOf(new TokenSerial(clean(serial))), fields);
            }
        }

        /** A control character is a problem of its line, told by the use case. */
        private static String clean(String serial) {
            return serial.replaceAll("\\p{Cntrl}", "?");
        }
    }
}
