package vn.capbu.adapters.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.UpdateTarget;

/** Writes new versions of the custody's catalogue, in the transaction of its session. No row is changed but for its last day. */
final class CustodyCatalogueWriter {

    private static final int NEXT_PLACE = 10;

    private final StatelessSession session;

    CustodyCatalogueWriter(StatelessSession session) {
        this.session = session;
    }

    /** Says how many moves it allows. */
    int add(CustodyRules rules) {
        session.insert(CustodyRulesEntity.of(rules));
        rules.transitions()
                .forEach(move -> session.insert(CustodyTransitionEntity.of(rules.version(), move)));
        return rules.transitions().size();
    }

    /** Gives the new row's id. */
    Object add(ConditionKind condition, LocalDate from) {
        CustodyConditionEntity row =
                newest(CustodyConditionEntity.class, condition.code())
                        .orElseGet(
                                () ->
                                        CustodyConditionEntity.begin(
                                                condition.code(),
                                                nextPlace("CustodyConditionEntity")));
        end("CustodyConditionEntity", condition.code(), from);
        row.follow(condition, from);
        return session.insert(row);
    }

    /** Gives the new row's id. */
    Object add(UpdateTarget system, LocalDate from) {
        CustodySystemEntity row =
                newest(CustodySystemEntity.class, system.code())
                        .orElseGet(
                                () ->
                                        CustodySystemEntity.begin(
                                                system.code(), nextPlace("CustodySystemEntity")));
        end("CustodySystemEntity", system.code(), from);
        row.follow(system, from);
        return session.insert(row);
    }

    /** Whatever is in force on the day before is so for the last time then; says how many rows that changed. */
    int end(String entity, String code, LocalDate from) {
        return session.createMutationQuery(
                        "update "
                                + entity
                                + " set validTo = :last where code = :code and (validTo is null or validTo > :last)")
                .setParameter("last", from.minusDays(1))
                .setParameter("code", code)
                .executeUpdate();
    }

    private <T> Optional<T> newest(Class<T> entity, String code) {
        List<T> versions =
                session.createSelectionQuery(
                                "from "
                                        + entity.getSimpleName()
                                        + " where code = :code order by version desc",
                                entity)
                        .setParameter("code", code)
                        .setMaxResults(1)
                        .getResultList();
        return versions.stream().findFirst();
    }

    private int nextPlace(String entity) {
        Integer last =
                session.createSelectionQuery("select max(place) from " + entity, Integer.class)
                        .getSingleResultOrNull();
        return (last == null ? 0 : last) + NEXT_PLACE;
    }
}
