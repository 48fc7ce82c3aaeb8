package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.ChangeRules;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.spi.BusinessCalendars;

/** Cases as commands, from intake to the proof of their history, on a database of its own. */
class ComplaintsCommandTest {

    @TempDir Path folder;

    private Commands commands;

    @BeforeEach
    void setUp() {
        commands = new Commands(folder.resolve("home"));
    }

    private Commands.Run open(String policy, String caseClass) {
        return commands.must(
                "complaints",
                "open",
                "--channel",
                "hotline",
                "--policy",
                policy,
                "--class",
                caseClass,
                "--customer",
                "Công ty Phở Thìn",
                "--contact",
                "0912345678",
                "--province",
                "Hà Nội",
                "--received-at",
                "2020-03-02T01:00:00Z",
                "Không ký được tờ khai",
                "--json");
    }

    @Test
    void rulesAreShownChangedAndCheckedAsFiles() throws Exception {
        open("complaints", "service");
        Path file = folder.resolve("requests.json");
        String shown = commands.must("policy", "show", "requests").out();
        Files.writeString(file, shown.replace("\"rounds\" : 3", "\"rounds\" : 2"));
        assertThat(load("policy", file).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(commands.must("policy", "show", "requests", "--json").json())
                .containsEntry("version", 2)
                .containsEntry("rounds", 2);
        assertThat(load("policy", file).exitCode()).as("made of version 1").isNotEqualTo(0);
        Files.writeString(file, "{\"code\": \"x\"}");
        assertThat(load("policy", file).err()).contains("vietnamese");

        Files.writeString(
                file,
                shown.replace("\"code\" : \"requests\"", "\"code\" : \"partners\"")
                        .replace("\"version\" : 1", "\"version\" : 0"));
        assertThat(load("policy", file).exitCode()).as("a policy of one's own").isZero();
        assertThat(commands.must("policy", "versions", "partners").out()).contains("01/01/2040");

        String days = commands.must("calendar", "show", "--version", "1").out();
        assertThat(days).contains("MAKE_UP");
        Files.writeString(file, days.replaceFirst("\"17:30:00\"", "\"16:30:00\""));
        Commands.Run loaded = load("calendar", file);
        assertThat(loaded.exitCode()).as(loaded.err()).isZero();
        assertThat(commands.must("calendar", "show", "--version", "2").out()).contains("16:30");
        Files.writeString(file, days.replace("2019-01-05", "2019-01-12"));
        assertThat(load("calendar", file).exitCode()).as("made of version 1").isNotEqualTo(0);
        assertThat(commands.must("audit", "daily").out()).contains("head-");
        assertThat(commands.must("audit", "daily").out()).doesNotContain("head-");
        assertThat(commands.must("audit", "verify", "--json").json())
                .containsEntry("findings", List.of());
    }

    @Test
    void casesThatWereLeftOnAnOlderCalendarAreMovedByCommand() throws Exception {
        open("complaints", "service");
        try (Workspace workspace =
                Workspace.open(
                        new ServiceLoaderServices(), folder.resolve("home"), Clock.systemUTC())) {
            ComplaintDesk desk = new ComplaintDesk(workspace);
            CalendarEdition newest =
                    desk.administerRules().calendars(BusinessCalendars.VIETNAM).get(0);
            desk.changeRules()
                    .addCalendar(
                            Operator.ofOperatingSystem(),
                            ChangeRules.swapped(
                                    newest,
                                    LocalDate.of(2026, 12, 3),
                                    LocalDate.of(2026, 12, 6),
                                    "Mất điện",
                                    LocalDate.of(2026, 12, 1)));
        }
        assertThat(commands.must("calendar", "recompute", "--json").json())
                .containsEntry("cases", 1);
        assertThat(commands.must("calendar", "recompute", "--json").json())
                .as("once")
                .containsEntry("cases", 0);
    }

    private Commands.Run load(String what, Path file) {
        return commands.run(
                what,
                "load",
                file.toString(),
                "--from",
                "2040-01-01",
                "--reason",
                "Họp tháng",
                "--second-person",
                "Bình");
    }

    @Test
    void aCaseIsOpenedHandledExplainedClosedAndProved() {
        assertThat(open("requests", "incident-3").json())
                .containsEntry("number", "KN000001")
                .containsEntry("deadline", "2020-03-04T01:00:00Z")
                .containsEntry("similar", List.of());
        assertThat(open("complaints", "service").json())
                .containsEntry("deadline", "2020-03-11T10:30:00Z")
                .containsEntry("similar", List.of("KN000001"));
        commands.must("complaints", "hand-over", "1", "cntt");
        assertThat(
                        commands.must("complaints", "list", "--queue", "overdue", "--json")
                                .list("cases"))
                .hasSize(2);

        Commands.Run explained = commands.must("sla", "explain", "KN000001", "--json");
        List<Map<String, Object>> segments = explained.list("segments");
        assertThat(segments.get(0))
                .containsEntry("from", "2020-03-02T01:00:00Z")
                .containsEntry("run", "RUNNING")
                .containsEntry("unit", "ctkv");
        assertThat(explained.json())
                .containsEntry("outcome", "BREACHED")
                .containsEntry("charged", "ctkv");
        assertThat(commands.must("sla", "explain", "1").out()).contains("tính theo giờ đồng hồ");

        commands.must("complaints", "answer", "1", "Đã cài lại");
        assertThat(commands.must("complaints", "agree", "1", "--json").json())
                .containsEntry("state", "AGREED");
        Commands.Run refused = commands.run("complaints", "close", "1");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("--breach-reason");
        Commands.Run half = commands.run("complaints", "close", "1", "--breach-reason", "no-staff");
        assertThat(half.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(half.err()).contains("--breach-reason và --root-cause phải đi cùng nhau");
        commands.must(
                "complaints",
                "close",
                "1",
                "--breach-reason",
                "no-staff",
                "--root-cause",
                "software");
        assertThat(commands.must("complaints", "show", "1").out()).contains("Tiếp nhận", "Đóng");
        assertThat(
                        commands.must(
                                        "complaints",
                                        "report",
                                        "--from",
                                        "2020-03-01",
                                        "--to",
                                        "2099-12-31",
                                        "--by",
                                        "root-cause",
                                        "--json")
                                .list("rows"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("key", "software"));

        assertThat(commands.must("audit", "sign").out()).contains("head-");
        assertThat(commands.must("audit", "verify", "--json").json())
                .containsEntry("findings", List.of())
                .containsEntry("signedHeads", 1);
    }

    @Test
    void aCaseAndAMonthAreWrittenAsFiles() throws Exception {
        open("requests", "incident-3");
        for (String name : List.of("ds.pdf", "ds.xlsx")) {
            Path list = folder.resolve(name);
            commands.must("complaints", "list", "--out", list);
            assertThat(list).isNotEmptyFile();
        }
        Path paper = folder.resolve("KN000001.pdf");
        commands.must("complaints", "show", "1", "--out", paper);
        assertThat(Files.readAllBytes(paper))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        commands.must("complaints", "answer", "1", "xong");
        commands.must("complaints", "agree", "1");
        commands.must(
                "complaints",
                "close",
                "1",
                "--breach-reason",
                "no-staff",
                "--root-cause",
                "software");
        for (String name : List.of("thang.pdf", "thang.xlsx")) {
            Path file = folder.resolve(name);
            commands.must(
                    "complaints",
                    "report",
                    "--month",
                    YearMonth.from(VietnamTime.dateOf(Clock.systemUTC().instant())),
                    "--out",
                    file);
            assertThat(file).isNotEmptyFile();
        }
        assertThat(commands.run("complaints", "report", "--month", "2020-03").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(
                        commands.run(
                                        "complaints",
                                        "report",
                                        "--month",
                                        "2020-03",
                                        "--out",
                                        folder.resolve("x.doc"))
                                .err())
                .contains(".xlsx");
    }

    @Test
    void aServerOfTimeStampsIsChosenAndLeft() throws Exception {
        assertThat(commands.must("authority", "time-stamps").out()).contains("không được đóng dấu");
        assertThat(
                        commands.run("authority", "time-stamps", "--url", "http://127.0.0.1:1/")
                                .exitCode())
                .isEqualTo(ExitCode.USAGE);
        Path notCertificates = Files.writeString(folder.resolve("ca.pem"), "x");
        assertThat(
                        commands.run(
                                        "authority",
                                        "time-stamps",
                                        "--url",
                                        "http://127.0.0.1:1/",
                                        "--ca",
                                        notCertificates)
                                .exitCode())
                .isNotEqualTo(ExitCode.OK);
        commands.must("authority", "time-stamps", "--none");
    }

    @Test
    void aStepForSomebodyElseAndTheKindOfTimeAreSaid() {
        open("complaints", "dossier");
        commands.must(
                "complaints", "answer", "1", "Đã bổ sung", "--for", "Trưởng phòng Hòa", "--json");
        assertThat(commands.must("complaints", "show", "1").out())
                .contains("thay cho Trưởng phòng Hòa");
        assertThat(commands.must("complaints", "list").out()).contains("giờ làm việc");
        assertThat(commands.must("complaints", "list", "--json").list("cases"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("time", "BUSINESS"));
    }

    @Test
    void theRegulatorsTimeCountsFromTheDayOfItsLetter() {
        open("complaints", "service");
        assertThat(regulator("2020-03-01").err()).contains("02/03/2020 08:00");
        assertThat(regulator("2098-01-01").err()).contains("01/01/2098");
        assertThat(regulator("2020-03-05").exitCode()).isEqualTo(ExitCode.OK);

        assertThat(commands.must("sla", "explain", "1", "--json").list("promises"))
                .singleElement()
                .satisfies(
                        due ->
                                assertThat(due)
                                        .containsEntry("kind", "REGULATOR")
                                        .containsEntry("from", "2020-03-04T17:00:00Z"));
        assertThat(commands.must("sla", "explain", "1").out())
                .contains("Nhận văn bản của cơ quan quản lý 05/03/2020 00:00")
                .contains("hạn trả lời 01/12/2099 07:00");
        assertThat(commands.must("complaints", "show", "1").out())
                .contains("nhận văn bản 05/03/2020 00:00");
    }

    private Commands.Run regulator(String received) {
        return commands.run(
                "complaints",
                "regulator",
                "1",
                "CV 12",
                "--received",
                received,
                "--due",
                "2099-12-01T00:00:00Z");
    }

    @Test
    void aClassIsSuggestedByTheWords() {
        assertThat(
                        commands.must(
                                        "complaints",
                                        "open",
                                        "--channel",
                                        "FAX",
                                        "--customer",
                                        "Ỷ Lan",
                                        "--json",
                                        "Cắm token không nhận, hỏi bảo hành")
                                .json())
                .containsEntry("suggestedClasses", List.of("technical", "service"));
    }

    @Test
    void closedCasesAreSampledAndScored() {
        open("requests", "incident-3");
        commands.must("complaints", "answer", "1", "xong");
        commands.must("complaints", "agree", "1");
        commands.must(
                "complaints",
                "close",
                "1",
                "--breach-reason",
                "no-staff",
                "--root-cause",
                "software");
        commands.must(
                "complaints",
                "audit",
                "plan",
                "Cả kỳ",
                "--from",
                "2020-01-01",
                "--to",
                "2099-12-31",
                "--method",
                "breaches");
        assertThat(commands.must("complaints", "audit", "show", "1").out())
                .contains("KN000001", "mọi vụ quá hạn");
        // whoever runs the commands worked on the case
        assertThat(commands.run("complaints", "audit", "review", "1", "1").err())
                .contains("không được chấm");
        assertThat(
                        commands.run("complaints", "audit", "review", "1", "1", "--mark", "answer")
                                .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(
                        commands.must(
                                        "complaints",
                                        "audit",
                                        "act",
                                        "1",
                                        "1",
                                        "Đào tạo lại",
                                        "--who",
                                        "Tổ CSKH",
                                        "--due",
                                        "2099-12-31",
                                        "--json")
                                .list("actions"))
                .hasSize(1);
        commands.must("complaints", "audit", "done", "1", "đã đào tạo");
        assertThat(commands.must("complaints", "audit", "actions", "--json").list("actions"))
                .isEmpty();
        assertThat(commands.must("complaints", "audit", "calibrate", "1", "a", "b").out())
                .contains("Cùng chấm 0 vụ");
    }

    @Test
    void whatIsntThereIsSaid() {
        assertThat(commands.run("complaints", "show", "KN000009").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(commands.run("sla", "explain", "abc").err()).contains("KN000123");
        assertThat(commands.run("complaints", "list", "--queue", "unit").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }
}
