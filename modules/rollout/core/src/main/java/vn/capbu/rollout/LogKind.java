package vn.capbu.rollout;

import java.util.EnumSet;
import java.util.Set;

/** Sorts of logs that are imported. The names are kept in the database. */
@SuppressWarnings("ImmutableEnumChecker") // what the lists hold never changes
public enum LogKind {
    /** Renewals done elsewhere. */
    RENEWALS(
            EnumSet.of(
                    LogColumn.CERTIFICATE_SERIAL,
                    LogColumn.TAX_CODE,
                    LogColumn.RENEWED_ON,
                    LogColumn.CHANNEL,
                    LogColumn.NEW_SERIAL,
                    LogColumn.REGISTERED_ON),
            EnumSet.of(LogColumn.RENEWED_ON, LogColumn.CHANNEL)),
    /** Calls, and what came of them. */
    CALLS(
            EnumSet.of(
                    LogColumn.CERTIFICATE_SERIAL,
                    LogColumn.TAX_CODE,
                    LogColumn.CALLED_ON,
                    LogColumn.OUTCOME,
                    LogColumn.BEST_TIME,
                    LogColumn.PROMISED_ON,
                    LogColumn.NOTE),
            EnumSet.of(LogColumn.CALLED_ON, LogColumn.OUTCOME));

    private final Set<LogColumn> columns;
    private final Set<LogColumn> needed;

    LogKind(Set<LogColumn> columns, Set<LogColumn> needed) {
        this.columns = Set.copyOf(columns);
        this.needed = Set.copyOf(needed);
    }

    /** The columns that mean something. */
    public Set<LogColumn> columns() {
        return columns;
    }

    /** The columns that must be there; beside them the serial number or the tax code. */
    public Set<LogColumn> needed() {
        return needed;
    }
}
