package vn.capbu.renewal.custody;

import vn.capbu.kernel.VietnameseText;

/**
 * The person who brings tokens or fetches them. Personal: its text form says nothing, and it is never logged.
 *
 * @param name composed Unicode, never empty
 * @param document by which this person is known
 * @param phone possibly empty
 * @param email possibly empty
 * @param relation to the customer in words, for example "kế toán"; possibly empty
 */
public record Bearer(
        String name, IdDocument document, String phone, String email, String relation) {

    public Bearer {
        name = VietnameseText.tidy(name);
        phone = VietnameseText.tidy(phone);
        email = VietnameseText.tidy(email);
        relation = VietnameseText.tidy(relation);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a bearer has a name");
        }
    }

    /** Whether it is the same person: the same document, and the same name however it is spelled. */
    public boolean isSamePerson(Bearer other) {
        return document.equals(other.document) && isSameName(other);
    }

    /** Whether the names are the same, however they are spelled. */
    public boolean isSameName(Bearer other) {
        return VietnameseText.fold(name).equals(VietnameseText.fold(other.name));
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Bearer[***]";
    }
}
