package vn.capbu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports by the command, of files as provinces send them. */
class ImportCommandTest {

    private static final String HEADER =
            "STT;MST;Tên khách hàng;Tỉnh;Số serial CTS;Ngày hết hạn HĐ;Tình trạng\n";
    private static final String GOOD = "1;0100109106;Công ty A;Huế;0A1B;05/06/2021;Hoạt động\n";
    private static final String BAD = "2;12;Công ty B;BRVT;0A1C;2021-06-05;Hợp lệ\n";

    @TempDir Path temp;
    private Commands commands;

    @BeforeEach
    void prepare() {
        commands = new Commands(temp.resolve("home"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(temp.resolve("thue-bao.csv"), text, UTF_8);
    }

    @Test
    void aFileWithABadRowIsRefusedAsAWhole() throws IOException {
        Commands.Run run =
                commands.run("subscribers", "import", file(HEADER + GOOD + BAD), "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURES);
        assertThat(run.json())
                .containsEntry("stored", false)
                .containsEntry("added", 1)
                .containsEntry("refused", 1)
                .containsEntry("ignoredColumns", List.of("STT"));
        assertThat(commands.must("subscribers", "import", file(HEADER + GOOD), "--json").json())
                .containsEntry("stored", true)
                .containsEntry("added", 1);
    }

    @Test
    void refusedRowsAreMendedAndImported() throws IOException {
        Path rejects = temp.resolve("rejects.csv");
        Commands.Run run =
                commands.run(
                        "subscribers",
                        "import",
                        file(HEADER + GOOD + BAD),
                        "--good-rows-only",
                        "--rejects",
                        rejects,
                        "--json");
        assertThat(run.json()).containsEntry("rejects", rejects.toString());
        String written = Files.readString(rejects);
        assertThat(written.lines())
                .satisfiesExactly(
                        header -> assertThat(header).endsWith(";Lý do"),
                        row ->
                                assertThat(row)
                                        .startsWith(BAD.strip())
                                        .endsWith("Mã số thuế: không phải mã số thuế"));

        Files.writeString(rejects, written.replace(";12;", ";0100109106-002;"));
        assertThat(commands.must("subscribers", "import", rejects, "--json").json())
                .containsEntry("added", 1)
                .containsEntry("refused", 0);
    }

    @Test
    void refusedRowsComeBackAsAWorkbook() throws IOException {
        Path rejects = temp.resolve("rejects.xlsx");
        commands.run(
                "subscribers", "import", file(HEADER + BAD), "--dry-run", "--rejects", rejects);

        Commands.Run again = commands.run("subscribers", "import", rejects, "--json");

        assertThat(again.json()).containsEntry("format", "XLSX").containsEntry("refused", 1);
    }

    @Test
    void oldEncodingsAreGuessedOrChosen() throws IOException {
        Path file = temp.resolve("tcvn3.csv");
        Files.write(
                file,
                """
                MST;Tªn kh¸ch hµng;TØnh;Sè serial CTS;Ngµy hÕt h¹n H§;T×nh tr¹ng
                0100109106;C«ng ty cæ phÇn §Çu t­;§¾k L¾k;0A1B;05/06/2021;Ho¹t ®éng
                """
                        .getBytes(Charset.forName("windows-1252")));

        assertThat(commands.must("subscribers", "import", file, "--dry-run", "--json").json())
                .containsEntry("encoding", "TCVN3")
                .containsEntry("added", 1)
                .containsEntry("warnings", List.of());
        assertThat(
                        commands.run("subscribers", "import", file, "--encoding", "vni", "--json")
                                .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void columnsAreMappedByTheirHeaders() throws IOException {
        String header = "Mã KH;Tên khách hàng;Serial CTS;Ngày hết hạn HĐ;Tình trạng\n";
        Path file = file(header + "0100109106;Công ty A;0A1B;05/06/2021;Hợp lệ\n");

        Commands.Run missing = commands.run("subscribers", "import", file);
        assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).contains("Mã số thuế");
        assertThat(
                        commands.must(
                                        "subscribers",
                                        "import",
                                        file,
                                        "--mapping",
                                        "Mã KH=Mã số thuế",
                                        "--json")
                                .json())
                .containsEntry("added", 1);
        // remembered for the layout
        assertThat(commands.must("subscribers", "import", file, "--json").json())
                .containsEntry("unchanged", 1);
        assertThat(commands.run("subscribers", "import", file, "--mapping", "Mã KH=x").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aSheetThatIsNotThereIsNamed() throws IOException {
        Commands.Run run = commands.run("subscribers", "import", file(HEADER), "--sheet", "Quý 2");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Quý 2").contains("thue-bao.csv");
    }

    @Test
    void aHostileFileIsRefusedByWhatItIs() throws IOException {
        Path file = Files.write(temp.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});

        Commands.Run run = commands.run("subscribers", "import", file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("bảng tính bị hỏng");
    }

    @Test
    void problemsAreCountedByKind() throws IOException {
        Commands.Run run =
                commands.run(
                        "subscribers",
                        "import",
                        file(HEADER + BAD + GOOD.replace("Huế", "Atlantis")),
                        "--json");

        assertThat(run.json())
                .containsEntry("problemCounts", Map.of("NOT_A_TAX_CODE", 1))
                .containsEntry("warningCounts", Map.of("UNKNOWN_PROVINCE", 1));
    }
}
