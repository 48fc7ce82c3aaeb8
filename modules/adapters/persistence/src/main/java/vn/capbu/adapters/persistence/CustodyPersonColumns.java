package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TaxCode;
import vn.capbu.renewal.custody.Bearer;
import vn.capbu.renewal.custody.IdDocument;
import vn.capbu.renewal.custody.Mandate;

/** A person at the desk with the right to bring or fetch tokens: columns of drop-offs and of hand-overs. */
@Embeddable
class CustodyPersonColumns {

    @Column(name = "person_name", updatable = false)
    String personName;

    @Column(name = "document_kind", updatable = false)
    String documentKind;

    @Column(name = "document_number", updatable = false)
    String documentNumber;

    @Column(updatable = false)
    String phone;

    @Column(updatable = false)
    String email;

    @Column(updatable = false)
    String relation;

    @Column(name = "mandate_kind", updatable = false)
    String mandateKind;

    @Column(name = "mandate_number", updatable = false)
    String mandateNumber;

    @Column(name = "mandate_date", updatable = false)
    @Nullable LocalDate mandateDate;

    @Column(name = "mandate_issued_by", updatable = false)
    String mandateIssuedBy;

    @Column(name = "mandate_customer", updatable = false)
    @Nullable String mandateCustomer;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CustodyPersonColumns() {}

    static CustodyPersonColumns of(Bearer bearer, Mandate mandate) {
        CustodyPersonColumns columns = new CustodyPersonColumns();
        columns.personName = bearer.name();
        columns.documentKind = bearer.document().kind().name();
        columns.documentNumber = bearer.document().number();
        columns.phone = bearer.phone();
        columns.email = bearer.email();
        columns.relation = bearer.relation();
        columns.mandateKind = mandate.kind().name();
        columns.mandateNumber = mandate.number();
        columns.mandateDate = mandate.date();
        columns.mandateIssuedBy = mandate.issuedBy();
        TaxCode customer = mandate.customer();
        columns.mandateCustomer = customer == null ? null : customer.value();
        return columns;
    }

    Bearer toBearer() {
        return new Bearer(
                personName,
                new IdDocument(IdDocument.Kind.valueOf(documentKind), documentNumber),
                phone,
                email,
                relation);
    }

    Mandate toMandate() {
        return new Mandate(
                Mandate.Kind.valueOf(mandateKind),
                mandateNumber,
                mandateDate,
                mandateIssuedBy,
                mandateCustomer == null ? null : new TaxCode(mandateCustomer));
    }
}
