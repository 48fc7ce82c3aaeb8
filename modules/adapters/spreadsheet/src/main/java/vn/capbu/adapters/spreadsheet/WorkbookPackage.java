package vn.capbu.adapters.spreadsheet;

import java.io.CharConversionException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;

/** The parts of an Office Open XML file (ISO/IEC 29500-2), each of which is read with a bound. Nothing outside the file is opened. */
final class WorkbookPackage implements Closeable {

    private static final int MAX_PARTS = 10_000;

    /** What another part of the file is to one of its parts. */
    record Relation(String type, String target) {}

    private final ZipFile zip;

    private WorkbookPackage(ZipFile zip) {
        this.zip = zip;
    }

    static WorkbookPackage open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw broken("no zip file", e);
        }
        WorkbookPackage opened = new WorkbookPackage(zip);
        try {
            opened.check();
            return opened;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void check() throws IOException {
        if (zip.size() > MAX_PARTS) {
            throw new MalformedTableException(
                    Problem.UNPACKS_TOO_LARGE, 0, "more than " + MAX_PARTS + " parts");
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            throw new MalformedTableException(Problem.UNKNOWN_FORMAT, 0, "no workbook");
        }
        boolean macros =
                Collections.list(zip.entries()).stream()
                        .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.endsWith("vbaproject.bin"));
        if (macros) {
            throw new MalformedTableException(Problem.MACROS, 0, "macros");
        }
    }

    /** Whether there is such a part. */
    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /**
     * Parses a part.
     *
     * @param limit the most bytes that it may unpack to
     * @throws MalformedTableException when it isn't there, or is no honest XML
     */
    void parse(String part, long limit, SafeXml.Handler handler) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new MalformedTableException(Problem.BROKEN_WORKBOOK, 0, "no part " + part);
        }
        try (InputStream in = new PartStream(zip.getInputStream(entry), entry, limit)) {
            SafeXml.parse(in, handler);
        } catch (ZipException | EOFException | CharConversionException e) {
            throw broken("part " + part, e);
        }
    }

    /** What other parts are to a part, by their id there; parts outside the file are left out. */
    Map<String, Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String relations = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> found = new HashMap<>();
        if (has(relations)) {
            parse(
                    relations,
                    Limits.MAX_SMALL_PART,
                    new SafeXml.Handler() {
                        @Override
                        void start(String name, Attributes attributes) {
                            if (name.equals("Relationship")) {
                                add(found, folder, attributes);
                            }
                        }
                    });
        }
        return found;
    }

    private static void add(Map<String, Relation> found, String folder, Attributes attributes) {
        String id = attributes.getValue("Id");
        String target = attributes.getValue("Target");
        String type = attributes.getValue("Type");
        if (id != null
                && target != null
                && type != null
                && !"External".equals(attributes.getValue("TargetMode"))) {
            found.put(id, new Relation(type, resolve(folder, target)));
        }
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        Deque<String> names = new ArrayDeque<>();
        for (String name : (folder + target).split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.equals(".") && !name.isEmpty()) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    static MalformedTableException broken(String message, @Nullable Throwable cause) {
        MalformedTableException malformed =
                new MalformedTableException(Problem.BROKEN_WORKBOOK, 0, message);
        malformed.initCause(cause);
        return malformed;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
