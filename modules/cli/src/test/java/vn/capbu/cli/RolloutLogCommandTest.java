package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.capbu.cli.FixedPopulation.serial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.spi.ReportWriter;

/** Logs of renewals made elsewhere, as commands take them. */
class RolloutLogCommandTest {

    @TempDir Path folder;

    private FixedPopulation population;
    private Commands commands;

    @BeforeEach
    void fixAPopulation() throws IOException {
        population = new FixedPopulation(folder);
        commands = population.commands();
    }

    @Test
    void columnsOfALogAreMappedByOptionAndRemembered() throws IOException {
        Path first =
                population.file(
                        "a.csv", List.of("Mã;Làm ngày;Kênh", serial(30) + ";12/04/2020;AM"));
        Path next =
                population.file(
                        "b.csv", List.of("Mã;Làm ngày;Kênh", serial(31) + ";13/04/2020;AM"));
        assertThat(commands.run("rollout", "facts", "import", first).exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(
                        commands.must(
                                        "--json",
                                        "rollout",
                                        "facts",
                                        "import",
                                        "--mapping",
                                        "Mã=Serial CTS",
                                        "--mapping",
                                        "Làm ngày=RENEWED_ON",
                                        first)
                                .json())
                .containsEntry("taken", 1);
        assertThat(commands.must("--json", "rollout", "facts", "import", next).json())
                .containsEntry("taken", 1);
        assertThat(
                        commands.run(
                                        "rollout",
                                        "facts",
                                        "import",
                                        "--mapping",
                                        "Mã=Kết quả gọi",
                                        next)
                                .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aWorkbookOfRenewalsIsTakenLikeAText() throws IOException {
        Path book = folder.resolve("log.xlsx");
        ReportWriter writer =
                new ServiceLoaderServices()
                        .all(ReportWriter.class).stream()
                                .filter(one -> one.format() == ReportWriter.Format.XLSX)
                                .findFirst()
                                .orElseThrow();
        writer.write(
                new TableReport(
                        "Nhật ký",
                        List.of(),
                        List.of(
                                new TableReport.Column("Serial CTS", 20),
                                new TableReport.Column("Ngày gia hạn", 12),
                                new TableReport.Column("Kênh", 12)),
                        List.of(
                                List.of(
                                        TableReport.Cell.text(serial(30)),
                                        new TableReport.Cell.Date(LocalDate.of(2020, 4, 12)),
                                        TableReport.Cell.text("AM")),
                                List.of(
                                        TableReport.Cell.text(serial(31)),
                                        new TableReport.Cell.Date(LocalDate.of(2020, 4, 13)),
                                        TableReport.Cell.text("đại lý"))),
                        List.of()),
                book);
        assertThat(commands.must("--json", "rollout", "facts", "import", book).json())
                .containsEntry("taken", 2);
        assertThat(commands.must("--json", "rollout", "facts", "import", book).json())
                .as("the same file twice")
                .containsEntry("taken", 0);
    }
}
