package vn.capbu.adapters.persistence;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** A process that stores without end, and says on its standard output what is stored; it is made to be killed. */
final class JournalWriter {

    private JournalWriter() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments folder of the data directory; FORCED writes the journal, NORMAL the configuration
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Durability durability = Durability.valueOf(arguments[1]);
        long begin = System.nanoTime();
        Storage storage = Fixtures.open(Path.of(arguments[0]));
        out.println("open " + (System.nanoTime() - begin) / 1_000_000);
        for (int i = 0; ; i++) {
            out.println(durability == Durability.FORCED ? journal(storage, i) : module(storage, i));
        }
    }

    private static String journal(Storage storage, int number) {
        RenewalJournal journal = storage.port(RenewalJournal.class);
        Renewal renewal = Fixtures.renewal("T" + number, number);
        Renewal sent =
                storage.transact(
                        Durability.FORCED,
                        () -> {
                            journal.add(renewal, Fixtures.OPERATOR);
                            return journal.update(
                                    Fixtures.moved(renewal, RenewalState.SENT), Fixtures.OPERATOR);
                        });
        return sent.id().toString();
    }

    private static String module(Storage storage, int number) {
        String name = "m" + number;
        storage.port(TokenModuleRepository.class)
                .add(
                        new TokenModule(
                                name,
                                "/lib/" + name,
                                "",
                                Map.of("N", name),
                                5,
                                null,
                                TokenModule.Isolation.PROCESS_PER_TOKEN));
        return name;
    }
}
