package vn.capbu.complaints.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.charts.ReportDocument;
import vn.capbu.charts.ReportDocument.Part;
import vn.capbu.charts.TimeBars;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.spi.LineText;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;

/** What the papers say of cases in a real database. */
class ComplaintPapersTest {

    private static final Operator LAN =
            new Operator("lan", Set.of(Role.DESK_OPERATOR, Role.SUPERVISOR));
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);

    @TempDir Path folder;

    private final MovingClock clock = new MovingClock();
    private Workspace workspace;
    private ComplaintDesk desk;
    private ComplaintPapers papers;

    @BeforeEach
    void open() throws Exception {
        at(MONDAY, "08:00:00");
        workspace = Workspace.open(new Adapters(), folder.resolve("home"), clock);
        desk = new ComplaintDesk(workspace);
        papers = new ComplaintPapers(desk, true);
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    private void at(LocalDate day, String time) {
        clock.now = day.atTime(LocalTime.parse(time)).atZone(VietnamTime.ZONE).toInstant();
    }

    /** A case with a limit of an hour, answered half an hour too late, with a lunch break between. */
    private long lateCase() throws Exception {
        at(MONDAY, "11:30:00");
        long id = intake();
        at(MONDAY, "14:30:00");
        desk.onBehalfOf("Trưởng phòng Hòa").answerCase().answer(LAN, id, "Đã cập nhật hồ sơ");
        desk.answerCase().explain(LAN, id, "no-staff", "dossier", "");
        desk.answerCase().agree(LAN, id, "");
        return id;
    }

    private long intake() throws Exception {
        return desk.openCase()
                .run(
                        LAN,
                        new Intake(
                                Channel.FAX,
                                "",
                                null,
                                "complaints",
                                "dossier",
                                null,
                                new Intake.Customer(
                                        null, "0100109106", "Hợp tác xã Ỷ Lan", "0912345678", "01"),
                                "Hồ sơ **đã nộp** mà vẫn báo thiếu"))
                .id();
    }

    private CaseView view(long id) throws Exception {
        return desk.showCase().run(LAN, id);
    }

    private static List<String> cells(TableReport table) {
        List<String> all = new ArrayList<>();
        table.rows().forEach(row -> row.forEach(cell -> all.add(words(cell))));
        return all;
    }

    private static String words(Cell cell) {
        return cell instanceof Cell.Text text ? text.text() : cell.toString();
    }

    @Test
    void thePaperOfACaseSaysWhatHappenedAndProvesIt() throws Exception {
        CaseView view = view(lateCase());
        ReportDocument paper = papers.ofCase(view, desk.proveCase().proof(view));

        assertThat(paper.about()).contains(view.summary().number(), "Hợp tác xã Ỷ Lan");
        assertThat(paper.parts())
                .filteredOn(Part.Heading.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(5);
        List<String> facts = cells(paper.tables().get(0));
        assertThat(facts)
                .contains("Hợp tác xã Ỷ Lan", "0100109106", "02/03/2020 14:00:00")
                .anyMatch(text -> text.contains("1:00:00") && text.contains("giờ làm việc"))
                .anyMatch(text -> text.contains("1:30:00") && text.contains("3:00:00"));
        List<String> log = cells(paper.tables().get(2));
        assertThat(log)
                .anyMatch(text -> text.startsWith("lan thay cho Trưởng phòng Hòa · "))
                .contains("Đã cập nhật hồ sơ");
        List<String> proof = cells(paper.tables().get(3));
        for (CaseEvent line : view.log()) {
            String hash = LineText.sha256(view.summary().number(), line);
            assertThat(proof)
                    .contains(LineText.subject(view.summary().number(), line.no()))
                    .anyMatch(text -> text.replace(" ", "").equals(hash));
        }
    }

    @Test
    void itsTimeLineHasEveryClockAndTheBreak() throws Exception {
        CaseView view = view(lateCase());
        ReportDocument paper = papers.ofCase(view, desk.proveCase().proof(view));
        TimeBars bars =
                paper.parts().stream()
                        .filter(Part.Bars.class::isInstance)
                        .map(part -> ((Part.Bars) part).bars())
                        .findFirst()
                        .orElseThrow();

        assertThat(bars.lanes().get(0).bars())
                .extracting(TimeBars.Bar::look)
                .containsExactly(
                        TimeBars.Look.RUNNING,
                        TimeBars.Look.CLOSED,
                        TimeBars.Look.RUNNING,
                        TimeBars.Look.OVER);
        assertThat(bars.lanes()).extracting(TimeBars.Lane::label).contains("Bộ phận hồ sơ");
        assertThat(bars.marks()).hasSize(view.log().size());
    }

    @Test
    void theReportOfAMonthAddsUpAndNamesTheWorst() throws Exception {
        long late = lateCase();
        at(MONDAY.plusDays(1), "09:00:00");
        ReportDocument paper = papers.ofMonth(desk.reportPeriod().run(LAN, YearMonth.of(2020, 3)));

        String number = view(late).summary().number();
        assertThat(paper.about()).contains("03/2020");
        assertThat(paper.tables()).hasSizeGreaterThan(12);
        TableReport worst = paper.tables().get(paper.tables().size() - 1);
        assertThat(cells(worst))
                .contains(number, "02/03/2020 14:00:00 · giờ làm việc", "Thiếu người xử lý");
        String sum = ((Part.Text) paper.parts().get(0)).text();
        assertThat(sum).contains("1").contains("0");
        assertThat(StreamSupport.stream(paper.tables().get(0).rows().spliterator(), false))
                .as("a group and the sum")
                .hasSize(2);
        assertThat(cells(paper.tables().get(0))).contains("Khiếu nại dịch vụ chứng thư số · Hồ sơ");
        assertThat(paper.tables())
                .flatExtracting(ComplaintPapersTest::cells)
                .as("a code is no word")
                .noneMatch(text -> text.contains("complaints") || text.contains("dossier"));
    }

    @Test
    void aPauseIsNamedByItsReason() throws Exception {
        at(MONDAY, "08:00:00");
        long id = intake();
        at(MONDAY, "08:10:00");
        desk.handleCase()
                .pause(LAN, id, "papers", clock.now.plus(Duration.ofDays(1)), "Phiếu thiếu 12");
        at(MONDAY, "09:00:00");
        CaseView view = view(id);

        assertThat(papers.ofCase(view, desk.proveCase().proof(view)).tables())
                .flatExtracting(ComplaintPapersTest::cells)
                .contains(
                        "tạm dừng (Chờ khách hàng bổ sung hồ sơ)",
                        "Chờ khách hàng bổ sung hồ sơ · Phiếu thiếu 12",
                        "Hồ sơ");
    }

    @Test
    void aListHasTheTimeThatCountsAndBothOthers() throws Exception {
        CaseView view = view(lateCase());
        TableReport list = papers.ofList(List.of(view.summary()), clock.instant());
        List<String> headings = list.columns().stream().map(TableReport.Column::heading).toList();
        List<Cell> row = List.copyOf(list.rows().iterator().next());

        assertThat(row.get(headings.indexOf("Tính theo"))).isEqualTo(Cell.text("giờ làm việc"));
        assertThat(row.get(headings.indexOf("Số giây tính vào hạn"))).isEqualTo(Cell.number(5_400));
        assertThat(row.get(headings.indexOf("Số giây theo đồng hồ")))
                .isEqualTo(Cell.number(10_800));
        assertThat(row.get(headings.indexOf("Thời gian làm việc (giây)")))
                .isEqualTo(Cell.number(5_400));
    }

    /** The adapters of the class path. */
    private static final class Adapters implements Services {

        @Override
        public <T> List<T> all(Class<T> spi) {
            return ServiceLoader.load(spi).stream().map(ServiceLoader.Provider::get).toList();
        }
    }

    /** Moves by hand. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
