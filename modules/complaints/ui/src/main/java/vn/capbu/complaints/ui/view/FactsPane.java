package vn.capbu.complaints.ui.view;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;

/** The facts of a case. Event dispatch thread only. */
final class FactsPane extends JPanel {

    private static final long serialVersionUID = 1L;
    private int row;

    FactsPane() {
        super(new GridBagLayout());
        setName("case.facts");
        setBackground(Look.PAPER);
        setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
    }

    @Messages({
        "FactsPane.customer=Customer",
        "FactsPane.taxCode=Tax code",
        "FactsPane.contact=Contact",
        "FactsPane.province=Province",
        "FactsPane.class=Class",
        "FactsPane.policy=Policy",
        "FactsPane.owner=With",
        "FactsPane.nobody=nobody yet",
        "FactsPane.came=Came by",
        "FactsPane.rounds=Answers given",
        "FactsPane.none=not classified yet",
        "FactsPane.complaint=Complaint"
    })
    void show(CaseView view, Names names) {
        removeAll();
        row = 0;
        ComplaintCase one = view.summary();
        ComplaintCase.Origin origin = one.origin();
        line(Bundle.FactsPane_customer(), origin.customer());
        line(Bundle.FactsPane_taxCode(), origin.taxCode());
        line(Bundle.FactsPane_contact(), origin.contact());
        line(
                Bundle.FactsPane_province(),
                Provinces.catalogue()
                        .find(Province.Edition.OF_63, origin.province())
                        .map(Province::shortName)
                        .orElse(origin.province()));
        String caseClass = names.caseClass(one.kind());
        line(Bundle.FactsPane_class(), caseClass.isEmpty() ? Bundle.FactsPane_none() : caseClass);
        line(
                Bundle.FactsPane_policy(),
                names.of(names.policy(view.clocks().basis()))
                        + " v"
                        + one.kind().policyVersion()
                        + " · "
                        + CaseText.of(view.clocks().total().limit()));
        String agent = one.owner().agent();
        line(
                Bundle.FactsPane_owner(),
                names.unit(one.owner().unit())
                        + " · "
                        + (agent.isEmpty() ? Bundle.FactsPane_nobody() : agent));
        line(Bundle.FactsPane_came(), CaseText.of(origin.channel()) + " · " + origin.openedBy());
        if (one.time().rounds() > 0) {
            line(Bundle.FactsPane_rounds(), Integer.toString(one.time().rounds()));
        }
        line(Bundle.FactsPane_complaint(), origin.complaint());
        revalidate();
        repaint();
    }

    private void line(String caption, String value) {
        if (value.isEmpty()) {
            return;
        }
        JLabel label = new JLabel(caption);
        label.setForeground(Look.MUTED);
        JTextArea text = new JTextArea(value);
        text.setEditable(false);
        text.setOpaque(false);
        text.setBorder(null);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setFont(label.getFont());
        text.getAccessibleContext().setAccessibleName(caption);
        label.setLabelFor(text);
        GridBagConstraints at = new GridBagConstraints();
        at.gridy = row;
        at.anchor = GridBagConstraints.FIRST_LINE_START;
        at.insets = new Insets(2, 0, 2, 12);
        add(label, at);
        at.gridx = 1;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(2, 0, 2, 0);
        add(text, at);
        row++;
    }
}
