package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorsCommandTest {

    @TempDir private Path temp;

    private Commands commands;
    private Path lan;
    private Path given;
    private Path own;

    @BeforeEach
    void firstAdministrator() throws IOException {
        commands = new Commands(temp.resolve("home"));
        lan = password("lan", "Giữ kín chuyện này 1");
        given = password("given", "chỉ dùng một lần");
        own = password("own", "Của Bình, 2 lần");
    }

    private Path password(String name, String words) throws IOException {
        Path file = temp.resolve(name);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, words + "\nsecond line\n");
    }

    private Commands.Run addLan(Path file) {
        return commands.run(
                "operators",
                "add",
                "lan",
                "--person",
                "Nguyễn Thị Lan",
                "--role",
                "administrator,supervisor",
                "--new-password-file",
                file);
    }

    private Commands.Run as(String name, Path file, Object... arguments) {
        Object[] all = new Object[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--operator";
        all[arguments.length + 1] = name;
        all[arguments.length + 2] = "--operator-password-file";
        all[arguments.length + 3] = file;
        return commands.run(all);
    }

    @Test
    void commandsNeedASignInOnceThereIsAnAccount() {
        assertThat(commands.must("operators", "list", "--json").list("operators")).isEmpty();
        assertThat(addLan(lan).exitCode()).isZero();

        Commands.Run nobody = commands.run("campaign", "list");
        assertThat(nobody.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(nobody.err()).contains("phải đăng nhập", "--operator");
        assertThat(commands.run("campaign", "list", "--operator", "lan").err())
                .contains("--operator-password-file");
        Commands.Run wrong = as("lan", own, "campaign", "list");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("Sai tài khoản hoặc mật khẩu");
        assertThat(as("lan", lan, "campaign", "list").exitCode()).isZero();
        assertThat(as("lan", lan, "operators", "list", "--json").list("operators"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one)
                                        .containsEntry("name", "lan")
                                        .containsEntry(
                                                "roles", List.of("SUPERVISOR", "ADMINISTRATOR"))
                                        .containsEntry("active", true));
    }

    @Test
    void aPasswordThatOthersCanReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(lan, PosixFilePermissions.fromString("rw-r-----"));

        Commands.Run run = addLan(lan);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("chmod 600").doesNotContain("Giữ kín");
    }

    @Test
    void aPersonChangesTheGivenPasswordAndIsChangedByTheAdministrator() {
        addLan(lan);
        Commands.Run added =
                as(
                        "lan",
                        lan,
                        "operators",
                        "add",
                        "binh",
                        "--person",
                        "Trần Văn Bình",
                        "--role",
                        "province",
                        "--province",
                        "Đà Nẵng",
                        "--new-password-file",
                        given);
        assertThat(added.err()).contains("Đã thêm tài khoản binh");
        assertThat(as("binh", given, "campaign", "list").err()).contains("do người khác đặt");
        assertThat(
                        as("binh", given, "operators", "password", "--new-password-file", own)
                                .exitCode())
                .isZero();
        assertThat(as("binh", own, "campaign", "list").exitCode()).isZero();
        assertThat(as("binh", own, "operators", "list").err()).contains("không phải quản trị");

        assertThat(as("lan", lan, "operators", "set", "binh", "--role", "care_agent").err())
                .contains("chưa có đơn vị", "--unit");
        Map<String, Object> changed =
                as(
                                "lan",
                                lan,
                                "operators",
                                "set",
                                "BINH",
                                "--role",
                                "care_agent",
                                "--province",
                                "",
                                "--unit",
                                "CSKH 1",
                                "--json")
                        .list("operators")
                        .get(0);
        assertThat(changed)
                .containsEntry("roles", List.of("CARE_AGENT"))
                .containsEntry("province", null)
                .containsEntry("unit", "CSKH 1");
        assertThat(
                        as(
                                        "lan",
                                        lan,
                                        "operators",
                                        "password",
                                        "binh",
                                        "--new-password-file",
                                        given)
                                .exitCode())
                .isZero();
        assertThat(as("binh", own, "campaign", "list").err()).contains("Sai tài khoản");
        assertThat(as("lan", lan, "operators", "unlock", "binh").exitCode()).isZero();
        assertThat(as("lan", lan, "operators", "set", "binh", "--active", "false").exitCode())
                .isZero();
        assertThat(as("binh", given, "campaign", "list").err()).contains("đã bị khóa");
        assertThat(as("lan", lan, "operators", "set", "lan", "--role", "auditor").err())
                .contains("tự cấp vai trò");
    }

    @Test
    void theSecondPersonSignsInToo() {
        addLan(lan);
        as(
                "lan",
                lan,
                "operators",
                "add",
                "binh",
                "--person",
                "Trần Văn Bình",
                "--role",
                "desk_operator",
                "--new-password-file",
                given);
        as("binh", given, "operators", "password", "--new-password-file", own);

        assertThat(unlock("Trần Văn Bình").err()).contains("--second-person-password-file");
        assertThat(unlock("binh", "--second-person-password-file", lan).err())
                .contains("Sai tài khoản");
        assertThat(unlock("lan", "--second-person-password-file", lan).err())
                .contains("người khác");
        assertThat(unlock("Binh", "--second-person-password-file", own, "--json").json())
                .containsKey("unlocked");
        assertThat(as("lan", lan, "pin", "show", "T1", "--json").list("unlockings"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one)
                                        .containsEntry("supervisor", "lan")
                                        .containsEntry("secondPerson", "binh"));
    }

    private Commands.Run unlock(String second, Object... more) {
        Object[] all = new Object[more.length + 7];
        List<Object> first =
                List.of("pin", "unlock", "T1", "--reason", "khách đọc lại", "--second-person");
        for (int i = 0; i < first.size(); i++) {
            all[i] = first.get(i);
        }
        all[first.size()] = second;
        System.arraycopy(more, 0, all, first.size() + 1, more.length);
        return as("lan", lan, all);
    }
}
