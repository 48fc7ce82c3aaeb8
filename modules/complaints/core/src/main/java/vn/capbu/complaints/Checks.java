package vn.capbu.complaints;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.spi.ComplaintRules.CodeList;
import vn.capbu.kernel.VietnamTime;

/** What is checked before a line is written. */
final class Checks {

    private Checks() {}

    static String text(String typed) throws ComplaintException {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new ComplaintException(Reason.NO_TEXT, "");
        }
        return text;
    }

    static String ahead(Instant time, Instant now) throws ComplaintException {
        if (!time.isAfter(now)) {
            throw new ComplaintException(Reason.NOT_AHEAD, time.toString());
        }
        return time.toString();
    }

    /** When the clock of a letter about a case begins: when it came, at the earliest with the intake of the same day. */
    static Instant letter(Instant received, Instant intake, Instant now) throws ComplaintException {
        if (received.isAfter(now)) {
            throw new ComplaintException(Reason.AHEAD, VietnamTime.formatDateTime(received));
        }
        if (!received.isBefore(intake)) {
            return received;
        }
        if (VietnamTime.dateOf(received).isBefore(VietnamTime.dateOf(intake))) {
            throw new ComplaintException(Reason.BEFORE_INTAKE, VietnamTime.formatDateTime(intake));
        }
        return intake;
    }

    static String unit(ComplaintDesk desk, String code) throws ComplaintException {
        if (!desk.rules().isCode(CodeList.UNIT, code)) {
            throw new ComplaintException(Reason.UNKNOWN_UNIT, code);
        }
        return code;
    }

    static String code(ComplaintDesk desk, CodeList list, String code) throws ComplaintException {
        if (!desk.rules().isCode(list, code)) {
            throw new ComplaintException(Reason.UNKNOWN_CODE, code);
        }
        return code;
    }

    /** Facts without those that say nothing. */
    static Map<Fact, String> facts(Object... pairs) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        for (int i = 0; i < pairs.length; i += 2) {
            put(facts, (Fact) pairs[i], pairs[i + 1].toString());
        }
        return facts;
    }

    static void put(Map<Fact, String> facts, Fact fact, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            facts.put(fact, value.toString());
        }
    }
}
