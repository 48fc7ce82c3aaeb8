package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of business time that other systems' tests and our rules state. */
class VerifyDeadlinesTest {

    @TempDir Path temp;

    private Commands commands;
    private Path cases;
    private Path calendars;

    @BeforeEach
    void setUp() throws IOException {
        commands = new Commands(temp.resolve("home"));
        cases = copy("deadlines.csv");
        calendars = copy("calendars.json");
    }

    private Path copy(String name) throws IOException {
        Path file = temp.resolve(name);
        try (var in = getClass().getResourceAsStream("/vectors/" + name)) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        return file;
    }

    @Test
    void everyCaseHolds() {
        assertThat(
                        commands.must(
                                        "verify",
                                        "deadlines",
                                        cases,
                                        "--calendars",
                                        calendars,
                                        "--json")
                                .json())
                .containsEntry("checked", 69)
                .containsEntry("differences", List.of());
    }

    @Test
    void aCaseThatDiffersIsNamedWithWhatCameOut() throws IOException {
        String changed =
                Files.readString(cases, StandardCharsets.UTF_8)
                        .replace("2020-03-09T09:30:00+07:00", "2020-03-09T09:31:00+07:00");
        Files.writeString(cases, changed, StandardCharsets.UTF_8);

        Commands.Run run = commands.run("verify", "deadlines", cases, "--calendars", calendars);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURES);
        assertThat(run.out()).contains("V01").contains("2020-03-09T09:30+07:00");
    }

    @Test
    void sameTimeAndBackwardDaysAreOperationsToo() throws IOException {
        Files.writeString(
                cases,
                """
                id,calendar,zone,op,start,target,pauses,end,deadline,elapsed_s,note
                A,VN5,,deadline_same_time,2020-01-17T10:00:00+07:00,7d,,,2020-02-04T10:00:00+07:00,,
                B,VN5,,backward,2020-01-30T10:00:00+07:00,1d,,,2020-01-22T17:00:00+07:00,,
                C,NONE,,deadline,2020-01-30T10:00:00+07:00,1d,,,2020-01-22T17:00:00+07:00,,
                """,
                StandardCharsets.UTF_8);

        Commands.Run run = commands.run("verify", "deadlines", cases, "--calendars", calendars);

        assertThat(run.out()).contains("C").doesNotContain("A:").doesNotContain("B:");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURES);
    }

    @Test
    void everyLunarYearHolds() throws IOException {
        Path lunar = copy("lunar.csv");

        assertThat(commands.must("verify", "lunar", lunar, "--json").json())
                .containsEntry("checked", 11)
                .containsEntry("differences", List.of());
    }

    @Test
    void aLunarYearThatDiffersIsNamed() throws IOException {
        Path lunar = copy("lunar.csv");
        Files.writeString(
                lunar,
                Files.readString(lunar, StandardCharsets.UTF_8).replace("2030-02-02", "2030-02-03"),
                StandardCharsets.UTF_8);

        Commands.Run run = commands.run("verify", "lunar", lunar);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURES);
        assertThat(run.out()).contains("2030").contains("2030-02-02");
    }
}
