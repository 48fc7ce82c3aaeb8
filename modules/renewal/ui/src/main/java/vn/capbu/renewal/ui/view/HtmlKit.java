package vn.capbu.renewal.ui.view;

import java.awt.Font;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JEditorPane;
import javax.swing.UIManager;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.StyleSheet;

/** Pages of text that can be selected and copied, in the fonts of the console. */
public final class HtmlKit {

    private HtmlKit() {}

    /** A page without content. */
    public static JEditorPane page(String name) {
        JEditorPane page = new JEditorPane();
        page.setName(name);
        page.setEditorKit(kit());
        page.putClientProperty(JEditorPane.W3C_LENGTH_UNITS, true);
        page.setEditable(false);
        page.setBorder(BorderFactory.createEmptyBorder(4, 12, 8, 10));
        return page;
    }

    private static HTMLEditorKit kit() {
        Font font = UIManager.getFont("Label.font");
        StyleSheet styles = new StyleSheet();
        styles.addRule(
                String.format(
                        Locale.ROOT,
                        "p { font-family: \"%s\"; font-size: %dpx; margin: 2px 0 3px 0; }",
                        font.getFamily(),
                        font.getSize()));
        styles.addRule(
                String.format(
                        Locale.ROOT,
                        ".title { font-size: %dpx; font-weight: bold; margin-bottom: 6px; }",
                        font.getSize() + 3));
        styles.addRule(".heading { font-weight: bold; color: #0b5cad; margin-top: 10px; }");
        styles.addRule(".name { color: #555b66; }");
        styles.addRule(
                String.format(
                        Locale.ROOT,
                        ".small { color: #555b66; font-size: %dpx; }",
                        font.getSize() - 1));
        return new HTMLEditorKit() {
            private static final long serialVersionUID = 1L;

            @Override
            public StyleSheet getStyleSheet() {
                StyleSheet all = new StyleSheet();
                all.addStyleSheet(super.getStyleSheet());
                all.addStyleSheet(styles);
                return all;
            }
        };
    }
}
