package vn.capbu.complaints.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.capbu.complaints.CodeName;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.Rulebook;
import vn.capbu.complaints.sla.Transitions;
import vn.capbu.complaints.spi.ComplaintRules;
import vn.capbu.complaints.spi.ComplaintRules.CodeList;
import vn.capbu.kernel.calendar.BusinessCalendar;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.CalendarHistory;
import vn.capbu.kernel.spi.BusinessCalendars;
import vn.capbu.kernel.spi.Storage;

/** The rules of a database. Versions never change, so each is read once. Thread-safe. */
public final class StoredRules implements Rulebook {

    private final Storage storage;
    private final Map<String, Policy> policies = new ConcurrentHashMap<>();
    private final Map<String, BusinessCalendar> calendars = new ConcurrentHashMap<>();
    private final Map<String, CalendarEdition> newest = new ConcurrentHashMap<>();
    private final Map<CodeList, List<CodeName>> codes = new ConcurrentHashMap<>();
    private final Map<String, Transitions> transitions = new ConcurrentHashMap<>();

    public StoredRules(Storage storage) {
        this.storage = storage;
    }

    private ComplaintRules port() {
        return storage.port(ComplaintRules.class);
    }

    @Override
    public Policy policy(String code, int version) {
        Policy known = policies.get(key(code, version));
        if (known == null) {
            readPolicies();
            known = policies.get(key(code, version));
        }
        if (known == null) {
            throw new IllegalArgumentException("no policy " + key(code, version));
        }
        return known;
    }

    private void readPolicies() {
        port().policies().forEach(one -> policies.put(key(one.code(), one.version()), one));
    }

    @Override
    public BusinessCalendar calendar(String code, int version) {
        BusinessCalendar known = calendars.get(key(code, version));
        if (known == null) {
            known = CalendarHistory.calendar(editions(code), version);
            calendars.put(key(code, version), known);
        }
        return known;
    }

    @Override
    public List<LocalDate> unconfirmed(String code, int version, LocalDate from, LocalDate to) {
        return newest.computeIfAbsent(
                        key(code, version),
                        key ->
                                editions(code).stream()
                                        .filter(one -> one.version() <= version)
                                        .max(Comparator.comparingInt(CalendarEdition::version))
                                        .orElseThrow(
                                                () ->
                                                        new IllegalArgumentException(
                                                                "no calendar " + key)))
                .unconfirmed(from, to);
    }

    private static String key(String code, int version) {
        return code + " v" + version;
    }

    private List<CalendarEdition> editions(String code) {
        return storage.port(BusinessCalendars.class).versions(code);
    }

    /** Number of the newest version of a calendar. */
    public int newestCalendar(String code) {
        return storage.port(BusinessCalendars.class).newest(code);
    }

    /** The version of a policy in force on a day, in Viet Nam. */
    public Optional<Policy> inForce(String code, LocalDate day) {
        if (port().count() != policies.size()) {
            readPolicies();
        }
        return policies.values().stream()
                .filter(one -> one.code().equals(code) && !one.inForceFrom().isAfter(day))
                .max(Comparator.comparing(Policy::inForceFrom).thenComparingInt(Policy::version));
    }

    /** What may happen in which state. */
    public Transitions transitions() {
        return transitions.computeIfAbsent("", key -> new Transitions(port().transitions()));
    }

    /** A list of codes. */
    public List<CodeName> codes(CodeList list) {
        return codes.computeIfAbsent(list, one -> port().codes(one));
    }

    /** Whether a code is in a list. */
    public boolean isCode(CodeList list, String code) {
        return codes(list).stream().anyMatch(one -> one.code().equals(code));
    }
}
