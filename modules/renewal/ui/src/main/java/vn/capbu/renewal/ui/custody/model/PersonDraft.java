package vn.capbu.renewal.ui.custody.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.Bearer;
import vn.capbu.renewal.custody.IdDocument;
import vn.capbu.renewal.custody.Mandate;

/** A person and a paper while they are typed: everything is a text until it is read. */
public final class PersonDraft {

    private static final int DIGITS_OF_A_DATE = 8;

    /** What is typed. */
    public enum Field {
        /** Name of the person. */
        NAME,
        /** Number of the identity document. */
        DOCUMENT,
        /** Phone number. */
        PHONE,
        /** E-mail address. */
        EMAIL,
        /** Relation to the customer. */
        RELATION,
        /** Number of the letter or authorisation. */
        PAPER_NUMBER,
        /** Its date, dd/MM/yyyy or eight digits. */
        PAPER_DATE,
        /** Who gave it. */
        CUSTOMER,
        /** Tax code of who gave it. */
        TAX_CODE
    }

    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private IdDocument.Kind documentKind = IdDocument.Kind.CITIZEN_CARD;
    private Mandate.Kind mandateKind = Mandate.Kind.LETTER_OF_INTRODUCTION;

    /** What stands in a field. */
    public String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    /** Types into a field. */
    public void type(Field field, String text) {
        texts.put(field, text);
    }

    /** Which document the person shows. */
    public IdDocument.Kind documentKind() {
        return documentKind;
    }

    /** Chooses the document. */
    public void choose(IdDocument.Kind kind) {
        documentKind = kind;
    }

    /** By what right the person is here. */
    public Mandate.Kind mandateKind() {
        return mandateKind;
    }

    /** Chooses the right. */
    public void choose(Mandate.Kind kind) {
        mandateKind = kind;
    }

    /** Whether anything is typed. */
    public boolean isTouched() {
        return texts.values().stream().anyMatch(text -> !text.isBlank());
    }

    /** Fills in who brought the tokens. */
    public void copy(Bearer bearer, Mandate mandate) {
        type(Field.NAME, bearer.name());
        documentKind = bearer.document().kind();
        type(Field.DOCUMENT, bearer.document().number());
        type(Field.PHONE, bearer.phone());
        type(Field.EMAIL, bearer.email());
        type(Field.RELATION, bearer.relation());
        mandateKind = mandate.kind();
        type(Field.PAPER_NUMBER, mandate.number());
        type(Field.PAPER_DATE, mandate.date() == null ? "" : VietnamTime.format(mandate.date()));
        type(Field.CUSTOMER, mandate.issuedBy());
        type(Field.TAX_CODE, mandate.customer() == null ? "" : mandate.customer().value());
    }

    /** The fields that are missing or can't be read. */
    public Set<Field> faults() {
        Set<Field> faults = EnumSet.noneOf(Field.class);
        need(faults, Field.NAME);
        need(faults, Field.DOCUMENT);
        need(faults, Field.CUSTOMER);
        if (mandateKind != Mandate.Kind.LEGAL_REPRESENTATIVE) {
            need(faults, Field.PAPER_NUMBER);
            if (date() == null) {
                faults.add(Field.PAPER_DATE);
            }
        }
        if (!text(Field.TAX_CODE).isBlank() && taxCode() == null) {
            faults.add(Field.TAX_CODE);
        }
        return faults;
    }

    private void need(Set<Field> faults, Field field) {
        if (text(field).isBlank()) {
            faults.add(field);
        }
    }

    /** The person; only without {@link #faults}. */
    public Bearer bearer() {
        return new Bearer(
                text(Field.NAME),
                new IdDocument(documentKind, text(Field.DOCUMENT)),
                text(Field.PHONE),
                text(Field.EMAIL),
                text(Field.RELATION));
    }

    /** The right; only without {@link #faults}. */
    public Mandate mandate() {
        return mandateKind == Mandate.Kind.LEGAL_REPRESENTATIVE
                ? Mandate.ofLegalRepresentative(text(Field.CUSTOMER), taxCode())
                : new Mandate(
                        mandateKind,
                        text(Field.PAPER_NUMBER),
                        date(),
                        text(Field.CUSTOMER),
                        taxCode());
    }

    private @Nullable LocalDate date() {
        String typed = text(Field.PAPER_DATE).strip();
        if (typed.length() == DIGITS_OF_A_DATE && typed.chars().allMatch(Character::isDigit)) {
            typed = typed.substring(0, 2) + "/" + typed.substring(2, 4) + "/" + typed.substring(4);
        }
        try {
            return VietnamTime.parseDate(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable TaxCode taxCode() {
        try {
            return TaxCode.parse(text(Field.TAX_CODE));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
