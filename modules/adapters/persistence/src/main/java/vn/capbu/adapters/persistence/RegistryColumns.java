package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.subscribers.RegistryDetails;
import vn.capbu.subscribers.RegistryDetails.ContractTerms;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;

/** A row of the source as the tables hold it: {@code c} the certificate, {@code k} its contract, {@code s} its subscriber. */
final class RegistryColumns {

    /** What {@link #read} needs. */
    static final String SELECTED =
            "s.tax_code, c.holder_name, c.province, c.device_version, c.token_serial, c.serial, c.valid_from,"
                    + " c.valid_to, c.state, c.phone, c.email, c.province_code, c.channel, c.issuer, c.remark, k.ends_on,"
                    + " k.number, k.signed_on, k.starts_on, k.contracting_unit, k.account_manager, k.collaborator,"
                    + " k.agent, k.service_package, k.invoice";

    /** The tables of {@link #SELECTED}. */
    static final String FROM =
            " FROM subscriber_certificate c"
                    + " JOIN subscriber s ON s.id = c.subscriber_id"
                    + " JOIN contract k ON k.id = c.contract_id";

    /** Of a certificate; {@link #setCertificate} sets them. */
    static final String CERTIFICATE =
            "holder_name, province, device_version, token_serial, valid_from, valid_to, state, phone, email,"
                    + " province_code, channel, issuer, remark";

    /** Of a contract; {@link #setContract} sets them. */
    static final String CONTRACT =
            "ends_on, number, signed_on, starts_on, contracting_unit, account_manager, collaborator, agent,"
                    + " service_package, invoice";

    /** What a certificate's state rests on. */
    static final String STATE = "state_since, state_source, state_reference, state_crl_id";

    /** Of a subscriber. */
    static final String SUBSCRIBER = "name, province, province_code, channel";

    static final String UPDATE_CERTIFICATE =
            "UPDATE subscriber_certificate SET " + assigned(CERTIFICATE) + " WHERE id = ?";

    static final String UPDATE_CONTRACT =
            "UPDATE contract SET " + assigned(CONTRACT) + " WHERE id = ?";

    static final String UPDATE_SUBSCRIBER =
            "UPDATE subscriber SET " + assigned(SUBSCRIBER) + " WHERE id = ?";

    private RegistryColumns() {}

    static RegistryRow read(ResultSet found) throws SQLException {
        String token = found.getString("token_serial");
        return new RegistryRow(
                new TaxCode(found.getString("tax_code")),
                found.getString("holder_name"),
                found.getString("province"),
                found.getString("device_version"),
                token == null ? null : new TokenSerial(token),
                CertificateSerial.parse(found.getString("serial")),
                found.getObject("valid_from", LocalDate.class),
                found.getObject("valid_to", LocalDate.class),
                found.getObject("ends_on", LocalDate.class),
                RegistryState.valueOf(found.getString("state")),
                found.getString("phone"),
                found.getString("email"),
                new RegistryDetails(
                        found.getString("province_code"),
                        found.getString("channel"),
                        found.getString("issuer"),
                        readTerms(found),
                        found.getString("remark")));
    }

    static ContractTerms readTerms(ResultSet found) throws SQLException {
        return new ContractTerms(
                found.getString("number"),
                found.getObject("signed_on", LocalDate.class),
                found.getObject("starts_on", LocalDate.class),
                found.getString("contracting_unit"),
                found.getString("account_manager"),
                found.getString("collaborator"),
                found.getString("agent"),
                found.getString("service_package"),
                found.getString("invoice"));
    }

    /** Sets {@link #CERTIFICATE}; the place of the next parameter. */
    static int setCertificate(PreparedStatement statement, RegistryRow row) throws SQLException {
        int next = 1;
        statement.setString(next++, row.name());
        statement.setString(next++, row.province());
        statement.setString(next++, row.deviceVersion());
        statement.setString(next++, text(row.token()));
        statement.setObject(next++, row.validFrom());
        statement.setObject(next++, row.validTo());
        statement.setString(next++, row.state().name());
        statement.setString(next++, row.phone());
        statement.setString(next++, row.email());
        statement.setString(next++, row.details().provinceCode());
        statement.setString(next++, row.details().channel());
        statement.setString(next++, row.details().issuer());
        statement.setString(next++, row.details().remark());
        return next;
    }

    /** Sets {@link #CONTRACT}; the place of the next parameter. */
    static int setContract(PreparedStatement statement, RegistryRow row) throws SQLException {
        ContractTerms terms = row.details().contract();
        int next = 1;
        statement.setObject(next++, row.contractEnd());
        statement.setString(next++, terms.number());
        statement.setObject(next++, terms.signedOn());
        statement.setObject(next++, terms.startsOn());
        statement.setString(next++, terms.contractingUnit());
        statement.setString(next++, terms.accountManager());
        statement.setString(next++, terms.collaborator());
        statement.setString(next++, terms.agent());
        statement.setString(next++, terms.servicePackage());
        statement.setString(next++, terms.invoice());
        return next;
    }

    /** Columns as an UPDATE sets them. */
    static String assigned(String columns) {
        return columns.replace(",", " = ?,") + " = ?";
    }

    /** Columns of a table by its name in a statement. */
    static String of(String alias, String columns) {
        return alias + "." + columns.replace(", ", ", " + alias + ".");
    }

    /** As many marks as columns. */
    static String marks(String columns) {
        return columns.replaceAll("[a-z_]+", "?");
    }

    private static @Nullable String text(@Nullable TokenSerial token) {
        return token == null ? null : token.value();
    }
}
