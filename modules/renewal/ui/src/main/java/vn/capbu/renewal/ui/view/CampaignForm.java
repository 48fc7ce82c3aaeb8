package vn.capbu.renewal.ui.view;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.CreateCampaign;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.SourceFile;
import vn.capbu.renewal.ui.model.BenchPrompts.CampaignRequest;

/** The fields of a campaign. */
final class CampaignForm implements FormContent {

    private final FormGrid grid = new FormGrid();
    private final JTextField name;
    private final JTextField oldCa;
    private final JTextField newCa;
    private final JTextField expiresOn;
    private final JTextField issuedBefore;
    private final JTextField crl;
    private final JRadioButton sameKey = new JRadioButton();

    @Messages({
        "CampaignForm.name=&Name:",
        "CampaignForm.oldCa=&Old CA certificate:",
        "CampaignForm.newCa=N&ew CA certificate:",
        "CampaignForm.expiresOn=Certificates that end &on:",
        "CampaignForm.issuedBefore=Issued &before:",
        "CampaignForm.dateHint=Dates in Viet Nam, dd/mm/yyyy.",
        "CampaignForm.crl=&CRL of the old CA (if any):"
    })
    CampaignForm() {
        name = grid.text(Bundle.CampaignForm_name(), "bench.campaign.name", "");
        oldCa = grid.file(Bundle.CampaignForm_oldCa(), "bench.campaign.oldCa");
        newCa = grid.file(Bundle.CampaignForm_newCa(), "bench.campaign.newCa");
        expiresOn = grid.text(Bundle.CampaignForm_expiresOn(), "bench.campaign.expiresOn", "");
        issuedBefore =
                grid.text(Bundle.CampaignForm_issuedBefore(), "bench.campaign.issuedBefore", "");
        grid.note(Bundle.CampaignForm_dateHint());
        crl = grid.file(Bundle.CampaignForm_crl(), "bench.campaign.crl");
        addPolicy();
    }

    @Messages({
        "CampaignForm.policy=Key:",
        "CampaignForm.rekey=A new &pair is generated on the token (recommended)",
        "CampaignForm.sameKey=The &key stays"
    })
    private void addPolicy() {
        JRadioButton rekey = new JRadioButton();
        Mnemonics.setLocalizedText(rekey, Bundle.CampaignForm_rekey());
        Mnemonics.setLocalizedText(sameKey, Bundle.CampaignForm_sameKey());
        rekey.setName("bench.campaign.rekey");
        sameKey.setName("bench.campaign.sameKey");
        rekey.setSelected(true);
        ButtonGroup group = new ButtonGroup();
        group.add(rekey);
        group.add(sameKey);
        JPanel both = new JPanel();
        both.setLayout(new javax.swing.BoxLayout(both, javax.swing.BoxLayout.PAGE_AXIS));
        both.add(rekey);
        both.add(sameKey);
        grid.row(Bundle.CampaignForm_policy(), both, rekey);
    }

    @Override
    public JComponent component() {
        return grid;
    }

    @Override
    public JComponent firstField() {
        return name;
    }

    @Override
    public boolean complete() {
        return !name.getText().isBlank()
                && !oldCa.getText().isBlank()
                && !newCa.getText().isBlank()
                && date(expiresOn) != null
                && date(issuedBefore) != null;
    }

    @Override
    public void onChange(Runnable listener) {
        grid.onChange(listener);
    }

    CampaignRequest request() {
        String givenName = name.getText().strip();
        Path oldFile = path(oldCa);
        Path newFile = path(newCa);
        Path crlFile = crl.getText().isBlank() ? null : path(crl);
        LocalDate ends = Objects.requireNonNull(date(expiresOn));
        LocalDate issued = Objects.requireNonNull(date(issuedBefore));
        KeyPolicy policy = sameKey.isSelected() ? KeyPolicy.SAME_KEY : KeyPolicy.REKEY;
        return () ->
                new CreateCampaign.Request(
                        givenName,
                        SourceFile.read(oldFile),
                        SourceFile.read(newFile),
                        ends,
                        issued,
                        policy,
                        optional(crlFile));
    }

    private static @Nullable SourceFile optional(@Nullable Path file)
            throws ConfigurationException {
        return file == null ? null : SourceFile.read(file);
    }

    private static Path path(JTextField field) {
        return Path.of(field.getText().strip());
    }

    private static @Nullable LocalDate date(JTextField field) {
        try {
            return VietnamTime.parseDate(field.getText());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
