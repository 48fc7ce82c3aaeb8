package vn.capbu.adapters.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** The configured PKCS#11 modules. */
final class TokenModuleStore implements TokenModuleRepository {

    private final HibernateStorage storage;

    TokenModuleStore(HibernateStorage storage) {
        this.storage = storage;
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
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        "from TokenModuleEntity order by place, name",
                                        TokenModuleEntity.class)
                                .getResultList()
                                .stream()
                                .map(row -> row.toModule(environment(unit.session(), row.name)))
                                .toList());
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
