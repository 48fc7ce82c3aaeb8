package vn.capbu.rollout.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.LogColumn;
import vn.capbu.rollout.LogProblem.Kind;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberChange;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.Timeline;

/** Rows that tell of renewals done elsewhere. */
final class RenewalRowsOfLog implements LogImport.Rows {

    /** What a row says. */
    private record Fact(
            LocalDate on,
            Channel channel,
            @Nullable CertificateSerial newSerial,
            @Nullable LocalDate registeredOn) {}

    private final Map<LogRow, Fact> facts = new HashMap<>();
    private final Consumer<List<MemberChange>> store;

    RenewalRowsOfLog(Consumer<List<MemberChange>> store) {
        this.store = store;
    }

    @Override
    public void read(LogRow row) {
        LocalDate on = row.pastDay(LogColumn.RENEWED_ON, true);
        Channel channel = row.needed(LogColumn.CHANNEL, Kind.UNKNOWN_CHANNEL, Channel::parse);
        CertificateSerial newSerial =
                row.value(
                        LogColumn.NEW_SERIAL,
                        Kind.NOT_A_CERTIFICATE_SERIAL,
                        CertificateSerial::parse);
        LocalDate registeredOn = row.pastDay(LogColumn.REGISTERED_ON, false);
        if (registeredOn != null && on != null && registeredOn.isBefore(on)) {
            row.refuse(LogColumn.REGISTERED_ON, Kind.REGISTERED_FIRST);
        }
        if (on != null && channel != null && !row.isRefused()) {
            facts.put(row, new Fact(on, channel, newSerial, registeredOn));
        }
    }

    private Fact fact(LogRow row) {
        return Objects.requireNonNull(facts.get(row));
    }

    @Override
    public Object content(LogRow row) {
        return fact(row);
    }

    @Override
    public LogColumn contradiction(Object one, Object other) {
        Fact before = (Fact) one;
        Fact after = (Fact) other;
        if (!before.on().equals(after.on())) {
            return LogColumn.RENEWED_ON;
        }
        return before.channel() != after.channel() ? LogColumn.CHANNEL : LogColumn.NEW_SERIAL;
    }

    @Override
    public @Nullable MemberChange take(LogRow row, Member member, List<MemberEvent> known) {
        Fact fact = fact(row);
        List<MemberEvent> added = new ArrayList<>();
        MemberEvent renewal = Timeline.renewal(member.enteredOn(), known);
        if (renewal == null) {
            added.add(MemberEvent.renewed(fact.on(), fact.channel(), fact.newSerial()));
        } else if (contradicts(row, fact, renewal)) {
            return null;
        }
        LocalDate registeredOn = fact.registeredOn();
        if (registeredOn != null && member.now().standing() != Standing.REGISTERED) {
            added.add(MemberEvent.plain(MemberEvent.Kind.REGISTERED, registeredOn));
        }
        return added.isEmpty() ? null : MemberChange.of(member, known, added, row.line());
    }

    private static boolean contradicts(LogRow row, Fact fact, MemberEvent renewal) {
        if (!fact.on().equals(renewal.day())) {
            row.refuse(
                    LogColumn.RENEWED_ON,
                    Kind.CONTRADICTS_KNOWN,
                    VietnamTime.format(renewal.day()));
        }
        if (fact.channel() != renewal.channel()) {
            row.refuse(LogColumn.CHANNEL, Kind.CONTRADICTS_KNOWN, renewal.channel().name());
        }
        CertificateSerial told = fact.newSerial();
        CertificateSerial knownSerial = renewal.newSerial();
        if (told != null && knownSerial != null && !told.equals(knownSerial)) {
            row.refuse(LogColumn.NEW_SERIAL, Kind.CONTRADICTS_KNOWN, knownSerial.toString());
        }
        return row.isRefused();
    }

    @Override
    public void store(List<MemberChange> changes) {
        store.accept(changes);
    }

    @Override
    public void forget() {
        facts.clear();
    }
}
