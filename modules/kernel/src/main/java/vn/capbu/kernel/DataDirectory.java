package vn.capbu.kernel;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds all that this installation keeps: database, embedded authority, logs. Readable by its owner only.
 *
 * @param root absolute path of an existing folder
 */
public record DataDirectory(Path root) {

    /**
     * Opens a data directory, and makes it when it is missing.
     *
     * @throws IOException when it can't be made or is no folder
     */
    public static DataDirectory open(Path path) throws IOException {
        Path root = path.toAbsolutePath().normalize();
        createPrivate(root);
        return new DataDirectory(root);
    }

    /**
     * A folder inside, made when missing, for its owner only.
     *
     * @throws IOException when it can't be made
     */
    public Path folder(String name) throws IOException {
        Path folder = root.resolve(name);
        createPrivate(folder);
        return folder;
    }

    private static void createPrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
