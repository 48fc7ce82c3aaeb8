package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.custody.ConditionKind;

/** A version of a condition that a token can be in. */
@Entity
@Table(name = "custody_condition")
class CustodyConditionEntity {

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

    boolean damage;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable LocalDate validTo;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CustodyConditionEntity() {}

    /** The first version of a new one. */
    static CustodyConditionEntity begin(String code, int place) {
        CustodyConditionEntity row = new CustodyConditionEntity();
        row.code = code;
        row.place = place;
        return row;
    }

    /** Makes this the next version. */
    void follow(ConditionKind condition, LocalDate from) {
        id = null;
        version++;
        nameVi = condition.vietnamese();
        nameEn = condition.english();
        damage = condition.damage();
        validFrom = from;
        validTo = null;
    }

    ConditionKind toKind() {
        return new ConditionKind(code, nameVi, nameEn, damage);
    }
}
