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

    String number = "";

    @Column(name = "signed_on")
    @Nullable LocalDate signedOn;

    @Column(name = "starts_on")
    @Nullable LocalDate startsOn;

    @Column(name = "contracting_unit")
    String contractingUnit = "";

    @Column(name = "account_manager")
    String accountManager = "";

    String collaborator = "";

    String agent = "";

    @Column(name = "service_package")
    String servicePackage = "";

    String invoice = "";

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    ContractEntity() {}

    /** The same contract, for another certificate. */
    ContractEntity copy() {
        ContractEntity row = new ContractEntity();
        row.subscriberId = subscriberId;
        row.endsOn = endsOn;
        row.number = number;
        row.signedOn = signedOn;
        row.startsOn = startsOn;
        row.contractingUnit = contractingUnit;
        row.accountManager = accountManager;
        row.collaborator = collaborator;
        row.agent = agent;
        row.servicePackage = servicePackage;
        row.invoice = invoice;
        return row;
    }
}
