package vn.capbu.rollout.ui.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.SmallForm;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.TargetPlan;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.ui.model.AlertPrompts;
import vn.capbu.rollout.ui.model.PeopleTarget;
import vn.capbu.rollout.ui.model.Scope;
import vn.capbu.rollout.ui.text.AlertText;
import vn.capbu.rollout.ui.text.RolloutErrors;
import vn.capbu.rollout.ui.text.ScopeText;

/** The questions of the window of alerts as dialogs. */
public final class SwingAlertPrompts implements AlertPrompts {

    private final Dialogs dialogs;
    private final AlertText words;
    private final BiConsumer<Scope, FigureName> figures;
    private final Consumer<PeopleTarget> people;

    /**
     * Prompts.
     *
     * @param figures shows a figure in the progress window
     * @param people shows people in their window
     */
    public SwingAlertPrompts(
            Dialogs dialogs,
            AlertText words,
            BiConsumer<Scope, FigureName> figures,
            Consumer<PeopleTarget> people) {
        this.dialogs = dialogs;
        this.words = words;
        this.figures = figures;
        this.people = people;
    }

    @Override
    @Messages("SwingAlertPrompts.working=Alerts")
    public String title() {
        return Bundle.SwingAlertPrompts_working();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return RolloutErrors.explain(cause);
    }

    @Override
    @Messages({
        "SwingAlertPrompts.closeTitle=Close an alert",
        "# {0} - what happened",
        "SwingAlertPrompts.closeSentence={0}.\nOnce closed it isn''t raised again for some days, even if nothing changes.",
        "SwingAlertPrompts.note=What was found or &done:",
        "SwingAlertPrompts.closeDeed=Close alert"
    })
    public Optional<String> askNote(Alert alert, TargetPlan plan) {
        SmallForm form =
                new SmallForm(Bundle.SwingAlertPrompts_closeSentence(words.happened(alert, plan)));
        JTextArea note = new JTextArea(4, 40);
        note.setName("alerts.close.note");
        note.setLineWrap(true);
        note.setWrapStyleWord(true);
        form.field(Bundle.SwingAlertPrompts_note(), new JScrollPane(note));
        Keys.watch(note, form::changed);
        form.completeWhen(() -> !note.getText().isBlank());
        return dialogs.form(
                        Bundle.SwingAlertPrompts_closeTitle(),
                        form,
                        Bundle.SwingAlertPrompts_closeDeed())
                ? Optional.of(note.getText().strip())
                : Optional.empty();
    }

    @Override
    @Messages({"# {0} - number", "SwingAlertPrompts.closed=Alert {0} is closed."})
    public String closed(Alert alert) {
        return Bundle.SwingAlertPrompts_closed(Long.toString(alert.id()));
    }

    @Override
    @Messages({
        "SwingAlertPrompts.nothingNew=Nothing new.",
        "# {0} - how many",
        "SwingAlertPrompts.raised=New alerts: {0}."
    })
    public String checked(List<Alert> raised) {
        return raised.isEmpty()
                ? Bundle.SwingAlertPrompts_nothingNew()
                : Bundle.SwingAlertPrompts_raised(raised.size());
    }

    @Override
    public String people(Alert alert, Scope scope) {
        return ScopeText.people(scope, alert.kind());
    }

    @Override
    public void openFigure(Scope scope, FigureName figure) {
        figures.accept(scope, figure);
    }

    @Override
    public void openPeople(PeopleTarget target) {
        people.accept(target);
    }
}
