package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.DirectoryLock;

/** What other programs rely on: exit codes, JSON on standard output, clear refusals of bad input. */
class CommandContractTest {

    private static final String HEADER =
            "Mã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hiệu lực;"
                    + "Ngày hết hạn;Ngày kết thúc hợp đồng;Trạng thái;Điện thoại;Email\r\n";

    @TempDir private Path temp;
    private Commands commands;

    @BeforeEach
    void useAFreshDataDirectory() {
        commands = new Commands(temp.resolve("home"));
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(commands.run("no-such-command").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(commands.run().exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(commands.run("renew").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(commands.run("tokens", "--campaign", "none").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(commands.run("--locale", "fr", "module", "list").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void everyCommandHasItsHelp() {
        assertThat(commands.must("--help").out()).contains("renew");
        assertThat(commands.must("module", "add", "--help").out()).contains("--device-version");
        assertThat(commands.must("renew", "--help").out()).contains("--pins");
    }

    @Test
    void aHeldDataDirectoryEndsWithThreeAndNamesTheHolder() throws IOException {
        Path home = Files.createDirectories(temp.resolve("home"));
        try (DirectoryLock held = DirectoryLock.acquire(home)) {
            assertThat(held).isNotNull();
            Commands.Run run = commands.run("module", "list");

            assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_STARTED);
            assertThat(run.err()).contains(Long.toString(ProcessHandle.current().pid()));
        }
        commands.must("module", "list");
    }

    @Test
    void theCampaignOf2020IsThereFromTheFirstStart() {
        Map<String, Object> campaign =
                commands.must("campaign", "list", "--json").list("campaigns").get(0);

        assertThat(campaign)
                .containsEntry("expiresOn", "2020-10-02")
                .containsEntry("issuedBefore", "2019-07-17")
                .containsEntry("keyPolicy", "rekey")
                .containsEntry("ready", false);
    }

    @Test
    void aModuleThatIsNoLibraryIsNotAdded() throws IOException {
        Path text = Files.writeString(temp.resolve("module.so"), "no library");

        Commands.Run missing = commands.run("module", "add", "m", temp.resolve("none.so"));
        Commands.Run unloadable = commands.run("module", "add", "m", text);

        assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).contains("none.so").contains("LIBRARY_MISSING");
        assertThat(unloadable.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unloadable.err()).contains("LIBRARY_UNLOADABLE");
        assertThat(commands.must("module", "list", "--json").list("modules")).isEmpty();
    }

    @Test
    void everyBadRowIsNamedAndTheGoodOnesAreKeptWhenAskedFor() throws IOException {
        Path file = temp.resolve("registry.csv");
        Files.writeString(
                file,
                "\uFEFF"
                        + HEADER
                        + "0100109106;Công ty A;Hà Nội;v4;AB12;0A1B;01/02/2019;02/10/2020;05/06/2021;Hoạt động;0912;a@b.vn\r\n"
                        + "123;Công ty B;Hà Nội;v4;AB13;0A1C;01/02/2019;02/10/2020;05/06/2021;Hoạt động;0912;a@b.vn\r\n"
                        + "0100109106;Công ty C;Hà Nội;v4;AB14;0A1D;31/02/2019;02/10/2020;05/06/2021;Hoạt động;0912;a@b.vn\r\n",
                StandardCharsets.UTF_8);

        Commands.Run run =
                commands.run("subscribers", "import", file, "--good-rows-only", "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURES);
        assertThat(run.json()).containsEntry("added", 1).containsEntry("refused", 2);
        List<Map<String, Object>> problems = run.list("problems");
        assertThat(problems.get(0)).containsEntry("row", 3).containsEntry("column", "Mã số thuế");
        assertThat(problems.get(1))
                .containsEntry("row", 4)
                .containsEntry("column", "Ngày hiệu lực");
        assertThat(commands.run("subscribers", "import", file, "--good-rows-only", "--json").json())
                .containsEntry("added", 0)
                .containsEntry("unchanged", 1);
    }

    @Test
    void aDryRunStoresNothing() throws IOException {
        Path file = temp.resolve("registry.csv");
        Files.writeString(
                file,
                HEADER
                        + "0100109106;Công ty A;Hà Nội;v4;AB12;0A1B;01/02/2019;02/10/2020;05/06/2021;Hoạt động;0912;a@b.vn\r\n",
                StandardCharsets.UTF_8);

        assertThat(commands.must("subscribers", "import", file, "--dry-run", "--json").json())
                .containsEntry("added", 1);
        assertThat(commands.must("subscribers", "import", file, "--json").json())
                .containsEntry("added", 1);
    }

    @Test
    void aPinListThatCantBeReadNamesTheLineAndNeverThePin() throws IOException {
        Path pins =
                Files.writeString(
                        temp.resolve("pins.tsv"), "AB12\tgood1234\nAB13 s3cret-without-tab\n");

        Commands.Run run = commands.run("renew", "--campaign", "Cấp bù 2020", "--pins", pins);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("2").doesNotContain("s3cret");
    }

    @Test
    void theVectorsOfEligibilityHold() throws IOException {
        Path file = temp.resolve("eligibility.csv");
        try (var in = getClass().getResourceAsStream("/vectors/eligibility.csv")) {
            Files.copy(java.util.Objects.requireNonNull(in), file);
        }

        assertThat(commands.must("verify", "eligibility", file, "--json").json())
                .containsEntry("checked", 14)
                .containsEntry("differences", List.of());

        String changed =
                Files.readString(file, StandardCharsets.UTF_8)
                        .replace("L03,2020-03-10", "L03,2021-03-10");
        Files.writeString(file, changed, StandardCharsets.UTF_8);
        Commands.Run run = commands.run("verify", "eligibility", file);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURES);
        assertThat(run.out()).contains("L03");
    }
}
