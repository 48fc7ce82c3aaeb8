package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.DropOffSummary;
import vn.capbu.renewal.custody.PinAgreement;

/** A drop-off slip. Only the consent may be given later. */
@Entity
@Table(name = "custody_drop_off")
class CustodyDropOffEntity {

    @Id String number;

    @Column(name = "received_at", updatable = false)
    Instant receivedAt;

    @Column(updatable = false)
    String operator;

    @Column(updatable = false)
    String desk;

    @Embedded CustodyPersonColumns person;

    @Column(name = "key_generation_consent")
    boolean keyGenerationConsent;

    @Column(name = "pin_handling", updatable = false)
    String pinHandling;

    @Column(updatable = false)
    String envelope;

    @Column(updatable = false)
    String systems;

    @Column(updatable = false)
    String remarks;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CustodyDropOffEntity() {}

    static CustodyDropOffEntity of(DropOff dropOff) {
        CustodyDropOffEntity row = new CustodyDropOffEntity();
        row.number = dropOff.number();
        row.receivedAt = Columns.micros(dropOff.receivedAt());
        row.operator = dropOff.operator();
        row.desk = dropOff.desk();
        row.person = CustodyPersonColumns.of(dropOff.bearer(), dropOff.mandate());
        row.keyGenerationConsent = dropOff.keyGenerationConsent();
        row.pinHandling = dropOff.pin().handling().name();
        row.envelope = dropOff.pin().envelope();
        row.systems = Columns.words(dropOff.systems());
        row.remarks = dropOff.remarks();
        return row;
    }

    PinAgreement toPinAgreement() {
        return new PinAgreement(PinAgreement.Handling.valueOf(pinHandling), envelope);
    }

    DropOff toDropOff(List<CustodyItem> items) {
        return new DropOff(
                number,
                receivedAt,
                operator,
                desk,
                person.toBearer(),
                person.toMandate(),
                keyGenerationConsent,
                toPinAgreement(),
                Columns.words(systems),
                remarks,
                items);
    }

    DropOffSummary toSummary(Map<CustodyState, Integer> states) {
        return new DropOffSummary(
                number,
                receivedAt,
                operator,
                person.toBearer(),
                person.toMandate().issuedBy(),
                states);
    }
}
