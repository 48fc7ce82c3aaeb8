package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.PeopleQuery;

/** The ids of a long list of people: eight bytes for each of a million, and a name where they are sorted by it. */
final class RolloutPeopleList {

    private static final int FETCH = 5_000;

    /** More of a name hardly tells two apart. */
    private static final int NAME = 40;

    private final LocalDate day;
    private final PeopleQuery query;
    private final PeopleOrder order;
    private final Progress progress;
    private final Cancellation cancellation;
    private final List<String> names = new ArrayList<>();

    /** Members of which their row alone doesn't tell whether they are wanted. */
    private final Set<Long> changed = new HashSet<>();

    private long[] ids = new long[FETCH];
    private int size;

    RolloutPeopleList(
            LocalDate day,
            PeopleQuery query,
            PeopleOrder order,
            Progress progress,
            Cancellation cancellation) {
        this.day = day;
        this.query = query;
        this.order = order;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    long[] read(Connection connection, long campaign) throws SQLException {
        RolloutPeopleStore.Where where = new RolloutPeopleStore.Where(campaign, day, query);
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT m.id, m.since"
                                + (order == PeopleOrder.NAME ? ", s.name" : "")
                                + " FROM rollout_member m"
                                + join()
                                + " WHERE 1 = 1"
                                + where.sql()
                                + " ORDER BY "
                                + by())) {
            select.setFetchSize(FETCH);
            where.bind(select, 1);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    take(found);
                }
            }
        }
        long[] wanted = changed.isEmpty() ? Arrays.copyOf(ids, size) : standing(connection);
        return order == PeopleOrder.NAME ? byName(wanted) : wanted;
    }

    private void take(ResultSet found) throws SQLException {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = found.getLong("id");
        if (query.renewedSince() != null
                || found.getObject("since", LocalDate.class).isAfter(day)) {
            changed.add(ids[size - 1]);
        }
        if (order == PeopleOrder.NAME) {
            String name = VietnameseText.fold(found.getString("name"));
            names.add(name.substring(0, Math.min(NAME, name.length())));
        }
        if (size % FETCH == 0) {
            cancellation.check();
            progress.done(size);
        }
    }

    private String join() {
        return switch (order) {
            case NAME -> " JOIN subscriber s ON s.id = m.subscriber_id";
            case LAST_CALL ->
                    " LEFT JOIN (SELECT member_id, MAX(called_on) AS called_on FROM rollout_call"
                            + " GROUP BY member_id) c ON c.member_id = m.id";
            default -> "";
        };
    }

    private String by() {
        String column =
                switch (order) {
                    case ENTERED, NAME -> "";
                    case TAX_CODE -> "m.tax_code, ";
                    case PROVINCE -> "m.province, ";
                    case DEVICE_VERSION -> "m.device_version, ";
                    case ACCOUNT_MANAGER -> "m.account_manager, ";
                    case AGENT -> "m.agent, ";
                    case STANDING -> "m.standing, ";
                    case SINCE -> "m.since, ";
                    case LAST_CALL -> "c.called_on NULLS FIRST, ";
                };
        return column + "m.id";
    }

    /** Without those that stood otherwise on the day. */
    private long[] standing(Connection connection) throws SQLException {
        Set<Long> kept = new HashSet<>();
        List<Long> open = new ArrayList<>(changed);
        for (int from = 0; from < open.size(); from += RolloutRows.AT_ONCE) {
            cancellation.check();
            List<Member> members =
                    RolloutPeopleStore.members(
                            connection,
                            open.subList(from, Math.min(open.size(), from + RolloutRows.AT_ONCE)));
            RolloutPeopleStore.standing(connection, members, day, query)
                    .forEach(one -> kept.add(one.member().id()));
        }
        long[] wanted = new long[size];
        List<String> wantedNames = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!changed.contains(ids[i]) || kept.contains(ids[i])) {
                wanted[count++] = ids[i];
                if (order == PeopleOrder.NAME) {
                    wantedNames.add(names.get(i));
                }
            }
        }
        names.clear();
        names.addAll(wantedNames);
        return Arrays.copyOf(wanted, count);
    }

    private long[] byName(long[] wanted) {
        Integer[] places = new Integer[wanted.length];
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, Comparator.comparing(names::get));
        long[] sorted = new long[wanted.length];
        Arrays.setAll(sorted, place -> wanted[places[place]]);
        return sorted;
    }
}
