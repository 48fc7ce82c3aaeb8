package vn.capbu.complaints.ui.view;

import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ui.model.IntakeModel.Choice;
import vn.capbu.complaints.ui.model.IntakeModel.Suggested;
import vn.capbu.desktop.Keys;

/** The classes that a complaint's words speak for, each with its key. Event dispatch thread only. */
final class SuggestionBar extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 3;
    private static final int HEIGHT = 28;
    private static final int MOST_WORDS = 4;

    private final transient Function<Choice, String> names;
    private final transient Consumer<Choice> choose;
    private transient List<Suggested> shown = List.of();

    /**
     * An empty bar.
     *
     * @param names of what can be chosen
     * @param choose told what was chosen
     */
    SuggestionBar(Function<Choice, String> names, Consumer<Choice> choose) {
        super(new FlowLayout(FlowLayout.LEADING, 6, 0));
        this.names = names;
        this.choose = choose;
        setName("intake.suggestions");
        setPreferredSize(new Dimension(0, HEIGHT));
        show(List.of());
    }

    /** Alt and a digit choose one, from anywhere in a form. */
    void bind(JComponent form) {
        for (int i = 0; i < MOST; i++) {
            int place = i;
            Keys.bind(form, "alt " + (i + 1), () -> choose(place));
        }
    }

    private void choose(int place) {
        if (place < Math.min(MOST, shown.size())) {
            choose.accept(shown.get(place).choice());
        }
    }

    @Messages({
        "SuggestionBar.none=The class is proposed while the complaint is typed; choose another one at any time.",
        "SuggestionBar.head=Proposed:",
        "# {0} - digit",
        "# {1} - class",
        "SuggestionBar.one={0} · {1}",
        "# {0} - words",
        "# {1} - digit",
        "SuggestionBar.tip=Because of: {0} (Alt+{1})",
        "# {0} - words",
        "SuggestionBar.because=because of: {0}"
    })
    void show(List<Suggested> found) {
        if (getComponentCount() > 0 && found.equals(shown)) {
            return;
        }
        shown = List.copyOf(found);
        removeAll();
        if (shown.isEmpty()) {
            add(muted(Bundle.SuggestionBar_none()));
        } else {
            add(muted(Bundle.SuggestionBar_head()));
            for (int i = 0; i < Math.min(MOST, shown.size()); i++) {
                add(button(i));
            }
            add(muted(Bundle.SuggestionBar_because(words(shown.get(0)))));
        }
        revalidate();
        repaint();
    }

    private JButton button(int place) {
        Suggested one = shown.get(place);
        JButton button = new JButton(Bundle.SuggestionBar_one(place + 1, className(one.choice())));
        button.setName("intake.suggestion." + (place + 1));
        button.setToolTipText(Bundle.SuggestionBar_tip(words(one), place + 1));
        button.setFocusable(false);
        button.addActionListener(event -> choose(place));
        return button;
    }

    private String className(Choice choice) {
        String whole = names.apply(choice);
        int dash = whole.indexOf(" – ");
        return dash < 0 ? whole : whole.substring(0, dash);
    }

    private static String words(Suggested one) {
        List<String> words = new ArrayList<>(one.words());
        return String.join(", ", words.subList(0, Math.min(MOST_WORDS, words.size())));
    }

    private static JLabel muted(String text) {
        JLabel label = new JLabel(text);
        label.setForeground(Look.MUTED);
        return label;
    }
}
