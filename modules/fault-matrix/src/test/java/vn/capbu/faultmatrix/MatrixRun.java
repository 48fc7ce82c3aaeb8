package vn.capbu.faultmatrix;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.capbu.adapters.tokens.softhsm.FaultModule;
import vn.capbu.embeddedca.EmbeddedCa;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Pins;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.RenewalListener;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.PinLedger;

/** One renewal with its interruption and its recovery, on everything real. Used by one thread. */
final class MatrixRun implements AutoCloseable {

    private static final Operator OPERATOR = Operator.ofOperatingSystem();
    private static final long CONSOLE_SECONDS = 120;

    private final Lane lane;
    private final ShiftedClock clock = new ShiftedClock();
    private final EmbeddedCa authority;
    private final CaView ca;
    private final List<String> moments = new ArrayList<>();
    private boolean full;
    private Workspace workspace;
    private RenewalDesk desk;

    MatrixRun(Lane lane) {
        this.lane = lane;
        try {
            this.authority = EmbeddedCa.open(lane.ca(), lane.templates().authority(), clock);
            this.ca = new CaView(lane.ca());
            lane.proxy().attach(authority.start(0).cmpUrl(), new CmpForger(lane.ca(), clock), ca);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Lane lane() {
        return lane;
    }

    CaView ca() {
        return ca;
    }

    /** What was wrong at some moment in the midst of the work. */
    List<String> moments() {
        return moments;
    }

    TokenContents token() {
        return lane.read();
    }

    List<RenewalResult> renew() {
        try (Pins pins = pins()) {
            return desk().renewTokens()
                    .run(OPERATOR, campaign(), List.of(), pins, watching(), new Cancellation());
        } catch (AuthorityException e) {
            throw new IllegalStateException(e);
        }
    }

    List<RenewalResult> resume() {
        try (Pins pins = pins()) {
            return desk().resumeRenewals().run(OPERATOR, pins, watching(), new Cancellation());
        } catch (AuthorityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The renew command in a console of its own; waits until that and its workers have ended, however they do. */
    int renewInAnotherConsole() {
        return renewInAnotherConsole(
                Files.exists(lane.templates().consoleArchive())
                        ? "-XX:SharedArchiveFile=" + lane.templates().consoleArchive()
                        : "-Xshare:auto");
    }

    /** The same without a fault, after which consoles start faster: the JVM keeps an archive of their classes. */
    int rehearseConsole() {
        return renewInAnotherConsole(
                "-XX:ArchiveClassesAtExit=" + lane.templates().consoleArchive());
    }

    private int renewInAnotherConsole(String sharing) {
        closeDesk();
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        sharing,
                        "-cp",
                        classPath(),
                        "vn.capbu.cli.Main",
                        "--home",
                        lane.home().toString(),
                        "renew",
                        "--campaign",
                        "C",
                        "--pins",
                        lane.templates().file("pins.tsv").toString());
        File output = lane.home().resolveSibling("console.log").toFile();
        try {
            Process console =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output)
                            .start();
            if (!console.waitFor(CONSOLE_SECONDS, TimeUnit.SECONDS)) {
                console.destroyForcibly();
                throw new IllegalStateException("the console hangs");
            }
            awaitWorkers();
            return console.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without the folders of this module's own tests: the JVM archives classes of jars only. */
    private static String classPath() {
        String own = Path.of("target").toAbsolutePath().toString();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.startsWith(own))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Workers finish the call in hand after their console was killed. */
    private void awaitWorkers() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CONSOLE_SECONDS);
        List<Long> pids =
                lane.faults().calls().stream().map(FaultModule.Call::pid).distinct().toList();
        while (pids.stream().anyMatch(MatrixRun::lives)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("a worker outlives its console");
            }
            Thread.sleep(20);
        }
    }

    /** A process that ended and that nobody has waited for yet is a zombie. */
    private static boolean lives(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }

    /** The token takes no more objects. */
    void fillToken() {
        full = true;
        lane.faults().direct("on C_CreateObject role worker fail CKR_DEVICE_MEMORY");
    }

    /** Somebody made room on a token that was full. */
    void makeRoom() {
        if (full) {
            full = false;
            lane.faults().direct();
        }
    }

    /** The console is started again. */
    void restart() {
        closeDesk();
    }

    /** Time passes; certificates that nobody confirmed are revoked. */
    void pass(Duration duration) {
        clock.advance(duration);
        authority.revokeUnconfirmed();
    }

    Optional<Renewal> renewal() {
        return desk().journal().list(false).stream().findFirst();
    }

    List<Renewal> open() {
        return desk().journal().list(true);
    }

    List<Renewal> all() {
        return desk().journal().list(false);
    }

    int failedTries() {
        desk();
        return workspace
                .storage()
                .port(PinLedger.class)
                .entry(lane.templates().serial())
                .failedTries();
    }

    private Campaign campaign() {
        return desk().campaigns().findByName("C").orElseThrow();
    }

    private Pins pins() {
        Pins pins = new Pins();
        pins.put(lane.templates().serial(), Pin.of(lane.templates().pin().toCharArray()));
        pins.askFor(lane.templates().serial());
        return pins;
    }

    private RenewalDesk desk() {
        if (desk == null) {
            try {
                workspace =
                        Workspace.open(
                                new TestServices(lane.proxy().address()), lane.home(), clock);
                desk = new RenewalDesk(workspace);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return desk;
    }

    /** Looks at the token whenever something new is done with it. */
    private RenewalListener watching() {
        return new RenewalListener() {
            @Override
            public void activity(TokenSerial token, RenewalActivity activity, Instant since) {
                boolean changes =
                        activity.compareTo(RenewalActivity.GENERATING_KEY) > 0
                                && activity != RenewalActivity.LOOKING_UP;
                if (changes && !token().hasUsablePair()) {
                    moments.add("no usable pair when it came to " + activity);
                }
            }

            @Override
            public void finished(RenewalResult result) {}
        };
    }

    private void closeDesk() {
        if (desk != null) {
            desk.close();
            desk = null;
            try {
                workspace.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try (authority;
                ca) {
            closeDesk();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
