package vn.capbu.renewal.custody;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnamTime;

/** Puts together what the papers say. Names are those of the day of the paper, so that a second print is like the first. */
final class Papers {

    private final CustodyDesk desk;

    Papers(CustodyDesk desk) {
        this.desk = desk;
    }

    ReceiptPaper receipt(DropOff dropOff) {
        LocalDate day = VietnamTime.dateOf(dropOff.receivedAt());
        return new ReceiptPaper(
                dropOff.number(),
                dropOff.receivedAt(),
                dropOff.operator(),
                dropOff.desk(),
                dropOff.bearer(),
                dropOff.mandate(),
                dropOff.keyGenerationConsent(),
                dropOff.pin(),
                systems(dropOff.systems(), day),
                dropOff.remarks(),
                dropOff.items().stream().map(item -> line(item, day)).toList());
    }

    private ReceiptPaper.Line line(CustodyItem item, LocalDate day) {
        ReceivedToken received = item.received();
        return new ReceiptPaper.Line(
                item.place(),
                item.token(),
                received.label(),
                received.deviceVersion(),
                received.taxCode(),
                received.subscriberName(),
                conditions(received.condition(), day),
                received.condition().note(),
                received.accessories(),
                received.shelf());
    }

    LabelSheet labels(DropOff dropOff) {
        return new LabelSheet(
                dropOff.number(),
                dropOff.receivedAt(),
                dropOff.items().stream().map(Papers::label).toList());
    }

    private static LabelSheet.Label label(CustodyItem item) {
        return new LabelSheet.Label(
                item.place(),
                item.token(),
                item.received().taxCode(),
                item.received().subscriberName(),
                item.received().shelf());
    }

    MinutesPaper minutes(HandOver handOver) {
        LocalDate day = VietnamTime.dateOf(handOver.at());
        List<CustodyItem> items = handOver.items();
        return new MinutesPaper(
                handOver.number(),
                handOver.at(),
                handOver.operator(),
                handOver.desk(),
                handOver.recipient(),
                handOver.mandate(),
                handOver.proof(),
                items.stream().map(CustodyItem::slip).distinct().toList(),
                systems(handOver.systems(), day),
                handOver.setAside(),
                handOver.decision(),
                handOver.remarks(),
                java.util.stream.IntStream.range(0, items.size())
                        .mapToObj(i -> line(i + 1, items.get(i), day))
                        .toList());
    }

    private MinutesPaper.Line line(int place, CustodyItem item, LocalDate day) {
        return new MinutesPaper.Line(
                place,
                item.slip(),
                item.token(),
                item.received().taxCode(),
                item.received().subscriberName(),
                outcome(item),
                change(item),
                conditions(item.condition(), day),
                item.condition().note(),
                item.received().accessories());
    }

    /** What became of it: where it was before it was ready, or before its return. */
    private CustodyState outcome(CustodyItem item) {
        CustodyState outcome = CustodyState.RECEIVED;
        for (CustodyMove move : desk.repository().history(item.token())) {
            boolean back = move.to() == CustodyState.READY || move.to() == CustodyState.RETURNED;
            if (move.slip().equals(item.slip()) && !back) {
                outcome = move.to();
            }
        }
        return outcome;
    }

    private MinutesPaper.@Nullable Change change(CustodyItem item) {
        CertificateChange change = item.change();
        return change == null
                ? null
                : new MinutesPaper.Change(
                        change.oldSerial(),
                        change.oldNotBefore(),
                        change.oldNotAfter(),
                        change.newSerial(),
                        change.newNotBefore(),
                        change.newNotAfter(),
                        shortfall(item.renewal()));
    }

    private long shortfall(@Nullable UUID renewal) {
        return Optional.ofNullable(renewal)
                .flatMap(desk.tokens().journal()::find)
                .map(it -> it.plan().residualShortfallDays())
                .orElse(0L);
    }

    private List<UpdateTarget> systems(Collection<String> codes, LocalDate day) {
        return desk.catalogue().systems(day).stream()
                .filter(it -> codes.isEmpty() || codes.contains(it.code()))
                .toList();
    }

    private List<ConditionKind> conditions(TokenCondition condition, LocalDate day) {
        return desk.catalogue().conditions(day).stream()
                .filter(it -> condition.codes().contains(it.code()))
                .toList();
    }
}
