package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.VietnamTime;

/** Follow-ups as commands, after real renewals: tokens on SoftHSM, a CMP authority, a database. */
class FollowUpsCommandTest {

    private static final int SYSTEMS = 11;

    @TempDir Path folder;

    private Bench bench;
    private Commands commands;

    private void makeBench(int tokens) {
        bench = Bench.make(folder.resolve("bench"), "--eligible", tokens, "--only-eligible");
        commands = bench.configure(folder.resolve("home"), "rekey");
    }

    private void renew(String token) {
        commands.must(
                "renew", "--campaign", "C", "--pins", bench.file("pins.tsv"), "--token", token);
    }

    private Commands.Run list(Object... options) {
        Object[] line = new Object[options.length + 3];
        line[0] = "--json";
        line[1] = "followups";
        line[2] = "list";
        System.arraycopy(options, 0, line, 3, options.length);
        return commands.must(line);
    }

    /** Between the commands, when nobody has the database open. */
    private void sql(String... statements) throws SQLException {
        String file = folder.resolve("home/db/capbu").toString();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + file, "capbu", "");
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Test
    void aMissingCalendarDoesntHoldARenewalBackAndItsFollowUpsComeLater() throws SQLException {
        makeBench(2);
        List<String> tokens = bench.expected().keySet().stream().sorted().toList();
        sql(
                "CREATE TABLE kept AS SELECT * FROM business_calendar",
                "SET REFERENTIAL_INTEGRITY FALSE",
                "DELETE FROM business_calendar");

        renew(tokens.get(0));

        assertThat(commands.must("--json", "renewals").list("renewals"))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("state", "DONE"));
        Commands.Run without = list();
        assertThat(without.json())
                .containsEntry("total", 0)
                .containsEntry("made", 0)
                .containsEntry("waiting", 1);
        assertThat(without.list("waitingFor"))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("obstacle", "CALENDAR"));
        assertThat(without.err()).contains("thiếu lịch làm việc", "vẫn an toàn");
        assertThat(commands.run("followups", "make").exitCode()).isEqualTo(ExitCode.FAILURES);

        sql("INSERT INTO business_calendar SELECT * FROM kept", "DROP TABLE kept");
        renew(tokens.get(1));
        Commands.Run with = list("--limit", 100);

        assertThat(with.json())
                .containsEntry("total", 2 * SYSTEMS)
                .containsEntry("made", 1)
                .containsEntry("waiting", 0);
        assertThat(list().json()).containsEntry("made", 0);
    }

    @Test
    void followUpsAreListedTickedOffAndTold() throws Exception {
        makeBench(1);
        renew(bench.expected().keySet().iterator().next());
        List<Map<String, Object>> open = list().list("followUps");
        Map<String, Map<String, Object>> bySystem =
                open.stream()
                        .collect(Collectors.toMap(it -> it.get("system").toString(), it -> it));
        assertThat(open).hasSize(SYSTEMS);
        Instant renewed = instant(open.get(0), "renewedAt");
        assertThat(Duration.between(renewed, instant(bySystem.get("customs"), "earliestSafe")))
                .as("clock hours")
                .isBetween(
                        Duration.ofHours(24).minusSeconds(1), Duration.ofHours(24).plusSeconds(1));
        assertThat(instant(bySystem.get("tax"), "earliestSafe"))
                .as("working hours")
                .isAfterOrEqualTo(renewed.plus(Duration.ofHours(4)).minusSeconds(1));

        tickAndUndo(bySystem);
        overdue(bySystem.get("customs"));
        notice(open.get(0), bySystem.get("social-insurance"));
        contractEnds();
    }

    private static Instant instant(Map<String, Object> row, String field) {
        return Instant.parse(row.get(field).toString());
    }

    private void tickAndUndo(Map<String, Map<String, Object>> bySystem) throws IOException {
        Object tax = bySystem.get("tax").get("id");
        Object banking = bySystem.get("e-banking").get("id");
        commands.must(
                "followups", "tick", tax, "--heard-by", "phone", "--note", "chị Hoa, kế toán");
        commands.must("followups", "tick", banking, "--not-registered", "--heard-by", "in-person");
        Commands.Run again = commands.run("followups", "tick", tax, "--heard-by", "seen");
        assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("đã được đánh dấu xong");
        assertThat(list().json()).containsEntry("total", SYSTEMS - 2);
        assertThat(list("--filter", "ticked").list("followUps"))
                .extracting(it -> it.get("state"), it -> it.get("heardBy"), it -> it.get("note"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(
                                "UPDATED", "PHONE", "chị Hoa, kế toán"),
                        org.assertj.core.api.Assertions.tuple("NOT_REGISTERED", "IN_PERSON", ""));

        Path file = folder.resolve("follow-ups.xlsx");
        list("--filter", "ticked", "--system", "tax", "--out", file);
        assertThat(SheetFile.read(file).table("Việc sau gia hạn", "MST"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry(
                                                "Nơi cập nhật",
                                                "Thuế điện tử (Cục Thuế, Bộ Tài chính)")
                                        .containsEntry("Trạng thái", "Đã cập nhật")
                                        .containsEntry("Biết qua", "Điện thoại")
                                        .containsEntry("Ghi chú", "chị Hoa, kế toán")
                                        .containsEntry("Đã đăng ký ở đó?", "cần hỏi khách hàng"));

        assertThat(commands.run("followups", "untick", tax, "--reason", " ").exitCode())
                .isEqualTo(ExitCode.USAGE);
        commands.must("followups", "untick", tax, "--reason", "nhầm khách hàng");
        assertThat(list().json()).containsEntry("total", SYSTEMS - 1);
    }

    private void overdue(Map<String, Object> followUp) throws SQLException {
        assertThat(list("--filter", "overdue").json()).containsEntry("total", 0);
        sql(
                "UPDATE follow_up SET latest = TIMESTAMP WITH TIME ZONE '2020-10-02 10:00:00+00:00' WHERE id = "
                        + followUp.get("id"));
        assertThat(list("--filter", "overdue").list("followUps"))
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it)
                                        .containsEntry("system", "customs")
                                        .containsEntry("overdue", true));
        assertThat(commands.must("followups", "list", "--filter", "overdue").out())
                .contains("Quá hạn", "02/10/2020 17:00");
    }

    private void notice(Map<String, Object> row, Map<String, Object> withoutLead)
            throws IOException {
        Path file = folder.resolve("notice.pdf");
        Commands.Run run =
                commands.must(
                        "--json",
                        "followups",
                        "notice",
                        row.get("renewal"),
                        "--out",
                        file,
                        "--email");
        String old = row.get("oldSerial").toString();
        String fresh = row.get("newSerial").toString();
        String body = run.json().get("body").toString();
        assertThat(body)
                .contains(
                        row.get("taxCode").toString(),
                        "Chứng thư số cũ: số seri",
                        "24 giờ",
                        "4 giờ làm việc",
                        "nên trước 1 ngày làm việc",
                        VietnamTime.formatDate(instant(withoutLead, "latest")))
                .doesNotContain("Ngân hàng điện tử");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            String joined = text.replaceAll("\\s+", "");
            assertThat(joined).contains(old, fresh);
            assertThat(body.replaceAll("\\s+", "")).contains(old, fresh);
            assertThat(text)
                    .contains(
                            "THÔNG BÁO",
                            "Thuế điện tử (Cục Thuế, Bộ",
                            "Bảo hiểm xã hội",
                            VietnamTime.formatDate(instant(row, "renewedAt")))
                    .doesNotContain("Ngân hàng điện tử");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("vi");
        }
    }

    private void contractEnds() throws IOException {
        LocalDate today = VietnamTime.dateOf(Clock.systemUTC().instant());
        Path registry =
                Files.write(
                        folder.resolve("ends.csv"),
                        List.of(
                                "Mã số thuế;Tên thuê bao;Tỉnh/TP;Serial CTS;Ngày hiệu lực;Ngày hết"
                                        + " hạn;Ngày kết thúc hợp đồng;Trạng thái;Điện thoại;Số hợp đồng",
                                end(
                                        "0100109106",
                                        "Sắp hết",
                                        "AA01",
                                        today.plusDays(20),
                                        "Hoạt động"),
                                end(
                                        "0100109107",
                                        "Còn lâu",
                                        "AA02",
                                        today.plusDays(40),
                                        "Hoạt động"),
                                end(
                                        "0100109108",
                                        "Đã hết",
                                        "AA03",
                                        today.minusDays(1),
                                        "Hoạt động"),
                                end(
                                        "0100109109",
                                        "Thu hồi",
                                        "AA04",
                                        today.plusDays(5),
                                        "Thu hồi")));
        commands.must("subscribers", "import", registry);
        Path file = folder.resolve("ends.xlsx");

        Commands.Run run = commands.must("--json", "followups", "contract-ends", "--out", file);

        assertThat(run.list("contracts"))
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it)
                                        .containsEntry("name", "Sắp hết")
                                        .containsEntry("contract", "HĐ-AA01")
                                        .containsEntry("contractEnd", today.plusDays(20).toString())
                                        .containsEntry(
                                                "noticeOn",
                                                today.plusDays(20).minusMonths(1).toString()));
        assertThat(SheetFile.read(file).table("Hợp đồng sắp hết hạn", "MST"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("MST", "0100109106")
                                        .containsEntry("Điện thoại", "0912345678")
                                        .containsEntry(
                                                "Hết hợp đồng",
                                                SheetFile.number(today.plusDays(20))));
        assertThat(
                        commands.must(
                                        "--json",
                                        "followups",
                                        "contract-ends",
                                        "--on",
                                        today.plusDays(15))
                                .list("contracts"))
                .extracting(it -> it.get("name"))
                .containsExactly("Sắp hết", "Còn lâu");
    }

    private static String end(
            String taxCode, String name, String serial, LocalDate contract, String state) {
        return String.join(
                ";",
                taxCode,
                name,
                "Hà Nội",
                serial,
                "15/01/2026",
                "31/12/2028",
                VietnamTime.format(contract),
                state,
                "0912345678",
                "HĐ-" + serial);
    }
}
