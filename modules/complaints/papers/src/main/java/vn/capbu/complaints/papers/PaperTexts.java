package vn.capbu.complaints.papers;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words of the papers in one language. Immutable. */
final class PaperTexts {

    private final ResourceBundle bundle;
    private final Locale locale;

    PaperTexts(boolean vietnamese) {
        locale = vietnamese ? Locale.forLanguageTag("vi") : Locale.ENGLISH;
        bundle =
                ResourceBundle.getBundle(
                        "vn.capbu.complaints.papers.Bundle",
                        locale,
                        PaperTexts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    boolean isVietnamese() {
        return locale.getLanguage().equals("vi");
    }

    String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}
