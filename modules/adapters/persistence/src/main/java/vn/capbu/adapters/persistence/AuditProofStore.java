package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.spi.LineText;
import vn.capbu.kernel.spi.AuditProofs;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** The chain over the audit trail, to read. Lines of complaints' logs are what its lines prove beside themselves. */
final class AuditProofStore implements AuditProofs {

    private static final int FETCH = 1_000;

    /** Whether a subject is KN, up to 18 digits, # and up to 9 digits: only such a text has numbers. */
    private static final String IS_LINE =
            "a.subject LIKE 'KN_%#_%' AND REPLACE(TRANSLATE(SUBSTRING(a.subject, 3), '123456789',"
                    + " '000000000'), '0', '') = '#' AND POSITION('#' IN a.subject) <= 21 AND CHAR_LENGTH(a.subject) -"
                    + " POSITION('#' IN a.subject) <= 9";

    private static final String LINK =
            "SELECT c.sequence, c.event_id, c.content_hash, c.hash, e.occurred_at, e.operator,"
                    + " e.action, e.subject, d.name, d.detail FROM ";

    /** Also those whose line is gone. */
    private static final String EVERY_LINK =
            LINK
                    + "audit_chain c LEFT JOIN audit_event e ON e.id = c.event_id LEFT JOIN"
                    + " audit_detail d ON d.event_id = e.id";

    /** Led by the lines: H2 would read the whole chain for an outer join. */
    private static final String LINKS_OF =
            LINK
                    + "audit_event e JOIN audit_chain c ON c.event_id = e.id LEFT JOIN audit_detail"
                    + " d ON d.event_id = e.id WHERE e.subject IN ";

    private final HibernateStorage storage;

    AuditProofStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public Head head() {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT chain_id, sequence, hash FROM audit_head WHERE"
                                                    + " id = 1");
                            ResultSet found = select.executeQuery()) {
                        return found.next()
                                ? new Head(found.getString(1), found.getLong(2), found.getString(3))
                                : new Head("", 0, "");
                    }
                });
    }

    @Override
    public void links(Consumer<Link> each) {
        storage.jdbc(
                connection -> {
                    requireWhole(connection);
                    links(connection, EVERY_LINK, List.of(), each);
                    return true;
                });
    }

    @Override
    public void links(Collection<String> subjects, Consumer<Link> each) {
        List<String> all = List.copyOf(subjects);
        storage.jdbc(
                connection -> {
                    requireWhole(connection);
                    for (int i = 0; i < all.size(); i += FETCH) {
                        List<String> some = all.subList(i, Math.min(all.size(), i + FETCH));
                        String marks = Columns.marks(some.size());
                        links(connection, LINKS_OF + "(" + marks + ")", some, each);
                    }
                    return true;
                });
    }

    private static void links(
            Connection connection, String sql, List<String> values, Consumer<Link> each)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(sql + " ORDER BY c.sequence, d.name")) {
            select.setFetchSize(FETCH);
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            try (ResultSet found = select.executeQuery()) {
                readLinks(found, each);
            }
        }
    }

    /** Whoever sees a part of the trail only would take the rest for gone. */
    private void requireWhole(Connection connection) throws SQLException {
        if (storage.database().kind() == DatabaseKind.POSTGRESQL
                && !ServerUser.seesWholeTrail(connection)) {
            throw new StorageException(
                    Reason.NO_PERMISSION,
                    "only a part of the audit trail is seen",
                    new IllegalStateException("role"));
        }
    }

    private static void readLinks(ResultSet found, Consumer<Link> each) throws SQLException {
        String[] columns = {"event_id", "content_hash", "hash"};
        AuditChain.LineReader reader = new AuditChain.LineReader(found, "sequence");
        for (AuditChain.LineReader.Read line = reader.next(columns);
                line != null;
                line = reader.next(columns)) {
            each.accept(
                    new Link(
                            line.key(),
                            Long.parseLong(text(line, "event_id")),
                            text(line, "content_hash"),
                            text(line, "hash"),
                            line.contentHash()));
        }
    }

    private static String text(AuditChain.LineReader.Read line, String column) {
        return Objects.requireNonNull(line.extra().get(column));
    }

    @Override
    public List<Long> unchained(int limit) {
        return storage.jdbc(
                connection -> {
                    List<Long> ids = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT e.id FROM audit_event e LEFT JOIN audit_chain c ON"
                                            + " c.event_id = e.id WHERE c.event_id IS NULL AND EXISTS"
                                            + " (SELECT 1 FROM audit_head WHERE chain_id <> '') ORDER"
                                            + " BY e.id FETCH FIRST "
                                            + limit
                                            + " ROWS ONLY")) {
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                ids.add(found.getLong(1));
                            }
                        }
                    }
                    return ids;
                });
    }

    @Override
    public void evidence(Consumer<Evidence> each) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT v.*, d.detail AS proved FROM complaint_event v LEFT JOIN"
                                            + " audit_event a ON a.subject = 'KN' || CASE WHEN"
                                            + " v.case_id < 1000000 THEN LPAD(CAST(v.case_id AS"
                                            + " VARCHAR(20)), 6, '0') ELSE CAST(v.case_id AS"
                                            + " VARCHAR(20)) END || '#' || CAST(v.line AS VARCHAR(10))"
                                            + " LEFT JOIN audit_detail d ON d.event_id = a.id AND"
                                            + " d.name = 'sha256' ORDER BY v.case_id, v.line")) {
                        select.setFetchSize(FETCH);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                each.accept(line(found));
                            }
                        }
                    }
                    missing(connection, each);
                    AuditedFiles.read(connection, each);
                    return true;
                });
    }

    @Override
    public List<Detail> details(String nameBegins) {
        return storage.jdbc(
                connection -> {
                    List<Detail> details = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT e.action, d.detail FROM audit_detail d JOIN audit_event"
                                            + " e ON e.id = d.event_id WHERE d.name LIKE ? ORDER BY"
                                            + " d.id")) {
                        select.setString(1, nameBegins + "%");
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                details.add(new Detail(found.getString(1), found.getString(2)));
                            }
                        }
                    }
                    return details;
                });
    }

    private static Evidence line(ResultSet found) throws SQLException {
        String number = CaseNumber.format(found.getLong("case_id"));
        String subject = LineText.subject(number, found.getInt("line"));
        String now;
        try {
            now = LineText.sha256(number, ComplaintRows.line(found));
        } catch (IllegalArgumentException e) {
            // it can't be read as a line any more: altered
            now = "";
        }
        return new Evidence(subject, found.getString("proved"), now);
    }

    /**
     * Lines that are proved, and gone. A subject that somebody made a text of that is no line's is asked for its numbers by nobody:
     * what it proved is gone.
     */
    private static void missing(Connection connection, Consumer<Evidence> each)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT a.subject, d.detail FROM audit_event a JOIN audit_detail d ON"
                                + " d.event_id = a.id AND d.name = 'sha256' WHERE a.action LIKE"
                                + " 'complaint.%' AND NOT EXISTS (SELECT 1 FROM complaint_event v"
                                + " WHERE v.case_id = CASE WHEN "
                                + IS_LINE
                                + " THEN CAST(SUBSTRING(a.subject, 3, POSITION('#' IN a.subject) -"
                                + " 3) AS BIGINT) END AND v.line = CASE WHEN "
                                + IS_LINE
                                + " THEN CAST(SUBSTRING(a.subject, POSITION('#' IN a.subject) + 1)"
                                + " AS INTEGER) END) ORDER BY a.id")) {
            select.setFetchSize(FETCH);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    each.accept(new Evidence(found.getString(1), found.getString(2), null));
                }
            }
        }
    }

    @Override
    public List<Proof> proofs(Collection<String> subjects) {
        List<String> all = List.copyOf(subjects);
        return storage.jdbc(
                connection -> {
                    List<Proof> proofs = new ArrayList<>();
                    for (int i = 0; i < all.size(); i += FETCH) {
                        proofs(connection, all.subList(i, Math.min(all.size(), i + FETCH)), proofs);
                    }
                    proofs.sort(Comparator.comparingLong(Proof::sequence));
                    return proofs;
                });
    }

    private static void proofs(Connection connection, List<String> subjects, List<Proof> proofs)
            throws SQLException {
        String marks = Columns.marks(subjects.size());
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT a.subject, d.detail, c.sequence, c.hash FROM audit_event a JOIN"
                                + " audit_detail d ON d.event_id = a.id AND d.name = 'sha256' JOIN"
                                + " audit_chain c ON c.event_id = a.id WHERE a.subject IN ("
                                + marks
                                + ")")) {
            for (int i = 0; i < subjects.size(); i++) {
                select.setString(i + 1, subjects.get(i));
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    proofs.add(
                            new Proof(
                                    found.getString(1),
                                    found.getString(2),
                                    found.getLong(3),
                                    found.getString(4)));
                }
            }
        }
    }

    @Override
    public Optional<String> hashAt(long sequence) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT hash FROM audit_chain WHERE sequence = ?")) {
                        select.setLong(1, sequence);
                        try (ResultSet found = select.executeQuery()) {
                            return found.next()
                                    ? Optional.of(found.getString(1))
                                    : Optional.empty();
                        }
                    }
                });
    }
}
