package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk of a shared server, set up by commands. */
class ServerDeskTest {

    private static final String PASSWORD = "Quầy một, 54 VT";

    @TempDir private Path temp;

    @Test
    void keepsNoPasswordOfItsUserAndAsksForIt() throws Exception {
        Path password = Files.writeString(temp.resolve("hoa.pw"), PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        Path home = temp.resolve("desk");
        try (PostgreSql server = PostgreSql.start()) {
            Commands owner = new Commands(temp.resolve("owner"));
            server.use(owner, "shared", true);
            Object[] hoa = {"hoa", "--person", "Lê Thị Hoa", "--role", "desk_operator"};
            owner.must(with("operators", "add", hoa, "--new-password-file", password));

            Commands desk = new Commands(home);
            Object[] named = {"--url", server.url("shared"), "--user", "hoa"};
            Commands.Run untried = desk.run(with("database", "postgresql", named));
            assertThat(untried.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(home.resolve("database.properties")).doesNotExist();

            Object[] signedIn = {"--operator", "hoa", "--operator-password-file", password};
            desk.must(with("database", "postgresql", named, "--operator-password-file", password));
            assertThat(home.resolve("database.properties"))
                    .content()
                    .contains("user = hoa")
                    .doesNotContain("password");
            assertThat(desk.must("database", "show").out()).contains("do người dùng nhập");

            assertThat(desk.run("tokens").exitCode()).isNotZero();
            desk.must(with("tokens", signedIn));
        }
    }

    private static Object[] with(Object... words) {
        return Arrays.stream(words)
                .flatMap(
                        word ->
                                word instanceof Object[] several
                                        ? Arrays.stream(several)
                                        : Stream.of(word))
                .toArray();
    }
}
