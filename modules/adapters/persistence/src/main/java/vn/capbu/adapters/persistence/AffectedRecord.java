package vn.capbu.adapters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.affected.CertificateFacts;
import vn.capbu.renewal.affected.CertificateFacts.Holder;
import vn.capbu.renewal.affected.CertificateFacts.Marks;
import vn.capbu.renewal.affected.CertificateFacts.Term;
import vn.capbu.renewal.affected.EligibilityDecision;
import vn.capbu.subscribers.RegistryChange.Field;

/** A record of the registry, from whose values later changes are taken back. */
final class AffectedRecord {

    final long id;
    final long subscriberId;
    final long contractId;
    final String serial;
    @Nullable EligibilityDecision decision;
    boolean expiredAllowed;

    private final String taxCode;
    private final boolean historyKnown;
    private final @Nullable Instant notBefore;
    private final @Nullable Instant notAfter;
    private final byte @Nullable [] der;
    private final @Nullable Instant renewedAt;
    private final @Nullable String newSerial;
    private String holderName;
    private String province;
    private String deviceVersion;
    private @Nullable String token;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable LocalDate contractEnd;
    private String state;

    private AffectedRecord(ResultSet found, boolean historyKnown) throws SQLException {
        this.historyKnown = historyKnown;
        id = found.getLong("id");
        subscriberId = found.getLong("subscriber_id");
        contractId = found.getLong("contract_id");
        serial = found.getString("serial");
        taxCode = found.getString("tax_code");
        notBefore = Columns.instant(found, "not_before");
        notAfter = Columns.instant(found, "not_after");
        der = found.getBytes("der");
        renewedAt = Columns.instant(found, "renewed_at");
        newSerial = found.getString("new_serial");
        holderName = found.getString("holder_name");
        province = found.getString("province");
        deviceVersion = found.getString("device_version");
        token = found.getString("token_serial");
        validFrom = Columns.date(found, "valid_from");
        validTo = Columns.date(found, "valid_to");
        contractEnd = Columns.date(found, "ends_on");
        state = found.getString("state");
    }

    /**
     * @param historyKnown whether the registry kept every change since the record came
     */
    static AffectedRecord read(ResultSet found, boolean historyKnown) throws SQLException {
        return new AffectedRecord(found, historyKnown);
    }

    /** Whose certificate: as decisions name it. */
    List<Object> key() {
        return List.of(new SubscriberId(subscriberId), CertificateSerial.parse(serial));
    }

    /** Puts back what a change replaced. */
    void takeBack(Field field, String before) {
        switch (field) {
            case NAME -> holderName = before;
            case PROVINCE -> province = before;
            case DEVICE_VERSION -> deviceVersion = before;
            case TOKEN -> token = before.isEmpty() ? null : before;
            case VALID_FROM -> validFrom = date(before);
            case VALID_TO -> validTo = date(before);
            case CONTRACT_END -> contractEnd = date(before);
            case STATE -> state = before;
            default -> {
                // not looked at by a campaign
            }
        }
    }

    private static @Nullable LocalDate date(String written) {
        return written.isEmpty() ? null : VietnamTime.parseDate(written);
    }

    CertificateFacts facts() {
        return new CertificateFacts(
                id,
                new Holder(
                        new SubscriberId(subscriberId), new TaxCode(taxCode), holderName, province),
                CertificateSerial.parse(serial),
                token == null ? null : new TokenSerial(token),
                deviceVersion,
                new Term(validFrom, validTo, notBefore, notAfter),
                CertificateState.valueOf(state),
                contractEnd,
                Columns.bytes(der),
                new Marks(
                        renewedAt,
                        newSerial == null ? null : CertificateSerial.parse(newSerial),
                        decision,
                        expiredAllowed),
                historyKnown);
    }
}
