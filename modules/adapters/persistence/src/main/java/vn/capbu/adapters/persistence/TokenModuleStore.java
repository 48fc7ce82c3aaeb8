package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TryLimit;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** The configured PKCS#11 modules. */
final class TokenModuleStore implements TokenModuleRepository {

    private final HibernateStorage storage;
    private final Clock clock;

    TokenModuleStore(HibernateStorage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public List<TryLimit> tryLimits(String module) {
        return storage.jdbc(connection -> limits(connection).getOrDefault(module, List.of()));
    }

    @Override
    public void addTryLimit(String module, TryLimit limit) {
        storage.<Boolean>jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO module_try_limit (module_name, version, in_force_from,"
                                            + " pin_try_limit) VALUES (?, ?, ?, ?)")) {
                        insert.setString(1, module);
                        insert.setInt(2, limit.version());
                        insert.setObject(3, limit.from());
                        insert.setInt(4, limit.limit());
                        insert.executeUpdate();
                        return Boolean.TRUE;
                    }
                });
    }

    private static Map<String, List<TryLimit>> limits(Connection connection) throws SQLException {
        Map<String, List<TryLimit>> limits = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT module_name, version, in_force_from, pin_try_limit FROM"
                                        + " module_try_limit ORDER BY module_name, version");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                limits.computeIfAbsent(found.getString("module_name"), any -> new ArrayList<>())
                        .add(
                                new TryLimit(
                                        found.getInt("version"),
                                        found.getObject("in_force_from", LocalDate.class),
                                        found.getInt("pin_try_limit")));
            }
        }
        return limits;
    }

    private TokenModule today(TokenModule module, Map<String, List<TryLimit>> limits) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return TryLimit.on(limits.getOrDefault(module.name(), List.of()), today)
                .map(limit -> module.withPinTryLimit(limit.limit()))
                .orElse(module);
    }

    @Override
    public void add(TokenModule module) {
        storage.call(
                Durability.NORMAL,
                unit -> {
                    Integer last =
                            unit.session()
                                    .createSelectionQuery(
                                            "select max(place) from TokenModuleEntity",
                                            Integer.class)
                                    .getSingleResult();
                    insert(unit.session(), module, last == null ? 0 : last + 1);
                    return module;
                });
    }

    @Override
    public void replaceAll(List<TokenModule> modules) {
        storage.call(
                Durability.NORMAL,
                unit -> {
                    for (String entity :
                            List.of("TokenModuleVariableEntity", "TokenModuleEntity")) {
                        unit.session().createMutationQuery("delete from " + entity).executeUpdate();
                    }
                    for (int place = 0; place < modules.size(); place++) {
                        insert(unit.session(), modules.get(place), place);
                    }
                    return modules;
                });
    }

    private static void insert(StatelessSession session, TokenModule module, int place) {
        session.insert(TokenModuleEntity.of(module, place));
        module.environment()
                .forEach(
                        (name, value) ->
                                session.insert(
                                        TokenModuleVariableEntity.of(module.name(), name, value)));
    }

    @Override
    public boolean remove(String name) {
        return storage.call(
                Durability.NORMAL,
                unit -> {
                    unit.session()
                            .createMutationQuery(
                                    "delete from TokenModuleVariableEntity where moduleName = :name")
                            .setParameter("name", name)
                            .executeUpdate();
                    return unit.session()
                                    .createMutationQuery(
                                            "delete from TokenModuleEntity where name = :name")
                                    .setParameter("name", name)
                                    .executeUpdate()
                            > 0;
                });
    }

    @Override
    public List<TokenModule> list() {
        return storage.call(
                Durability.NORMAL,
                unit -> {
                    Map<String, List<TryLimit>> limits = unit.jdbc(TokenModuleStore::limits);
                    return unit
                            .session()
                            .createSelectionQuery(
                                    "from TokenModuleEntity order by place, name",
                                    TokenModuleEntity.class)
                            .getResultList()
                            .stream()
                            .map(row -> row.toModule(environment(unit.session(), row.name)))
                            .map(module -> today(module, limits))
                            .toList();
                });
    }

    private static Map<String, String> environment(StatelessSession session, String module) {
        Map<String, String> environment = new HashMap<>();
        session.createSelectionQuery(
                        "from TokenModuleVariableEntity where moduleName = :module",
                        TokenModuleVariableEntity.class)
                .setParameter("module", module)
                .getResultList()
                .forEach(variable -> environment.put(variable.name, variable.setting));
        return environment;
    }
}
