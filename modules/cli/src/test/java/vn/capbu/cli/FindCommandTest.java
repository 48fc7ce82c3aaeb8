package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindCommandTest {

    @TempDir Path folder;
    private Commands commands;

    @BeforeEach
    void importRegistry() throws IOException {
        commands = new Commands(folder.resolve("home"));
        Path file = folder.resolve("registry.csv");
        Files.writeString(
                file,
                """
                Mã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hết hạn;Ngày kết thúc hợp đồng;Trạng thái
                0100109106;Công ty TNHH Hòa Phát;Hà Nội;v4;3fa85c0e;00AB12CD;02/10/2020;31/05/2021;Hoạt động
                0100109106-001;Chi nhánh Hòa Phát;Đà Nẵng;v5;;00AB12CE;02/10/2020;31/05/2021;Hoạt động
                """);
        commands.must("subscribers", "import", file.toString());
    }

    @Test
    void findsAsOneDocument() {
        Map<String, Object> document =
                commands.must("find", "hoa", "phat", "cong", "--json").json();

        assertThat(document).containsOnlyKeys("matches", "millis");
        assertThat(document.get("millis")).isInstanceOf(Number.class);
        assertThat(document.get("matches"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "taxCode", "0100109106",
                                        "name", "Công ty TNHH Hòa Phát",
                                        "province", "Hà Nội",
                                        "deviceVersion", "v4",
                                        "certificateSerial", "AB12CD",
                                        "tokenSerial", "3fa85c0e",
                                        "matchedBy", "NAME")));
    }

    @Test
    void findsWhatWasImportedSince() throws IOException {
        commands.must("find", "hoa");
        Path more = folder.resolve("more.csv");
        Files.writeString(
                more,
                """
                Mã số thuế;Tên thuê bao;Serial CTS;Ngày kết thúc hợp đồng;Trạng thái
                0200109107;Hoa Mai;FF01;;Hoạt động
                """);
        commands.must("subscribers", "import", more.toString());

        assertThat(matches("hoa mai")).hasSize(1);
    }

    @Test
    void showsNoMoreThanAsked() {
        assertThat(matches("0100109106")).hasSize(2);
        assertThat(
                        (List<?>)
                                commands.must("find", "0100109106", "--limit", "1", "--json")
                                        .json()
                                        .get("matches"))
                .hasSize(1);
        assertThat(commands.run("find", "hoa", "--limit", "0").exitCode()).isEqualTo(2);
    }

    private List<?> matches(String text) {
        return (List<?>) commands.must("find", text, "--json").json().get("matches");
    }
}
