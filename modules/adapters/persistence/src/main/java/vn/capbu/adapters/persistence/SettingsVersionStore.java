package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.SettingsVersion;
import vn.capbu.kernel.spi.SettingsVersions;

/** Who made which version of a setting: rows are only ever added. */
final class SettingsVersionStore implements SettingsVersions {

    private static final int MAX_SUBJECT = 200;
    private static final int MAX_NAME = 255;

    private final HibernateStorage storage;

    SettingsVersionStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public void add(SettingsVersion version) {
        String second = version.secondPerson();
        storage.<Boolean>jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO settings_version (kind, subject, version, in_force_from,"
                                            + " operator, second_person, reason, kept_at) VALUES (?, ?, ?,"
                                            + " ?, ?, ?, ?, ?)")) {
                        insert.setString(1, version.kind().name());
                        insert.setString(2, Columns.text(version.subject(), MAX_SUBJECT));
                        insert.setInt(3, version.version());
                        insert.setObject(4, version.inForceFrom());
                        insert.setString(5, Columns.text(version.operator(), MAX_NAME));
                        insert.setString(6, second == null ? null : Columns.text(second, MAX_NAME));
                        insert.setString(7, version.reason());
                        insert.setObject(8, Columns.utc(version.keptAt()));
                        insert.executeUpdate();
                        return Boolean.TRUE;
                    }
                });
    }

    @Override
    public List<SettingsVersion> list(SettingsKind kind, String subject) {
        return storage.jdbc(
                connection -> {
                    List<SettingsVersion> versions = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT version, in_force_from, operator, second_person, reason,"
                                            + " kept_at FROM settings_version WHERE kind = ? AND subject ="
                                            + " ? ORDER BY version")) {
                        select.setString(1, kind.name());
                        select.setString(2, subject);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                versions.add(
                                        new SettingsVersion(
                                                kind,
                                                subject,
                                                found.getInt("version"),
                                                found.getObject("in_force_from", LocalDate.class),
                                                found.getString("operator"),
                                                found.getString("second_person"),
                                                found.getString("reason"),
                                                Columns.requiredInstant(found, "kept_at")));
                            }
                        }
                    }
                    return versions;
                });
    }
}
