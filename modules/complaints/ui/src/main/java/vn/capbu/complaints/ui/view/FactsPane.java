package vn.capbu.complaints.ui.view;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.SubscriberOutline;
import vn.capbu.desktop.SubscriberOutline.Outline;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.VietnamTime;

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
    void show(CaseView view, Names names, Outline outline) {
        removeAll();
        row = 0;
        ComplaintCase one = view.summary();
        ComplaintCase.Origin origin = one.origin();
        line(Bundle.FactsPane_customer(), origin.customer());
        line(Bundle.FactsPane_taxCode(), origin.taxCode());
        line(Bundle.FactsPane_contact(), origin.contact());
        line(
                Bundle.FactsPane_province(),
                Provinces.catalogue().nameOf(Province.Edition.OF_63, origin.province()));
        registered(outline);
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

    /** The contract that ends last, and the newest certificate with its token; how many others there are. */
    @Messages({
        "FactsPane.contract=Contract",
        "FactsPane.certificate=Certificate",
        "FactsPane.token=Token",
        "# {0} - day",
        "FactsPane.until=until {0}",
        "# {0} - number",
        "FactsPane.invoice=invoice {0}",
        "# {0} - count",
        "FactsPane.more=and {0} more (Ctrl+K)"
    })
    private void registered(Outline outline) {
        if (!outline.contracts().isEmpty()) {
            SubscriberOutline.Contract one = outline.contracts().get(0);
            line(
                    Bundle.FactsPane_contract(),
                    joined(
                            one.number(),
                            one.servicePackage(),
                            until(one.endsOn()),
                            one.invoice().isEmpty() ? "" : Bundle.FactsPane_invoice(one.invoice()),
                            more(outline.contracts().size())));
        }
        if (!outline.certificates().isEmpty()) {
            SubscriberOutline.Certificate one = outline.certificates().get(0);
            line(
                    Bundle.FactsPane_certificate(),
                    joined(
                            one.serial(),
                            one.state(),
                            until(one.validTo()),
                            more(outline.certificates().size())));
            line(Bundle.FactsPane_token(), one.token());
        }
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? "" : Bundle.FactsPane_until(VietnamTime.format(day));
    }

    private static String more(int count) {
        return count > 1 ? Bundle.FactsPane_more(count - 1) : "";
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
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
