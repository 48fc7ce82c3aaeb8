package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JEditorPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.CapabilityFinding;
import vn.capbu.renewal.ProbeReport;
import vn.capbu.renewal.TestAuthority;
import vn.capbu.renewal.ui.model.AuthorityDesk.Overview;
import vn.capbu.renewal.ui.model.AuthorityPrompts.Tester;
import vn.capbu.renewal.ui.text.FindingsText;

/** What is known of the authority in use, and a test that explains step by step what it tried. */
final class AuthorityFindings extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final Dimension SIZE = new Dimension(580, 430);

    private final transient Formats formats;
    private final JEditorPane text = new JEditorPane("text/html", "");
    private final JCheckBox issue = new JCheckBox();
    private final JButton test = new JButton();

    @Messages({
        "AuthorityFindings.title=What is known of the CA in use",
        "AuthorityFindings.test=Test the C&A in use",
        "AuthorityFindings.issue=&Issue to a test subject and revoke again (embedded CA only)"
    })
    AuthorityFindings(Overview overview, Tester tester, Formats formats) {
        super(new BorderLayout(0, 6));
        this.formats = formats;
        setBorder(BorderFactory.createTitledBorder(Bundle.AuthorityFindings_title()));
        text.setEditable(false);
        text.setName("bench.authority.findings");
        text.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        JScrollPane scroll = new JScrollPane(text);
        scroll.setPreferredSize(SIZE);
        Mnemonics.setLocalizedText(test, Bundle.AuthorityFindings_test());
        test.setName("bench.authority.test");
        Mnemonics.setLocalizedText(issue, Bundle.AuthorityFindings_issue());
        issue.setName("bench.authority.issue");
        issue.setEnabled(overview.settings() instanceof AuthoritySettings.Embedded);
        test.addActionListener(event -> start(tester));
        JPanel buttons = new JPanel(new BorderLayout(8, 4));
        buttons.add(test, BorderLayout.LINE_START);
        buttons.add(issue, BorderLayout.PAGE_END);
        add(scroll, BorderLayout.CENTER);
        add(buttons, BorderLayout.PAGE_END);
        show(List.of(), overview.findings());
    }

    private void start(Tester tester) {
        tester.start(issue.isSelected(), this::show);
    }

    void show(TestAuthority.Report report) {
        show(report.steps(), report.findings());
    }

    private void show(List<ProbeReport> steps, List<CapabilityFinding> findings) {
        text.setText(FindingsText.html(steps, findings, formats));
        text.setCaretPosition(0);
    }
}
