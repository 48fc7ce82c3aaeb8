package vn.capbu.desktop;

import java.awt.BorderLayout;
import java.awt.Color;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.VietnamTime;

/** The fields of a setting, and below them what every new version needs: from which day, why, and with whom. Event dispatch thread only. */
public final class VersionForm implements FormContent {

    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final FormContent content;
    private final SettingsKind kind;
    private final LocalDate today;
    private final JTextField from = new JTextField(10);
    private final JTextField reason = new JTextField(32);
    private final JTextField second = new JTextField(16);
    private final JLabel problem = new JLabel(" ");
    private Runnable listener = () -> {};

    /**
     * @param content the fields of the setting
     * @param today in Viet Nam
     * @param suggested the day that stands there at first
     */
    @Messages({
        "VersionForm.heading=New version",
        "VersionForm.from=In &force from:",
        "VersionForm.reason=&Reason:",
        "VersionForm.second=Second &person:",
        "VersionForm.secondHint=The second person signs in on this screen before anything is kept."
    })
    public VersionForm(
            FormContent content, SettingsKind kind, LocalDate today, LocalDate suggested) {
        this.content = content;
        this.kind = kind;
        this.today = today;
        from.setName("version.from");
        from.setText(VietnamTime.format(suggested));
        reason.setName("version.reason");
        second.setName("version.second");
        second.setToolTipText(Bundle.VersionForm_secondHint());
        problem.setName("version.problem");
        Color red = UIManager.getColor("Actions.Red");
        problem.setForeground(red == null ? Color.RED.darker() : red);
        FieldPanel fields = new FieldPanel();
        fields.heading(Bundle.VersionForm_heading());
        if (kind.needsSecondPerson()) {
            fields.pair(Bundle.VersionForm_from(), from, Bundle.VersionForm_second(), second);
        } else {
            fields.wide(Bundle.VersionForm_from(), from);
        }
        fields.wide(Bundle.VersionForm_reason(), reason);
        fields.alone(problem);
        fields.setBorder(BorderFactory.createEmptyBorder(0, 12, 4, 12));
        panel.setName("version");
        panel.add(content.component(), BorderLayout.CENTER);
        panel.add(fields, BorderLayout.PAGE_END);
        for (JTextField field : new JTextField[] {from, reason, second}) {
            Keys.watch(field, this::changed);
        }
        content.onChange(this::changed);
        changed();
    }

    private void changed() {
        String text = problem();
        problem.setText(text.isEmpty() ? " " : text);
        listener.run();
    }

    /** What is missing of the version; empty when nothing is. */
    @Messages({
        "VersionForm.badDate=The day is a date, dd/mm/yyyy.",
        "# {0} - today",
        "VersionForm.past=The day is past: today ({0}) or later.",
        "VersionForm.noReason=Say why.",
        "VersionForm.noSecond=Name the second person."
    })
    private String problem() {
        LocalDate day = day();
        if (day == null) {
            return Bundle.VersionForm_badDate();
        }
        if (day.isBefore(today)) {
            return Bundle.VersionForm_past(VietnamTime.format(today));
        }
        if (reason.getText().isBlank()) {
            return Bundle.VersionForm_noReason();
        }
        return kind.needsSecondPerson() && second.getText().isBlank()
                ? Bundle.VersionForm_noSecond()
                : "";
    }

    /** The day that was typed; null when it is none. */
    public @Nullable LocalDate day() {
        try {
            return VietnamTime.parseDate(from.getText());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * What was said of the version; of a complete form.
     *
     * @throws IllegalStateException when the day is none
     */
    public SettingsChange change() {
        LocalDate day = day();
        if (day == null) {
            throw new IllegalStateException("the form isn't complete");
        }
        return new SettingsChange(
                day, reason.getText(), kind.needsSecondPerson() ? second.getText() : "");
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return content.firstField();
    }

    @Override
    public boolean complete() {
        return content.complete() && problem().isEmpty();
    }

    @Override
    public void onChange(Runnable told) {
        listener = told;
    }
}
