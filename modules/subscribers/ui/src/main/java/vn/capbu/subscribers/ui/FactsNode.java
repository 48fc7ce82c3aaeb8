package vn.capbu.subscribers.ui;

import java.util.List;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.Children;
import org.openide.nodes.Node;
import org.openide.nodes.PropertySupport;
import org.openide.nodes.Sheet;
import vn.capbu.subscribers.ui.model.Fact;

/** Facts for the properties window: read only, texts as they are shown. */
final class FactsNode extends AbstractNode {

    private final transient List<Fact> facts;

    /**
     * A node.
     *
     * @param name what the facts are about, as the window's title
     */
    FactsNode(String name, List<Fact> facts) {
        super(Children.LEAF);
        this.facts = List.copyOf(facts);
        setDisplayName(name);
    }

    /** Nodes for a window: one with facts, none without. */
    static Node[] of(String name, List<Fact> facts) {
        return facts.isEmpty() ? new Node[0] : new Node[] {new FactsNode(name, facts)};
    }

    @Override
    protected Sheet createSheet() {
        Sheet sheet = new Sheet();
        Sheet.Set set = Sheet.createPropertiesSet();
        set.setDisplayName(getDisplayName());
        for (int i = 0; i < facts.size(); i++) {
            set.put(new Text("fact" + i, facts.get(i)));
        }
        sheet.put(set);
        return sheet;
    }

    private static final class Text extends PropertySupport.ReadOnly<String> {

        private final Fact fact;

        Text(String name, Fact fact) {
            super(name, String.class, fact.name(), fact.value());
            this.fact = fact;
            setValue("suppressCustomEditor", true);
        }

        @Override
        public String getValue() {
            return fact.value();
        }
    }
}
