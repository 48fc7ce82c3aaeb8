package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.spi.SavedSearchRepository;

/** Saved searches and their filters. */
final class SavedSearchStore implements SavedSearchRepository {

    private enum Kind {
        PROVINCE,
        VERSION,
        STATE,
        CHANNEL,
        FACT
    }

    private final HibernateStorage storage;

    SavedSearchStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<SavedSearch> all() {
        return storage.jdbc(
                connection -> {
                    Map<String, Filters> filters = filters(connection);
                    List<SavedSearch> all = new ArrayList<>();
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT name_key, name, search_text FROM saved_search ORDER BY name_key");
                            ResultSet found = select.executeQuery()) {
                        while (found.next()) {
                            Filters own =
                                    filters.getOrDefault(
                                            found.getString("name_key"), new Filters());
                            all.add(
                                    new SavedSearch(
                                            found.getString("name"),
                                            found.getString("search_text"),
                                            own.toFilters()));
                        }
                    }
                    return all;
                });
    }

    /** The rows of one search. */
    private static final class Filters {
        final Map<Kind, Set<String>> sets = new HashMap<>();
        final Map<String, Set<String>> facts = new HashMap<>();

        SearchFilters toFilters() {
            return new SearchFilters(
                    set(Kind.PROVINCE),
                    set(Kind.VERSION),
                    set(Kind.STATE).stream()
                            .map(RegistryState::valueOf)
                            .collect(Collectors.toSet()),
                    set(Kind.CHANNEL),
                    facts);
        }

        private Set<String> set(Kind kind) {
            return sets.getOrDefault(kind, Set.of());
        }
    }

    private static Map<String, Filters> filters(Connection connection) throws SQLException {
        Map<String, Filters> all = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT name_key, kind, fact, setting FROM saved_search_filter");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                Filters filters =
                        all.computeIfAbsent(found.getString("name_key"), key -> new Filters());
                Kind kind = Kind.valueOf(found.getString("kind"));
                String setting = found.getString("setting");
                if (kind == Kind.FACT) {
                    filters.facts
                            .computeIfAbsent(found.getString("fact"), it -> new HashSet<>())
                            .add(setting);
                } else {
                    filters.sets.computeIfAbsent(kind, it -> new HashSet<>()).add(setting);
                }
            }
        }
        return all;
    }

    @Override
    public void put(SavedSearch search) {
        storage.<Boolean>jdbc(
                connection -> {
                    delete(connection, search.key());
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO saved_search (name_key, name, search_text) VALUES (?, ?, ?)")) {
                        insert.setString(1, search.key());
                        insert.setString(2, search.name());
                        insert.setString(3, search.text());
                        insert.executeUpdate();
                    }
                    insertFilters(connection, search);
                    return Boolean.TRUE;
                });
    }

    private static void insertFilters(Connection connection, SavedSearch search)
            throws SQLException {
        SearchFilters filters = search.filters();
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO saved_search_filter (name_key, kind, fact, setting) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, search.key());
            add(insert, Kind.PROVINCE, filters.provinces());
            add(insert, Kind.VERSION, filters.deviceVersions());
            add(
                    insert,
                    Kind.STATE,
                    filters.states().stream().map(Enum::name).collect(Collectors.toSet()));
            add(insert, Kind.CHANNEL, filters.channels());
            for (Map.Entry<String, Set<String>> fact : filters.facts().entrySet()) {
                for (String value : fact.getValue()) {
                    add(insert, Kind.FACT, fact.getKey(), value);
                }
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, Kind kind, Set<String> settings)
            throws SQLException {
        for (String setting : settings) {
            add(insert, kind, "", setting);
        }
    }

    private static void add(PreparedStatement insert, Kind kind, String fact, String setting)
            throws SQLException {
        insert.setString(2, kind.name());
        insert.setString(3, fact);
        insert.setString(4, setting);
        insert.addBatch();
    }

    @Override
    public boolean remove(String key) {
        return storage.jdbc(connection -> delete(connection, key));
    }

    private static boolean delete(Connection connection, String key) throws SQLException {
        try (PreparedStatement filters =
                        connection.prepareStatement(
                                "DELETE FROM saved_search_filter WHERE name_key = ?");
                PreparedStatement search =
                        connection.prepareStatement(
                                "DELETE FROM saved_search WHERE name_key = ?")) {
            filters.setString(1, key);
            filters.executeUpdate();
            search.setString(1, key);
            return search.executeUpdate() > 0;
        }
    }
}
