package vn.capbu.renewal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.capbu.kernel.SmallFile;
import vn.capbu.renewal.KnownModule;
import vn.capbu.renewal.ModuleQuirks;
import vn.capbu.renewal.ModuleQuirks.UsualTime;
import vn.capbu.renewal.TokenModule;

/**
 * The known vendor libraries and their usual places: known-modules.ini of the product, and over it the one of the data
 * directory. The file says how it is to be read.
 */
public final class KnownModules {

    /** The name of both files. */
    public static final String FILE = "known-modules.ini";

    /** A folder to look into, and how many levels of its subfolders. */
    public record Place(String folder, int depth) {}

    private static final String EDITION = "edition";
    private static final String FOLDERS = "folders";
    private static final String JAVA = "java";

    private final Map<String, Section> sections = new LinkedHashMap<>();

    /** The values of the keys of a section, in the order of the file. */
    private static final class Section {
        private final Map<String, List<String>> values = new HashMap<>();

        void add(String key, String value) {
            values.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
        }

        List<String> all(String key) {
            return values.getOrDefault(key, List.of());
        }

        String one(String key) {
            List<String> all = all(key);
            return all.isEmpty() ? "" : all.get(all.size() - 1);
        }

        int number(String key, int otherwise) {
            return one(key).isEmpty() ? otherwise : Integer.parseInt(one(key));
        }
    }

    private KnownModules() {}

    /**
     * Reads both files.
     *
     * @param directory the data directory
     * @throws IOException when its file is there and can't be read
     * @throws IllegalArgumentException when its file doesn't say what it should; the message names the section
     */
    public static KnownModules read(Path directory) throws IOException {
        KnownModules all = new KnownModules();
        try (InputStream shipped =
                Objects.requireNonNull(KnownModules.class.getResourceAsStream(FILE))) {
            all.take(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path own = directory.resolve(FILE);
        if (Files.isRegularFile(own)) {
            all.take(SmallFile.text(own, StandardCharsets.UTF_8));
        }
        all.families();
        return all;
    }

    /** The version of the list and the day from which it is in effect, for example "1 (2026-11-25)". */
    public String edition() {
        Section edition = sections.getOrDefault(EDITION, new Section());
        return edition.one("version") + " (" + edition.one("effective") + ")";
    }

    /** The usual folders of a system: "windows", "linux" or "macos". */
    public List<Place> places(String system) {
        List<Place> places = new ArrayList<>();
        for (String line : sections.getOrDefault(FOLDERS, new Section()).all(system)) {
            int blank = line.indexOf(' ');
            places.add(
                    new Place(
                            line.substring(blank + 1).strip(),
                            Integer.parseInt(line.substring(0, blank))));
        }
        return places;
    }

    /** The folders in which Java runtimes are installed, each in a subfolder. */
    public List<String> javaFolders(String system) {
        return sections.getOrDefault(JAVA, new Section()).all(system);
    }

    /** The families, in the order of the files. */
    public List<KnownModule> families() {
        List<KnownModule> families = new ArrayList<>();
        sections.forEach(
                (id, section) -> {
                    if (isFamily(id)) {
                        families.add(family(id, section));
                    }
                });
        return families;
    }

    /** The file names, or paths, of a family's library on a system. */
    public List<String> files(KnownModule family, String system) {
        return sections.getOrDefault(family.id(), new Section()).all(system);
    }

    private static boolean isFamily(String id) {
        return !id.equals(EDITION) && !id.equals(FOLDERS) && !id.equals(JAVA);
    }

    private void take(String text) {
        Section current = new Section();
        for (String raw : text.split("\\R", -1)) {
            String line = raw.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                current = new Section();
                sections.put(line.substring(1, line.length() - 1).strip(), current);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException(FILE + ": no KEY = VALUE: " + line);
                }
                current.add(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
    }

    private static KnownModule family(String id, Section section) {
        try {
            Set<String> quirks = words(section.one("quirks"));
            Set<Integer> bits = new HashSet<>();
            words(section.one("bits")).forEach(word -> bits.add(Integer.valueOf(word)));
            Map<String, String> notes = new HashMap<>();
            for (String language : List.of("vi", "en")) {
                String note = section.one("note." + language);
                if (!note.isEmpty()) {
                    notes.put(language, note);
                }
            }
            return new KnownModule(
                    id,
                    section.one("vendor"),
                    section.one("family"),
                    bits,
                    section.number("pin-tries", TokenModule.DEFAULT_PIN_TRY_LIMIT),
                    quirks.contains("one-at-a-time"),
                    quirks(section, quirks),
                    notes);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(FILE + " [" + id + "]: " + e.getMessage(), e);
        }
    }

    private static ModuleQuirks quirks(Section section, Set<String> named) {
        String range = section.one("key-generation");
        UsualTime usual = null;
        if (!range.isEmpty()) {
            String[] ends = range.split("-", -1);
            usual =
                    UsualTime.ofSeconds(
                            Long.parseLong(ends[0].strip()),
                            Long.parseLong(ends[ends.length - 1].strip()));
        }
        return new ModuleQuirks(
                usual,
                section.number("max-certificate", 0),
                section.number("max-tokens", 0),
                named.contains("pin-flags-not-set"),
                named.contains("slot-ids-change"),
                named.contains("free-memory-unknown"),
                "");
    }

    private static Set<String> words(String list) {
        Set<String> words = new HashSet<>();
        for (String word : list.split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
