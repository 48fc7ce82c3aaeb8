package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.FlowLayout;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.ExpiredRequest;
import vn.capbu.renewal.ui.model.AuthorityChoice;
import vn.capbu.renewal.ui.model.AuthorityChoice.RaKind;
import vn.capbu.renewal.ui.model.AuthorityDesk.Overview;
import vn.capbu.renewal.ui.model.AuthorityPrompts.Tester;
import vn.capbu.renewal.ui.model.AuthorityView.Kind;
import vn.capbu.renewal.ui.text.AuthorityText;

/** Which authority issues, and how it is reached; beside it what is known of the one in use. */
final class AuthorityForm implements FormContent {

    private final FormGrid grid = new FormGrid();
    private final JPanel panel = new JPanel(new BorderLayout(8, 8));
    private final JRadioButton embedded = new JRadioButton();
    private final JRadioButton cmp = new JRadioButton();
    private final JRadioButton est = new JRadioButton();
    private final JComboBox<RaKind> raKind = new JComboBox<>(RaKind.values());
    private final JComboBox<String> module;
    private final JCheckBox nested = new JCheckBox();
    private final JCheckBox p10cr = new JCheckBox();
    private final JLabel problem = new JLabel(" ");
    private final JTextField url;
    private final JTextField caFile;
    private final JTextField caKeyFile;
    private final JTextField raFile;
    private final JTextField passwordFile;
    private final JTextField name;
    private final JTextField lookup;
    private final JTextField crl;
    private final boolean keepsAnchors;
    private Runnable listener = () -> {};

    @Messages({
        "AuthorityForm.kind=Kind:",
        "AuthorityForm.url=&URL:",
        "AuthorityForm.ca=CA certi&ficate:",
        "AuthorityForm.caKept=Empty: those trusted now stay",
        "AuthorityForm.caKey=Its &key (embedded CA):",
        "AuthorityForm.ra=RA signs &by:",
        "AuthorityForm.raFile=RA's PKCS#1&2 file:",
        "AuthorityForm.password=&Password file:",
        "AuthorityForm.module=RA token's m&odule:",
        "AuthorityForm.name=Token &serial or user name:",
        "AuthorityForm.lookup=&Directory (RFC 4387):",
        "AuthorityForm.crl=C&RL:",
        "AuthorityForm.options=Options:"
    })
    AuthorityForm(Overview overview, Tester tester, Formats formats) {
        module = new JComboBox<>(overview.modules().toArray(String[]::new));
        grid.row(Bundle.AuthorityForm_kind(), kinds(), embedded);
        url = grid.text(Bundle.AuthorityForm_url(), "bench.authority.url", "");
        caFile = grid.file(Bundle.AuthorityForm_ca(), "bench.authority.ca");
        caKeyFile = grid.file(Bundle.AuthorityForm_caKey(), "bench.authority.caKey");
        raKind.setName("bench.authority.ra");
        raKind.setRenderer(new RaRenderer());
        grid.row(Bundle.AuthorityForm_ra(), raKind, raKind);
        raFile = grid.file(Bundle.AuthorityForm_raFile(), "bench.authority.raFile");
        passwordFile = grid.file(Bundle.AuthorityForm_password(), "bench.authority.password");
        module.setName("bench.authority.module");
        grid.row(Bundle.AuthorityForm_module(), module, module);
        name = grid.text(Bundle.AuthorityForm_name(), "bench.authority.name", "");
        lookup = grid.text(Bundle.AuthorityForm_lookup(), "bench.authority.lookup", "");
        crl = grid.text(Bundle.AuthorityForm_crl(), "bench.authority.crl", "");
        grid.row(Bundle.AuthorityForm_options(), options(), nested);
        keepsAnchors = !(overview.settings() instanceof AuthoritySettings.Embedded);
        if (keepsAnchors) {
            caFile.putClientProperty("JTextField.placeholderText", Bundle.AuthorityForm_caKept());
        }
        fill(overview.settings());
        problem.setName("bench.authority.problem");
        problem.setForeground(SignStyle.of(vn.capbu.renewal.ui.model.Sign.FAILED).fill());
        problem.setBorder(BorderFactory.createEmptyBorder(0, 12, 8, 12));
        JLabel inUse = new JLabel(AuthorityText.inUse(overview.settings()));
        inUse.setName("bench.authority.inUse");
        inUse.setBorder(BorderFactory.createEmptyBorder(10, 12, 0, 12));
        panel.add(inUse, BorderLayout.PAGE_START);
        JPanel fields = new JPanel(new BorderLayout());
        fields.add(grid, BorderLayout.PAGE_START);
        panel.add(fields, BorderLayout.CENTER);
        panel.add(new AuthorityFindings(overview, tester, formats), BorderLayout.LINE_END);
        panel.add(problem, BorderLayout.PAGE_END);
        grid.onChange(this::changed);
        raKind.addActionListener(event -> changed());
        List.of(embedded, cmp, est).forEach(it -> it.addActionListener(event -> changed()));
        changed();
    }

