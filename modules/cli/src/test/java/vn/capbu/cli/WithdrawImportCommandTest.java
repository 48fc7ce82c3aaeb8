package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.capbu.cli.FixedPopulation.MEMBERS;
import static vn.capbu.cli.FixedPopulation.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports of the registry and of logs, listed and taken back by commands, on a database of their own. */
class WithdrawImportCommandTest {

    private static final String HEADER =
            "Mã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hết hạn;Ngày kết thúc hợp đồng;"
                    + "Trạng thái\n";
    private static final String FIRST =
            HEADER
                    + "0100109106;Công ty Hòa Phát;Hà Nội;v4;3fa85c0e;0A;02/10/2020;31/05/2021;Hoạt động\n";
    private static final String SECOND =
            HEADER
                    + "0100109106;Công ty Hoa Mai;Hà Nội;v4;3fa85c0e;0A;02/10/2020;31/05/2021;Hoạt động\n"
                    + "0100109106-001;Chi nhánh Bình Minh;Đà Nẵng;v5;;0B;02/10/2020;31/05/2021;Hoạt động\n";

    @TempDir Path folder;

    private Commands commands;

    @BeforeEach
    void useAFreshDataDirectory() {
        commands = new Commands(folder.resolve("home"));
    }

    private void importBoth() throws IOException {
        importFile("first.csv", FIRST);
        importFile("second.csv", SECOND);
    }

    private Map<String, Object> importFile(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return commands.must("--json", "subscribers", "import", file).json();
    }

    private List<Map<String, Object>> imports(String feature) {
        return commands.must("--json", feature, "imports").list("imports");
    }

    private Object idOf(String feature, String file) {
        return imports(feature).stream()
                .filter(one -> file.equals(one.get("file")))
                .findFirst()
                .orElseThrow()
                .get("id");
    }

    private Commands.Run withdraw(String feature, Object id, Object... more) {
        Object[] all = new Object[more.length + 4];
        all[0] = "--json";
        all[1] = feature;
        all[2] = "withdraw-import";
        all[3] = id;
        System.arraycopy(more, 0, all, 4, more.length);
        return commands.run(all);
    }

    private Commands.Run withdrawWithBinh(String feature, Object id) {
        return withdraw(feature, id, "--reason", "nhầm tệp", "--second-person", "binh");
    }

    private List<Map<String, Object>> found(String text) {
        return commands.must("--json", "find", text).list("matches");
    }

    @Test
    void nothingIsListedBeforeTheFirstImport() {
        assertThat(imports("subscribers")).isEmpty();
        assertThat(commands.must("subscribers", "imports").err()).contains("Chưa nhập tệp nào");
        assertThat(imports("rollout")).isEmpty();
    }

    @Test
    void importsAreListedNewestFirst() throws IOException {
        importBoth();

        assertThat(imports("subscribers"))
                .extracting(one -> one.get("file"))
                .containsExactly("second.csv", "first.csv");
        assertThat(imports("subscribers").get(0))
                .containsEntry("kind", "REGISTRY")
                .containsEntry("rows", 2)
                .containsEntry("added", 1)
                .containsEntry("changed", 1)
                .containsEntry("refused", 0)
                .containsEntry("withdrawal", null)
                .containsKeys("id", "sha256", "operator", "at");
        assertThat(commands.must("subscribers", "imports").out())
                .contains("second.csv", "thuê bao", "đang dùng");
    }

    @Test
    void aDryRunTellsAndChangesNothing() throws IOException {
        importBoth();
        Object id = idOf("subscribers", "second.csv");

        assertThat(withdraw("subscribers", id, "--dry-run").json())
                .containsEntry("dryRun", true)
                .containsEntry("file", "second.csv")
                .containsEntry("removed", 1)
                .containsEntry("kept", 0);

        assertThat(imports("subscribers").get(0)).containsEntry("withdrawal", null);
        assertThat(found("Hoa Mai")).hasSize(1);
        assertThat(commands.must("subscribers", "withdraw-import", id, "--dry-run").err())
                .contains("Chạy thử", "second.csv");
    }

