package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUpPage;

/** Contracts that end in a range of days, with the last certificate of each that isn't revoked. */
final class ContractEnds {

    private static final String FROM =
            RegistryColumns.FROM
                    + " WHERE k.ends_on >= ? AND k.ends_on <= ? AND c.replaced_by IS NULL AND"
                    + " c.state <> 'REVOKED'";

    private final Connection connection;
    private final LocalDate from;
    private final LocalDate to;
    private final int noticeMonths;

    ContractEnds(Connection connection, LocalDate from, LocalDate to, int noticeMonths) {
        this.connection = connection;
        this.from = from;
        this.to = to;
        this.noticeMonths = noticeMonths;
    }

    FollowUpPage<ContractEnd> page(int offset, int limit) throws SQLException {
        List<ContractEnd> rows = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT s.id AS subscriber_id, s.tax_code, c.holder_name, c.province,"
                                + " c.phone, c.email, k.number, k.account_manager, c.serial,"
                                + " c.valid_to, k.ends_on"
                                + FROM
                                + " ORDER BY k.ends_on, c.id OFFSET ? ROWS FETCH FIRST ? ROWS"
                                + " ONLY")) {
            bind(select);
            select.setInt(3, offset);
            select.setInt(4, limit);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(read(found));
                }
            }
        }
        return new FollowUpPage<>(rows, total());
    }

    private long total() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*)" + FROM)) {
            bind(select);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private void bind(PreparedStatement select) throws SQLException {
        select.setObject(1, from);
        select.setObject(2, to);
    }

    private ContractEnd read(ResultSet found) throws SQLException {
        LocalDate endsOn = Objects.requireNonNull(Columns.date(found, "ends_on"));
        return new ContractEnd(
                new SubscriberId(found.getLong("subscriber_id")),
                new TaxCode(found.getString("tax_code")),
                found.getString("holder_name"),
                found.getString("province"),
                found.getString("phone"),
                found.getString("email"),
                found.getString("number"),
                found.getString("account_manager"),
                CertificateSerial.parse(found.getString("serial")),
                Columns.date(found, "valid_to"),
                endsOn,
                endsOn.minusMonths(noticeMonths));
    }
}
