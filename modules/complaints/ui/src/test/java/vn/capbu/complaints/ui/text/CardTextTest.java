package vn.capbu.complaints.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.ui.model.CareDesk;
import vn.capbu.complaints.ui.model.TestCare;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SectionContent;
import vn.capbu.desktop.SectionLine;
import vn.capbu.desktop.SectionLine.Tone;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;

/** The cases of a subscriber on its card, on a real database. */
class CardTextTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);
    private static final TaxCode TAX_CODE = TaxCode.parse("0100109106");
    private static final SubscriberId SUBSCRIBER = new SubscriberId(7);

    @TempDir Path folder;

    private TestCare care;

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        care = new TestCare(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        care.close();
        Locale.setDefault(BEFORE);
    }

    private ComplaintCase takeIn(SubscriberId subscriber, String taxCode, String complaint)
            throws Exception {
        return care.desk()
                .openCase()
                .run(
                        TestCare.LAN,
                        new Intake(
                                Channel.HOTLINE,
                                "",
                                null,
                                "complaints",
                                "technical",
                                null,
                                new Intake.Customer(subscriber, taxCode, "Bình Minh", "", ""),
                                complaint));
    }

    private List<ComplaintCase> cases() {
        return care.desk()
                .listCases()
                .ofSubscriber(SUBSCRIBER, TAX_CODE, care.clock().instant(), 50);
    }

    private SectionContent content(List<Long> opened) {
        CareDesk desk = care.care(TestCare.LAN);
        return new CardText(
                        desk.names(care.desk()),
                        Formats.ofConsole(),
                        care.clock().instant(),
                        Map.of())
                .content(cases(), opened::add);
    }

    @Test
    void openOnesStandBeforeClosedOnesAndEachOpensItsCase() throws Exception {
        care.at(MONDAY, "08:00:00");
        long first = takeIn(SUBSCRIBER, "", "Chưa ký được tờ khai").id();
        takeIn(new SubscriberId(8), "0100109107", "Của người khác");
        long second = takeIn(null, TAX_CODE.value(), "Token   báo\nlỗi " + "x".repeat(300)).id();
        care.desk().answerCase().answer(TestCare.LAN, second, "Xong");
        care.desk().answerCase().agree(TestCare.LAN, second, "");
        care.at(MONDAY.plusDays(30), "08:00:00");

        List<Long> opened = new ArrayList<>();
        SectionContent content = content(opened);

        assertThat(content.summary()).isEqualTo("1 đang mở trong 2 vụ việc");
        assertThat(content.lines())
                .extracting(SectionLine::lead)
                .containsExactly("KN00000" + first, "KN00000" + second);
        assertThat(content.lines())
                .extracting(SectionLine::tone)
                .containsExactly(Tone.BAD, Tone.QUIET);
        assertThat(content.lines().get(0).details().get(0))
                .startsWith("tiếp nhận 02/03/2020 08:00")
                .contains("Tổng đài", "quá hạn");
        assertThat(content.lines().get(1).text()).startsWith("Token báo lỗi x").hasSize(160);
        content.lines().forEach(line -> line.deeds().get(0).work().accept(() -> {}));
        assertThat(opened).containsExactly(first, second);
        assertThat(content.lines()).allMatch(line -> line.deeds().get(0).opens());
    }

    @Test
    void aCaseThatWaitsIsReckonedForNow() throws Exception {
        care.at(MONDAY, "08:00:00");
        long id = takeIn(SUBSCRIBER, TAX_CODE.value(), "Chờ hồ sơ").id();
        care.desk()
                .handleCase()
                .pause(
                        TestCare.LAN,
                        id,
                        "customer",
                        care.clock().instant().plusSeconds(864_000),
                        "Ghi âm 1");
        care.at(MONDAY.plusDays(3), "08:00:00");

        assertThat(content(new ArrayList<>()).lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.tone()).isEqualTo(Tone.PLAIN);
                            assertThat(line.details().get(0)).contains("tạm dừng");
                        });
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(cases()).isEmpty();
        assertThat(CardText.none().emptyText()).startsWith("Chưa tiếp nhận");
    }
}
