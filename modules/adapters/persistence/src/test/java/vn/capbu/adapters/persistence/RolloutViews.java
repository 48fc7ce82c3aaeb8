package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.spi.RolloutPopulation;

/** Whatever a campaign shows, of every day: figures, the people behind them, members, forecast and alerts. */
final class RolloutViews {

    private RolloutViews() {}

    /** By a name of the view. */
    static Map<String, Object> of(RolloutBench bench) throws RolloutException {
        Map<String, Object> views = new LinkedHashMap<>();
        LocalDate today = VietnamTime.dateOf(bench.workspace.clock().instant());
        for (LocalDate day = RolloutBench.FIRST; !day.isAfter(today); day = day.plusDays(1)) {
            for (By by : EnumSet.complementOf(EnumSet.of(By.DAY))) {
                ProgressTable table = table(bench, day, by);
                views.put(day + " " + by, table.rows());
                views.put(day + " " + by + " total", table.total());
                views.put(day + " " + by + " freshness", table.freshness());
            }
            views.put(day + " people", people(bench, day));
            for (PeopleQuery.By by : PeopleQuery.By.values()) {
                views.put(
                        day + " keepers " + by,
                        bench.desk
                                .findPeople()
                                .keepers(
                                        bench.campaign,
                                        day,
                                        PeopleQuery.of(ProgressFilter.ALL),
                                        by,
                                        new Cancellation()));
            }
            for (Standing standing : Standing.values()) {
                views.put(day + " " + standing, list(bench, day, standing));
            }
        }
        views.put("days", table(bench, null, By.DAY).rows());
        views.put(
                "forecast",
                bench.desk.forecastProgress().run(bench.campaign, Cohort.ALL, Channel.NONE, null));
        views.put(
                "members",
                bench.workspace
                        .storage()
                        .port(RolloutPopulation.class)
                        .read(bench.campaign.id(), 0, 10_000));
        return views;
    }

    private static ProgressTable table(RolloutBench bench, LocalDate day, By by)
            throws RolloutException {
        return bench.desk
                .showProgress()
                .run(
                        bench.campaign,
                        new ProgressQuery(day, by, Province.Edition.OF_63, ProgressFilter.ALL));
    }

    private static List<Person> people(RolloutBench bench, LocalDate day) throws RolloutException {
        List<Person> people = new ArrayList<>();
        bench.desk
                .findPeople()
                .all(
                        bench.campaign,
                        day,
                        PeopleQuery.of(ProgressFilter.ALL),
                        Progress.NONE,
                        new Cancellation())
                .forEach(people::add);
        return people;
    }

    private static List<Long> list(RolloutBench bench, LocalDate day, Standing standing)
            throws RolloutException {
        List<Long> ids = new ArrayList<>();
        for (long id :
                bench.desk
                        .findPeople()
                        .list(
                                bench.campaign,
                                day,
                                PeopleQuery.of(ProgressFilter.ALL.standing(Set.of(standing))),
                                PeopleOrder.LAST_CALL,
                                Progress.NONE,
                                new Cancellation())) {
            ids.add(id);
        }
        return ids;
    }

    /** Facts and calls as they are stored, each row as a text. */
    static List<String> rows(RolloutBench bench) {
        return ((HibernateStorage) bench.workspace.storage())
                .jdbc(
                        connection -> {
                            List<String> rows = new ArrayList<>();
                            for (String table : List.of("rollout_event", "rollout_call")) {
                                try (PreparedStatement select =
                                                connection.prepareStatement(
                                                        "SELECT * FROM " + table + " ORDER BY id");
                                        ResultSet found = select.executeQuery()) {
                                    int columns = found.getMetaData().getColumnCount();
                                    while (found.next()) {
                                        StringBuilder row = new StringBuilder(table);
                                        for (int i = 1; i <= columns; i++) {
                                            row.append(' ').append(found.getString(i));
                                        }
                                        rows.add(row.toString());
                                    }
                                }
                            }
                            return rows;
                        });
    }
}
