package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Note;
import vn.capbu.subscribers.Origin;
import vn.capbu.subscribers.RegisteredCertificate;
import vn.capbu.subscribers.RegisteredCertificate.Issuer;
import vn.capbu.subscribers.RegisteredCertificate.StateSource;
import vn.capbu.subscribers.RegisteredCertificate.Status;
import vn.capbu.subscribers.RegisteredCertificate.Term;
import vn.capbu.subscribers.RegisteredProvince;
import vn.capbu.subscribers.RegistryChange;
import vn.capbu.subscribers.RegistryDetails.ContractTerms;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.Subscriber;
import vn.capbu.subscribers.SubscriberCard;

/** Reads all of one subscriber: five statements, each by an index. */
final class CardReader {

    private static final String ORIGIN =
            "i.file_name AS import_file, i.started_at AS import_at, i.operator AS import_operator";

    /**
     * A certificate beside what belongs to its contract and to its source.
     *
     * @param phone of the source, possibly empty
     * @param email of the source, possibly empty
     */
    record CertificateRow(
            RegisteredCertificate certificate, ContractTerms terms, String phone, String email) {}

    private final Connection connection;

    CardReader(Connection connection) {
        this.connection = connection;
    }

    /** The card; empty when there is no such subscriber. */
    Optional<SubscriberCard> read(long id) throws SQLException {
        Subscriber subscriber = subscriber(id);
        if (subscriber == null) {
            return Optional.empty();
        }
        return Optional.of(
                CardBuilder.build(
                        subscriber, certificates(id), contacts(id), notes(id), changes(id)));
    }

    private @Nullable Subscriber subscriber(long id) throws SQLException {
        List<Subscriber> found =
                query(
                        "SELECT s.id, s.tax_code, s.name, s.province, s.province_code, s.channel, s.import_row, "
                                + ORIGIN
                                + " FROM subscriber s LEFT JOIN registry_import i ON i.id = s.import_id WHERE s.id = ?",
                        id,
                        row ->
                                new Subscriber(
                                        new SubscriberId(row.getLong("id")),
                                        new TaxCode(row.getString("tax_code")),
                                        row.getString("name"),
                                        new RegisteredProvince(
                                                row.getString("province_code"),
                                                row.getString("province")),
                                        row.getString("channel"),
                                        origin(row)));
        return found.isEmpty() ? null : found.get(0);
    }

    private List<CertificateRow> certificates(long id) throws SQLException {
        return query(
                "SELECT c.id, c.serial, c.issuer, c.issuer_key_id, c.valid_from, c.valid_to, c.not_before, c.not_after,"
                        + " c.state, c.state_since, c.state_source, c.state_reference, c.token_serial, c.device_version,"
                        + " c.holder_name, c.remark, c.renewed_here, c.phone, c.email, c.import_row,"
                        + " n.serial AS replaced_by, k.ends_on, k.number, k.signed_on, k.starts_on, k.contracting_unit,"
                        + " k.account_manager, k.collaborator, k.agent, k.service_package, k.invoice, "
                        + ORIGIN
                        + " FROM subscriber_certificate c JOIN contract k ON k.id = c.contract_id"
                        + " LEFT JOIN subscriber_certificate n ON n.id = c.replaced_by"
                        + " LEFT JOIN registry_import i ON i.id = c.import_id"
                        + " WHERE c.subscriber_id = ? ORDER BY c.valid_from NULLS FIRST, c.id",
                id,
                row ->
                        new CertificateRow(
                                certificate(row),
                                RegistryColumns.readTerms(row),
                                row.getString("phone"),
                                row.getString("email")));
    }

    private static RegisteredCertificate certificate(ResultSet row) throws SQLException {
        String token = row.getString("token_serial");
        String successor = row.getString("replaced_by");
        return new RegisteredCertificate(
                row.getLong("id"),
                CertificateSerial.parse(row.getString("serial")),
                new Issuer(row.getString("issuer"), row.getString("issuer_key_id")),
                new Term(
                        Columns.date(row, "valid_from"),
                        Columns.date(row, "valid_to"),
                        Columns.instant(row, "not_before"),
                        Columns.instant(row, "not_after")),
                new Status(
                        RegistryState.valueOf(row.getString("state")),
                        Columns.instant(row, "state_since"),
                        StateSource.valueOf(row.getString("state_source")),
                        row.getString("state_reference")),
                token == null ? null : new TokenSerial(token),
                row.getString("device_version"),
                row.getString("holder_name"),
                Columns.date(row, "ends_on"),
                row.getString("remark"),
                row.getBoolean("renewed_here"),
                successor == null ? null : CertificateSerial.parse(successor),
                origin(row));
    }

    /** Newest first. */
    private List<Contact> contacts(long id) throws SQLException {
        return query(
                "SELECT id, kind, contact_value, label, added_at, added_by, ended_at FROM subscriber_contact"
                        + " WHERE subscriber_id = ? ORDER BY id DESC",
                id,
                row ->
                        new Contact(
                                row.getLong("id"),
                                Contact.Kind.valueOf(row.getString("kind")),
                                row.getString("contact_value"),
                                row.getString("label"),
                                Origin.UNKNOWN,
                                row.getString("added_by"),
                                Columns.instant(row, "added_at"),
                                Columns.instant(row, "ended_at") != null));
    }

    private List<Note> notes(long id) throws SQLException {
        return query(
                "SELECT id, content, added_by, added_at, withdrawn_at FROM subscriber_note"
                        + " WHERE subscriber_id = ? ORDER BY id DESC",
                id,
                row ->
                        new Note(
                                row.getLong("id"),
                                row.getString("content"),
                                row.getString("added_by"),
                                Columns.requiredInstant(row, "added_at"),
                                Columns.instant(row, "withdrawn_at") != null));
    }

    private List<RegistryChange> changes(long id) throws SQLException {
        return query(
                "SELECT h.entity, h.entity_name, h.field, h.old_value, h.new_value, h.changed_at, h.operator,"
                        + " h.import_row, i.file_name, l.crl_number, l.this_update FROM registry_change h"
                        + " LEFT JOIN registry_import i ON i.id = h.import_id"
                        + " LEFT JOIN registry_crl l ON l.id = h.crl_id"
                        + " WHERE h.subscriber_id = ? ORDER BY h.id DESC FETCH FIRST "
                        + SubscriberCard.MAX_CHANGES
                        + " ROWS ONLY",
                id,
                row ->
                        new RegistryChange(
                                RegistryChange.Entity.valueOf(row.getString("entity")),
                                row.getString("entity_name"),
                                RegistryChange.Field.valueOf(row.getString("field")),
                                row.getString("old_value"),
                                row.getString("new_value"),
                                Columns.requiredInstant(row, "changed_at"),
                                row.getString("operator"),
                                row.getString("file_name"),
                                Columns.number(row, "import_row"),
                                crl(row)));
    }

    private static @Nullable String crl(ResultSet row) throws SQLException {
        var issued = Columns.instant(row, "this_update");
        String number = row.getString("crl_number");
        return issued == null ? null : number == null ? issued.toString() : number;
    }

    private static Origin origin(ResultSet row) throws SQLException {
        String file = row.getString("import_file");
        return file == null
                ? Origin.UNKNOWN
                : new Origin(
                        file,
                        Columns.number(row, "import_row"),
                        Columns.instant(row, "import_at"),
                        row.getString("import_operator"));
    }

    private <T> List<T> query(String sql, long id, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(reader.read(found));
                }
            }
        }
        return rows;
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
