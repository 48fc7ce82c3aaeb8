package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A registry of forty, their population fixed on 10/03/2020, and a log of twenty renewals taken, on a database of its own. */
final class FixedPopulation {

    private static final String REGISTRY =
            "Mã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hiệu lực;Ngày hết hạn;"
                    + "Ngày kết thúc hợp đồng;Trạng thái;Điện thoại;AM";

    static final int MEMBERS = 40;

    private final Path folder;
    private final Commands commands;

    FixedPopulation(Path folder) throws IOException {
        this.folder = folder;
        this.commands = new Commands(folder.resolve("home"));
        List<String> lines = new ArrayList<>(List.of(REGISTRY));
        for (int i = 0; i < MEMBERS; i++) {
            lines.add(
                    String.join(
                            ";",
                            Integer.toString(1_000_000_000 + i),
                            "Công ty " + i,
                            i % 2 == 0 ? "Hải Dương" : "TP.HCM",
                            i % 4 == 0 ? "v4" : "v2",
                            "T" + i,
                            serial(i),
                            "01/02/2019",
                            "02/10/2020",
                            "05/06/2021",
                            "Hoạt động",
                            "09123456" + (10 + i),
                            "AM " + i % 3));
        }
        commands.must("subscribers", "import", file("registry.csv", lines));
        assertThat(
                        commands.must(
                                        "--json",
                                        "rollout",
                                        "population",
                                        "fix",
                                        "--on",
                                        "2020-03-10")
                                .json())
                .containsEntry("added", MEMBERS)
                .containsEntry("version", 1);
        lines = new ArrayList<>(List.of("Serial CTS;MST;Ngày gia hạn;Kênh;Serial CTS mới"));
        for (int i = 0; i < 20; i++) {
            lines.add(
                    serial(i)
                            + ";;"
                            + String.format(java.util.Locale.ROOT, "%02d", 11 + i)
                            + "/03/2020;"
                            + (i % 5 == 0 ? "đại lý" : "khách hàng tự thực hiện")
                            + ";BB"
                            + i);
        }
        assertThat(
                        commands.must(
                                        "--json",
                                        "rollout",
                                        "facts",
                                        "import",
                                        file("facts.csv", lines))
                                .json())
                .containsEntry("taken", 20);
    }

    Commands commands() {
        return commands;
    }

    /** Of the certificate of one of the forty, from 0. */
    static String serial(int number) {
        return Integer.toHexString(0xAB00 + number).toUpperCase(java.util.Locale.ROOT);
    }

    /** Writes a file of lines. */
    Path file(String name, List<String> lines) throws IOException {
        return Files.writeString(
                folder.resolve(name), String.join("\r\n", lines), StandardCharsets.UTF_8);
    }
}
