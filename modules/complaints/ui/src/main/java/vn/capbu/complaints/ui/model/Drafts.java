package vn.capbu.complaints.ui.model;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.kernel.SmallFile;
import vn.capbu.kernel.WholeFile;

/**
 * What was typed into forms and isn't stored yet: kept in a file of the data directory at each change, so that a crash loses nothing.
 * Thread-safe; the file is read and written in the background only.
 */
public final class Drafts {

    /** Of the form of a new case. */
    public static final String INTAKE = "intake";

    private static final Logger LOG = Logger.getLogger(Drafts.class.getName());
    private static final String AT = "@at";

    private final Path file;
    private final BackgroundReader background;
    private final Clock clock;
    private final Supplier<String> operator;
    private final Map<String, Draft> drafts = new HashMap<>();
    private boolean loaded;
    private boolean writing;
    private boolean dirty;

    /**
     * What was typed.
     *
     * @param at when it was typed last
     * @param values by the names of the fields
     */
    public record Draft(Instant at, Map<String, String> values) {

        public Draft {
            values = Map.copyOf(values);
        }
    }

    /**
     * Drafts in a file.
     *
     * @param file in a folder that is there by the time something is typed
     * @param background one reading at a time
     * @param operator account of who types: nobody is shown what another one typed
     */
    public Drafts(Path file, BackgroundReader background, Clock clock, Supplier<String> operator) {
        this.operator = operator;
        this.file = file;
        this.background = background;
        this.clock = clock;
    }

    /** The key of the form of a step on a case of an audit plan. */
    public static String key(long plan, long caseId, String step) {
        return "audit." + plan + "." + caseId + "." + step;
    }

    /** The key of the form of a new version of an article; of a new article for an empty code. */
    public static String article(String code) {
        return "article." + code;
    }

    /** The key of the form of a deed on several cases. */
    public static String several(CaseDeed deed) {
        return "several." + deed;
    }

    /** The key of a deed's form. */
    public static String key(long caseId, CaseDeed deed) {
        return caseId + "." + deed;
    }

    /** Reads what was kept, unless it was read before; a file that can't be read is logged, and keeps nobody from work. Never on the
     * event dispatch thread. */
    public synchronized void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        if (!Files.exists(file)) {
            return;
        }
        Properties kept = new Properties();
        try {
            kept = SmallFile.properties(file);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "drafts can't be read", e);
        }
        Map<String, Map<String, String>> values = new HashMap<>();
        for (String name : kept.stringPropertyNames()) {
            int slash = name.lastIndexOf('/');
            if (slash > 0) {
                values.computeIfAbsent(name.substring(0, slash), key -> new HashMap<>())
                        .put(name.substring(slash + 1), kept.getProperty(name));
            }
        }
        values.forEach(this::restore);
    }

    private void restore(String key, Map<String, String> values) {
        String at = values.remove(AT);
        try {
            if (at != null) {
                drafts.putIfAbsent(key, new Draft(Instant.parse(at), values));
            }
        } catch (DateTimeParseException ignored) {
            // not written by us: nothing to restore
        }
    }

    private String own(String key) {
        return operator.get() + ":" + key;
    }

    /** What who acts typed into a form. */
    public synchronized Optional<Draft> find(String key) {
        return Optional.ofNullable(drafts.get(own(key)));
    }

    /** Keeps what is in a form now; a form without a word is forgotten. Returns at once. */
    public void keep(String form, Map<String, String> values) {
        String key = own(form);
        Map<String, String> said = new HashMap<>(values);
        said.values().removeIf(String::isBlank);
        synchronized (this) {
            Draft before = drafts.get(key);
            if (said.isEmpty() ? before == null : before != null && before.values().equals(said)) {
                return;
            }
            if (said.isEmpty()) {
                drafts.remove(key);
            } else {
                drafts.put(key, new Draft(clock.instant(), said));
            }
        }
        write();
    }

    /** Forgets what was typed: it is stored, or wasn't meant. Returns at once. */
    public void forget(String key) {
        keep(key, Map.of());
    }

    /** Changes while the file is written are written together afterwards. */
    private void write() {
        synchronized (this) {
            dirty = true;
            if (writing) {
                return;
            }
            writing = true;
        }
        background.<Object>read(
                () -> {
                    try {
                        load();
                        while (takeDirty()) {
                            WholeFile.write(file, this::write);
                        }
                    } finally {
                        ended();
                    }
                    return this;
                },
                written -> {});
    }

    private void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text().store(writer, null);
        writer.flush();
    }

    private synchronized boolean takeDirty() {
        boolean was = dirty;
        dirty = false;
        if (!was) {
            writing = false;
        }
        return was;
    }

    private synchronized void ended() {
        writing = false;
    }

    private synchronized Properties text() {
        Properties text = new Properties();
        drafts.forEach(
                (key, draft) -> {
                    text.setProperty(key + "/" + AT, draft.at().toString());
                    draft.values()
                            .forEach((name, value) -> text.setProperty(key + "/" + name, value));
                });
        return text;
    }
}
