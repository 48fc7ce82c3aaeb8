package vn.capbu.renewal.ui.view;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.kernel.spi.ReportWriter.Format;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalDiagnosis;
import vn.capbu.renewal.RenewalDiagnosis.AtAuthority;
import vn.capbu.renewal.RenewalDiagnosis.NextStep;
import vn.capbu.renewal.RenewalDiagnosis.OnToken;
import vn.capbu.renewal.RenewalDiagnosis.Presence;
import vn.capbu.renewal.RenewalDiagnosis.Safe;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.ui.model.BenchCommands;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.PinCommands;
import vn.capbu.renewal.ui.model.TestBench;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.model.TokenStory;

/** Benches as they are drawn: in the middle of a run, with a token in every state. */
final class GalleryBench {

    private GalleryBench() {}

    static TestBench bench() {
        return new TestBench(
                new BenchModel(Clock.fixed(TestBench.NOW.plusSeconds(75), ZoneOffset.UTC)));
    }

    /** A bench in the middle of a run, with a token in every state. */
    static void fillWithFourteen(TestBench bench) {
        TokenSerial done = bench.plug(1, "CÔNG TY TNHH THƯƠNG MẠI DỊCH VỤ HOÀNG GIA");
        TokenSerial generating = bench.plug(2, "CÔNG TY CỔ PHẦN XÂY DỰNG VÀ PHÁT TRIỂN ĐẠI NGHĨA");
        TokenSerial writing = bench.plug(3, "DOANH NGHIỆP TƯ NHÂN NGUYỄN THỊ ẾCH");
        TokenSerial queued =
                bench.plug(
                        4,
                        "CÔNG TY TNHH MỘT THÀNH VIÊN ĐẦU TƯ XUẤT NHẬP KHẨU NÔNG SẢN THỰC PHẨM MIỀN TÂY");
        TokenSerial ready = bench.plug(5, "HỢP TÁC XÃ DỊCH VỤ NÔNG NGHIỆP ẤP BẮC");
        bench.plug(6, "CÔNG TY TNHH VẬN TẢI Ỷ LAN");
        TokenSerial wrongPin = bench.plug(7, "CÔNG TY CỔ PHẦN DƯỢC PHẨM TRƯỜNG THỌ");
        TokenSerial pulled = bench.plug(8, "CÔNG TY TNHH CƠ KHÍ QUYẾT THẮNG");
        bench.plug(
                9,
                "CÔNG TY TNHH THỦY SẢN BẠC LIÊU",
                Eligibility.ALREADY_RENEWED,
                Set.of(),
                Set.of());
        bench.plug(
                10,
                "CÔNG TY CỔ PHẦN IN ẤN SAO MAI",
                Eligibility.NOT_ELIGIBLE,
                Set.of(EligibilityRule.E3, EligibilityRule.E4),
                Set.of());
        bench.plug(
                11,
                "CÔNG TY TNHH GỐM SỨ BÁT TRÀNG",
                Eligibility.NEEDS_DECISION,
                Set.of(),
                Set.of());
        bench.plug(12, "?", Eligibility.UNKNOWN_SUBSCRIBER, Set.of(), Set.of());
        bench.plug(
                13,
                "CÔNG TY TNHH DỆT MAY HÒA THỌ",
                Eligibility.ELIGIBLE,
                Set.of(),
                Set.of(TokenFlag.PIN_FINAL_TRY));
        TokenSerial full = bench.plug(14, "CÔNG TY CỔ PHẦN GIÁO DỤC THĂNG LONG");
        bench.look();
        bench.pin(ready);
        bench.begin(done, generating, writing, queued, wrongPin, pulled, full);
        bench.work(done, RenewalActivity.GENERATING_KEY, 60);
        bench.work(full, RenewalActivity.GENERATING_KEY, 52);
        bench.work(done, RenewalActivity.REQUESTING, 51);
        bench.work(full, RenewalActivity.REQUESTING, 46);
        bench.renewed(done);
        bench.failed(full, FailureCause.TOKEN_FULL, false);
        bench.pinRefused(wrongPin, PinTry.WRONG);
        bench.work(generating, RenewalActivity.GENERATING_KEY, 7);
        bench.work(writing, RenewalActivity.WRITING, 1);
        bench.leaveOpen(
                pulled,
                "CÔNG TY TNHH CƠ KHÍ QUYẾT THẮNG",
                RenewalState.ISSUED,
                FailureCause.TOKEN_GONE,
                true);
        bench.failed(pulled, FailureCause.TOKEN_GONE, true);
        bench.pull(pulled);
        bench.look();
        bench.model().select(List.of(wrongPin));
    }

    static BenchPanel panel(BenchModel model) {
        BenchCommands commands = new BenchCommands(model, null, null, null, Runnable::run);
        return new BenchPanel(
                model,
                commands,
                new PinCommands(model, null, null, null),
                Formats.ofConsole(),
                (row, show) ->
                        show.accept(
                                new TokenStory(
                                        List.of(
                                                entry(RenewalState.PREPARED, 20, null),
                                                entry(RenewalState.KEY_GENERATED, 12, null),
                                                entry(
                                                        RenewalState.SENT,
                                                        11,
                                                        FailureCause.AUTHORITY_SILENT)),
                                        diagnosis(row))));
    }

    static ReportWriter writer(Format format) {
        return new ReportWriter() {
            @Override
            public Format format() {
                return format;
            }

            @Override
            public void write(List<TableReport> reports, Path target) {}
        };
    }

    /** As a diagnosis would be without a directory. */
    private static RenewalDiagnosis diagnosis(TokenRow row) {
        Renewal open = row.open();
        if (open == null) {
            return null;
        }
        boolean sent = open.state() == RenewalState.SENT;
        return new RenewalDiagnosis(
                open,
                List.of(entry(open.state(), 11, open.cause())),
                row.isPresent()
                        ? new OnToken("viettel-v4", Presence.THERE, Presence.NOT_SEEN)
                        : OnToken.ABSENT,
                new AtAuthority(
                        sent ? AtAuthority.Kind.NO_DIRECTORY : AtAuthority.Kind.ISSUED, null, ""),
                Safe.OLD_PAIR,
                sent
                        ? NextStep.ASK_SUPERVISOR
                        : row.isPresent() ? NextStep.ENTER_PIN : NextStep.PLUG_IN);
    }

    private static JournalEntry entry(RenewalState state, int secondsAgo, FailureCause cause) {
        Instant at = TestBench.NOW.minusSeconds(secondsAgo);
        return new JournalEntry(
                new java.util.UUID(1, 2), at, state, cause, null, "nguyen.van.a", null);
    }
}
