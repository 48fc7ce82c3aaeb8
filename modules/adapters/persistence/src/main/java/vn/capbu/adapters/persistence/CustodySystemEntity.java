package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.UpdateTarget;

/** A version of a system in which a new certificate has to be registered. */
@Entity
@Table(name = "custody_system")
class CustodySystemEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    String code;

    int version;

    int place;

    @Column(name = "name_vi")
    String nameVi;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "lead_amount")
    int leadAmount;

    @Column(name = "lead_unit")
    String leadUnit;

    @Column(name = "advised_amount")
    int advisedAmount;

    @Column(name = "advised_unit")
    String advisedUnit;

    @Column(name = "note_vi")
    String noteVi;

    @Column(name = "note_en")
    String noteEn;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable LocalDate validTo;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CustodySystemEntity() {}

    /** The first version of a new one. */
    static CustodySystemEntity begin(String code, int place) {
        CustodySystemEntity row = new CustodySystemEntity();
        row.code = code;
        row.place = place;
        return row;
    }

    /** Makes this the next version. */
    void follow(UpdateTarget system, LocalDate from) {
        id = null;
        version++;
        nameVi = system.vietnamese();
        nameEn = system.english();
        leadAmount = system.leadTime().amount();
        leadUnit = system.leadTime().unit().name();
        advisedAmount = system.advised().amount();
        advisedUnit = system.advised().unit().name();
        noteVi = system.noteVietnamese();
        noteEn = system.noteEnglish();
        validFrom = from;
        validTo = null;
    }

    UpdateTarget toTarget() {
        return new UpdateTarget(
                code,
                version,
                nameVi,
                nameEn,
                new LeadTime(leadAmount, LeadTime.Unit.valueOf(leadUnit)),
                new LeadTime(advisedAmount, LeadTime.Unit.valueOf(advisedUnit)),
                noteVi,
                noteEn,
                validFrom,
                validTo);
    }
}
