package vn.capbu.rollout.figures;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Standing;

/** Words of the figures in one language. Immutable. */
final class FigureTexts {

    private final ResourceBundle bundle;
    private final Locale locale;

    FigureTexts(Locale wanted) {
        locale = wanted.getLanguage().equals("vi") ? Locale.forLanguageTag("vi") : Locale.ENGLISH;
        bundle =
                ResourceBundle.getBundle(
                        "vn.capbu.rollout.figures.Bundle",
                        locale,
                        FigureTexts.class.getClassLoader(),
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

    String of(Channel channel) {
        return get("Channel." + channel);
    }

    String of(Standing standing) {
        return get("Standing." + standing);
    }

    String version(String name) {
        return name.isEmpty() ? get("no-version") : name;
    }
}
