package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.spi.RolloutProposals;

/** Proposals for change, by plain JDBC. */
final class RolloutProposalStore implements RolloutProposals {

    private static final int MAX_UNIT = 200;
    private static final int MAX_TEXT = 2000;
    private static final int MAX_OPERATOR = 255;

    private final HibernateStorage storage;

    RolloutProposalStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public long add(long campaign, Proposal proposal) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO rollout_proposal (campaign_id, unit, content,"
                                            + " sent_on, operator, recorded_at, state) VALUES (?, ?,"
                                            + " ?, ?, ?, ?, ?)",
                                    new String[] {"id"})) {
                        insert.setLong(1, campaign);
                        insert.setString(2, Columns.text(proposal.unit(), MAX_UNIT));
                        insert.setString(3, Columns.text(proposal.content(), MAX_TEXT));
                        insert.setObject(4, proposal.sentOn());
                        insert.setString(5, Columns.text(proposal.operator(), MAX_OPERATOR));
                        insert.setObject(6, Columns.utc(proposal.recordedAt()));
                        insert.setString(7, proposal.state().name());
                        insert.executeUpdate();
                        try (ResultSet key = insert.getGeneratedKeys()) {
                            if (!key.next()) {
                                throw new SQLException("no id of a proposal");
                            }
                            return key.getLong(1);
                        }
                    }
                });
    }

    @Override
    public List<Proposal> list(long campaign) {
        return storage.jdbc(
                connection -> {
                    List<Proposal> proposals = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT * FROM rollout_proposal WHERE campaign_id = ? ORDER BY"
                                            + " id DESC")) {
                        select.setLong(1, campaign);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                proposals.add(proposal(found));
                            }
                        }
                    }
                    return proposals;
                });
    }

    private static Proposal proposal(ResultSet found) throws SQLException {
        return new Proposal(
                found.getLong("id"),
                found.getString("unit"),
                found.getString("content"),
                found.getObject("sent_on", LocalDate.class),
                found.getString("operator"),
                Columns.requiredInstant(found, "recorded_at"),
                Proposal.State.valueOf(found.getString("state")),
                found.getString("answer"),
                found.getString("answered_by"),
                Columns.instant(found, "answered_at"));
    }

    @Override
    public boolean answer(long campaign, Proposal answered) {
        String answer = answered.answer();
        String by = answered.answeredBy();
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "UPDATE rollout_proposal SET state = ?, answer = ?, answered_by"
                                            + " = ?, answered_at = ? WHERE campaign_id = ? AND id ="
                                            + " ? AND state = 'SENT'")) {
                        update.setString(1, answered.state().name());
                        update.setString(2, answer == null ? null : Columns.text(answer, MAX_TEXT));
                        update.setString(3, by == null ? null : Columns.text(by, MAX_OPERATOR));
                        update.setObject(4, Columns.utcOrNull(answered.answeredAt()));
                        update.setLong(5, campaign);
                        update.setLong(6, answered.id());
                        return update.executeUpdate() == 1;
                    }
                });
    }
}