    @Test
    @SuppressWarnings("unchecked") // a JSON document
    void whatAnImportBroughtGoesAndWhatItChangedIsAsBefore() throws IOException {
        importBoth();
        assertThat(found("Binh Minh")).hasSize(1);
        Object id = idOf("subscribers", "second.csv");

        Commands.Run done = withdrawWithBinh("subscribers", id);

        assertThat(done.exitCode()).isZero();
        assertThat(done.err()).contains("Đã gỡ lần nhập second.csv");
        assertThat(done.json())
                .containsEntry("dryRun", false)
                .containsEntry("removed", 1)
                .containsEntry("kept", 0);
        assertThat((Integer) done.json().get("restored")).isPositive();
        assertThat(found("Binh Minh")).isEmpty();
        assertThat(found("Hoa Mai")).isEmpty();
        assertThat(found("Hoa Phat"))
                .singleElement()
                .satisfies(hit -> assertThat(hit).containsEntry("name", "Công ty Hòa Phát"));
        assertThat(commands.run("subscriber", "show", "0100109106-001").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat((Map<String, Object>) imports("subscribers").get(0).get("withdrawal"))
                .containsEntry("secondPerson", "binh")
                .containsEntry("reason", "nhầm tệp")
                .containsEntry("removed", 1);
        assertThat(commands.must("subscribers", "imports").out()).contains("binh chứng kiến");
        assertThat(commands.must("audit", "verify").exitCode()).isZero();

        assertThat(importFile("second.csv", SECOND))
                .containsEntry("added", 1)
                .containsEntry("changed", 1);
        assertThat(found("Binh Minh")).hasSize(1);
    }

    @Test
    void whatCannotBeTakenBackIsRefusedAndNothingChanges() throws IOException {
        importBoth();
        Object first = idOf("subscribers", "first.csv");
        Object second = idOf("subscribers", "second.csv");

        refused(withdrawWithBinh("subscribers", first), "second.csv");
        refused(withdraw("subscribers", first, "--dry-run"), "second.csv");
        refused(withdrawWithBinh("subscribers", 999_999), "999999");
        refused(withdraw("subscribers", second, "--second-person", "binh"), "--reason");
        refused(withdraw("subscribers", second, "--reason", "x"), "--second-person");
        refused(
                withdraw(
                        "subscribers",
                        second,
                        "--reason",
                        "x",
                        "--second-person",
                        System.getProperty("user.name")),
                "người khác");
        refused(
                withdraw(
                        "subscribers",
                        second,
                        "--reason",
                        "x".repeat(1_001),
                        "--second-person",
                        "binh"),
                "1000");
        assertThat(found("Hoa Mai")).hasSize(1);

        assertThat(withdrawWithBinh("subscribers", second).exitCode()).isZero();
        refused(withdrawWithBinh("subscribers", second), "đã được gỡ");
        assertThat(withdrawWithBinh("subscribers", first).exitCode()).isZero();
        assertThat(found("Hoa Phat")).isEmpty();
    }

    private static void refused(Commands.Run run, String why) {
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(why, "Chưa có gì thay đổi");
    }

    @Test
    void theSecondPersonSignsInWherePeopleHaveAccounts() throws IOException {
        importFile("first.csv", FIRST);
        Path lan = password("lan", "Giữ kín chuyện này 1");
        Path given = password("given", "chỉ dùng một lần");
        Path own = password("own", "Của Bình, 2 lần");
        add("lan", "administrator,product_centre", lan);
        add("binh", "desk_operator", given, signedIn("lan", lan));
        commands.must(
                with(signedIn("binh", given), "operators", "password", "--new-password-file", own));
        Object[] takeBack = {
            "subscribers", "withdraw-import", 1, "--reason", "nhầm tệp", "--second-person", "binh"
        };

        assertThat(commands.run(with(signedIn("binh", own), takeBack)).err())
                .contains("gỡ một lần nhập dữ liệu");
        assertThat(commands.run(with(signedIn("lan", lan), takeBack)).err())
                .contains("--second-person-password-file");
        assertThat(
                        commands.run(
                                        with(
                                                with(
                                                        signedIn("lan", lan),
                                                        "--second-person-password-file",
                                                        lan),
                                                takeBack))
                                .exitCode())
                .isEqualTo(ExitCode.USAGE);
        commands.must(
                with(with(signedIn("lan", lan), "--second-person-password-file", own), takeBack));
        assertThat(commands.must(with(signedIn("lan", lan), "subscribers", "imports")).out())
                .contains("bởi lan, binh chứng kiến");
    }

    private void add(String name, String roles, Path password, Object... signedIn) {
        commands.must(
                with(
                        signedIn,
                        "operators",
                        "add",
                        name,
                        "--person",
                        "Ông " + name,
                        "--role",
                        roles,
                        "--new-password-file",
                        password));
    }

    private static Object[] signedIn(String name, Path password) {
        return new Object[] {"--operator", name, "--operator-password-file", password};
    }

    private static Object[] with(Object[] options, Object... more) {
        Object[] all = new Object[options.length + more.length];
        System.arraycopy(options, 0, all, 0, options.length);
        System.arraycopy(more, 0, all, options.length, more.length);
        return all;
    }

    private Path password(String name, String words) throws IOException {
        Path file =
                Files.createFile(
                        folder.resolve(name),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, words + "\n");
    }

    @Test
    void renewalsAndCallsOfACampaignAreTakenBackEachForItself() throws IOException {
        FixedPopulation population = new FixedPopulation(folder);
        Path calls =
                population.file(
                        "calls.csv",
                        List.of("MST;Ngày gọi;Kết quả gọi", "1000000030;12/04/2020;sai số"));
        commands.must("rollout", "calls", "import", calls);
        assertThat(imports("rollout"))
                .extracting(one -> one.get("kind"))
                .containsExactly("CALLS", "RENEWALS");
        assertThat(renewed()).isEqualTo(20);
        Object renewals = idOf("rollout", "facts.csv");

        assertThat(withdraw("rollout", renewals, "--dry-run").json())
                .containsEntry("kind", "RENEWALS")
                .containsEntry("removed", 20);
        assertThat(renewed()).isEqualTo(20);
        assertThat(withdrawWithBinh("rollout", renewals).json()).containsEntry("removed", 20);

        assertThat(renewed()).isEqualTo(0);
        commands.must("rollout", "reconcile");
        assertThat(imports("rollout"))
                .filteredOn(one -> one.get("withdrawal") == null)
                .extracting(one -> one.get("kind"))
                .containsExactly("CALLS");
        assertThat(withdrawWithBinh("rollout", idOf("rollout", "calls.csv")).json())
                .containsEntry("removed", 1);
        assertThat(
                        commands.must(
                                        "--json",
                                        "rollout",
                                        "facts",
                                        "import",
                                        folder.resolve("facts.csv"))
                                .json())
                .containsEntry("taken", 20);
        assertThat(commands.run("rollout", "imports", "--campaign", "Không có").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    private Object renewed() {
        return commands.must("--json", "rollout", "status").list("rows").get(0).get("renewed");
    }

    @Test
    void whatACampaignRestsOnStaysAndIsNamed() throws IOException {
        new FixedPopulation(folder);
        Object id = idOf("subscribers", "registry.csv");

        Commands.Run done = withdrawWithBinh("subscribers", id);

        assertThat(done.json()).containsEntry("removed", 0).containsEntry("kept", MEMBERS);
        assertThat(done.list("firstKept"))
                .hasSize(MEMBERS)
                .allSatisfy(one -> assertThat(one).containsEntry("reason", "IN_CAMPAIGN"))
                .anySatisfy(one -> assertThat(one).containsEntry("serial", serial(7)));
        assertThat(found("Cong ty 7")).isNotEmpty();
    }
}
