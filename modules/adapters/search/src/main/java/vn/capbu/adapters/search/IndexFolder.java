package vn.capbu.adapters.search;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.subscribers.spi.WordForms;

/** Where the index is: the version of all that makes it is in its path, and indexes of other versions are removed. */
final class IndexFolder {

    /** Of the fields and of what stands in them; another one whenever they change. */
    private static final int FORMAT = 2;

    private static final String FOLDER = "search";
    private static final String PROVINCE = "-province-";

    private final DataDirectory directory;

    private final String scope;
    private final boolean inMemory;

    /**
     * @param province code of the only province in the index; null for all
     * @param inMemory whether nothing of it may stand on the disk: it is made anew at each start then
     */
    IndexFolder(DataDirectory directory, @Nullable String province, boolean inMemory) {
        this.inMemory = inMemory;
        this.directory = directory;
        this.scope = province == null ? "" : PROVINCE + province;
    }

    private static String version() {
        return "lucene-" + Version.LATEST + "-format-" + FORMAT + "-words-" + WordForms.version();
    }

    /** The folder of this version, made when missing; others are gone. */
    Path path() throws IOException {
        Path search = directory.folder(FOLDER);
        Path own = search.resolve(version() + scope);
        for (Path other : children(search)) {
            String name = String.valueOf(other.getFileName());
            if (!name.equals(version()) && !name.startsWith(version() + PROVINCE)) {
                delete(other);
            }
        }
        return Files.createDirectories(own);
    }

    /** The folder as Lucene sees it; a new and empty one in memory. */
    Directory open() throws IOException {
        if (inMemory) {
            for (Path left : children(directory.folder(FOLDER))) {
                delete(left);
            }
            return new ByteBuffersDirectory();
        }
        return FSDirectory.open(path());
    }

    /** Removes all of the index. */
    void clear() throws IOException {
        if (!inMemory) {
            for (Path file : children(path())) {
                delete(file);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static void delete(Path path) throws IOException {
        try {
            Files.walkFileTree(
                    path,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.deleteIfExists(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path folder, IOException failure)
                                throws IOException {
                            Files.deleteIfExists(folder);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (NoSuchFileException gone) {
            // somebody removed it before
        }
    }
}
