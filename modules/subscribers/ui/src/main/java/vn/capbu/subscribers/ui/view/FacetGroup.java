package vn.capbu.subscribers.ui.view;

import java.awt.Component;
import java.awt.Font;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.subscribers.ui.model.Facet;
import vn.capbu.subscribers.ui.model.SearchCommands;
import vn.capbu.subscribers.ui.model.SearchModel;
import vn.capbu.subscribers.ui.text.FacetText;
import vn.capbu.subscribers.ui.text.FacetText.Choice;

/** One filter: its heading, its values, and a button for more of them. */
final class FacetGroup extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 6;
    private static final int FEW_FACTS = 4;

    private final transient Facet facet;
    private final transient SearchModel model;
    private final transient SearchCommands commands;
    private final transient Formats formats;
    private final JLabel title = new JLabel();
    private final JButton more = new JButton();
    private final JComponent rowPanel = new JPanel();
    private final transient Map<String, FacetRow> rows = new LinkedHashMap<>();
    private transient List<String> order = List.of();
    private boolean all;

    FacetGroup(
            Facet facet,
            SearchModel model,
            SearchCommands commands,
            Formats formats,
            JComponent... controls) {
        this.facet = facet;
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(0, 0, 12, 0));
        setAlignmentX(Component.LEFT_ALIGNMENT);
        title.setFont(title.getFont().deriveFont(Font.BOLD));
        title.setForeground(Look.HEADING);
        title.setBorder(BorderFactory.createEmptyBorder(0, 2, 4, 0));
        title.setAlignmentX(Component.LEFT_ALIGNMENT);
        rowPanel.setLayout(new BoxLayout(rowPanel, BoxLayout.PAGE_AXIS));
        rowPanel.setOpaque(false);
        rowPanel.setAlignmentX(Component.LEFT_ALIGNMENT);
        add(title);
        for (JComponent control : controls) {
            control.setAlignmentX(Component.LEFT_ALIGNMENT);
            add(control);
        }
        add(rowPanel);
        more.setName(name() + ".more");
        more.putClientProperty("JButton.buttonType", "borderless");
        more.setForeground(Look.HEADING);
        more.setAlignmentX(Component.LEFT_ALIGNMENT);
        more.addActionListener(event -> toggle());
        add(more);
    }

    private String name() {
        return "search.facet."
                + (facet.fact().isEmpty()
                        ? facet.kind().name().toLowerCase(Locale.ROOT)
                        : facet.fact());
    }

    private int few() {
        return facet.kind() == Facet.Kind.FACT ? FEW_FACTS : FEW;
    }

    private void toggle() {
        all = !all;
        refresh();
    }

    /** Shows what the model has; a row keeps its focus while counts change. */
    @Messages({"# {0} - how many", "FacetGroup.more=All {0}…", "FacetGroup.fewer=Fewer"})
    void refresh() {
        title.setText(FacetText.title(facet, model));
        List<Choice> choices = FacetText.choices(facet, model);
        setVisible(!choices.isEmpty());
        List<Choice> shown = new ArrayList<>();
        for (Choice choice : choices) {
            if (all || shown.size() < few() || choice.chosen()) {
                shown.add(choice);
            }
        }
        List<String> wanted = shown.stream().map(Choice::text).toList();
        if (!wanted.equals(order)) {
            order = wanted;
            lay(shown);
        } else {
            shown.forEach(choice -> row(choice).show(choice));
        }
        more.setVisible(choices.size() > few());
        more.setText(
                all
                        ? Bundle.FacetGroup_fewer()
                        : Bundle.FacetGroup_more(formats.number(choices.size())));
    }

    private FacetRow row(Choice choice) {
        return rows.computeIfAbsent(
                choice.text(), text -> new FacetRow(choice, formats, this::choose));
    }

    private void lay(List<Choice> choices) {
        Component focused = null;
        for (FacetRow row : rows.values()) {
            focused = row.isFocusOwner() ? row : focused;
        }
        rowPanel.removeAll();
        for (Choice choice : choices) {
            FacetRow row = row(choice);
            row.setName(name() + "." + choice.text());
            row.show(choice);
            row.setAlignmentX(Component.LEFT_ALIGNMENT);
            rowPanel.add(row);
        }
        rows.keySet().retainAll(new HashSet<>(order));
        revalidate();
        repaint();
        if (focused != null) {
            focused.requestFocusInWindow();
        }
    }

    private void choose(Choice choice, boolean wanted) {
        Set<String> values = new HashSet<>(facet.chosen(model.filters()));
        if (wanted) {
            values.addAll(choice.values());
        } else {
            values.removeAll(choice.values());
        }
        commands.choose(facet, values);
    }
}
