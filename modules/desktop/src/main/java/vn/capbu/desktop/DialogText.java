package vn.capbu.desktop;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;

/** The text of a dialog: wrapped paragraphs of a readable width, which can be selected and copied. */
final class DialogText extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 52;
    private static final int GAP = 10;

    /** A text, or several paragraphs with a heading each. */
    DialogText(String text, @Nullable Font font) {
        this();
        paragraph(text, font);
    }

    private DialogText() {
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        setOpaque(false);
    }

    @Messages({
        "DialogText.whatIsSafe=What is safe",
        "DialogText.whatToDo=What to do next",
    })
    static DialogText of(ErrorText error) {
        DialogText content = new DialogText();
        Font font = UIManager.getFont("Label.font");
        content.paragraph(error.whatHappened(), font.deriveFont(Font.BOLD));
        if (!error.whatIsSafe().isBlank()) {
            content.headed(Bundle.DialogText_whatIsSafe(), error.whatIsSafe());
        }
        content.headed(Bundle.DialogText_whatToDo(), error.whatToDo());
        return content;
    }

    private void headed(String heading, String text) {
        add(Box.createVerticalStrut(GAP));
        JLabel label = new JLabel(heading);
        label.setForeground(UIManager.getColor("Label.disabledForeground"));
        label.setAlignmentX(Component.LEFT_ALIGNMENT);
        add(label);
        paragraph(text, null);
    }

    private void paragraph(String text, @Nullable Font font) {
        JTextArea area = new JTextArea(text);
        area.setFont(font == null ? UIManager.getFont("Label.font") : font);
        area.setColumns(COLUMNS);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setEditable(false);
        area.setOpaque(false);
        area.setFocusable(true);
        area.setBorder(null);
        area.setAlignmentX(Component.LEFT_ALIGNMENT);
        area.setSize(new Dimension(area.getPreferredSize().width, Short.MAX_VALUE));
        area.setPreferredSize(area.getPreferredSize());
        add(area);
    }
}
