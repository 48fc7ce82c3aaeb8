package vn.capbu.adapters.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.spi.CustodyCatalogue;

/** The seeded data of the custody. Each list has at most one version of a row in force on a day. */
final class CustodyCatalogueStore implements CustodyCatalogue {

    private final HibernateStorage storage;

    CustodyCatalogueStore(HibernateStorage storage) {
        this.storage = storage;
    }

    /** In force on the day; before the whole list began, it is as it was on its first day. */
    private static String inForce(String entity) {
        return "from "
                + entity
                + " e where (e.validTo is null or e.validTo >= :day) and (e.validFrom <= :day"
                + " or e.validFrom = (select min(o.validFrom) from "
                + entity
                + " o)) order by e.place";
    }

    @Override
    public CustodyRules rules(LocalDate day) {
        return storage.call(
                Durability.NORMAL, unit -> rules(unit.session(), inForce(unit.session(), day)));
    }

    private static CustodyRules rules(StatelessSession session, CustodyRulesEntity rules) {
        return rules.toRules(
                session
                        .createSelectionQuery(
                                "from CustodyTransitionEntity where rulesVersion = :version",
                                CustodyTransitionEntity.class)
                        .setParameter("version", rules.version)
                        .getResultList()
                        .stream()
                        .map(CustodyTransitionEntity::toTransition)
                        .toList());
    }

    private static CustodyRulesEntity inForce(StatelessSession session, LocalDate day) {
        List<CustodyRulesEntity> versions = newestFirst(session);
        return versions.stream()
                .filter(it -> !it.effectiveFrom.isAfter(day))
                .findFirst()
                .orElseGet(() -> versions.get(versions.size() - 1));
    }

    private static List<CustodyRulesEntity> newestFirst(StatelessSession session) {
        return session.createSelectionQuery(
                        "from CustodyRulesEntity order by effectiveFrom desc, version desc",
                        CustodyRulesEntity.class)
                .getResultList();
    }

    @Override
    public List<CustodyRules> versions() {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        newestFirst(unit.session()).stream()
                                .map(version -> rules(unit.session(), version))
                                .toList());
    }

    @Override
    public Optional<LocalDate> lastBegin(Part part, String code) {
        return storage.call(
                Durability.NORMAL,
                unit -> {
                    if (part == Part.RULES) {
                        return newestFirst(unit.session()).stream()
                                .findFirst()
                                .map(it -> it.effectiveFrom);
                    }
                    return Optional.ofNullable(
                            unit.session()
                                    .createSelectionQuery(
                                            "select max(validFrom) from "
                                                    + entityOf(part)
                                                    + " where code = :code",
                                            LocalDate.class)
                                    .setParameter("code", code)
                                    .getSingleResultOrNull());
                });
    }

    private static String entityOf(Part part) {
        return switch (part) {
            case RULES -> "CustodyRulesEntity";
            case CONDITION -> "CustodyConditionEntity";
            case SYSTEM -> "CustodySystemEntity";
        };
    }

    @Override
    public void add(CustodyRules rules) {
        storage.call(Durability.FORCED, unit -> writer(unit).add(rules));
    }

    @Override
    public void add(ConditionKind condition, LocalDate from) {
        storage.call(Durability.FORCED, unit -> writer(unit).add(condition, from));
    }

    @Override
    public void add(UpdateTarget system, LocalDate from) {
        storage.call(Durability.FORCED, unit -> writer(unit).add(system, from));
    }

    @Override
    public void end(Part part, String code, LocalDate from) {
        storage.call(Durability.FORCED, unit -> writer(unit).end(entityOf(part), code, from));
    }

    private static CustodyCatalogueWriter writer(Unit unit) {
        return new CustodyCatalogueWriter(unit.session());
    }

    @Override
    public List<UpdateTarget> systems(LocalDate day) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        inForce("CustodySystemEntity"), CustodySystemEntity.class)
                                .setParameter("day", day)
                                .getResultList()
                                .stream()
                                .map(CustodySystemEntity::toTarget)
                                .toList());
    }

    @Override
    public List<ConditionKind> conditions(LocalDate day) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        inForce("CustodyConditionEntity"),
                                        CustodyConditionEntity.class)
                                .setParameter("day", day)
                                .getResultList()
                                .stream()
                                .map(CustodyConditionEntity::toKind)
                                .toList());
    }
}
