package vn.capbu.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.RolloutCampaign;

/**
 * The question of a view, asked of the raw facts of a simulated campaign by one GROUP BY: eligible, left out, renewed and registered as
 * of a day. Such a campaign has no withdrawals, so that each kind of fact is there once or not at all.
 */
final class RawQuestion {

    private final Connection connection;
    private final RolloutCampaign campaign;

    RawQuestion(Connection connection, RolloutCampaign campaign) {
        this.connection = connection;
        this.campaign = campaign;
    }

    /**
     * What it comes to.
     *
     * @param renewed of all rows; of days, up to the last one
     * @param registered likewise
     */
    record Answer(long renewed, long registered) {}

    /** Asks, and reads the answer to its end. */
    Answer ask(By by, LocalDate day) throws SQLException {
        int facts = by == By.DAY ? 1 : 3;
        try (PreparedStatement select = connection.prepareStatement(sql(by))) {
            for (int i = 1; i <= facts; i++) {
                select.setObject(i, day);
            }
            select.setLong(facts + 1, campaign.id());
            Answer answer = new Answer(0, 0);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Answer row = new Answer(found.getLong("renewed"), found.getLong("registered"));
                    answer =
                            by == By.DAY
                                    ? row
                                    : new Answer(
                                            answer.renewed() + row.renewed(),
                                            answer.registered() + row.registered());
                }
            }
            return answer;
        }
    }

    private static String sql(By by) {
        if (by == By.DAY) {
            return "SELECT d.on_date, SUM(d.eligible) OVER w AS eligible, SUM(d.renewed) OVER w AS renewed,"
                    + " SUM(d.registered) OVER w AS registered, SUM(d.excluded) OVER w AS excluded"
                    + " FROM (SELECT on_date, "
                    + day("ELIGIBLE")
                    + ", "
                    + day("RENEWED")
                    + ", "
                    + day("REGISTERED")
                    + ", "
                    + day("EXCLUDED")
                    + " FROM rollout_event WHERE on_date <= ? AND campaign_id = ? GROUP BY on_date) d"
                    + " WINDOW w AS (ORDER BY d.on_date) ORDER BY d.on_date";
        }
        String group =
                switch (by) {
                    case VERSION -> "m.device_version";
                    case PROVINCE -> "m.province";
                    case VERSION_AND_PROVINCE -> "m.device_version, m.province";
                    case CHANNEL -> "r.channel";
                    default -> "";
                };
        return "SELECT "
                + (group.isEmpty() ? "" : group + ", ")
                + "COUNT(*), COUNT(r.id) AS renewed, COUNT(g.id) AS registered, SUM(CASE WHEN r.id IS NULL AND x.id IS NOT NULL"
                + " THEN 1 ELSE 0 END) FROM rollout_member m"
                + fact("r", "RENEWED")
                + fact("g", "REGISTERED")
                + fact("x", "EXCLUDED")
                + " WHERE m.campaign_id = ?"
                + (group.isEmpty() ? "" : " GROUP BY " + group);
    }

    private static String day(String kind) {
        return "SUM(CASE WHEN kind = '"
                + kind
                + "' THEN 1 ELSE 0 END) AS "
                + kind.toLowerCase(Locale.ROOT);
    }

    private static String fact(String alias, String kind) {
        return " LEFT JOIN rollout_event "
                + alias
                + " ON "
                + alias
                + ".member_id = m.id AND "
                + alias
                + ".kind = '"
                + kind
                + "' AND "
                + alias
                + ".on_date <= ?";
    }
}