    @Messages({
        "AuthorityForm.embedded=&Embedded",
        "AuthorityForm.cmp=&CMP",
        "AuthorityForm.est=ES&T (no confirmation)"
    })
    private JComponent kinds() {
        Mnemonics.setLocalizedText(embedded, Bundle.AuthorityForm_embedded());
        Mnemonics.setLocalizedText(cmp, Bundle.AuthorityForm_cmp());
        Mnemonics.setLocalizedText(est, Bundle.AuthorityForm_est());
        embedded.setName("bench.authority.embedded");
        cmp.setName("bench.authority.cmp");
        est.setName("bench.authority.est");
        ButtonGroup group = new ButtonGroup();
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
        for (JRadioButton button : List.of(embedded, cmp, est)) {
            group.add(button);
            line.add(button);
        }
        return line;
    }

    @Messages({
        "AuthorityForm.nested=&Nested: the token signs too",
        "AuthorityForm.p10cr=p10cr for e&xpired ones"
    })
    private JComponent options() {
        Mnemonics.setLocalizedText(nested, Bundle.AuthorityForm_nested());
        Mnemonics.setLocalizedText(p10cr, Bundle.AuthorityForm_p10cr());
        nested.setName("bench.authority.nested");
        p10cr.setName("bench.authority.p10cr");
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
        line.add(nested);
        line.add(p10cr);
        return line;
    }

    private void fill(AuthoritySettings settings) {
        if (settings instanceof AuthoritySettings.Cmp used) {
            cmp.setSelected(true);
            url.setText(used.url());
            fillRa(used.ra());
            lookup.setText(used.lookupUrl());
            crl.setText(used.crlUrl());
            nested.setSelected(used.nested());
            p10cr.setSelected(used.expiredRequest() == ExpiredRequest.P10CR);
        } else if (settings instanceof AuthoritySettings.Est used) {
            est.setSelected(true);
            url.setText(used.url());
            fillRa(used.ra());
            lookup.setText(used.lookupUrl());
            crl.setText(used.crlUrl());
        } else if (settings instanceof AuthoritySettings.Embedded used) {
            embedded.setSelected(true);
            caFile.setText(used.caCertificateFile());
            caKeyFile.setText(used.caKeyFile());
        }
    }

    private void fillRa(AuthoritySettings.@org.jspecify.annotations.Nullable Ra ra) {
        if (ra instanceof AuthoritySettings.Ra.KeyStore store) {
            raKind.setSelectedItem(RaKind.FILE);
            raFile.setText(store.file());
            passwordFile.setText(store.passwordFile());
        } else if (ra instanceof AuthoritySettings.Ra.Token token) {
            raKind.setSelectedItem(RaKind.TOKEN);
            module.setSelectedItem(token.module());
            name.setText(token.serial().value());
        } else if (ra instanceof AuthoritySettings.Ra.Password password) {
            raKind.setSelectedItem(RaKind.PASSWORD);
            name.setText(password.user());
            passwordFile.setText(password.passwordFile());
        }
    }

    private void changed() {
        Kind kind = kind();
        boolean remote = kind != Kind.EMBEDDED;
        RaKind ra = raKind();
        enable(url, remote);
        enable(caKeyFile, !remote);
        enable(raKind, remote);
        enable(raFile, remote && ra == RaKind.FILE);
        enable(passwordFile, remote && (ra == RaKind.FILE || ra == RaKind.PASSWORD));
        enable(module, remote && ra == RaKind.TOKEN);
        enable(name, remote && (ra == RaKind.TOKEN || ra == RaKind.PASSWORD));
        enable(lookup, remote);
        enable(crl, remote);
        enable(nested, kind == Kind.CMP && ra != RaKind.NONE);
        enable(p10cr, kind == Kind.CMP);
        String text = problem();
        problem.setText(text.isEmpty() ? " " : text);
        listener.run();
    }

    /** A field of files has its button beside it. */
    private static void enable(JComponent field, boolean enabled) {
        field.setEnabled(enabled);
        Container around = field.getParent();
        if (around != null && around.getLayout() instanceof BorderLayout) {
            for (Component beside : around.getComponents()) {
                beside.setEnabled(enabled);
            }
        }
    }

