package vn.capbu.adapters.persistence;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.StatelessSession;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.spi.CustodyCatalogue;

/** The seeded data of the custody. Each list has at most one version of a row in force on a day. */
final class CustodyCatalogueStore implements CustodyCatalogue {

    /** In force on the day; a row whose first version is later is as in its first version. */
    private static final String IN_FORCE =
            " where (e.validTo is null or e.validTo >= :day) and (e.validFrom <= :day or e.version = 1)"
                    + " order by e.place";

    private final HibernateStorage storage;

    CustodyCatalogueStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public CustodyRules rules(LocalDate day) {
        return storage.call(
                Durability.NORMAL,
                unit -> {
                    CustodyRulesEntity rules = inForce(unit.session(), day);
                    return rules.toRules(
                            unit
                                    .session()
                                    .createSelectionQuery(
                                            "from CustodyTransitionEntity where rulesVersion = :version",
                                            CustodyTransitionEntity.class)
                                    .setParameter("version", rules.version)
                                    .getResultList()
                                    .stream()
                                    .map(CustodyTransitionEntity::toTransition)
                                    .toList());
                });
    }

    private static CustodyRulesEntity inForce(StatelessSession session, LocalDate day) {
        List<CustodyRulesEntity> versions =
                session.createSelectionQuery(
                                "from CustodyRulesEntity order by effectiveFrom desc, version desc",
                                CustodyRulesEntity.class)
                        .getResultList();
        return versions.stream()
                .filter(it -> !it.effectiveFrom.isAfter(day))
                .findFirst()
                .orElseGet(() -> versions.get(versions.size() - 1));
    }

    @Override
    public List<UpdateTarget> systems(LocalDate day) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        "from CustodySystemEntity e" + IN_FORCE,
                                        CustodySystemEntity.class)
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
                                        "from CustodyConditionEntity e" + IN_FORCE,
                                        CustodyConditionEntity.class)
                                .setParameter("day", day)
                                .getResultList()
                                .stream()
                                .map(CustodyConditionEntity::toKind)
                                .toList());
    }
}
