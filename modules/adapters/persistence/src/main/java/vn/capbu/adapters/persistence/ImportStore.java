package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.subscribers.ColumnMapping;
import vn.capbu.subscribers.ImportChecks;
import vn.capbu.subscribers.ImportChecks.Severity;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.RowProblem.Kind;
import vn.capbu.subscribers.spi.ImportCatalogue;

/** The rules of imports, and the layouts that were imported before. */
final class ImportStore implements ImportCatalogue {

    private final HibernateStorage storage;
    private final Clock clock;

    ImportStore(HibernateStorage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public ImportChecks checks() {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return storage.call(
                Durability.NORMAL, unit -> unit.jdbc(connection -> inForce(connection, today)));
    }

    /** The newest version that is in force; the first one before that. */
    private static ImportChecks inForce(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT version, effective_from FROM import_rules WHERE effective_from <= ? OR version = 1"
                                + " ORDER BY effective_from DESC, version DESC FETCH FIRST 1 ROWS ONLY")) {
            select.setDate(1, Date.valueOf(day));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                int version = rows.getInt("version");
                LocalDate from = rows.getObject("effective_from", LocalDate.class);
                return new ImportChecks(
                        version,
                        from,
                        severities(connection, version),
                        states(connection, version));
            }
        }
    }

    private static Map<Kind, Severity> severities(Connection connection, int version)
            throws SQLException {
        Map<Kind, Severity> severities = new EnumMap<>(Kind.class);
        pairs(
                        connection,
                        "SELECT finding, severity FROM import_check WHERE rules_version = ?",
                        version)
                .forEach(
                        (finding, severity) ->
                                severities.put(Kind.valueOf(finding), Severity.valueOf(severity)));
        return severities;
    }

    private static Map<String, RegistryState> states(Connection connection, int version)
            throws SQLException {
        Map<String, RegistryState> states = new HashMap<>();
        pairs(
                        connection,
                        "SELECT word, state FROM import_state_word WHERE rules_version = ?",
                        version)
                .forEach((word, state) -> states.put(word, RegistryState.valueOf(state)));
        return states;
    }

    private static Map<String, String> pairs(Connection connection, String sql, int version)
            throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, version);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    pairs.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return pairs;
    }

    @Override
    public Optional<ColumnMapping> mapping(String layout) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.jdbc(
                                connection ->
                                        LayoutTable.find(connection, layout)
                                                .map(ImportStore::mappingOf)));
    }

    private static ColumnMapping mappingOf(List<String> names) {
        List<@Nullable RegistryColumn> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(name.isEmpty() ? null : RegistryColumn.valueOf(name));
        }
        return new ColumnMapping(columns);
    }

    @Override
    public void remember(
            String layout, List<String> headers, ColumnMapping mapping, Operator by, Instant at) {
        List<String> names =
                mapping.columns().stream()
                        .map(column -> column == null ? "" : column.name())
                        .toList();
        storage.call(
                Durability.NORMAL,
                unit ->
                        unit.jdbc(
                                connection -> {
                                    LayoutTable.put(
                                            connection, layout, headers, names, by.name(), at);
                                    return layout;
                                }));
    }

    @Override
    public boolean lock() {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.jdbc(
                                connection -> {
                                    try (PreparedStatement select =
                                                    connection.prepareStatement(
                                                            "SELECT id FROM import_lock WHERE id = 1 FOR UPDATE SKIP LOCKED");
                                            ResultSet rows = select.executeQuery()) {
                                        return rows.next();
                                    }
                                }));
    }
}
