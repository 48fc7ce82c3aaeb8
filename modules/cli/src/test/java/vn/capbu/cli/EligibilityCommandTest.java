package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.VietnamTime;

/** The affected list as a command, cell by cell: a registry with a certificate of each kind. */
class EligibilityCommandTest {

    private final LocalDate today = VietnamTime.dateOf(Clock.systemUTC().instant());

    /** As the demo makes them: the old CA's end, the day of E5, and the end of the new CA. */
    private final LocalDate expiresOn = today.plusDays(240);

    private final LocalDate issuedBefore = today.minusDays(90);
    private final LocalDate newCaEnds = today.plusDays(1500);

    @TempDir static Path shared;

    private static Bench bench;

    @TempDir Path folder;

    private final List<String> rows = new ArrayList<>();
    private Commands commands;

    @BeforeAll
    static void makeAuthorities() {
        bench = Bench.make(shared.resolve("bench"), "--eligible", 0, "--only-eligible");
    }

    /** Row by row: what is wrong with a certificate is in the name. */
    @BeforeEach
    void makeRegistry() throws IOException {
        commands = new Commands(folder.resolve("home"));
        commands.must(
                "campaign",
                "create",
                "C",
                "--old-ca",
                bench.file("old-ca.crt"),
                "--new-ca",
                bench.file("new-ca.crt"),
                "--expires-on",
                expiresOn,
                "--issued-before",
                issuedBefore);
        rows.add(
                "Mã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;"
                        + "Ngày hiệu lực;Ngày hết hạn;Ngày kết thúc hợp đồng;Trạng thái");
        row("Đủ điều kiện", "Hà Nội", "v4", "0A", -400, expiresOn, 600, "Hoạt động");
        row("Hợp đồng dài hơn CA", "Hà Nam", "v5", "0B", -300, expiresOn, 1600, "Hoạt động");
        row("Thu hồi", "Nam Định", "v4", "0C", -400, expiresOn, 600, "Thu hồi");
        row("Khác ngày", "Nam Định", "v4", "0D", -400, today.plusDays(239), 600, "Hoạt động");
        row("Hợp đồng ngắn", "Ninh Bình", "v2", "0E", -400, expiresOn, 240, "Hoạt động");
        row("Cấp sau", "Đắk Lắk", "v2", "0F", -60, expiresOn, 600, "Hoạt động");
        row("Nhiều lý do", "tỉnh Dak Lak", "v2", "10", -60, today.plusDays(500), 100, "Tạm dừng");
        row("Đúng ngày", "Hà Nội", "v4", "11", -90, expiresOn, 600, "Hoạt động");
        row("Đúng ngày, từ chối", "Hà Nội", "v4", "12", -90, expiresOn, 600, "Hoạt động");
        importRows();
    }

    private void row(
            String name,
            String province,
            String version,
            String serial,
            int issued,
            LocalDate ends,
            int contract,
            String state) {
        rows.add(
                String.join(
                        ";",
                        String.format("01001%05d", 9106 + rows.size()),
                        name,
                        province,
                        version,
                        "T" + serial,
                        "AB" + serial,
                        VietnamTime.format(today.plusDays(issued)),
                        VietnamTime.format(ends),
                        VietnamTime.format(today.plusDays(contract)),
                        state));
    }

    private void importRows() throws IOException {
        Path file = Files.write(folder.resolve("registry.csv"), rows);
        commands.must("subscribers", "import", file);
    }

    private SheetFile list(Object... further) throws IOException {
        Path file = folder.resolve("list.xlsx");
        List<Object> line =
                new ArrayList<>(List.of("eligibility", "list", "--campaign", "C", "--out", file));
        line.addAll(List.of(further));
        commands.must(line.toArray());
        return SheetFile.read(file);
    }

    private static List<String> column(List<Map<String, String>> rows, String heading) {
        return rows.stream().map(row -> row.get(heading)).toList();
    }

    private static Map<String, String> counts(SheetFile book, String sheet, String heading) {
        return book.table(sheet, heading).stream()
                .collect(Collectors.toMap(row -> row.get(heading), row -> row.get("Số lượng")));
    }

