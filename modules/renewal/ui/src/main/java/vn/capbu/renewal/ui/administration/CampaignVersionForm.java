package vn.capbu.renewal.ui.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CampaignFiles;
import vn.capbu.renewal.ChangeCampaign;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.SourceFile;

/** The fields of a campaign's new version: files are shown before they are kept; what renewals depend on can't be changed. */
final class CampaignVersionForm implements FormContent {

    private final FieldPanel fields = new FieldPanel();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Campaign seen;
    private final CampaignText words;
    private final FileField oldCa;
    private final FileField newCa;
    private final FileField crl;
    private final JTextField expiresOn = new JTextField(10);
    private final JTextField issuedBefore = new JTextField(10);
    private final JComboBox<KeyPolicy> policy;

    /**
     * @param renewals how many there are in the campaign
     */
    @Messages({
        "# {0} - number of renewals",
        "CampaignVersionForm.depend={0} renewals were made in this campaign. The CA keys and both dates told whose certificates"
                + " these are: they stay, so that nobody is judged by another rule and open renewals can be finished."
                + " A new certificate of the same CA key, the CRL and the key policy can be changed.",
        "CampaignVersionForm.oldCa=&Old CA certificate:",
        "CampaignVersionForm.newCa=&New CA certificate:",
        "CampaignVersionForm.crl=C&RL of the old CA:",
        "CampaignVersionForm.expires=&End on:",
        "CampaignVersionForm.issued=Issued &before:",
        "CampaignVersionForm.key=&Key:"
    })
    CampaignVersionForm(Campaign seen, long renewals, BackgroundReader reader, Formats formats) {
        this.seen = seen;
        this.words = new CampaignText(formats);
        oldCa =
                new FileField(
                        "campaign.oldCa",
                        words.ca(seen.oldCa()),
                        reader,
                        file -> words.ca(CampaignFiles.ca(file)));
        newCa =
                new FileField(
                        "campaign.newCa",
                        words.ca(seen.newCa()),
                        reader,
                        file -> words.ca(CampaignFiles.ca(file)));
        crl = new FileField("campaign.crl", keptCrl(), reader, this::lookAtCrl);
        policy = FieldPanel.choice("campaign.policy", KeyPolicy.values(), CampaignText::policy);
        policy.setSelectedItem(seen.keyPolicy());
        expiresOn.setName("campaign.expiresOn");
        expiresOn.setText(VietnamTime.format(seen.expiresOn()));
        issuedBefore.setName("campaign.issuedBefore");
        issuedBefore.setText(VietnamTime.format(seen.issuedBefore()));
        fields.setBorder(BorderFactory.createEmptyBorder(12, 12, 0, 12));
        if (renewals > 0) {
            fields.alone(note(Bundle.CampaignVersionForm_depend(formats.number(renewals))));
        }
        fields.wide(Bundle.CampaignVersionForm_oldCa(), oldCa);
        fields.wide(Bundle.CampaignVersionForm_newCa(), newCa);
        fields.wide(Bundle.CampaignVersionForm_crl(), crl);
        fields.pair(
                Bundle.CampaignVersionForm_expires(),
                expiresOn,
                Bundle.CampaignVersionForm_issued(),
                issuedBefore);
        fields.wide(Bundle.CampaignVersionForm_key(), policy);
        expiresOn.setEnabled(renewals == 0);
        issuedBefore.setEnabled(renewals == 0);
        oldCa.onChange(
                () -> {
                    crl.again();
                    changed();
                });
        newCa.onChange(this::changed);
        crl.onChange(this::changed);
        Keys.watch(expiresOn, this::changed);
        Keys.watch(issuedBefore, this::changed);
    }

    private static JComponent note(String text) {
        JTextArea area = new JTextArea(text);
        area.setName("campaign.depend");
        area.setEditable(false);
        area.setFocusable(false);
        area.setOpaque(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setRows(3);
        return area;
    }

    private String keptCrl() {
        return seen.crls().isEmpty()
                ? Bundle.CampaignText_noCrl()
                : words.crl(CampaignFiles.crl(seen.crls().get(0)));
    }

    private String lookAtCrl(SourceFile file) throws ConfigurationException {
        SourceFile chosen = oldCa.file().orElse(null);
        Bytes issuer = chosen == null ? seen.oldCa() : CampaignFiles.ca(chosen).der();
        if (issuer == null) {
            throw new ConfigurationException(
                    ConfigurationException.Reason.CRL_OF_ANOTHER_CA,
                    file.name(),
                    "there is no old CA certificate yet");
        }
        return words.crl(CampaignFiles.crl(file, issuer));
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** What the form wants; of a complete form. */
    ChangeCampaign.Request request() {
        return new ChangeCampaign.Request(
                oldCa.file().orElse(null),
                newCa.file().orElse(null),
                day(expiresOn),
                day(issuedBefore),
                policy.getItemAt(policy.getSelectedIndex()),
                crl.file().orElse(null));
    }

    private static @Nullable LocalDate day(JTextField field) {
        try {
            return VietnamTime.parseDate(field.getText());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public JComponent component() {
        return fields;
    }

    @Override
    public JComponent firstField() {
        return oldCa.field();
    }

    @Override
    public boolean complete() {
        return oldCa.isSound()
                && newCa.isSound()
                && crl.isSound()
                && day(expiresOn) != null
                && day(issuedBefore) != null;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
