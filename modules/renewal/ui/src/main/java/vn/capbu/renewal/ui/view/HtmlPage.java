package vn.capbu.renewal.ui.view;

import java.awt.Font;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JEditorPane;
import javax.swing.UIManager;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.StyleSheet;

/** Shows what {@link vn.capbu.renewal.ui.text.Html} builds; its text can be selected and copied. */
public final class HtmlPage extends JEditorPane {

    private static final long serialVersionUID = 1L;

    private String html = "";

    /** An empty page. */
    public HtmlPage(String name) {
        setName(name);
        setEditorKit(kit());
        putClientProperty(W3C_LENGTH_UNITS, true);
        setEditable(false);
        setBorder(BorderFactory.createEmptyBorder(4, 12, 8, 10));
    }

    /** Shows a page from its beginning, unless it is shown already. */
    public void put(String next) {
        if (!next.equals(html)) {
            html = next;
            setText(next);
            setCaretPosition(0);
        }
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
