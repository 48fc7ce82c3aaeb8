package vn.capbu.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.SettingsException.Reason;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.SettingsVersions;
import vn.capbu.kernel.spi.Storage.Durability;

/**
 * What holds for every new version of a setting: who may make it, from which day, with which reason and second person; and its line with
 * the audit event that has the old and the new value. The use cases of the features call it; what a version says is theirs. Thread-safe; off
 * the event dispatch thread.
 */
public final class KeepSettings {

    /** Characters of a value in the audit; a list of days may be longer, and the version itself is kept whole. */
    private static final int MOST_SHOWN = 2_000;

    private final Workspace workspace;

    public KeepSettings(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Today in Viet Nam. */
    public LocalDate today() {
        return VietnamTime.dateOf(workspace.clock().instant());
    }

    /**
     * Refuses what no version may be.
     *
     * @throws SettingsException NOT_AN_ADMINISTRATOR, NO_REASON, REASON_TOO_LONG, DATE_PAST, SECOND_PERSON_MISSING or SAME_PERSON
     */
    public void require(Operator operator, SettingsKind kind, SettingsChange change)
            throws SettingsException {
        requireAdministrator(operator);
        if (change.reason().isEmpty()) {
            throw new SettingsException(Reason.NO_REASON, "");
        }
        if (change.reason().length() > SettingsChange.MAX_REASON) {
            throw new SettingsException(
                    Reason.REASON_TOO_LONG, Integer.toString(change.reason().length()));
        }
        if (change.from().isBefore(today())) {
            throw new SettingsException(Reason.DATE_PAST, VietnamTime.format(today()));
        }
        if (!kind.needsSecondPerson()) {
            return;
        }
        if (change.secondPerson().isEmpty()) {
            throw new SettingsException(Reason.SECOND_PERSON_MISSING, "");
        }
        if (change.secondPerson().equalsIgnoreCase(operator.name())) {
            throw new SettingsException(Reason.SAME_PERSON, operator.name());
        }
    }

    /**
     * Refuses everybody else.
     *
     * @throws SettingsException NOT_AN_ADMINISTRATOR
     */
    public static void requireAdministrator(Operator operator) throws SettingsException {
        if (!operator.has(Role.ADMINISTRATOR)) {
            throw new SettingsException(Reason.NOT_AN_ADMINISTRATOR, operator.name());
        }
    }

    /**
     * Refuses a change by somebody who saw another newest version than there is; inside the transaction that keeps the new one.
     *
     * @throws SettingsException CHANGED_MEANWHILE
     */
    public static void requireSeen(int seen, int newest) throws SettingsException {
        if (seen != newest) {
            throw new SettingsException(Reason.CHANGED_MEANWHILE, Integer.toString(newest));
        }
    }

    /** Work that keeps a version, and may refuse. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it, in a transaction. */
        T run() throws SettingsException;
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SettingsException why;

        Refused(SettingsException why) {
            super(why.getMessage(), why, false, false);
            this.why = why;
        }
    }

    /**
     * Runs work in a transaction that is forced to disk; when it refuses, nothing of it is kept.
     *
     * @throws SettingsException as the work
     */
    public <T> T transact(Work<T> work) throws SettingsException {
        Supplier<T> told =
                () -> {
                    try {
                        return work.run();
                    } catch (SettingsException e) {
                        throw new Refused(e);
                    }
                };
        try {
            return workspace.storage().transact(Durability.FORCED, told);
        } catch (Refused e) {
            throw e.why;
        }
    }

    /**
     * Keeps the line of a version and its audit event, in the transaction that is open on this thread.
     *
     * @param name the setting as the audit trail calls it
     * @param differences old and new value by field, see {@link #difference}
     */
    public void keep(
            Operator operator,
            SettingsVersion.Of setting,
            String name,
            SettingsChange change,
            Map<String, String> differences) {
        var now = workspace.clock().instant();
        String second = change.secondPerson();
        workspace
                .storage()
                .port(SettingsVersions.class)
                .add(
                        new SettingsVersion(
                                setting.kind(),
                                setting.subject(),
                                setting.version(),
                                change.from(),
                                operator.name(),
                                second.isEmpty() ? null : second,
                                change.reason(),
                                now));
        Map<String, String> details = new TreeMap<>(differences);
        details.put("version", Integer.toString(setting.version()));
        details.put("inForceFrom", change.from().toString());
        details.put("reason", change.reason());
        if (!second.isEmpty()) {
            details.put("secondPerson", second);
        }
        workspace
                .storage()
                .port(AuditTrail.class)
                .record(
                        new AuditEvent(
                                now, operator.name(), setting.kind().action(), name, details));
    }

    /** Adds a field to the differences when its value is another one. */
    public static void difference(
            Map<String, String> differences,
            String field,
            @Nullable Object before,
            @Nullable Object after) {
        String old = before == null ? "" : before.toString();
        String changed = after == null ? "" : after.toString();
        if (!old.equals(changed)) {
            differences.put(field + ".old", cut(old));
            differences.put(field + ".new", cut(changed));
        }
    }

    private static String cut(String value) {
        return value.length() <= MOST_SHOWN ? value : value.substring(0, MOST_SHOWN) + "…";
    }

    /** Who made the versions of a setting, the oldest first. */
    public List<SettingsVersion> versions(SettingsKind kind, String subject) {
        return workspace.storage().port(SettingsVersions.class).list(kind, subject);
    }
}
