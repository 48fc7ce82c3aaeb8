package vn.capbu.complaints.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of a case.
 *
 * @param no its place in the log, from 1
 * @param at when; never before the line above it
 * @param actor who
 * @param kind what
 * @param facts further facts
 */
public record CaseEvent(int no, Instant at, Actor actor, EventKind kind, Map<Fact, String> facts) {

    public CaseEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
        Map<Fact, String> sorted = new EnumMap<>(Fact.class);
        sorted.putAll(facts);
        facts = Collections.unmodifiableMap(sorted);
    }

    /**
     * Who acted.
     *
     * @param operator account name
     * @param forWhom for whom, where it was written down for somebody else; possibly empty
     * @param workstation name of the machine
     */
    public record Actor(String operator, String forWhom, String workstation) {}

    /** A fact; null when the line doesn't say it. */
    public @Nullable String fact(Fact fact) {
        return facts.get(fact);
    }

    /**
     * A fact that such a line always says.
     *
     * @throws IllegalArgumentException when it doesn't: the log is damaged
     */
    public String required(Fact fact) {
        String value = facts.get(fact);
        if (value == null) {
            throw new IllegalArgumentException(kind + " without " + fact + ", line " + no);
        }
        return value;
    }

    /** An instant; null when the line doesn't say it. */
    public @Nullable Instant instant(Fact fact) {
        String value = facts.get(fact);
        return value == null ? null : Instant.parse(value);
    }

    /** A number; null when the line doesn't say it. */
    public @Nullable Integer number(Fact fact) {
        String value = facts.get(fact);
        return value == null ? null : Integer.valueOf(value);
    }
}
