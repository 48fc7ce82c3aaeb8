package vn.capbu.subscribers.ui.view;

import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.Scrollable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.subscribers.ui.model.Facet;
import vn.capbu.subscribers.ui.model.FactChoice;
import vn.capbu.subscribers.ui.model.SearchCommands;
import vn.capbu.subscribers.ui.model.SearchModel;

/** All filters of the search, beside the hits. */
final class FacetPanel extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1L;

    private final transient SearchModel model;
    private final transient SearchCommands commands;
    private final transient Formats formats;
    private final List<FacetGroup> groups = new ArrayList<>();
    private final List<FacetGroup> foreign = new ArrayList<>();
    private final JToggleButton of34 = new JToggleButton();
    private final JToggleButton of63 = new JToggleButton();
    private transient List<FactChoice> facts = List.of();

    FacetPanel(SearchModel model, SearchCommands commands, Formats formats) {
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        setName("search.facets");
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        setBorder(BorderFactory.createEmptyBorder(4, 12, 4, 8));
        add(new FacetGroup(Facet.STATE, model, commands, formats));
        add(new FacetGroup(Facet.VERSION, model, commands, formats));
        add(new FacetGroup(Facet.PROVINCE, model, commands, formats, editions()));
        add(new FacetGroup(Facet.CHANNEL, model, commands, formats));
    }

    private void add(FacetGroup group) {
        groups.add(group);
        super.add(group);
    }

    /** Those of other features stand below the state of the certificate. */
    private void addForeign(FactChoice fact) {
        FacetGroup group = new FacetGroup(Facet.ofFact(fact.kind()), model, commands, formats);
        foreign.add(group);
        groups.add(group);
        add(group, foreign.size());
    }

    @Messages({
        "FacetPanel.of34=34 of today",
        "FacetPanel.of63=63 of 2020",
        "FacetPanel.of34.tip=Provinces and cities since 1 July 2025",
        "FacetPanel.of63.tip=Provinces and cities until 30 June 2025"
    })
    private JComponent editions() {
        of34.setName("search.provinces.34");
        of34.setText(Bundle.FacetPanel_of34());
        of34.setToolTipText(Bundle.FacetPanel_of34_tip());
        of34.addActionListener(event -> model.setIn34(true));
        of63.setName("search.provinces.63");
        of63.setText(Bundle.FacetPanel_of63());
        of63.setToolTipText(Bundle.FacetPanel_of63_tip());
        of63.addActionListener(event -> model.setIn34(false));
        ButtonGroup group = new ButtonGroup();
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 2));
        line.setOpaque(false);
        for (JToggleButton button : List.of(of34, of63)) {
            button.putClientProperty("FlatLaf.style", "font: -1; margin: 1,6,1,6");
            group.add(button);
            line.add(button);
        }
        line.setMaximumSize(new Dimension(Short.MAX_VALUE, line.getPreferredSize().height));
        return line;
    }

    /** Shows what the model has. */
    void refresh() {
        if (!facts.equals(model.facts())) {
            facts = model.facts();
            groups.removeAll(foreign);
            foreign.forEach(this::remove);
            foreign.clear();
            facts.forEach(this::addForeign);
        }
        of34.setSelected(model.isIn34());
        of63.setSelected(!model.isIn34());
        groups.forEach(FacetGroup::refresh);
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 24;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height - 24;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
