package vn.capbu.adapters.persistence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.spi.LineText;
import vn.capbu.kernel.spi.AuditProofs.Evidence;

/** Files of cases beside the hashes that their lines say. A line's own text is proved by the audit trail. */
final class AuditedFiles {

    /** Parts have a megabyte each. */
    private static final int FETCH = 4;

    private static final String FILES =
            "SELECT v.case_id, v.line, v.facts, f.bytes, p.content FROM complaint_event v LEFT JOIN"
                    + " complaint_file f ON f.case_id = v.case_id AND f.line = v.line LEFT JOIN"
                    + " complaint_file_part p ON p.case_id = f.case_id AND p.line = f.line WHERE v.kind ="
                    + " 'ATTACHED' ORDER BY v.case_id, v.line, p.part";

    private AuditedFiles() {}

    /** Hands over every file, as its line says it and as it is now. */
    static void read(Connection connection, Consumer<Evidence> each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FILES)) {
            select.setFetchSize(FETCH);
            try (ResultSet found = select.executeQuery()) {
                boolean isOnRow = found.next();
                while (isOnRow) {
                    long caseId = found.getLong("case_id");
                    int line = found.getInt("line");
                    String said = said(found.getString("facts"));
                    MessageDigest digest = found.getObject("bytes") == null ? null : sha256();
                    while (isOnRow
                            && found.getLong("case_id") == caseId
                            && found.getInt("line") == line) {
                        byte[] content = found.getBytes("content");
                        if (digest != null && content != null) {
                            digest.update(content);
                        }
                        isOnRow = found.next();
                    }
                    if (said != null) {
                        String subject = LineText.subject(CaseNumber.format(caseId), line);
                        each.accept(new Evidence(subject + "/file", said, text(digest)));
                    }
                }
            }
        }
    }

    /** The hash that a line says; null when it can't be read as a line any more, which is told of the line. */
    private static @Nullable String said(String facts) {
        try {
            Map<Fact, String> read = LineText.facts(facts);
            return read.get(Fact.SHA256);
        } catch (IllegalArgumentException e) {
            // altered: the line is told
            return null;
        }
    }

    private static @Nullable String text(@Nullable MessageDigest digest) {
        return digest == null ? null : HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
