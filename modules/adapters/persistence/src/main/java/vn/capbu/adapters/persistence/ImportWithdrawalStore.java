package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.ImportWithdrawal;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;
import vn.capbu.kernel.spi.ImportWithdrawals;

/** Imports that were taken back, one row each. */
final class ImportWithdrawalStore implements ImportWithdrawals {

    private final HibernateStorage storage;

    ImportWithdrawalStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public void begin(
            ImportKind kind, long id, String operator, WithdrawalRequest request, Instant at) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO import_withdrawal (kind, import_id, operator, second_person,"
                                            + " reason, withdrawn_at) VALUES (?, ?, ?, ?, ?, ?)")) {
                        insert.setString(1, kind.name());
                        insert.setLong(2, id);
                        insert.setString(3, operator);
                        insert.setString(4, request.secondPerson());
                        insert.setString(5, request.reason());
                        insert.setObject(6, Columns.utc(at));
                        return insert.executeUpdate();
                    }
                });
    }

    @Override
    public void finish(ImportKind kind, long id, WithdrawalReport report) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "UPDATE import_withdrawal SET removed = ?, restored = ?, kept = ?"
                                            + " WHERE kind = ? AND import_id = ?")) {
                        update.setLong(1, report.removed());
                        update.setLong(2, report.restored());
                        update.setLong(3, report.keptInAll());
                        update.setString(4, kind.name());
                        update.setLong(5, id);
                        return update.executeUpdate();
                    }
                });
    }

    @Override
    public Map<Long, ImportWithdrawal> all(ImportKind kind) {
        return storage.jdbc(
                connection -> {
                    Map<Long, ImportWithdrawal> all = new HashMap<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT import_id, operator, second_person, reason, withdrawn_at, removed,"
                                            + " restored, kept FROM import_withdrawal WHERE kind = ?")) {
                        select.setString(1, kind.name());
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                all.put(
                                        found.getLong("import_id"),
                                        new ImportWithdrawal(
                                                found.getString("operator"),
                                                found.getString("second_person"),
                                                found.getString("reason"),
                                                Columns.requiredInstant(found, "withdrawn_at"),
                                                found.getLong("removed"),
                                                found.getLong("restored"),
                                                found.getLong("kept")));
                            }
                        }
                    }
                    return all;
                });
    }
}
