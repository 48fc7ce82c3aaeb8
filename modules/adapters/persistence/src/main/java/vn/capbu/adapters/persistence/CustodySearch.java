package vn.capbu.adapters.persistence;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import vn.capbu.renewal.custody.CustodyPage;
import vn.capbu.renewal.custody.CustodyQuery;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOffSummary;
import vn.capbu.renewal.custody.ShelfRow;

/** Searches among the tokens in custody: every word has to occur somewhere in what a token is searched by. */
final class CustodySearch {

    private static final String TOKENS =
            " from CustodyItemEntity i join CustodyDropOffEntity d on d.number = i.slip";

    private final StatelessSession session;

    CustodySearch(StatelessSession session) {
        this.session = session;
    }

    CustodyPage<ShelfRow> tokens(CustodyQuery query) {
        Condition condition = new Condition(query);
        long total =
                condition
                        .bind(
                                session.createSelectionQuery(
                                        "select count(*)" + TOKENS + condition.where(), Long.class))
                        .getSingleResult();
        List<ShelfRow> rows =
                condition
                        .bind(
                                session.createSelectionQuery(
                                        "select i, d"
                                                + TOKENS
                                                + condition.where()
                                                + " order by d.receivedAt desc, d.number desc, i.place",
                                        Object[].class))
                        .setFirstResult(query.offset())
                        .setMaxResults(query.limit())
                        .getResultList()
                        .stream()
                        .map(CustodySearch::row)
                        .toList();
        return new CustodyPage<>(rows, total);
    }

    CustodyPage<DropOffSummary> dropOffs(CustodyQuery query) {
        Condition condition = new Condition(query);
        String from =
                " from CustodyDropOffEntity d where d.number in (select i.slip from CustodyItemEntity i"
                        + condition.where()
                        + ")";
        long total =
                condition
                        .bind(session.createSelectionQuery("select count(*)" + from, Long.class))
                        .getSingleResult();
        List<CustodyDropOffEntity> slips =
                condition
                        .bind(
                                session.createSelectionQuery(
                                        "select d"
                                                + from
                                                + " order by d.receivedAt desc, d.number desc",
                                        CustodyDropOffEntity.class))
                        .setFirstResult(query.offset())
                        .setMaxResults(query.limit())
                        .getResultList();
        Map<String, Map<CustodyState, Integer>> states = states(slips);
        return new CustodyPage<>(
                slips.stream()
                        .map(slip -> slip.toSummary(states.getOrDefault(slip.number, Map.of())))
                        .toList(),
                total);
    }

    private Map<String, Map<CustodyState, Integer>> states(List<CustodyDropOffEntity> slips) {
        Map<String, Map<CustodyState, Integer>> states = new HashMap<>();
        if (slips.isEmpty()) {
            return states;
        }
        session.createSelectionQuery(
                        "select i.slip, i.state, count(*) from CustodyItemEntity i where i.slip in :slips"
                                + " group by i.slip, i.state",
                        Object[].class)
                .setParameter("slips", slips.stream().map(slip -> slip.number).toList())
                .getResultList()
                .forEach(
                        row ->
                                states.computeIfAbsent(
                                                (String) row[0],
                                                slip -> new EnumMap<>(CustodyState.class))
                                        .put(
                                                CustodyState.valueOf((String) row[1]),
                                                ((Long) row[2]).intValue()));
        return states;
    }

    List<ShelfRow> waiting(CustodyState state, Instant before) {
        return session
                .createSelectionQuery(
                        "select i, d"
                                + TOKENS
                                + " where i.state = :state and i.stateSince < :before order by i.stateSince, i.id",
                        Object[].class)
                .setParameter("state", state.name())
                .setParameter("before", Columns.micros(before))
                .getResultList()
                .stream()
                .map(CustodySearch::row)
                .toList();
    }

    private static ShelfRow row(Object[] found) {
        CustodyDropOffEntity dropOff = (CustodyDropOffEntity) found[1];
        return new ShelfRow(
                CustodyItemRows.toItem((CustodyItemEntity) found[0]),
                dropOff.receivedAt,
                dropOff.person.toBearer(),
                dropOff.toPinAgreement());
    }

    /** The condition of a query on {@code i}, and its parameters. */
    private static final class Condition {

        private final List<String> words;
        private final List<String> states;

        Condition(CustodyQuery query) {
            this.words = query.text().isEmpty() ? List.of() : List.of(query.text().split(" ", -1));
            this.states = query.states().stream().map(Enum::name).toList();
        }

        String where() {
            StringBuilder where = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                where.append(i == 0 ? " where" : " and")
                        .append(" i.searchText like :word")
                        .append(i)
                        .append(" escape '!'");
            }
            if (!states.isEmpty()) {
                where.append(words.isEmpty() ? " where" : " and").append(" i.state in :states");
            }
            return where.toString();
        }

        <T> SelectionQuery<T> bind(SelectionQuery<T> query) {
            for (int i = 0; i < words.size(); i++) {
                query.setParameter("word" + i, "%" + escaped(words.get(i)) + "%");
            }
            if (!states.isEmpty()) {
                query.setParameter("states", states);
            }
            return query;
        }

        private static String escaped(String word) {
            return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        }
    }
}
