package vn.capbu.rollout.ui.view;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.PagedTable.Tone;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.ui.model.CampaignFacts;
import vn.capbu.rollout.ui.model.ProgressCommands;
import vn.capbu.rollout.ui.model.ReportCommands;
import vn.capbu.rollout.ui.text.AlertText;

/** A line above the numbers: how many alerts are open, as the way there; and the reports. */
final class ProgressLine extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient AlertText words;
    private final LinkButton alerts;
    private final JPanel badge = new JPanel(new BorderLayout());

    @Messages({
        "ProgressLine.reports=Weekly &reports…",
        "ProgressLine.reportsHint=To the management and for each province, as PDF and XLSX, in one step"
    })
    ProgressLine(ProgressCommands commands, ReportCommands reports, AlertText words) {
        super(new BorderLayout(8, 0));
        this.words = words;
        setBorder(BorderFactory.createEmptyBorder(0, 8, 6, 8));
        alerts = new LinkButton("progress.alerts", commands::openAlerts);
        badge.setBorder(BorderFactory.createEmptyBorder(0, 8, 0, 8));
        badge.add(alerts, BorderLayout.CENTER);
        JButton write = new JButton();
        Mnemonics.setLocalizedText(write, Bundle.ProgressLine_reports());
        write.setName("progress.reports");
        write.setToolTipText(Bundle.ProgressLine_reportsHint());
        write.addActionListener(event -> reports.write());
        add(badge, BorderLayout.CENTER);
        add(write, BorderLayout.LINE_END);
    }

    /** Shows what is open. */
    void show(CampaignFacts facts) {
        List<Alert> open = facts.openAlerts();
        alerts.setText(words.line(open, facts.plan()));
        alerts.setToolTipText(alerts.getText());
        badge.setOpaque(!open.isEmpty());
        badge.setBackground(Tone.ATTENTION.fill());
        alerts.setForeground(open.isEmpty() ? Look.ACCENT : Tone.ATTENTION.ink());
        badge.repaint();
    }
}
