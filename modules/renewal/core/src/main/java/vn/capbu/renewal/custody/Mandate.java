package vn.capbu.renewal.custody;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.VietnameseText;

/**
 * By what right a person brings or fetches the tokens of a customer.
 *
 * @param kind which right
 * @param number of the paper; empty for a legal representative
 * @param date of the paper, in Viet Nam; null for a legal representative
 * @param issuedBy name of the customer who gave it, or whom the legal representative stands for; never empty
 * @param customer tax code of that customer, null when nobody asked
 */
public record Mandate(
        Kind kind,
        String number,
        @Nullable LocalDate date,
        String issuedBy,
        @Nullable TaxCode customer) {

    /** Which right. */
    public enum Kind {
        /** The legal representative (người đại diện theo pháp luật) in person. */
        LEGAL_REPRESENTATIVE,
        /** Giấy giới thiệu. */
        LETTER_OF_INTRODUCTION,
        /** Giấy ủy quyền. */
        AUTHORISATION
    }

    public Mandate {
        number = VietnameseText.tidy(number);
        issuedBy = VietnameseText.tidy(issuedBy);
    }

    /** The right of a legal representative, who needs no paper. */
    public static Mandate ofLegalRepresentative(String customerName, @Nullable TaxCode customer) {
        return new Mandate(Kind.LEGAL_REPRESENTATIVE, "", null, customerName, customer);
    }

    /** Whether it is a paper, with number and date. */
    public boolean isPaper() {
        return kind != Kind.LEGAL_REPRESENTATIVE;
    }

    /** Whether it is the very same paper, or the same legal representation. */
    public boolean isSame(Mandate other) {
        return kind == other.kind
                && VietnameseText.fold(number).equals(VietnameseText.fold(other.number))
                && java.util.Objects.equals(date, other.date)
                && isOfSameCustomer(other);
    }

    /** Whether both come from one customer: by tax code where both have it, else by name however it is spelled. */
    public boolean isOfSameCustomer(Mandate other) {
        return isOf(other.customer, other.issuedBy);
    }

    /** Whether it comes from this customer: by tax code where both are known, else by name however it is spelled. */
    public boolean isOf(@Nullable TaxCode taxCode, String name) {
        if (customer != null && taxCode != null) {
            return customer.equals(taxCode);
        }
        return !issuedBy.isEmpty()
                && VietnameseText.fold(issuedBy).equals(VietnameseText.fold(name));
    }
}
