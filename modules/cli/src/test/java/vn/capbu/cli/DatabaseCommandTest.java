package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The care of the embedded database, and the doctor, as commands; servers are tested where they are started. */
class DatabaseCommandTest {

    private static final String NAME = "Công ty TNHH Hòa Bình Xanh";
    private static final String PHONE = "0912345678";
    private static final String MAIL = "ketoan@hoabinhxanh.vn";
    private static final String TAX_CODE = "0100109106";

    @TempDir private Path temp;

    private Commands filled() throws Exception {
        Commands commands = new Commands(temp.resolve("home"));
        Path file =
                Files.writeString(
                        temp.resolve("registry.csv"),
                        "Mã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hiệu lực;"
                                + "Ngày hết hạn;Ngày kết thúc hợp đồng;Trạng thái;Điện thoại;Email\r\n"
                                + TAX_CODE
                                + ";"
                                + NAME
                                + ";Hà Nội;v4;AB12;0A1B;01/02/2019;02/10/2020;05/06/2021;Hoạt động;"
                                + PHONE
                                + ";"
                                + MAIL
                                + "\r\n",
                        StandardCharsets.UTF_8);
        commands.must("subscribers", "import", file);
        return commands;
    }

    @Test
    void aBackupIsRestoredIntoAnotherDataDirectory() throws Exception {
        Commands commands = filled();
        Path backup = temp.resolve("backup.zip");

        Commands.Run made = commands.must("database", "backup", backup, "--json");
        assertThat(made.json()).containsEntry("database", "h2");
        assertThat(made.err()).contains("dữ liệu cá nhân");

        Commands other = new Commands(temp.resolve("other"));
        other.must("database", "restore", backup);
        assertThat(other.must("find", "Hòa Bình", "--json").out()).contains(TAX_CODE);
        Commands.Run again = other.run("database", "restore", backup);
        assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("đã có dữ liệu");
        assertThat(other.must("audit", "verify", "--json").list("findings")).isEmpty();
    }

    @Test
    void theCheckNamesVersionsAndRows() throws Exception {
        Commands.Run run = filled().must("database", "check", "--json");

        Map<String, Object> state = run.json();
        assertThat(state.get("version")).isEqualTo(state.get("newest"));
        assertThat(run.list("findings")).isEmpty();
        assertThat(run.list("tables"))
                .anySatisfy(
                        table ->
                                assertThat(table)
                                        .containsEntry("table", "subscriber")
                                        .containsEntry("rows", 1));
        assertThat(new Commands(temp.resolve("home")).must("database", "migrate").err())
                .contains("đã đúng phiên bản");
    }

    @Test
    void wrongWordsAreRefused() {
        Commands commands = new Commands(temp.resolve("home"));

        assertThat(commands.run("database", "copy").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(commands.run("database", "copy", "--to-h2").err()).contains("đang dùng chính");
        assertThat(commands.run("database", "create", "--url", "x").err()).contains("--user");
        assertThat(
                        commands.run(
                                        "database",
                                        "postgresql",
                                        "--url",
                                        "jdbc:postgresql://db.example.vn/capbu",
                                        "--user",
                                        "lan",
                                        "--password-file",
                                        "p")
                                .err())
                .contains("--root-certificate");
    }

    @Test
    void theDoctorSaysHowEverythingIsAndNamesNobody() throws Exception {
        Commands commands = filled();

        Commands.Run run = commands.must("doctor", "--json");

        assertThat(run.list("lines"))
                .extracting(line -> line.get("topic"))
                .contains(
                        "PROGRAM",
                        "JAVA",
                        "DISK",
                        "DATABASE",
                        "TABLES",
                        "RIGHTS",
                        "NO_MODULE",
                        "AUTHORITY_EMBEDDED",
                        "LOGS");
        Commands.Run words = commands.must("doctor");
        assertThat(words.out()).contains("Cơ sở dữ liệu: H2").contains("lưu ý");
        for (String personal : List.of(NAME, PHONE, MAIL, TAX_CODE)) {
            assertThat(run.out() + words.out() + words.err()).doesNotContain(personal);
        }
    }

    @Test
    void theDoctorSaysWhyADatabaseCantBeOpened() throws Exception {
        Path home = Files.createDirectories(temp.resolve("broken/db")).getParent();
        Files.writeString(home.resolve("db/capbu.mv.db"), "no database");

        Commands.Run run = new Commands(home).run("doctor", "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURES);
        assertThat(run.list("lines"))
                .extracting(line -> line.get("topic"))
                .contains("NO_DATABASE", "JAVA");
    }
}