    /** What is wrong with what was typed so far; empty when nothing is. */
    @Messages({
        "AuthorityForm.badUrl=The URL begins with http:// or https://; for EST with https://.",
        "AuthorityForm.badAddress=Directory and CRL are http or https URLs, or empty.",
        "AuthorityForm.noCa=Choose the CA certificate to trust; a file that is there.",
        "AuthorityForm.noKey=A CA certificate of the embedded CA comes with its key.",
        "AuthorityForm.noRa=The RA's file, password file, module, serial or name is missing, or a file isn't there.",
        "AuthorityForm.raKind=CMP needs a file, a token or no RA; EST needs a file or a name and password."
    })
    private String problem() {
        Kind kind = kind();
        if (kind == Kind.EMBEDDED) {
            boolean both = caFile.getText().isBlank() == caKeyFile.getText().isBlank();
            return both ? "" : Bundle.AuthorityForm_noKey();
        }
        if (!isUrl(url.getText(), kind == Kind.EST)) {
            return Bundle.AuthorityForm_badUrl();
        }
        boolean kept = keepsAnchors && caFile.getText().isBlank();
        if (!kept && !isFile(caFile.getText())) {
            return Bundle.AuthorityForm_noCa();
        }
        RaKind ra = raKind();
        boolean fits =
                kind == Kind.CMP
                        ? ra != RaKind.PASSWORD
                        : ra == RaKind.FILE || ra == RaKind.PASSWORD;
        if (!fits) {
            return Bundle.AuthorityForm_raKind();
        }
        if (!ra().isComplete() || !filesThere(ra)) {
            return Bundle.AuthorityForm_noRa();
        }
        boolean addresses = isUrlOrBlank(lookup.getText()) && isUrlOrBlank(crl.getText());
        return addresses ? "" : Bundle.AuthorityForm_badAddress();
    }

    private boolean filesThere(RaKind ra) {
        return switch (ra) {
            case NONE, TOKEN -> true;
            case FILE -> isFile(raFile.getText()) && isFile(passwordFile.getText());
            case PASSWORD -> isFile(passwordFile.getText());
        };
    }

    private static boolean isUrlOrBlank(String text) {
        return text.isBlank() || isUrl(text, false);
    }

    private static boolean isUrl(String text, boolean secure) {
        try {
            URI uri = URI.create(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean known = scheme.equals("https") || (!secure && scheme.equals("http"));
            return known && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isFile(String text) {
        try {
            return !text.isBlank() && Files.isRegularFile(Path.of(text.strip()));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Kind kind() {
        return embedded.isSelected() ? Kind.EMBEDDED : est.isSelected() ? Kind.EST : Kind.CMP;
    }

    private RaKind raKind() {
        return raKind.getSelectedItem() instanceof RaKind selected ? selected : RaKind.NONE;
    }

    private AuthorityChoice.Ra ra() {
        Object chosen = module.getSelectedItem();
        return new AuthorityChoice.Ra(
                raKind(),
                raFile.getText().strip(),
                passwordFile.getText().strip(),
                chosen == null ? "" : chosen.toString(),
                name.getText().strip());
    }

    AuthorityChoice choice() {
        Kind kind = kind();
        return new AuthorityChoice(
                kind,
                url.getText().strip(),
                caFile.getText().strip(),
                caKeyFile.getText().strip(),
                kind == Kind.EMBEDDED ? AuthorityChoice.Ra.NONE : ra(),
                lookup.getText().strip(),
                crl.getText().strip(),
                nested.isSelected() && nested.isEnabled(),
                p10cr.isSelected());
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return kind() == Kind.EMBEDDED ? embedded : url;
    }

    @Override
    public boolean complete() {
        return problem().isEmpty();
    }

    @Override
    public void onChange(Runnable told) {
        listener = told;
    }

    private static final class RaRenderer extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        @Messages({
            "AuthorityForm.raNone=No RA: the token's old certificate",
            "AuthorityForm.raByFile=PKCS#12 file",
            "AuthorityForm.raByToken=PKCS#11 token",
            "AuthorityForm.raByPassword=User name and password (EST)"
        })
        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            String text =
                    switch ((RaKind) value) {
                        case NONE -> Bundle.AuthorityForm_raNone();
                        case FILE -> Bundle.AuthorityForm_raByFile();
                        case TOKEN -> Bundle.AuthorityForm_raByToken();
                        case PASSWORD -> Bundle.AuthorityForm_raByPassword();
                    };
            return super.getListCellRendererComponent(list, text, index, selected, focused);
        }
    }
}
