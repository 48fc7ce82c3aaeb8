package vn.capbu.renewal.custody;

import vn.capbu.kernel.VietnameseText;

/**
 * The paper by which a person is known. Personal: its text form says nothing.
 *
 * @param kind which paper
 * @param number as written on it, without blanks, in upper case; never empty
 */
public record IdDocument(Kind kind, String number) {

    private static final int MAX_LENGTH = 50;

    /** Which paper. */
    public enum Kind {
        /** Căn cước công dân, or căn cước since 01/07/2024. */
        CITIZEN_CARD,
        /** Chứng minh nhân dân, the card before it. */
        IDENTITY_CARD,
        /** Hộ chiếu. */
        PASSPORT,
        /** Any other one with a photograph, for example an officer's card. */
        OTHER
    }

    public IdDocument {
        number = VietnameseText.tidy(number).replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        if (number.isEmpty() || number.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an identity document has a number");
        }
    }

    /** Says the kind only. */
    @Override
    public String toString() {
        return "IdDocument[" + kind + "]";
    }
}
