package vn.capbu.subscribers.ui.view;

import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.util.NbBundle.Messages;

/** What the window shows while nothing is looked for: what can be typed. */
final class SearchHint extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JLabel title = new JLabel();
    private int row;

    @Messages({
        "SearchHint.taxCode=Tax code",
        "SearchHint.taxCode.how=whole or its beginning: 0100109106, 0100109106-001, 01001",
        "SearchHint.certificate=Certificate serial",
        "SearchHint.certificate.how=whole, its beginning or its last digits: 5402B1…, …93FE",
        "SearchHint.token=Token serial",
        "SearchHint.token.how=as printed on the token; a scanner opens the card at once",
        "SearchHint.contact=Phone, e-mail",
        "SearchHint.contact.how=whole or its beginning: 0912 345 678, ketoan@…",
        "SearchHint.name=Name",
        "SearchHint.name.how=any words in any order, with or without diacritics: binh minh thuong mai",
        "SearchHint.keys=Keys",
        "SearchHint.keys.how=Ctrl+F: here from anywhere · arrow down to the list · Enter open · Esc clear"
    })
    SearchHint() {
        super(new GridBagLayout());
        setName("search.hint");
        setBackground(Look.PAPER);
        JPanel page = new JPanel(new GridBagLayout());
        page.setOpaque(false);
        title.setName("search.hint.title");
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() * 1.5f));
        GridBagConstraints wide = at(0, row++, new Insets(0, 0, 18, 0));
        wide.gridwidth = 2;
        page.add(title, wide);
        line(page, Bundle.SearchHint_name(), Bundle.SearchHint_name_how());
        line(page, Bundle.SearchHint_taxCode(), Bundle.SearchHint_taxCode_how());
        line(page, Bundle.SearchHint_certificate(), Bundle.SearchHint_certificate_how());
        line(page, Bundle.SearchHint_token(), Bundle.SearchHint_token_how());
        line(page, Bundle.SearchHint_contact(), Bundle.SearchHint_contact_how());
        line(page, Bundle.SearchHint_keys(), Bundle.SearchHint_keys_how());
        add(page);
    }

    void show(String heading) {
        title.setText(heading);
    }

    private void line(JComponent page, String what, String how) {
        JLabel name = new JLabel(what);
        name.setFont(name.getFont().deriveFont(Font.BOLD));
        name.setForeground(Look.HEADING);
        page.add(name, at(0, row, new Insets(0, 0, 10, 24)));
        JLabel text = new JLabel(how);
        text.setForeground(Look.INK);
        page.add(text, at(1, row++, new Insets(0, 0, 10, 0)));
    }

    private static GridBagConstraints at(int column, int row, Insets insets) {
        return new GridBagConstraints(
                column,
                row,
                1,
                1,
                0,
                0,
                GridBagConstraints.BASELINE_LEADING,
                GridBagConstraints.NONE,
                insets,
                0,
                0);
    }
}
