package vn.capbu.desktop.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.UIDefaults;
import javax.swing.plaf.metal.MetalLookAndFeel;
import org.junit.jupiter.api.Test;

class SwingTextsTest {

    @Test
    void vietnameseIsPutIntoTheDefaults() {
        UIDefaults defaults = new UIDefaults();
        SwingTexts.install(defaults, Locale.forLanguageTag("vi-VN"));
        assertThat(defaults.getString("OptionPane.cancelButtonText")).isEqualTo("Hủy");
    }

    @Test
    void englishIsLeftToTheJdk() {
        UIDefaults defaults = new UIDefaults();
        SwingTexts.install(defaults, Locale.ENGLISH);
        assertThat(defaults).isEmpty();
    }

    @Test
    void everyKeyIsOneOfTheJdk() {
        UIDefaults english = new MetalLookAndFeel().getDefaults();
        Set<Object> unknown = new TreeSet<>();
        for (Object key : SwingTexts.texts(SwingTexts.SWING).keySet()) {
            if (english.get(key, Locale.ENGLISH) == null) {
                unknown.add(key);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void noTextIsEmpty() {
        assertThat(SwingTexts.texts(SwingTexts.SWING))
                .doesNotContainValue("")
                .hasSizeGreaterThan(100);
        assertThat(SwingTexts.texts(SwingTexts.LOOK_AND_FEEL)).doesNotContainValue("").isNotEmpty();
    }
}
