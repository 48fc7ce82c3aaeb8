package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ServiceLoader;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.ImportRunningException;
import vn.capbu.subscribers.ImportSubscribers;

/** A process that imports a file and says how far it is; it is made to be killed. */
final class ImportWriter {

    private ImportWriter() {}

    /**
     * Imports.
     *
     * @param arguments database, folder of the data directory, file, row at which it waits for a byte on standard input (0: none)
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Storage storage = TestDatabase.valueOf(arguments[0]).open(Path.of(arguments[1]))) {
            out.println("open");
            ImportReport report =
                    new ImportSubscribers(
                                    storage,
                                    ServiceLoader.load(TableReader.class).findFirst().orElseThrow(),
                                    Clock.systemUTC())
                            .run(
                                    Fixtures.OPERATOR,
                                    ImportRequest.of(
                                            Path.of(arguments[2]), ImportMode.ALL_OR_NOTHING),
                                    false,
                                    new Lines(out, Long.parseLong(arguments[3])),
                                    new Cancellation());
            out.println("imported " + report.added() + " " + report.unchanged());
        } catch (ImportRunningException e) {
            out.println("another runs");
        }
    }

    private record Lines(PrintStream out, long waitAt) implements Progress {

        @Override
        public void total(long units) {
            out.println("begun");
        }

        @Override
        public void done(long units) {
            out.println(units);
            if (units == waitAt) {
                try {
                    System.in.read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
