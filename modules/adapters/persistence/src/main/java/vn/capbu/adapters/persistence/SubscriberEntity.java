package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A subscriber, by tax code. */
@Entity
@Table(name = "subscriber")
class SubscriberEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "tax_code")
    String taxCode;

    String name;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    SubscriberEntity() {}
}
