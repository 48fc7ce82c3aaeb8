package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Show, export, CRL sources and the choice of the database, as commands. */
class RegistryCommandTest {

    private static final String REGISTRY =
            """
            Mã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hiệu lực;Ngày hết hạn;\
            Ngày kết thúc hợp đồng;Trạng thái;Điện thoại;Email;Số hợp đồng
            0100109106;Công ty A;Hà Nội;v4;3fa85c0e;0A;15/01/2019;02/10/2020;31/05/2021;Hoạt động;0912;a@example.vn;HĐ-1
            0100109106-001;Chi nhánh;Đắk Lắk;v5;;0B;15/01/2019;02/10/2020;;Thu hồi;;;
            """;

    @TempDir Path folder;

    @BeforeEach
    void importRegistry() throws Exception {
        Path file = Files.writeString(folder.resolve("registry.csv"), REGISTRY);
        assertThat(run("subscribers", "import", file.toString()).exitCode()).isZero();
    }

    private Commands.Run run(String... words) {
        return new Commands(folder.resolve("home")).run((Object[]) words);
    }

    @Test
    @SuppressWarnings("unchecked") // a JSON document
    void aCardIsShownAsTextAndAsADocument() {
        Commands.Run text = run("subscriber", "show", "0100109106");
        Map<String, Object> document = run("--json", "subscriber", "show", "0100109106").json();

        assertThat(text.out())
                .contains("Công ty A", "HĐ-1", "241 ngày", "3fa85c0e", "registry.csv");
        assertThat(document).containsEntry("name", "Công ty A").containsEntry("provinceCode", "01");
        assertThat((List<Map<String, Object>>) document.get("certificates"))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("owedDays", 241));
        assertThat(run("subscriber", "show", "0100109107").exitCode()).isEqualTo(2);
        assertThat(run("subscriber", "show", "12").exitCode()).isEqualTo(2);
    }

    @Test
    void anExportReadAgainChangesNothing() {
        for (String name : List.of("all.csv", "all.xlsx")) {
            Path file = folder.resolve(name);

            assertThat(run("subscribers", "export", file.toString()).exitCode()).isZero();

            assertThat(run("--json", "subscribers", "import", file.toString()).json())
                    .containsEntry("rows", 2)
                    .containsEntry("unchanged", 2);
        }
        Path some = folder.resolve("some.csv");
        assertThat(
                        run(
                                        "--json",
                                        "subscribers",
                                        "export",
                                        some.toString(),
                                        "--province",
                                        "dak lak",
                                        "--state",
                                        "revoked")
                                .json())
                .containsEntry("rows", 1);
        assertThat(
                        run("subscribers", "export", some.toString(), "--province", "Atlantis")
                                .exitCode())
                .isEqualTo(2);
    }

    @Test
    void sourcesOfCrlsAreNamedAskedAndForgotten() {
        String missing = folder.resolve("nowhere.crl").toString();
        assertThat(run("crl", "add-source", missing).exitCode()).isZero();
        assertThat(run("crl", "add-source", missing).exitCode()).isEqualTo(2);
        assertThat(run("crl", "add-source", "ftp://x/y").exitCode()).isEqualTo(2);

        assertThat(run("crl", "check").exitCode()).isEqualTo(1);

        assertThat(run("crl", "sources").out()).contains(missing, "không lấy được");
        assertThat(run("crl", "remove-source", missing).exitCode()).isZero();
        assertThat(run("crl", "import", missing).exitCode()).isEqualTo(2);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNotChosen() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "x");

        Commands.Run refused =
                run(
                        "database",
                        "postgresql",
                        "--url",
                        "jdbc:postgresql://127.0.0.1:1/capbu",
                        "--user",
                        "capbu",
                        "--password-file",
                        password.toString());

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("Không kết nối được");
        assertThat(run("--json", "database", "show").json()).containsEntry("database", "h2");
        assertThat(run("subscriber", "show", "0100109106").exitCode()).isZero();
        assertThat(
                        run(
                                        "database",
                                        "postgresql",
                                        "--url",
                                        "jdbc:postgresql://h/d?password=x",
                                        "--user",
                                        "u",
                                        "--password-file",
                                        password.toString())
                                .exitCode())
                .isEqualTo(2);
    }
}
