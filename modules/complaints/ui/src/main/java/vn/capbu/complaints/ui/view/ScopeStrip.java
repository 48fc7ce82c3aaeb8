package vn.capbu.complaints.ui.view;

import java.awt.BorderLayout;
import java.awt.Color;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/** Says that a list shows the cases behind a figure, and leads back to the queue. Event dispatch thread only. */
final class ScopeStrip extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final Color FILL = new Color(0xE7F1FB);

    private final JLabel words = new JLabel();

    /**
     * A strip that isn't seen.
     *
     * @param back shows the queue again
     */
    @Messages("ScopeStrip.back=&Back to the queue")
    ScopeStrip(Runnable back) {
        super(new BorderLayout(12, 0));
        setName("complaints.scope");
        setBackground(FILL);
        setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 4));
        words.setName("complaints.scope.words");
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, Bundle.ScopeStrip_back());
        button.setName("complaints.scope.back");
        button.addActionListener(event -> back.run());
        add(words, BorderLayout.CENTER);
        add(button, BorderLayout.LINE_END);
        setVisible(false);
    }

    /** Shows what the cases have in common; nothing for a queue. */
    @Messages({"# {0} - figure", "ScopeStrip.words=Cases behind the figure – {0}"})
    void show(String figure) {
        setVisible(!figure.isEmpty());
        words.setText(figure.isEmpty() ? "" : Bundle.ScopeStrip_words(figure));
        words.setToolTipText(words.getText());
    }
}
