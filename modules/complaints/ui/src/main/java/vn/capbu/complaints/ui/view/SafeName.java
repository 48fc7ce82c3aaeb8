package vn.capbu.complaints.ui.view;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Names of files that came from outside, made harmless before they become paths. */
final class SafeName {

    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";
    private static final int LONGEST = 120;

    private SafeName() {}

    /** A file of this name in the account's home: no folder, no reserved character, not hidden. */
    static Path inHome(String name) {
        String plain = name.replaceAll(NOT_IN_NAMES, "_").strip().replaceAll("^\\.+", "");
        String end = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        return Path.of(System.getProperty("user.home", "."), end.isEmpty() ? "_" : end);
    }

    /** The file that was typed; empty when it is none, or its folder isn't there. */
    static Optional<Path> path(String typed) {
        try {
            Path file = Path.of(typed.strip()).toAbsolutePath();
            Path folder = file.getParent();
            boolean possible =
                    !typed.isBlank()
                            && folder != null
                            && Files.isDirectory(folder)
                            && !Files.isDirectory(file);
            return possible ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
