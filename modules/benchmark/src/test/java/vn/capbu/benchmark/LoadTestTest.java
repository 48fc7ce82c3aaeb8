package vn.capbu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The load test in small: half a minute, because desks have to be killed and a server has to crash while they work. */
class LoadTestTest {

    private static final double MINUTES = 0.5;

    @TempDir Path folder;

    @Test
    void fourDesksLoseNothingWhileTheyAreDisturbed() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int faults;
        try (PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            faults =
                    new LoadTest(
                                    new LoadTest.Options(
                                            4,
                                            MINUTES,
                                            null,
                                            null,
                                            RegistryMaker.SEED,
                                            folder.resolve("work")),
                                    out)
                            .run();
        }
        String figures = told.toString(StandardCharsets.UTF_8);

        assertThat(faults).as(figures).isZero();
        assertThat(figures)
                .contains("holds", "agree", "all as it has to be")
                .doesNotContain(" 0 operations");
    }
}
