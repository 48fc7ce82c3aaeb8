package vn.capbu.desktop.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileSystem;
import org.openide.filesystems.FileUtil;
import org.openide.filesystems.MultiFileSystem;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.kernel.Right;

/**
 * A layer that hides from the menus, and from the shortcuts, what who acts may not do. The platform shows the change at once. What is hidden
 * isn't stored: the next console begins with everything, and offers it when somebody has signed in.
 */
@ServiceProvider(service = FileSystem.class)
public final class OfferedMenus extends MultiFileSystem {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OfferedMenus.class.getName());
    private static final String TABLE = "offers.txt";
    private static final String EVERYBODY = "-";
    private static final List<String> FOLDERS = List.of("Menu", "Shortcuts");

    /** For the Lookup. */
    public OfferedMenus() {
        setPropagateMasks(true);
    }

    /** The table: each action of ours, and the right that it needs; empty for none. In the order of names. */
    static Map<String, Optional<Right>> table() {
        Map<String, Optional<Right>> table = new TreeMap<>();
        try (InputStream content = OfferedMenus.class.getResourceAsStream(TABLE)) {
            String text =
                    new String(
                            Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n", -1)) {
                String[] words = line.strip().split(" ", -1);
                if (words.length == 2 && !line.startsWith("#")) {
                    table.put(
                            words[0],
                            words[1].equals(EVERYBODY)
                                    ? Optional.empty()
                                    : Optional.of(Right.valueOf(words[1])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /**
     * Hides what isn't allowed, and nothing else.
     *
     * @param config root of the configuration, this layer among others
     * @param may who may what
     */
    void offer(FileObject config, Predicate<Right> may) {
        setDelegates();
        Map<String, Optional<Right>> table = table();
        List<String> hidden = new ArrayList<>();
        for (String folder : FOLDERS) {
            FileObject start = config.getFileObject(folder);
            if (start != null) {
                start.getChildren(true)
                        .asIterator()
                        .forEachRemaining(
                                file -> {
                                    Optional<Right> right =
                                            table.getOrDefault(action(file), Optional.empty());
                                    if (right.isPresent() && !may.test(right.get())) {
                                        hidden.add(file.getPath());
                                    }
                                });
            }
        }
        setDelegates(masks(hidden));
    }

    /** The action that a menu or a shortcut stands for; its own name where it is no shadow. */
    private static String action(FileObject file) {
        Object original = file.getAttribute("originalFile");
        String path = original instanceof String text ? text : file.getNameExt();
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "");
    }

    private static FileSystem masks(List<String> hidden) {
        FileSystem masks = FileUtil.createMemoryFileSystem();
        for (String path : hidden) {
            try {
                FileUtil.createData(masks.getRoot(), path + "_hidden");
            } catch (IOException e) {
                LOG.log(Level.WARNING, "still offered, and refused when it is tried: " + path, e);
            }
        }
        return masks;
    }
}
