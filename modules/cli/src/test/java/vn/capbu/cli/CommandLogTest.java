package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of commands keeps its size, and knows nobody. */
class CommandLogTest {

    private static final int LIMIT = 2_000;
    private static final int COUNT = 3;
    private static final int MANY = 500;

    @TempDir private Path folder;

    @Test
    void keepsItsSizeAndTheNewest() throws Exception {
        CommandLog log = new CommandLog(() -> folder, LIMIT, COUNT);
        for (int i = 0; i < MANY; i++) {
            log.publish(new LogRecord(Level.INFO, "entry " + i + " of the log"));
        }
        log.close();

        List<Path> files = files();
        assertThat(files).hasSize(COUNT);
        for (Path file : files) {
            // the entry that fills a file is written whole
            assertThat(Files.size(file)).isBetween(1L, LIMIT + 500L);
        }
        assertThat(Files.readString(folder.resolve("log/commands.0.log")))
                .contains("entry " + (MANY - 1) + " ");
    }

    @Test
    void makesNothingWhereThereIsNoDataDirectory() {
        Path none = folder.resolve("none");
        CommandLog log = new CommandLog(() -> none, LIMIT, COUNT);
        log.publish(new LogRecord(Level.SEVERE, "lost"));
        log.close();
        assertThat(none).doesNotExist();
    }

    /** Renewals, one of them with a wrong PIN, an import that is refused, a case, a hand-over: at the level of the files and below it. */
    @Test
    void knowsNobody() throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", 2);
        Path home = folder.resolve("home");
        Logger ours = Logger.getLogger("vn.capbu");
        Level before = ours.getLevel();
        CommandLog log = new CommandLog(() -> home, CommandLog.LIMIT, CommandLog.COUNT);
        log.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(log);
        ours.setLevel(Level.ALL);
        try {
            work(bench, home);
        } finally {
            ours.setLevel(before);
            Logger.getLogger("").removeHandler(log);
            log.close();
        }

        String logged = text(home.resolve("log"));
        // the embedded authority's, so that there is a log at all
        assertThat(logged).contains("issued");
        assertThat(personal(bench)).isNotEmpty().noneMatch(logged::contains);
    }

    private void work(Bench bench, Path home) throws IOException {
        Commands commands = bench.configure(home, "rekey");
        assertThat(
                        commands.run("renew", "--campaign", "C", "--pins", bench.file("pins.tsv"))
                                .exitCode())
                .isEqualTo(ExitCode.FAILURES);
        Path twice = folder.resolve("twice.csv");
        List<String> rows = bench.lines("registry.csv");
        List<String> bad = new ArrayList<>(rows);
        bad.add(rows.get(1).replaceAll("[0-9]{2}/[0-9]{2}/[0-9]{4}", "99/99/2020"));
        Files.write(twice, bad, StandardCharsets.UTF_8);
        assertThat(commands.run("subscribers", "import", twice).exitCode())
                .isEqualTo(ExitCode.FAILURES);
        String[] person = rows.get(1).split(";", -1);
        commands.must(
                "complaints",
                "open",
                "--channel",
                "hotline",
                "--tax-code",
                person[0],
                "--customer",
                person[1],
                "--contact",
                person[10],
                "Không ký được");
        commands.must("find", person[1]);
    }

    /** Tax codes, names, phones, e-mail addresses, PINs. */
    private static List<String> personal(Bench bench) {
        List<String> personal = new ArrayList<>();
        List<String> rows = bench.lines("registry.csv");
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(";", -1);
            personal.addAll(List.of(cells[0], cells[1].replace("\"", ""), cells[10], cells[11]));
        }
        for (String file : List.of("pins.tsv", "true-pins.tsv")) {
            bench.lines(file).stream().map(line -> line.split("\t", -1)[1]).forEach(personal::add);
        }
        return personal;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            return files.toList();
        }
    }

    private static String text(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
