package vn.capbu.adapters.documents;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the papers, from {@code Papers.properties}: Vietnamese alone, as papers that are signed in Viet Nam. */
final class PaperText {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle(
                    PaperText.class.getPackageName() + ".Papers",
                    Locale.ROOT,
                    PaperText.class.getClassLoader());
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private PaperText() {}

    /** A text with its arguments; numbers come as texts where they are no amounts. */
    static String of(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), VIETNAMESE).format(arguments);
    }

    /** The text of a constant, by its type and name. */
    static String of(Enum<?> constant, Object... arguments) {
        String type = constant.getDeclaringClass().getName();
        String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
        return of(simple + "." + constant.name(), arguments);
    }
}
