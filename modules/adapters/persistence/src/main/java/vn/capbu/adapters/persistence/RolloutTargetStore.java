package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.TargetPlan;
import vn.capbu.rollout.spi.RolloutTargets;

/** Milestones and targets, by plain JDBC. */
final class RolloutTargetStore implements RolloutTargets {

    private static final int MAX_NAME = 300;
    private static final int MAX_NOTE = 1000;
    private static final int MAX_OPERATOR = 255;

    private final HibernateStorage storage;

    RolloutTargetStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<TargetPlan> versions(long campaign) {
        return storage.jdbc(
                connection -> {
                    Map<Integer, List<Target>> targets = targets(connection, campaign);
                    List<TargetPlan> plans = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT version, operator, note, made_at FROM"
                                            + " rollout_target_plan WHERE campaign_id = ? ORDER BY"
                                            + " version DESC")) {
                        select.setLong(1, campaign);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                int version = found.getInt("version");
                                plans.add(
                                        new TargetPlan(
                                                version,
                                                found.getString("operator"),
                                                found.getString("note"),
                                                Columns.requiredInstant(found, "made_at"),
                                                targets.getOrDefault(version, List.of())));
                            }
                        }
                    }
                    return plans;
                });
    }

    private static Map<Integer, List<Target>> targets(Connection connection, long campaign)
            throws SQLException {
        Map<Integer, List<Target>> targets = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT * FROM rollout_target WHERE campaign_id = ? ORDER BY plan_version,"
                                + " place")) {
            select.setLong(1, campaign);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    targets.computeIfAbsent(found.getInt("plan_version"), any -> new ArrayList<>())
                            .add(target(found));
                }
            }
        }
        return targets;
    }

    private static Target target(ResultSet found) throws SQLException {
        String cohort = found.getString("cohort");
        return new Target(
                found.getString("code"),
                Columns.date(found, "from_date"),
                found.getObject("to_date", LocalDate.class),
                found.getString("name_vi"),
                found.getString("name_en"),
                new Cohort(Cohort.parse(cohort).names(), found.getBoolean("cohort_except")),
                found.getBigDecimal("share_percent"),
                found.getBoolean("share_inferred"),
                Target.Denominator.valueOf(found.getString("denominator")),
                found.getBigDecimal("target_percent"),
                found.getBoolean("sloping"));
    }

    @Override
    public void add(long campaign, TargetPlan plan) {
        storage.<Boolean>jdbc(
                connection -> {
                    insert(connection, campaign, plan);
                    return Boolean.TRUE;
                });
    }

    private static void insert(Connection connection, long campaign, TargetPlan plan)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO rollout_target_plan (campaign_id, version, operator, note,"
                                + " made_at) VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, campaign);
            insert.setInt(2, plan.version());
            insert.setString(3, Columns.text(plan.operator(), MAX_OPERATOR));
            insert.setString(4, Columns.text(plan.note(), MAX_NOTE));
            insert.setObject(5, Columns.utc(plan.madeAt()));
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO rollout_target (campaign_id, plan_version, place, code,"
                                + " from_date, to_date, name_vi, name_en, cohort, cohort_except,"
                                + " share_percent, share_inferred, denominator, target_percent,"
                                + " sloping) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int place = 0;
            for (Target one : plan.targets()) {
                insert.setLong(1, campaign);
                insert.setInt(2, plan.version());
                insert.setInt(3, ++place);
                insert.setString(4, one.code());
                insert.setObject(5, one.from());
                insert.setObject(6, one.to());
                insert.setString(7, Columns.text(one.vietnamese(), MAX_NAME));
                insert.setString(8, Columns.text(one.english(), MAX_NAME));
                insert.setString(9, one.cohort().typed());
                insert.setBoolean(10, one.cohort().except());
                insert.setBigDecimal(11, one.share());
                insert.setBoolean(12, one.shareInferred());
                insert.setString(13, one.denominator().name());
                insert.setBigDecimal(14, one.percent());
                insert.setBoolean(15, one.sloping());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
