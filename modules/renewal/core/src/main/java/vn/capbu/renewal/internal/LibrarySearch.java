package vn.capbu.renewal.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.KnownModule;

/** Looks for files of known names in folders, a bounded number of entries. Used by one thread. */
public final class LibrarySearch {

    /** Entries looked at in one search; a whole Program Files has about as many. */
    private static final int MOST_ENTRIES = 200_000;

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern SO_VERSION = Pattern.compile("(\\.so)(\\.[0-9]+)+$");

    private final boolean ignoreCase;
    private final UnaryOperator<@Nullable String> variables;
    private final Cancellation cancellation;
    private final Map<String, KnownModule> byName = new HashMap<>();
    private final List<Map.Entry<String, KnownModule>> paths = new ArrayList<>();
    private final Map<Path, KnownModule> found = new LinkedHashMap<>();
    private int entries;

    /**
     * A search for the files of a system.
     *
     * @param system "windows", "linux" or "macos"
     * @param variables gives an environment variable, null when it isn't set
     */
    public LibrarySearch(
            KnownModules known,
            String system,
            UnaryOperator<@Nullable String> variables,
            Cancellation cancellation) {
        this.ignoreCase = system.equals("windows");
        this.variables = variables;
        this.cancellation = cancellation;
        for (KnownModule family : known.families()) {
            for (String file : known.files(family, system)) {
                if (file.indexOf('/') >= 0) {
                    paths.add(Map.entry(file, family));
                } else {
                    byName.put(fold(file), family);
                }
            }
        }
    }

    /** Looks into a folder; a folder that isn't there or can't be read has nothing. */
    public void lookInto(KnownModules.Place place) {
        resolve(place.folder())
                .ifPresent(
                        root -> {
                            lookForPaths(root);
                            walk(root, place.depth());
                        });
    }

    /** What was found, each file once, whatever links lead to it. */
    public Map<Path, KnownModule> found() {
        return found;
    }

    /** Whether there were more entries than are looked at, so that something may have been missed. */
    public boolean isCut() {
        return entries > MOST_ENTRIES;
    }

    /** The family that a file's name belongs to; empty for a name that isn't known. */
    public static Optional<KnownModule> familyOf(KnownModules known, String system, Path file) {
        LibrarySearch search = new LibrarySearch(known, system, name -> null, new Cancellation());
        return Optional.ofNullable(
                search.byName.get(search.fold(String.valueOf(file.getFileName()))));
    }

    /** The folder that a line names, with its variables; empty when one isn't set. */
    public Optional<Path> resolve(String folder) {
        Matcher names = VARIABLE.matcher(folder);
        StringBuilder path = new StringBuilder();
        while (names.find()) {
            String value = variables.apply(names.group(1));
            if (value == null || value.isBlank()) {
                return Optional.empty();
            }
            names.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        try {
            return Optional.of(Path.of(names.appendTail(path).toString()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void lookForPaths(Path root) {
        for (Map.Entry<String, KnownModule> path : paths) {
            Path file = root.resolve(path.getKey());
            if (Files.isRegularFile(file)) {
                add(file, path.getValue());
            }
        }
    }

    private void walk(Path folder, int depth) {
        List<Path> below = new ArrayList<>();
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            for (Path entry : content) {
                cancellation.check();
                if (++entries > MOST_ENTRIES) {
                    return;
                }
                KnownModule family = byName.get(fold(String.valueOf(entry.getFileName())));
                if (family != null && Files.isRegularFile(entry)) {
                    add(entry, family);
                } else if (depth > 0 && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    below.add(entry);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            // nothing of ours is there, as far as anybody can see
            return;
        }
        below.forEach(subfolder -> walk(subfolder, depth - 1));
    }

    private void add(Path file, KnownModule family) {
        try {
            Path real = file.toRealPath();
            if (found.keySet().stream().noneMatch(it -> isSame(it, real))) {
                found.put(file.toAbsolutePath().normalize(), family);
            }
        } catch (IOException gone) {
            // a link that leads nowhere
        }
    }

    private static boolean isSame(Path known, Path real) {
        try {
            return known.toRealPath().equals(real);
        } catch (IOException gone) {
            return false;
        }
    }

    private String fold(String name) {
        String plain = SO_VERSION.matcher(name).replaceFirst("$1");
        return ignoreCase ? plain.toLowerCase(Locale.ROOT) : plain;
    }
}