    @Test
    void eachVerdictHasItsSheetWithWhatIsOwedAndEveryReason() throws IOException {
        SheetFile book = list();

        assertThat(book.names())
                .containsExactly(
                        "Tổng hợp",
                        "Theo lý do",
                        "Theo phiên bản thiết bị",
                        "Theo tỉnh, thành phố (63)",
                        "Theo tỉnh, thành phố (34)",
                        "Đủ điều kiện",
                        "Cần quyết định",
                        "Không đủ điều kiện",
                        "Đã cấp bù");
        List<Map<String, String>> eligible = book.table("Đủ điều kiện", "MST");
        assertThat(column(eligible, "Thuê bao"))
                .containsExactly("Đủ điều kiện", "Hợp đồng dài hơn CA");
        assertThat(eligible.get(0))
                .containsEntry("MST", "0100109107")
                .containsEntry("Tỉnh/thành phố", "Hà Nội")
                .containsEntry("Phiên bản thiết bị", "v4")
                .containsEntry("Số seri CTS", "AB0A")
                .containsEntry("Số seri token", "T0A")
                .containsEntry("Hiệu lực từ", SheetFile.number(today.minusDays(400)))
                .containsEntry("Hiệu lực đến", SheetFile.number(expiresOn))
                .containsEntry("Hết hợp đồng", SheetFile.number(today.plusDays(600)))
                .containsEntry("Trạng thái", "Hợp lệ")
                .containsEntry("Được bù đến", SheetFile.number(today.plusDays(600)))
                .containsEntry("Số ngày được bù", "360.0")
                .containsEntry("Còn thiếu (ngày)", "0.0")
                .containsEntry("Ghi chú", "E1 xác nhận khi cắm token");
        assertThat(eligible.get(1))
                .containsEntry("Được bù đến", SheetFile.number(newCaEnds))
                .containsEntry("Số ngày được bù", "1260.0")
                .containsEntry("Còn thiếu (ngày)", "100.0");

        List<Map<String, String>> not = book.table("Không đủ điều kiện", "MST");
        assertThat(column(not, "Thuê bao"))
                .containsExactly("Thu hồi", "Khác ngày", "Hợp đồng ngắn", "Cấp sau", "Nhiều lý do");
        assertThat(column(not, "Không đạt")).containsExactly("E2", "E3", "E4", "E5", "E2+E3+E4+E5");
        assertThat(not.get(4).get("Lý do").split("; ")).hasSize(4);
        assertThat(not.get(0)).doesNotContainKey("Được bù đến");

        List<Map<String, String>> open = book.table("Cần quyết định", "MST");
        assertThat(column(open, "Thuê bao")).containsExactly("Đúng ngày", "Đúng ngày, từ chối");
        assertThat(column(open, "Lý do"))
                .containsOnly("Cấp đúng ngày của E5, công văn không nói rõ");
        assertThat(book.table("Đã cấp bù", "MST")).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked") // a JSON document
    void totalsGoByReasonByVersionAndByProvinceOfBothEditions() throws IOException {
        SheetFile book = list();

        assertThat(counts(book, "Tổng hợp", "Kết quả xét"))
                .containsEntry("Đủ điều kiện", "2.0")
                .containsEntry("Cần người quyết định", "2.0")
                .containsEntry("Không đủ điều kiện", "5.0")
                .containsEntry("Tổng số chứng thư số", "9.0");
        assertThat(counts(book, "Theo lý do", "Lý do").values())
                .containsExactlyInAnyOrder(
                        "0.0", "2.0", "2.0", "2.0", "2.0", "2.0", "0.0", "0.0", "0.0", "0.0");
        List<Map<String, String>> versions =
                book.table("Theo phiên bản thiết bị", "Phiên bản thiết bị");
        assertThat(column(versions, "Phiên bản thiết bị"))
                .containsExactly("v2", "v4", "v5", "Tổng cộng");
        assertThat(column(versions, "Tất cả")).containsExactly("3.0", "5.0", "1.0", "9.0");
        assertThat(column(versions, "Không đủ điều kiện"))
                .containsExactly("3.0", "2.0", "0.0", "5.0");
        List<Map<String, String>> of63 = book.table("Theo tỉnh, thành phố (63)", "Tỉnh/thành phố");
        assertThat(column(of63, "Tỉnh/thành phố"))
                .containsExactly(
                        "Đắk Lắk", "Hà Nam", "Hà Nội", "Nam Định", "Ninh Bình", "Tổng cộng");
        List<Map<String, String>> of34 = book.table("Theo tỉnh, thành phố (34)", "Tỉnh/thành phố");
        assertThat(column(of34, "Tỉnh/thành phố"))
                .containsExactly("Đắk Lắk", "Hà Nội", "Ninh Bình", "Tổng cộng");
        assertThat(column(of34, "Tất cả")).containsExactly("2.0", "3.0", "4.0", "9.0");
        assertThat(book.sheet("Tổng hợp").get(1)).containsExactly("Đợt cấp bù", "C");

        Map<String, Object> document =
                commands.must("--json", "eligibility", "list", "--campaign", "C").json();
        assertThat((Map<String, Object>) document.get("failedRules"))
                .isEqualTo(Map.of("E1", 0, "E2", 2, "E3", 2, "E4", 2, "E5", 2));
        assertThat((Map<String, Object>) document.get("questions")).containsEntry("BORDERLINE", 2);
    }

    @Test
    void aDecisionIsFollowedByTheListAndNamesBothPeople() throws IOException {
        Commands.Run alone =
                commands.run(
                        "eligibility",
                        "decide",
                        "AB11",
                        "--campaign",
                        "C",
                        "--allow",
                        "--reason",
                        "công văn bổ sung",
                        "--second-person",
                        System.getProperty("user.name"));
        assertThat(alone.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(alone.err()).contains("người khác");
        decide("AB11", "--allow", "công văn bổ sung");
        decide("AB12", "--refuse", "khách hàng không cần");
        assertThat(
                        commands.run(
                                        "eligibility",
                                        "decide",
                                        "AB0A",
                                        "--campaign",
                                        "C",
                                        "--allow",
                                        "--reason",
                                        "x",
                                        "--second-person",
                                        "Trần Thị Hoa")
                                .exitCode())
                .as("the rules give the answer")
                .isEqualTo(ExitCode.USAGE);

        SheetFile book = list();

        assertThat(book.table("Cần quyết định", "MST")).isEmpty();
        assertThat(column(book.table("Đủ điều kiện", "MST"), "Thuê bao")).contains("Đúng ngày");
        assertThat(column(book.table("Đủ điều kiện", "MST"), "Ghi chú"))
                .anySatisfy(note -> assertThat(note).contains("Trần Thị Hoa", "công văn bổ sung"));
        assertThat(column(book.table("Không đủ điều kiện", "MST"), "Lý do"))
                .anySatisfy(
                        reason ->
                                assertThat(reason)
                                        .contains("Trần Thị Hoa", "khách hàng không cần"));
        assertThat(counts(book, "Theo lý do", "Lý do"))
                .containsEntry("Giám sát viên quyết định không cấp bù", "1.0");
    }

    private void decide(String serial, String verdict, String reason) {
        commands.must(
                "eligibility",
                "decide",
                serial,
                "--campaign",
                "C",
                verdict,
                "--reason",
                reason,
                "--second-person",
                "Trần Thị Hoa");
    }

    @Test
    void theListOfAPastDayTakesLaterChangesBack() throws IOException {
        rows.set(1, rows.get(1).replace("Hoạt động", "Thu hồi"));
        importRows();
        assertThat(column(list().table("Đủ điều kiện", "MST"), "Thuê bao"))
                .containsExactly("Hợp đồng dài hơn CA");

        SheetFile before = list("--as-of", today.minusDays(1));

        assertThat(column(before.table("Đủ điều kiện", "MST"), "Thuê bao"))
                .as("what changed today is taken back, what came today is marked")
                .containsExactly("Đủ điều kiện", "Hợp đồng dài hơn CA");
        assertThat(column(before.table("Đủ điều kiện", "MST"), "Ghi chú"))
                .allSatisfy(note -> assertThat(note).contains("giá trị hôm nay"));
        assertThat(before.sheet("Tổng hợp").get(3))
                .element(1)
                .asString()
                .startsWith(VietnamTime.format(today.minusDays(1)));
        assertThat(column(list("--as-of", today.minusDays(70)).table("Đủ điều kiện", "MST"), "MST"))
                .as("those that began later aren't in the list of an earlier day")
                .hasSize(2);
        assertThat(counts(list("--as-of", today.minusDays(70)), "Tổng hợp", "Kết quả xét"))
                .containsEntry("Tổng số chứng thư số", "7.0");
    }
}
