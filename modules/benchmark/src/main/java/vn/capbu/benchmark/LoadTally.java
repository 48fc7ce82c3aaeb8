package vn.capbu.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a desk did and was told about it, a line each, in a file of its own that outlives the desk. */
final class LoadTally implements AutoCloseable {

    /** What a desk does. */
    enum Deed {
        OPEN_CASE,
        NOTE,
        TAKE_CASE,
        CALL,
        MOVE,
        TARGET,
        IMPORT,
        WITHDRAW,
        LEASE,
        QUEUE,
        PROGRESS,
        PEOPLE,
        RENEW
    }

    /** What a desk was told. */
    enum End {
        /** It is stored. */
        STORED,
        /** It isn't stored: a rule, or somebody else was faster. */
        REFUSED,
        /** The connection broke: it may be stored or not. */
        DOUBT,
        /** Something was read. */
        READ
    }

    /**
     * A line.
     *
     * @param what what else is to be known of it; without tabs
     */
    record Line(Deed deed, End end, long micros, String mark, String what) {

        static Line parse(String line) {
            String[] parts = line.split("\t", -1);
            return new Line(
                    Deed.valueOf(parts[0]),
                    End.valueOf(parts[1]),
                    Long.parseLong(parts[2]),
                    parts[3],
                    parts[4]);
        }
    }

    private static final String HEARD = "heard";

    private final BufferedWriter out;

    LoadTally(Path file) throws IOException {
        out =
                Files.newBufferedWriter(
                        file,
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
    }

    synchronized void add(Line line) {
        write(
                String.join(
                        "\t",
                        line.deed().name(),
                        line.end().name(),
                        Long.toString(line.micros()),
                        line.mark(),
                        line.what()));
    }

    /** A change of another desk was heard of, so long after it was made. */
    synchronized void heard(long millis) {
        write(HEARD + "\t" + millis);
    }

    private void write(String line) {
        try {
            out.write(line);
            out.newLine();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that desks wrote into a folder; a last line that was cut off by a kill is left out. */
    static List<Line> lines(Path folder) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : raw(folder)) {
            if (!line.startsWith(HEARD) && line.split("\t", -1).length == 5) {
                lines.add(Line.parse(line));
            }
        }
        return lines;
    }

    /** How long changes took to be heard of, in milliseconds. */
    static List<Long> heard(Path folder) throws IOException {
        return raw(folder).stream()
                .filter(line -> line.startsWith(HEARD + "\t"))
                .map(line -> Long.parseLong(line.substring(HEARD.length() + 1)))
                .toList();
    }

    private static List<String> raw(Path folder) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().toLowerCase(Locale.ROOT).endsWith(".tally"))
                            .toList()) {
                String text = Files.readString(file);
                int whole = text.lastIndexOf('\n');
                all.addAll(text.substring(0, Math.max(0, whole)).lines().toList());
            }
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
