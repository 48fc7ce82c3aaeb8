package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contract of a subscriber; the certificates issued under it owe its end. */
@Entity
@Table(name = "contract")
class ContractEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "subscriber_id")
    long subscriberId;

    @Column(name = "ends_on")
    @Nullable LocalDate endsOn;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    ContractEntity() {}
}
