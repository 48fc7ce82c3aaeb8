package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The encrypted file of one desk, and the care of a database with operators, as commands. */
class EncryptedFileCommandTest {

    @TempDir private Path temp;

    private Commands commands;
    private Path words;
    private Path other;
    private Path lan;

    @BeforeEach
    void begin() throws IOException {
        commands = new Commands(temp.resolve("home"));
        words = password("words", "một mật khẩu dài 1");
        other = password("other", "một mật khẩu khác 2");
        lan = password("lan", "Giữ kín chuyện này 1");
    }

    private Path password(String name, String secret) throws IOException {
        Path file = temp.resolve(name);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, secret + "\n");
    }

    @Test
    void anEncryptedFileNeedsItsPasswordForEveryCommand() throws IOException {
        assertThat(commands.run("campaign", "list").exitCode()).isZero();
        assertThat(commands.run("database", "h2", "--encrypt").exitCode())
                .isEqualTo(ExitCode.USAGE);
        Commands.Run tooShort =
                commands.run(
                        "database",
                        "h2",
                        "--encrypt",
                        "--password-file",
                        password("short", "ngắn"));
        assertThat(tooShort.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(tooShort.err()).contains("12");

        Commands.Run encrypted =
                commands.run("database", "h2", "--encrypt", "--password-file", words);
        assertThat(encrypted.exitCode()).as(encrypted.err()).isZero();
        Commands.Run without = commands.run("campaign", "list");
        assertThat(without.exitCode()).isEqualTo(ExitCode.NOT_STARTED);
        assertThat(without.err()).contains("được mã hóa", "--database-password-file");
        assertThat(commands.run("campaign", "list", "--database-password-file", other).exitCode())
                .isEqualTo(ExitCode.NOT_STARTED);
        assertThat(commands.run("campaign", "list", "--database-password-file", words).exitCode())
                .isZero();
        assertThat(commands.run("database", "check", "--database-password-file", words).exitCode())
                .isZero();

        Commands.Run decrypted =
                commands.run("database", "h2", "--decrypt", "--database-password-file", words);
        assertThat(decrypted.exitCode()).as(decrypted.err()).isZero();
        assertThat(commands.run("campaign", "list").exitCode()).isZero();
    }

    @Test
    void theCareOfADatabaseWithOperatorsIsAnAdministrators() throws IOException {
        assertThat(
                        commands.run(
                                        "operators",
                                        "add",
                                        "lan",
                                        "--person",
                                        "Nguyễn Thị Lan",
                                        "--role",
                                        "administrator",
                                        "--new-password-file",
                                        lan)
                                .exitCode())
                .isZero();
        Path file = temp.resolve("backup.zip");

        Commands.Run nobody = commands.run("database", "backup", file);
        assertThat(nobody.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(file).doesNotExist();
        Commands.Run signed =
                commands.run(
                        "database",
                        "backup",
                        file,
                        "--operator",
                        "lan",
                        "--operator-password-file",
                        lan);
        assertThat(signed.exitCode()).as(signed.err()).isZero();
        assertThat(file).exists();

        Path hoa = password("hoa", "chỉ dùng một lần");
        Path own = password("own", "Của riêng mình, 2 lần");
        commands.run(
                "operators",
                "add",
                "hoa",
                "--person",
                "Lê Thị Hoa",
                "--role",
                "auditor",
                "--new-password-file",
                hoa,
                "--operator",
                "lan",
                "--operator-password-file",
                lan);
        commands.run(
                "operators",
                "password",
                "--new-password-file",
                own,
                "--operator",
                "hoa",
                "--operator-password-file",
                hoa);
        Commands.Run auditor =
                commands.run(
                        "database",
                        "h2",
                        "--encrypt",
                        "--password-file",
                        words,
                        "--operator",
                        "hoa",
                        "--operator-password-file",
                        own);
        assertThat(auditor.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(auditor.err()).contains("hoa", "Quản trị viên");
        Commands.Run note =
                commands.run(
                        "campaign", "list", "--operator", "hoa", "--operator-password-file", own);
        assertThat(note.exitCode()).isZero();
    }
}
