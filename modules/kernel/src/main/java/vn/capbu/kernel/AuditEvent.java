package vn.capbu.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the audit trail (nhật ký thao tác): who did what to what, and when. Written in the transaction of the change
 * that it tells of; never holds a secret.
 *
 * @param at when
 * @param operator who, by account name
 * @param action what, as verb and noun in lower-case words joined by dots, for example {@code campaign.create}
 * @param subject to what, for example a token serial
 * @param details further facts by name, in the order of their names
 */
public record AuditEvent(
        Instant at, String operator, String action, String subject, Map<String, String> details) {

    /** Name of the detail that says at which machine; the storage adds it where it is missing. */
    public static final String WORKSTATION = "workstation";

    public AuditEvent {
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** An event without further facts. */
    public static AuditEvent of(Instant at, Operator operator, String action, String subject) {
        return new AuditEvent(at, operator.name(), action, subject, Map.of());
    }
}
