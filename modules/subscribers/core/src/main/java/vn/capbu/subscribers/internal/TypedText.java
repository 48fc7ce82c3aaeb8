package vn.capbu.subscribers.internal;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.RegistryInputException;
import vn.capbu.subscribers.RegistryInputException.Reason;

/** Texts that people type, as they are stored. */
public final class TypedText {

    /** Loose on purpose: it catches slips, the mail server judges addresses. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]{2,30}");

    private TypedText() {}

    /** One line, tidy. */
    public static String of(String text, int maxLength) throws RegistryInputException {
        return checked(VietnameseText.tidy(text), maxLength);
    }

    /** Lines, each tidy, without empty ones around. */
    public static String ofLines(String text, int maxLength) throws RegistryInputException {
        String tidy =
                text.lines().map(VietnameseText::tidy).collect(Collectors.joining("\n")).strip();
        checked(tidy.replace("\n", " "), maxLength);
        return tidy;
    }

    /** The value of a contact. */
    public static String ofContact(Contact.Kind kind, String text) throws RegistryInputException {
        String value = of(text, Contact.MAX_VALUE);
        if (kind == Contact.Kind.EMAIL && !EMAIL.matcher(value).matches()) {
            throw new RegistryInputException(Reason.NOT_AN_EMAIL);
        }
        if (kind == Contact.Kind.PHONE && !PHONE.matcher(value).matches()) {
            throw new RegistryInputException(Reason.NOT_A_PHONE);
        }
        return value;
    }

    private static String checked(String text, int maxLength) throws RegistryInputException {
        if (text.isEmpty()) {
            throw new RegistryInputException(Reason.EMPTY);
        }
        if (text.length() > maxLength) {
            throw new RegistryInputException(Reason.TOO_LONG);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new RegistryInputException(Reason.CONTROL_CHARACTER);
        }
        return text;
    }
}
