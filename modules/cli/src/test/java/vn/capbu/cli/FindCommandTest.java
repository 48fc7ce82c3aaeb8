package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Workspace;
import vn.capbu.subscribers.SaveSearches;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchFilters;

class FindCommandTest {

    private static final String FIRST = "0100109106";

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

    @Test
    void filtersNarrowWhatIsFound() throws IOException {
        importCases();

        assertThat(taxCodes("find", "công ty", "--province", "ha noi")).containsExactly(FIRST);
        assertThat(taxCodes("find", "--version", "v5", "--province", "48,01"))
                .containsExactly("0100109106-001");
        assertThat(taxCodes("find", "hoa", "--state", "revoked")).containsExactly("0200109107");
        assertThat(taxCodes("find", "hoa", "--channel", "am")).containsExactly("0200109107");
        assertThat(taxCodes("find", "--follow-up", "none")).hasSize(4);
        assertThat(taxCodes("find", "--follow-up", "open,overdue")).isEmpty();
        assertThat(taxCodes("find", "--renewal", "none", "--version", "v4")).containsExactly(FIRST);
    }

    /** The campaign of 2020 has ended: what was eligible waits for a person, by the reason that it expired. */
    @Test
    void filtersByWhatTheCampaignSays() throws IOException {
        importCases();

        assertThat(taxCodes("find", "--eligibility", "needs-decision"))
                .containsExactly("0100109106-001", FIRST);
        assertThat(taxCodes("find", "hoa", "--eligibility", "not-eligible"))
                .containsExactly("0200109107", "0200109108");
        assertThat(taxCodes("find", "hoa", "--eligibility", "e3")).containsExactly("0200109108");
        assertThat(taxCodes("find", "hoa", "--eligibility", "e3,needs-decision")).hasSize(3);
        assertThat(taxCodes("find", "--eligibility", "eligible,renewed")).isEmpty();
    }

    @Test
    void anExportTakesTheSameFilters() throws IOException {
        importCases();
        Path file = folder.resolve("some.csv");

        assertThat(exported(file, "--eligibility", "needs-decision")).isEqualTo(2);
        assertThat(Files.readString(file)).contains(FIRST).doesNotContain("0200109107");
        assertThat(exported(file, "--eligibility", "needs-decision", "--version", "v5"))
                .isEqualTo(1);
        assertThat(exported(file, "--eligibility", "eligible")).as("nobody, not all").isZero();
        assertThat(exported(file, "--follow-up", "none")).isEqualTo(4);
        assertThat(exported(file, "--version", "v4")).isEqualTo(1);
    }

    @Test
    void savedSearchesAreUsedByName() throws IOException {
        importCases();
        save(
                new SavedSearch(
                        "Chờ quyết định",
                        "hoa phat",
                        new SearchFilters(
                                Set.of(),
                                Set.of("v5"),
                                Set.of(),
                                Set.of(),
                                Map.of("eligibility", Set.of("NEEDS_DECISION")))));

        assertThat(taxCodes("find", "--saved", "cho quyet dinh")).containsExactly("0100109106-001");
        assertThat(taxCodes("find", "--saved", "Chờ quyết định", "--version", "v4"))
                .as("an option in place of the saved filter")
                .containsExactly(FIRST);
        assertThat(exported(folder.resolve("saved.xlsx"), "--saved", "CHỜ QUYẾT ĐỊNH"))
                .isEqualTo(1);
        assertThat(commands.run("find", "--saved", "không có").exitCode()).isEqualTo(2);
    }

    @Test
    void saysWhatAFilterTakes() {
        for (String[] words :
                new String[][] {
                    {"find"},
                    {"find", "--eligibility", "maybe"},
                    {"find", "--follow-up", "done"},
                    {"find", "--renewal", "soon"},
                    {"find", "--state", "gone"},
                    {"find", "--province", "Atlantis"}
                }) {
            Commands.Run refused = commands.run((Object[]) words);
            assertThat(refused.exitCode()).as(String.join(" ", words)).isEqualTo(2);
            assertThat(refused.err()).isNotBlank();
        }
    }

    private void save(SavedSearch search) throws IOException {
        try (Workspace workspace =
                Workspace.open(
                        new ServiceLoaderServices(), folder.resolve("home"), Clock.systemUTC())) {
            new SaveSearches(workspace.storage(), workspace.clock())
                    .save(Operator.ofOperatingSystem(), search);
        }
    }

    private void importCases() throws IOException {
        Path file = folder.resolve("cases.csv");
        Files.writeString(
                file,
                """
                Mã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hiệu lực;Ngày hết hạn;Ngày kết thúc hợp đồng;Trạng thái;Kênh
                0100109106;Công ty TNHH Hòa Phát;Hà Nội;v4;3fa85c0e;00AB12CD;15/01/2019;02/10/2020;31/05/2031;Hoạt động;
                0100109106-001;Chi nhánh Hòa Phát;Đà Nẵng;v5;;00AB12CE;15/01/2019;02/10/2020;31/05/2031;Hoạt động;
                0200109107;Hoa Mai;Huế;v2;;FF01;15/01/2019;02/10/2020;31/05/2031;Thu hồi;AM
                0200109108;Hoa Sen;Huế;v2;;FF02;15/01/2019;03/10/2020;31/05/2031;Hoạt động;
                """);
        commands.must("subscribers", "import", file.toString());
    }

    private List<String> taxCodes(Object... words) {
        Object[] asDocument = Arrays.copyOf(words, words.length + 1);
        asDocument[words.length] = "--json";
        return ((List<?>) commands.must(asDocument).json().get("matches"))
                .stream().map(match -> (String) ((Map<?, ?>) match).get("taxCode")).toList();
    }

    private int exported(Path file, String... options) {
        List<Object> words =
                new ArrayList<>(List.of("--json", "subscribers", "export", file.toString()));
        words.addAll(List.of(options));
        return ((Number) commands.must(words.toArray()).json().get("rows")).intValue();
    }

    private List<?> matches(String text) {
        return (List<?>) commands.must("find", text, "--json").json().get("matches");
    }
}
