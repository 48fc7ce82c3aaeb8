package vn.capbu.complaints.sla;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.VietnamTime;

/** Writes a log line by line; times are Viet Nam's. */
final class LogBuilder {

    final List<CaseEvent> log = new ArrayList<>();

    static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(VietnamTime.ZONE).toInstant();
    }

    static LogBuilder opened(String received, String unit, Channel channel) {
        LogBuilder builder = new LogBuilder();
        builder.add(
                received,
                EventKind.OPENED,
                Fact.CHANNEL,
                channel.name(),
                Fact.RECEIVED_AT,
                at(received).toString(),
                Fact.POLICY,
                "p",
                Fact.POLICY_VERSION,
                "1",
                Fact.CALENDAR,
                "c",
                Fact.CALENDAR_VERSION,
                "1",
                Fact.UNIT,
                unit);
        return builder;
    }

    LogBuilder add(String time, EventKind kind, Object... facts) {
        return add(at(time), kind, facts);
    }

    LogBuilder add(Instant time, EventKind kind, Object... facts) {
        Map<Fact, String> map = new EnumMap<>(Fact.class);
        for (int i = 0; i < facts.length; i += 2) {
            map.put((Fact) facts[i], facts[i + 1].toString());
        }
        log.add(
                new CaseEvent(
                        log.size() + 1,
                        time,
                        new CaseEvent.Actor("tester", "", "desk"),
                        kind,
                        map));
        return this;
    }

    LogBuilder classified(String time, String caseClass) {
        return add(time, EventKind.CLASSIFIED, Fact.CLASS, caseClass);
    }

    LogBuilder handedOver(String time, String unit) {
        return add(time, EventKind.HANDED_OVER, Fact.UNIT, unit);
    }

    LogBuilder paused(String time, String reason) {
        return add(time, EventKind.PAUSED, Fact.REASON, reason);
    }

    CaseClocks clocks(String now) {
        return new Reckoning(new TestRules()).clocks(log, at(now));
    }
}
