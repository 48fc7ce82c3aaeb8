package vn.capbu.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the commands, in Vietnamese or English. */
final class Texts {

    static final Locale VIETNAMESE = new Locale("vi");

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        "vn.capbu.cli.Bundle",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Texts of(Locale locale) {
        return new Texts(locale);
    }

    boolean isVietnamese() {
        return locale.getLanguage().equals(VIETNAMESE.getLanguage());
    }

    /** A text, with its arguments filled in. */
    String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The text of a constant: {@code EnumName.CONSTANT}. */
    String of(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
