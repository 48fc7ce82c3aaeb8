package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.adapters.tokens.softhsm.SoftHsm;
import vn.capbu.adapters.tokens.softhsm.SoftHsmToken;
import vn.capbu.renewal.spi.TokenSession;

/** Workers map an archive of their classes once there is one, and start without where it isn't there or is damaged. */
class WorkerArchiveTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> OPTIONS = List.of("-Xshare:auto", "-Xlog:disable");
    private static final String PIN = "12345678";

    @TempDir private Path directory;

    private Path archives() {
        return directory.resolve("cache");
    }

    private List<Path> made() {
        if (!Files.exists(archives())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(archives())) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        return made().stream().anyMatch(file -> Files.exists(Path.of(file + ".sha256")));
    }

    /** Opens a token, and tells whether its process has the archive mapped. */
    private boolean maps(SoftHsm module, SoftHsmToken token) throws Exception {
        WorkerArchive archive = new WorkerArchive(archives(), Clock.systemUTC());
        Workers workers = new Workers(CallLimits.DEFAULT, false, archive);
        try (WorkerTokenAccess access =
                        new WorkerTokenAccess(
                                List.of(module.module()), workers, Clock.systemUTC());
                TokenSession session = access.open("v4", token.serial())) {
            assertThat(session.identify().serial()).isEqualTo(token.serial());
            boolean mapped = false;
            for (WorkerProcess process : access.processes()) {
                String maps = Files.readString(Path.of("/proc/" + process.pid() + "/maps"));
                mapped |= maps.contains(archives().toString());
            }
            return mapped;
        }
    }

    @Test
    void theFirstWorkersHaveItMadeAndLaterOnesMapIt() throws Exception {
        SoftHsm module = SoftHsm.create(directory, "v4");
        SoftHsmToken token = module.newToken("USB-1", PIN);

        assertThat(maps(module, token)).isFalse();
        TestSupport.await(this::isReady);
        assertThat(maps(module, token)).isTrue();
        assertThat(made()).hasSize(1);
    }

    @Test
    void aDamagedOneIsNotUsedButMadeAnew() throws Exception {
        SoftHsm module = SoftHsm.create(directory, "v4");
        SoftHsmToken token = module.newToken("USB-1", PIN);
        maps(module, token);
        TestSupport.await(this::isReady);
        Path archive = made().get(0);
        byte[] half = Files.readAllBytes(archive);
        Files.delete(archive);
        Files.write(archive, Arrays.copyOf(half, half.length / 2));

        assertThat(maps(module, token)).isFalse();
        TestSupport.await(() -> archive.toFile().length() == half.length);
        TestSupport.await(this::isReady);
        assertThat(maps(module, token)).isTrue();
    }

    @Test
    void foldersOfClassesAreNotArchived() throws Exception {
        WorkerArchive archive = new WorkerArchive(archives(), Clock.systemUTC());
        Path jar = Files.createFile(directory.resolve("a.jar"));

        assertThat(archive.find(JAVA, OPTIONS, jar + File.pathSeparator + directory)).isEmpty();
        assertThat(archives()).doesNotExist();
    }

    @Test
    void whatNothingNeedsAnyMoreIsRemoved() throws Exception {
        Files.createDirectories(archives());
        Instant now = Instant.parse("2020-10-02T03:00:00Z");
        for (int i = 0; i < 6; i++) {
            file("old" + i + ".jsa", now.minus(Duration.ofDays(10 - i)));
        }
        file("1.making", now.minus(Duration.ofHours(2)));
        file("2.making", now.minus(Duration.ofMinutes(2)));
        WorkerArchive archive = new WorkerArchive(archives(), Clock.fixed(now, ZoneOffset.UTC));
        Path jar = Files.createFile(directory.resolve("a.jar"));

        assertThat(archive.find(JAVA, OPTIONS, jar.toString())).isEmpty();

        TestSupport.await(() -> !Files.exists(archives().resolve("1.making")));
        TestSupport.await(() -> !Files.exists(archives().resolve("old1.jsa")));
        assertThat(archives().resolve("2.making")).exists();
        assertThat(archives().resolve("old2.jsa")).exists();
        assertThat(archives().resolve("old5.jsa")).exists();
        assertThat(archives().resolve("old0.jsa")).doesNotExist();
    }

    private void file(String name, Instant changed) throws IOException {
        Files.setLastModifiedTime(
                Files.createFile(archives().resolve(name)), FileTime.from(changed));
    }

    @Test
    void liesWhereTheSystemKeepsWhatCanBeMadeAnew() {
        String home = System.getProperty("user.home");
        assertThat(WorkerArchive.userFolder(Map.of(), "Linux"))
                .isEqualTo(Path.of(home, ".cache", "capbu", "token-worker"));
        assertThat(WorkerArchive.userFolder(Map.of("XDG_CACHE_HOME", "/c"), "Linux"))
                .isEqualTo(Path.of("/c/capbu/token-worker"));
        assertThat(WorkerArchive.userFolder(Map.of("XDG_CACHE_HOME", "relative"), "Linux"))
                .isEqualTo(Path.of(home, ".cache", "capbu", "token-worker"));
        assertThat(WorkerArchive.userFolder(Map.of(), "Mac OS X"))
                .isEqualTo(Path.of(home, "Library", "Caches", "capbu", "token-worker"));
        assertThat(WorkerArchive.userFolder(Map.of(), "Windows 11"))
                .isEqualTo(Path.of(home, "AppData", "Local", "capbu", "token-worker"));
    }
}
