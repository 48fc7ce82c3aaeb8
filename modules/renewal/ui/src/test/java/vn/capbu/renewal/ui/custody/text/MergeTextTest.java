package vn.capbu.renewal.ui.custody.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Merge;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.CustodyTransition;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.ui.custody.model.CatalogueMerge;

class MergeTextTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MergeText words = new MergeText(new Formats(VIETNAMESE));

    @BeforeAll
    static void speakVietnamese() {
        Locale.setDefault(VIETNAMESE);
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    private static CustodyEdition edition(
            int idle, boolean supervisor, String condition, LeadTime lead) {
        return new CustodyEdition(
                new CustodyRules(
                        1,
                        LocalDate.EPOCH,
                        idle,
                        7,
                        List.of(
                                new CustodyTransition(
                                        CustodyState.RECEIVED,
                                        CustodyState.READY,
                                        true,
                                        supervisor))),
                List.of(new ConditionKind("bent", condition, "Bent", true)),
                List.of(
                        UpdateTarget.begun("tax", LocalDate.EPOCH)
                                .changed("Thuế", "Tax", lead, "", "")));
    }

    @Test
    void eachFieldThatBothChangedIsNamedWithBothValues() {
        CatalogueMerge merge =
                new CatalogueMerge(
                        edition(3, false, "Cong", LeadTime.NONE),
                        edition(5, true, "Cong đầu", new LeadTime(2, LeadTime.Unit.WORKING_DAYS)),
                        new CustodyEdition(
                                new CustodyRules(2, LocalDate.EPOCH, 4, 7, List.of()),
                                edition(4, false, "Cong vênh", LeadTime.NONE).conditions(),
                                edition(4, false, "", new LeadTime(4, LeadTime.Unit.CLOCK_HOURS))
                                        .systems()));

        Merge told =
                words.ofRules(
                        merge.conflicts(),
                        Optional.of(
                                new AuditEvent(
                                        Instant.parse("2020-10-01T02:00:00Z"),
                                        "giám",
                                        "custody.rules",
                                        "2020-10-01",
                                        Map.of())));

        assertThat(told.who()).isEqualTo("giám");
        assertThat(told.when()).contains("01/10/2020").contains("09:00");
        assertThat(told.lines())
                .containsExactlyInAnyOrder(
                        new Merge.Line("Quá hạn nếu chưa làm xong sau số ngày", "5", "4"),
                        new Merge.Line(
                                "Mới nhận → Sẵn sàng trả",
                                "Cho phép · cần lý do · chỉ giám sát viên",
                                ""),
                        new Merge.Line(
                                "Tình trạng bent",
                                "Cong đầu · Bent · hư hỏng",
                                "Cong vênh · Bent · hư hỏng"),
                        new Merge.Line(
                                "Hệ thống tax",
                                "Thuế · Tax · 2 ngày làm việc",
                                "Thuế · Tax · 4 giờ"));
    }
}
